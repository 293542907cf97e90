#pragma once

#include "ui/review/deciding/decisions.h"
#include "ui/review/reviewactions.h"

#include <QWidget>

class QLabel;

namespace doubleread {

/// Takes the place of the decision bar while an outline is redrawn: where to start from, the tools,
/// and the ways out.
class RedrawBar final : public QWidget
{
    Q_OBJECT

public:
    RedrawBar(const ReviewActions &actions, QWidget *parent = nullptr);

    /// Which starts make sense: a side without a shape cannot be started from.
    void start(bool first, bool second);
    void stop(); ///< Its keys mean something else again.

Q_SIGNALS:
    void startChosen(doubleread::decisions::RedrawFrom from);
    void taken();     ///< Enter: what is drawn becomes the decision.
    void cancelled(); ///< Esc: nothing was decided.

private:
    QAction *addKey(const QString &text, Qt::Key key);

    QAction *m_fromFirst;
    QAction *m_fromSecond;
    QAction *m_fromNothing;
    QAction *m_take;
    QAction *m_cancel;
};

} // namespace doubleread
