#pragma once

#include "core/model/triage.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <map>
#include <vector>

namespace doubleread {

/// Changes what triage says of scans: one transaction, one entry of the trail for each scan that
/// was changed; answers what happened to these, in the order asked for. Fails as mayTriage() and
/// checkTriage() do; with Unconfirmed where scans would be excluded that somebody has begun to
/// read, unless the change says that this is meant (a radiologist is not told, and not asked).
/// Excluded and included again, a scan is what its reads say.
Result<std::vector<TriageStep>> triage(Database &database, const Actor &actor,
                                       const std::vector<qint64> &positions,
                                       const TriageChange &change);

/// The same for changes of tags alone, each of its own scan, within the caller's transaction.
/// Answers how many scans were changed.
Result<qint64> tagWithin(Database &database, const Actor &actor,
                         const std::map<qint64, TriageChange> &changes);

/// Takes steps as they are: back, with those of undone(), or again. Fails with Conflict, changing
/// nothing, when a scan is no longer as the step began.
Result<void> takeSteps(Database &database, const Actor &actor,
                       const std::vector<TriageStep> &steps);

/// How far triage has come, by site. The same for everybody.
Result<std::vector<TriageCounts>> triageCounts(Database &database, const Actor &actor);

/// Position of the scan that the actor decided or tagged last; 0: none yet.
Result<qint64> lastTriaged(Database &database, const Actor &actor);

} // namespace doubleread
