#include "core/session/sessionhistory.h"

#include "core/service/datasets/datasets.h"
#include "core/service/trail/history.h"
#include "core/session/sessionprivate.h"

namespace doubleread {

QFuture<Result<std::vector<TrailEntry>>> SessionHistory::ofScan(Id<Scan> scan)
{
    return m_session.ask([actor = m_session.actor(), scan](Database &database) {
        return trailOf(database, actor, scan);
    });
}

QFuture<Result<HistoryIndex>> SessionHistory::index(const HistoryFilter &filter)
{
    return m_session.ask([actor = m_session.actor(), filter](Database &database) {
        return historyIndex(database, actor, filter);
    });
}

QFuture<Result<std::vector<HistoryEntry>>> SessionHistory::rows(const HistoryFilter &filter,
                                                                std::vector<qint64> keys)
{
    return m_session.ask(
        [actor = m_session.actor(), filter, keys = std::move(keys)](Database &database) {
            return historyRows(database, actor, filter, keys);
        });
}

QFuture<Result<HistoryReport>> SessionHistory::report(const HistoryFilter &filter)
{
    return m_session.ask([actor = m_session.actor(), filter](Database &database) {
        return historyReport(database, actor, filter);
    });
}

} // namespace doubleread
