#include "core/service/sessionhistory.h"

#include "core/service/datasets.h"
#include "core/service/sessionprivate.h"

namespace doubleread {

QFuture<Result<std::vector<TrailEntry>>> SessionHistory::ofScan(Id<Scan> scan)
{
    return m_session.ask([actor = m_session.actor(), scan](Database &database) {
        return trailOf(database, actor, scan);
    });
}

} // namespace doubleread
