#pragma once

#include "core/base/result.h"
#include "core/model/history.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// The audit trail. Part of DatasetSession; see there.
class SessionHistory
{
public:
    explicit SessionHistory(SessionPrivate &session) : m_session(session) {}

    QFuture<Result<std::vector<TrailEntry>>> ofScan(Id<Scan> scan);

    // See core/service/trail/history.h
    QFuture<Result<HistoryIndex>> index(const HistoryFilter &filter);
    QFuture<Result<std::vector<HistoryEntry>>> rows(const HistoryFilter &filter,
                                                    std::vector<qint64> keys);
    QFuture<Result<HistoryReport>> report(const HistoryFilter &filter);

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
