#include "core/session/sessionbackups.h"

#include "core/session/sessionprivate.h"

#include <chrono>

namespace doubleread {

SessionBackups::SessionBackups(SessionPrivate &session) : m_session(session)
{
    m_pool.setMaxThreadCount(1);
    m_hourly.setInterval(std::chrono::hours(1));
    QObject::connect(&m_hourly, &QTimer::timeout, m_session.session, [this] {
        m_session.store.post(StoreThread::Kind::Query, [this](StoreThread::Connection &connection,
                                                              const StoreThread::Cancelled &) {
            if (connection && !m_session.check)
                begin(*connection);
            return true;
        });
    });
    m_hourly.start();
}

SessionBackups::~SessionBackups()
{
    m_pool.waitForDone();
}

void SessionBackups::begin(Database &database)
{
    const Result<BackupJob> job = dueBackup(database);
    if (job && !*job)
        return;
    const auto tell = [this](const Error &error) {
        m_session.tell([this, error] { Q_EMIT m_session.session->backupFailed(error); });
    };
    if (!job) {
        tell(job.error());
        return;
    }
    m_pool.start([tell, work = *job] {
        const Result<QString> made = work();
        if (!made && made.error().code != Error::Code::AlreadyExists) // by a job before this one
            tell(made.error());
    });
}

} // namespace doubleread
