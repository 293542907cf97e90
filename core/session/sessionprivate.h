#pragma once

#include "core/base/problem.h"
#include "core/service/scans/lookfiller.h"
#include "core/service/scans/scans.h"
#include "core/service/scans/triagehistory.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionbackups.h"
#include "core/session/sessionexchange.h"
#include "core/session/sessionhistory.h"
#include "core/session/sessionpackages.h"
#include "core/session/sessionpeople.h"
#include "core/session/sessionstatistics.h"
#include "core/session/sessionworklists.h"
#include "core/session/storethread.h"

#include <QThreadPool>

#include <functional>
#include <optional>
#include <utility>

namespace doubleread {

/// What DatasetSession keeps, and its ways to and from the store's thread. Only for the session and
/// its parts.
struct SessionPrivate
{
    explicit SessionPrivate(DatasetSession *owner) : session(owner) {}

    DatasetSession *session;
    SessionPeople people{*this};
    SessionWorklists worklists{*this};
    SessionHistory history{*this};
    SessionExchange exchange{*this};
    SessionPackages packages{*this};
    SessionStatistics statistics{*this};
    SessionBackups backups{*this};
    DatasetInfo info;
    User person;
    StoreThread store;
    std::unique_ptr<LookFiller> lookFiller;       ///< Made when it is asked for.
    std::unique_ptr<TriageHistory> triageHistory; ///< As well.
    QThreadPool checking;                         ///< One job, begun on the store's thread.
    std::optional<QFuture<Result<void>>> check; ///< Of a file not yet known to be sound; there too.

    Actor actor() const { return {.user = person, .roles = RoleCheck::Enforced}; }

    /// Has `work` done on the interface thread, unless the session has gone by then.
    template <typename Work>
    void tell(Work work) const
    {
        QMetaObject::invokeMethod(session, std::move(work), Qt::QueuedConnection);
    }

    /// Queues a question: work(Database &) -> Result.
    template <typename Work>
    auto ask(Work work)
    {
        return store.post(StoreThread::Kind::Query,
                          [work = std::move(work)](StoreThread::Connection &connection,
                                                   const StoreThread::Cancelled &) {
                              using Answer = decltype(work(*connection));
                              return connection ? work(*connection) : Answer(notOpen());
                          });
    }

    /// Queues a change; afterwards says that it was saved, or that it was not.
    template <typename Work>
    auto write(Work work)
    {
        return store.post(StoreThread::Kind::Write,
                          [this, work = std::move(work)](StoreThread::Connection &connection,
                                                         const StoreThread::Cancelled &cancelled) {
                              using Answer = decltype(work(*connection, cancelled));
                              finishCheck(connection);
                              Answer answer =
                                  connection ? work(*connection, cancelled) : Answer(notOpen());
                              tellSaved(answer ? std::optional<Error>() : answer.error());
                              return answer;
                          });
    }

    /// A change of one scan, whose row is then out of date.
    template <typename Work>
    auto writeScan(Id<Scan> scan, Work work)
    {
        return write([this, scan, work = std::move(work)](Database &database,
                                                          const StoreThread::Cancelled &) {
            auto answer = work(database);
            if (answer)
                if (const Result<qint64> position = positionOf(database, scan))
                    tell(
                        [this, position = *position] { Q_EMIT session->scansChanged({position}); });
            return answer;
        });
    }

    /// Whoever it is acts from here on; nobody, when empty.
    void becomes(const User &user);

    static std::unexpected<Error> notOpen()
    {
        return fail(Error::Code::NotFound, Problem::tr("no dataset is open"));
    }

    void tellSaved(const std::optional<Error> &error) const;
    /// Reads the description anew on the store's thread and hands it over.
    void refreshInfo(Database &database);
    ProgressReport progress(const QString &what, const StoreThread::Cancelled &cancelled) const;
    void tellProgressDone(const QString &what) const;

    void start(std::function<Result<std::unique_ptr<Database>>()> connect);
    void tellOpened(const Result<DatasetInfo> &found);
    void beginCheck(const std::function<Result<void>()> &pending);
    void finishCheck(const StoreThread::Connection &connection);
};

} // namespace doubleread
