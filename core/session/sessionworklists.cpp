#include "core/session/sessionworklists.h"

#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/scans/lookfiller.h"
#include "core/service/scans/triage.h"
#include "core/service/scans/triagehistory.h"
#include "core/session/sessionprivate.h"

namespace doubleread {

namespace {

void tellChanged(SessionPrivate &session, const std::vector<TriageStep> &steps)
{
    std::vector<qint64> positions;
    for (const TriageStep &step : steps)
        positions.push_back(step.position);
    if (!positions.empty())
        session.tell([&session, positions = std::move(positions)] {
            Q_EMIT session.session->scansChanged(positions);
        });
}

} // namespace

QFuture<Result<AssignReport>> SessionWorklists::assign(const AssignRequest &request)
{
    return m_session.write([&session = m_session, actor = m_session.actor(),
                            request](Database &database, const StoreThread::Cancelled &) {
        Result<AssignReport> report = doubleread::assign(database, actor, request);
        if (report) {
            session.refreshInfo(database);
            session.tell([&session] { Q_EMIT session.session->scansChanged({}); });
        }
        return report;
    });
}

QFuture<Result<AssignReport>> SessionWorklists::assignPreview(const AssignRequest &request)
{
    return m_session.ask([actor = m_session.actor(), request](Database &database) {
        return doubleread::assignPreview(database, actor, request);
    });
}

QFuture<Result<AssignReport>> SessionWorklists::assignments()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::assignments(database, actor);
    });
}

QFuture<Result<double>> SessionWorklists::repeatShareInUse()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::repeatShareInUse(database, actor);
    });
}

QFuture<Result<std::vector<ReaderProgress>>> SessionWorklists::progress()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::readersProgress(database, actor);
    });
}

QFuture<Result<RoundReport>> SessionWorklists::roundStatus()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::roundStatus(database, actor);
    });
}

QFuture<Result<RoundReport>> SessionWorklists::closeRound()
{
    return m_session.write([&session = m_session, actor = m_session.actor()](
                               Database &database, const StoreThread::Cancelled &) {
        Result<RoundReport> report = doubleread::closeRound(database, actor);
        if (report) {
            session.refreshInfo(database);
            session.tell([&session] { Q_EMIT session.session->scansChanged({}); });
        }
        return report;
    });
}

QFuture<Result<TakeBack>> SessionWorklists::askBack(Id<Read> read, const QString &reason)
{
    return m_session.write([actor = m_session.actor(), read,
                            reason](Database &database, const StoreThread::Cancelled &) {
        return doubleread::askBack(database, actor, read, reason);
    });
}

QFuture<Result<std::vector<TakeBack>>> SessionWorklists::takeBacks()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::takeBacks(database, actor);
    });
}

QFuture<Result<void>> SessionWorklists::answerTakeBack(const TakeBack &request, bool granted,
                                                       const QString &remark)
{
    return m_session.writeScan(request.scan, [actor = m_session.actor(), id = request.id, granted,
                                              remark](Database &database) {
        return doubleread::answerTakeBack(database, actor, id, granted, remark);
    });
}

QFuture<Result<std::vector<TriageStep>>> SessionWorklists::triage(std::vector<qint64> positions,
                                                                  const TriageChange &change)
{
    return m_session.write([&session = m_session, actor = m_session.actor(),
                            positions = std::move(positions),
                            change](Database &database, const StoreThread::Cancelled &) {
        Result<std::vector<TriageStep>> steps =
            doubleread::triage(database, actor, positions, change);
        if (steps)
            tellChanged(session, *steps);
        return steps;
    });
}

QFuture<Result<void>> SessionWorklists::takeSteps(std::vector<TriageStep> steps)
{
    return m_session.write(
        [&session = m_session, actor = m_session.actor(),
         steps = std::move(steps)](Database &database, const StoreThread::Cancelled &) {
            Result<void> taken = doubleread::takeSteps(database, actor, steps);
            if (taken)
                tellChanged(session, steps);
            return taken;
        });
}

QFuture<Result<std::vector<TriageCounts>>> SessionWorklists::triageCounts()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::triageCounts(database, actor);
    });
}

QFuture<Result<qint64>> SessionWorklists::lastTriaged()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::lastTriaged(database, actor);
    });
}

TriageHistory &SessionWorklists::triageHistory()
{
    if (!m_session.triageHistory) {
        m_session.triageHistory = std::make_unique<TriageHistory>();
        QObject::connect(m_session.session, &DatasetSession::personChanged,
                         m_session.triageHistory.get(), &TriageHistory::clear);
    }
    return *m_session.triageHistory;
}

QFuture<Result<std::vector<ScanLook>>> SessionWorklists::scanLooks()
{
    return m_session.ask([](Database &database) { return doubleread::scanLooks(database); });
}

LookFiller &SessionWorklists::lookFiller()
{
    if (!m_session.lookFiller)
        m_session.lookFiller = std::make_unique<LookFiller>(m_session);
    return *m_session.lookFiller;
}

} // namespace doubleread
