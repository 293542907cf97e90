#pragma once

#include "core/base/result.h"
#include "core/store/database/database.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace doubleread {

/// The thread that has the connection: runs jobs one after another, first in first out. Jobs get
/// the connection, which is null while nothing is open.
class StoreThread
{
public:
    using Connection = std::unique_ptr<Database>;

    StoreThread();
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Does every queued job, closes the dataset, then ends the thread. Nothing is posted after.
    void finish();

    enum class Kind { Query, Write };
    using Cancelled = std::function<bool()>;

    /// `job` is called with (Connection &, const Cancelled &) on the thread; what it answers comes
    /// back by the future. A query whose future is cancelled before its turn is not run.
    template <typename Job>
    auto post(Kind kind, Job job)
    {
        using Value = std::invoke_result_t<Job &, Connection &, const Cancelled &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        const QFuture<Value> future = promise->future();
        QMetaObject::invokeMethod(m_worker.get(), [this, kind, promise, job = std::move(job)] {
            if (kind == Kind::Write || !promise->isCanceled())
                promise->addResult(job(m_connection, [promise] { return promise->isCanceled(); }));
            promise->finish();
        });
        return future;
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< Lives on the thread; jobs are posted to it.
    Connection m_connection;           ///< Used on the thread only.
};

} // namespace doubleread
