#pragma once

#include "core/base/result.h"
#include "core/service/reading/worklistreports.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

class LookFiller;
class TriageHistory;
struct ScanLook;
struct SessionPrivate;

/// Triage, assignment, taking back, the reading round and packages. Part of DatasetSession; see
/// there.
class SessionWorklists
{
public:
    explicit SessionWorklists(SessionPrivate &session) : m_session(session) {}

    // Worklists: for the coordinator
    QFuture<Result<AssignReport>> assign(const AssignRequest &request);
    QFuture<Result<AssignReport>> assignPreview(const AssignRequest &request);
    QFuture<Result<AssignReport>> assignments();
    QFuture<Result<double>> repeatShareInUse();
    /// A radiologist gets the own one alone.
    QFuture<Result<std::vector<ReaderProgress>>> progress();

    // The round: for the coordinator
    QFuture<Result<RoundReport>> roundStatus();
    QFuture<Result<RoundReport>> closeRound();

    // Taking back
    QFuture<Result<TakeBack>> askBack(Id<Read> read, const QString &reason);
    /// For the coordinator all requests, for a reader the own ones.
    QFuture<Result<std::vector<TakeBack>>> takeBacks();
    QFuture<Result<void>> answerTakeBack(const TakeBack &request, bool granted,
                                         const QString &remark);

    // Triage: see core/service/scans/triage.h
    QFuture<Result<std::vector<TriageStep>>> triage(std::vector<qint64> positions,
                                                    const TriageChange &change);
    QFuture<Result<void>> takeSteps(std::vector<TriageStep> steps);
    QFuture<Result<std::vector<TriageCounts>>> triageCounts();
    /// Position of the scan that this person triaged last; 0: none yet.
    QFuture<Result<qint64>> lastTriaged();
    /// What the person at the desk can take back; empties when somebody else sits down.
    TriageHistory &triageHistory();
    /// For alikeGroups(), which is to be called on another thread than the window's.
    QFuture<Result<std::vector<ScanLook>>> scanLooks();
    /// Sees to it that every scan has its look; to be started by who wants to show near-identical
    /// scans.
    LookFiller &lookFiller();

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
