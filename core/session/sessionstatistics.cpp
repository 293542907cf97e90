#include "core/session/sessionstatistics.h"

#include "core/model/names.h"
#include "core/session/sessionprivate.h"
#include "core/store/trail/trailrepository.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <QPromise>

namespace doubleread {

namespace {

using Report = SessionStatistics::Report;

QString keyOf(const Actor &actor, const AgreementRequest &request)
{
    return QStringList{actor.user.id.toString(),
                       nameOf(actor.user.role),
                       QString::number(request.bootstrap.seed),
                       QString::number(request.bootstrap.resamples),
                       request.first,
                       request.second}
        .join(u'\n');
}

} // namespace

SessionStatistics::SessionStatistics(SessionPrivate &session) : m_session(session)
{
    m_computing.setMaxThreadCount(1);
}

SessionStatistics::~SessionStatistics()
{
    m_closing = true;
    m_computing.waitForDone();
}

Report SessionStatistics::kept(const QByteArray &head, const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_kept.reports.find(key);
    return m_kept.head == head && found != m_kept.reports.end() ? found->second : nullptr;
}

/// By the request, and by the readers that it came to mean.
void SessionStatistics::keep(const QByteArray &head, const Actor &actor, AgreementRequest request,
                             const Report &report)
{
    const QMutexLocker lock(&m_mutex);
    if (m_kept.head != head)
        m_kept = {.head = head, .reports = {}};
    m_kept.reports[keyOf(actor, request)] = report;
    if (!report->pair)
        return;
    request.first = report->first;
    request.second = report->second;
    m_kept.reports[keyOf(actor, request)] = report;
}

QFuture<Result<Report>> SessionStatistics::agreement(const AgreementRequest &request)
{
    auto promise = std::make_shared<QPromise<Result<Report>>>();
    promise->start();
    const auto answer = [promise](Result<Report> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const auto compute = [this, promise, answer, request, actor = m_session.actor()](
                             const AgreementData &data, const QByteArray &head) {
        const QString what = QCoreApplication::translate("Agreement", "Computing agreement");
        const ProgressReport progress = m_session.progress(
            what, [this, promise] { return m_closing || promise->isCanceled(); });
        int told = -1;
        Result<AgreementReport> report = agreementReport(data, [&](int done, int total) {
            if (done / 20 == told) // fifty steps are enough for a bar
                return !m_closing && !promise->isCanceled();
            told = done / 20;
            return progress(done, total);
        });
        m_session.tellProgressDone(what);
        if (!report) {
            answer(fail(report.error()));
            return;
        }
        const auto made = std::make_shared<const AgreementReport>(std::move(*report));
        keep(head, actor, request, made);
        answer(made);
    };
    const auto collect = [this, promise, answer, compute, request, actor = m_session.actor()](
                             StoreThread::Connection &connection, const StoreThread::Cancelled &) {
        const Result<TrailHead> head = connection ? TrailRepository(*connection).head()
                                                  : Result<TrailHead>(SessionPrivate::notOpen());
        const Report known = head ? kept(head->hash, keyOf(actor, request)) : nullptr;
        if (!head || known || promise->isCanceled()) {
            answer(head ? Result<Report>(known) : Result<Report>(fail(head.error())));
            return true;
        }
        auto data = agreementData(*connection, actor, request);
        if (!data) {
            answer(fail(data.error()));
            return true;
        }
        m_computing.start([compute, data = std::make_shared<AgreementData>(std::move(*data)),
                           head = head->hash] { compute(*data, head); });
        return true;
    };
    m_session.store.post(StoreThread::Kind::Query, collect);
    return promise->future();
}

} // namespace doubleread
