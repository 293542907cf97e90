#pragma once

#include "ui/review/deciding/decisions.h"
#include "ui/review/reviewactions.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace doubleread {

class KeyCapButton;

/// Takes the place of the decision bar while an outline is redrawn: where to start from, the tools,
/// and the ways out.
class RedrawBar final : public QWidget
{
    Q_OBJECT

public:
    RedrawBar(const ReviewActions &actions, QWidget *parent = nullptr);

    /// Which starts make sense: a side without a shape cannot be started from.
    /// `hint` says what drawing does.
    void start(bool first, bool second, const QString &hint);
    void stop();                   ///< Its keys mean something else again.
    void offerCodes(bool offered); ///< The protocol asks for them.
    void setFrom(decisions::RedrawFrom from);

Q_SIGNALS:
    void startChosen(doubleread::decisions::RedrawFrom from);
    void startSwapped(); ///< To the other read's outline.
    void taken();        ///< Enter: what is drawn becomes the decision.
    void cancelled();    ///< Esc: nothing was decided.

private:
    QAction *addKey(const QString &text, Qt::Key key);
    QToolButton *addIcon(ActionId id);
    void addTools(QHBoxLayout &layout);
    void addEnds(QHBoxLayout &layout);

    const ReviewActions &m_actions;
    QAction *m_swap;
    QAction *m_fromFirst;
    QAction *m_fromSecond;
    QAction *m_fromNothing;
    QAction *m_take;
    QAction *m_cancel;
    QToolButton *m_code = nullptr;
    QLabel *m_hint = nullptr;
    std::array<KeyCapButton *, 3> m_starts{}; ///< In the order of RedrawFrom.
};

} // namespace doubleread
