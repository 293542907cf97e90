#pragma once

#include "ui/widgets/actions.h"

#include <QObject>
#include <QWidget>

namespace doubleread {

/// Tells when the key of an action is held down on a page, wherever on it the focus is, but not
/// while something is being typed. Shortcuts cannot do this: they know of pressing only.
class HoldKey final : public QObject
{
    Q_OBJECT

public:
    HoldKey(ActionId action, QWidget *page);

Q_SIGNALS:
    void held(bool held);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForPage(const QObject *watched) const;
    void setHeld(bool held);

    ActionId m_action;
    QWidget *m_page;
    bool m_held = false;
};

} // namespace doubleread
