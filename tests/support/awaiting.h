#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace doubleread::test {

/// Lets events run until the answer is here, or until patience ends: whether it is. Woken by the
/// answer itself, since most tests wait a hundred times and more.
template <typename T>
bool isAnswered(const QFuture<T> &future, std::chrono::milliseconds patience)
{
    if (future.isFinished())
        return true;
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.isFinished();
}

} // namespace doubleread::test
