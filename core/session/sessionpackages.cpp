#include "core/session/sessionpackages.h"

#include "core/base/problem.h"
#include "core/session/sessionprivate.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace doubleread {

QFuture<Result<PackageReport>> SessionPackages::exportFor(const PackageRequest &request)
{
    return m_session.write([&session = m_session, actor = m_session.actor(),
                            request](Database &database, const StoreThread::Cancelled &cancelled) {
        const QString what = DatasetSession::tr("Exporting a package");
        Result<PackageReport> report =
            exportPackage(database, actor, request, session.progress(what, cancelled));
        session.tellProgressDone(what);
        if (report)
            session.tell([owner = session.session] { Q_EMIT owner->packagesChanged(); });
        return report;
    });
}

QFuture<Result<PackageReport>> SessionPackages::handBack(const QString &file)
{
    return m_session.ask([file](Database &database) { return sealPackage(database, file); });
}

QFuture<std::vector<Result<MergeReport>>> SessionPackages::merge(const QStringList &files)
{
    return m_session.store.post(
        StoreThread::Kind::Write,
        [&session = m_session, actor = m_session.actor(),
         files](StoreThread::Connection &connection, const StoreThread::Cancelled &cancelled) {
            session.finishCheck(connection);
            const QString what = DatasetSession::tr("Merging packages");
            std::vector<Result<MergeReport>> reports;
            for (const QString &file : files) {
                session.progress(what, cancelled)(static_cast<int>(reports.size()),
                                                  static_cast<int>(files.size()));
                reports.push_back(connection && !cancelled()
                                      ? mergePackage(*connection, actor, file)
                                      : Result<MergeReport>(fail(Error::Code::Cancelled,
                                                                 Problem::tr("was not merged"))));
                if (reports.back()) // a file that was refused says nothing of the dataset
                    session.tellSaved({});
            }
            session.tellProgressDone(what);
            if (connection)
                session.refreshInfo(*connection);
            session.tell([owner = session.session] {
                Q_EMIT owner->packagesChanged();
                Q_EMIT owner->scansChanged({});
            });
            return reports;
        });
}

QFuture<Result<std::vector<PackageOut>>> SessionPackages::out()
{
    return m_session.ask(
        [actor = m_session.actor()](Database &database) { return packagesOut(database, actor); });
}

QFuture<Result<void>> SessionPackages::callOff(const QString &package, const QString &reason)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), package,
                            reason](Database &database, const StoreThread::Cancelled &) {
        Result<void> done = callOffPackage(database, actor, package, reason);
        if (done)
            session.tell([owner = session.session] { Q_EMIT owner->packagesChanged(); });
        return done;
    });
}

QFuture<Result<void>> SessionPackages::openSealed(const QString &sealed, const QString &file,
                                                  const QString &password)
{
    return QtConcurrent::run(
        [sealed, file, password] { return openSealedPackage(sealed, file, password); });
}

} // namespace doubleread
