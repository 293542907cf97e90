#include "core/session/sessionexchange.h"

#include "core/service/exchange/exchange.h"
#include "core/session/sessionprivate.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int progressSteps = 1000; ///< Bytes may be more than an int holds.

QString importing()
{
    return QCoreApplication::translate("Exchange", "Importing annotations");
}

int stepsOf(qint64 done, qint64 total)
{
    return static_cast<int>(done * progressSteps / std::max<qint64>(total, 1));
}

} // namespace

SessionExchange::SessionExchange(SessionPrivate &session) : m_session(session)
{
    m_reading.setMaxThreadCount(1);
}

SessionExchange::~SessionExchange()
{
    m_closing = true;
    m_reading.waitForDone();
}

QFuture<Result<QStringList>> SessionExchange::annotationFilesAmong(const QStringList &paths)
{
    return m_session.ask([paths](Database &) -> Result<QStringList> {
        return doubleread::annotationFilesAmong(paths);
    });
}

QFuture<Result<SessionExchange::Plan>> SessionExchange::plan(const ImportSource &source)
{
    auto promise = std::make_shared<QPromise<Result<Plan>>>();
    promise->start();
    const auto answer = [promise](Result<Plan> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const auto read = [this, promise, answer, source](const std::vector<ScanName> &scans) {
        const QString what = QCoreApplication::translate("Exchange", "Reading annotation files");
        const ProgressReport tell = m_session.progress(
            what, [this, promise] { return m_closing || promise->isCanceled(); });
        Result<Plan> plan = planImport(source, scans, [&](qint64 done, qint64 total) {
            return tell(stepsOf(done, total), progressSteps);
        });
        m_session.tellProgressDone(what);
        answer(std::move(plan));
    };
    const auto look = [this, answer, read, actor = m_session.actor()](
                          StoreThread::Connection &connection, const StoreThread::Cancelled &) {
        auto scans = connection ? scansForImport(*connection, actor)
                                : Result<std::vector<ScanName>>(SessionPrivate::notOpen());
        if (scans)
            m_reading.start([read, scans = std::move(*scans)] { read(scans); });
        else
            answer(fail(scans.error()));
        return true;
    };
    m_session.store.post(StoreThread::Kind::Query, look);
    return promise->future();
}

QFuture<Result<ImportPreview>> SessionExchange::preview(const Plan &plan,
                                                        const ImportRequest &request)
{
    return m_session.ask([actor = m_session.actor(), plan, request](Database &database) {
        return previewImport(database, actor, *plan, request);
    });
}

QFuture<Result<ImportReport>>
SessionExchange::import(const Plan &plan, const ImportRequest &request, const Stop &stop)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), plan, request,
                            stop](Database &database, const StoreThread::Cancelled &) {
        const auto isStopped = [stop] { return stop && *stop; };
        Result<ImportReport> report = importPlanned(database, actor, *plan, request,
                                                    session.progress(importing(), isStopped));
        session.tellProgressDone(importing());
        if (report) {
            session.refreshInfo(database);
            session.tell([&session] { Q_EMIT session.session->scansChanged({}); });
        }
        return report;
    });
}

QFuture<Result<std::vector<FormatExport>>>
SessionExchange::exportFormats(const ExportRequest &request, const QStringList &formats)
{
    return m_session.store.post(
        StoreThread::Kind::Query,
        [&session = m_session, actor = m_session.actor(), request,
         formats](StoreThread::Connection &connection, const StoreThread::Cancelled &cancelled) {
            const QString what = QCoreApplication::translate("Exchange", "Exporting annotations");
            auto exports = connection
                               ? doubleread::exportFormats(*connection, actor, request, formats,
                                                           session.progress(what, cancelled))
                               : Result<std::vector<FormatExport>>(SessionPrivate::notOpen());
            session.tellProgressDone(what);
            return exports;
        });
}

} // namespace doubleread
