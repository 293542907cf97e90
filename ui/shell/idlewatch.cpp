#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace doubleread {

IdleWatch::IdleWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::start(std::chrono::milliseconds limit)
{
    stop();
    m_limit = limit;
    if (limit <= std::chrono::milliseconds::zero())
        return;
    m_sinceTouch.start();
    m_timer.start(limit);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

/// A touch only notes the time: the mouse moves often.
bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
    case QEvent::TouchBegin:
        m_sinceTouch.restart();
        break;
    default:
        break;
    }
    return false;
}

void IdleWatch::check()
{
    const auto left = m_limit - std::chrono::milliseconds(m_sinceTouch.elapsed());
    if (left > std::chrono::milliseconds::zero()) {
        m_timer.start(left);
        return;
    }
    stop();
    Q_EMIT idle();
}

} // namespace doubleread
