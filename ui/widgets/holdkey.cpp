#include "ui/widgets/holdkey.h"

#include "ui/widgets/pagewindow.h"

#include <QApplication>
#include <QKeyEvent>

namespace doubleread {

HoldKey::HoldKey(ActionId action, QWidget *page) : QObject(page), m_action(action), m_page(page)
{
    qApp->installEventFilter(this);
}

bool HoldKey::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() != Qt::NoModifier || !isForPage(watched) ||
            !keysOf(m_action).contains(QKeySequence(key->keyCombination())))
            return false;
        if (!key->isAutoRepeat())
            setHeld(event->type() == QEvent::KeyPress);
        return true;
    }
    case QEvent::ApplicationStateChange:
        setHeld(false); // the release goes to another program
        return false;
    default:
        return false;
    }
}

bool HoldKey::isForPage(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget && widget == QApplication::focusWidget() && m_page->isVisible() &&
           (widget == m_page || m_page->isAncestorOf(widget) || PageWindow::isOf(widget, m_page)) &&
           !widget->testAttribute(Qt::WA_InputMethodEnabled);
}

void HoldKey::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    Q_EMIT this->held(held);
}

} // namespace doubleread
