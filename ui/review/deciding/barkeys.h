#pragma once

#include <QAction>
#include <QWidget>

namespace doubleread {

/// An action with a key that works wherever the focus is on the page, as long as the bar that it
/// belongs to is in use. Enter and Esc come without a shortcut: the page hands them over, since the
/// tool in hand and what is being typed get them first.
inline QAction *addBarKey(QWidget &bar, QWidget &page, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, &bar);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(text);
    if (!key.isEmpty())
        action->setShortcut(key);
    action->setEnabled(false);
    page.addAction(action);
    return action;
}

} // namespace doubleread
