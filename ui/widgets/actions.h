#pragma once

#include "ui/widgets/actionid.h"

#include <QKeySequence>
#include <QString>

#include <optional>
#include <span>

class QAction;
class QWidget;

namespace doubleread {

enum class KeyUse {
    Press,    ///< An action with a shortcut.
    Hold,     ///< Works while the key is held down; the canvas or page handles it.
    InCanvas, ///< The canvas or its tool handles it, since it depends on what is being drawn.
};

struct ActionSpec
{
    ActionId id;
    ActionContext context;
    const char *text; ///< Untranslated; see textOf().
    const char *keys; ///< Portable key sequences separated by spaces, the first is the one shown;
                      ///< may be empty. The person may have changed them: see keysOf().
    const char *icon; ///< Name for icon(), or empty.
    KeyUse use = KeyUse::Press;
};

/// Every action of the program, in the order in which F1 lists them.
std::span<const ActionSpec> actionTable();
const ActionSpec &specOf(ActionId id);

QString textOf(ActionId id); ///< Translated.
QString textOf(ActionContext context);
QList<QKeySequence> keysOf(ActionId id); ///< As KeyMap::current() has them.
QString
keyTextOf(ActionId id); ///< The first key as people write it ("Ctrl+⏎"); empty when there is none.
QString toolTipOf(ActionId id); ///< The text with that key.

/// An action with text, icon, keys, and a tooltip that names the key. Works while the focus is in
/// `owner` or below it; the owner has it in its actions(). On the page of `page`, keys that an
/// action of that context has are left to it.
QAction *createAction(ActionId id, QWidget *owner, std::optional<ActionContext> page = {});

/// Of an action whose key is held and so is no shortcut: the key as people write it.
inline constexpr char heldKeyProperty[] = "heldKey";

/// Gives an action the keys of `id`, now and whenever the person changes them.
void followKeys(QAction *action, ActionId id, std::optional<ActionContext> page = {});

} // namespace doubleread
