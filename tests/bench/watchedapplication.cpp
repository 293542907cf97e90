#include "tests/bench/watchedapplication.h"

#include "ui/canvas/canvasview.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QThread>

#include <algorithm>

namespace doubleread::bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // their events pass here as well
        return QApplication::notify(receiver, event);
    if (event->type() == QEvent::Paint)
        if (const auto *canvas = qobject_cast<CanvasView *>(receiver))
            m_painted = m_painted || canvas->picture();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    if (--m_depth > 0)
        return handled;
    m_longest = std::max(m_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    if (std::exchange(m_painted, false) && m_onPainted)
        m_onPainted();
    return handled;
}

} // namespace doubleread::bench
