#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace doubleread {

/// Hands the result to `take` on the thread of `context`, from its event loop, never within this
/// call. Nothing happens when the future is cancelled, or when `context` goes away before the
/// answer is there (QFuture::then(context, ...) of Qt 6.4 asserts in that case).
template <typename T, typename Take>
void whenAnswered(const QFuture<T> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, take = std::move(take)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> answered = watcher->future();
                         if (!answered.isCanceled() && answered.resultCount() > 0)
                             take(answered.result());
                     });
    watcher->setFuture(future);
}

} // namespace doubleread
