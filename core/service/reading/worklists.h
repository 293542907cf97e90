#pragma once

#include "core/service/reading/worklistreports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// Hands scans out; see planAssignment. From the first time on a reader reads what is assigned and
/// nothing else; what was read before then comes first in the worklists of those who read it.
Result<AssignReport> assign(Database &database, const Actor &actor, const AssignRequest &request);
/// What assign() would answer; changes nothing.
Result<AssignReport> assignPreview(Database &database, const Actor &actor,
                                   const AssignRequest &request);
/// The worklists as they stand.
Result<AssignReport> assignments(Database &database, const Actor &actor);

/// The share of hidden repeats that was asked for last, before that the protocol's. For the
/// coordinator.
Result<double> repeatShareInUse(Database &database, const Actor &actor);

/// How far each radiologist has come: for the coordinator all, for a radiologist that one alone.
/// Times come with it once the round is closed.
Result<std::vector<ReaderProgress>> readersProgress(Database &database, const Actor &actor);

/// What would be missing if the round was closed now.
Result<RoundReport> roundStatus(Database &database, const Actor &actor);
/// Ends the reading round for good: from then on the coordinator sees the reads, and what is read
/// is marked unblinded. Fails with Forbidden when it is closed.
Result<RoundReport> closeRound(Database &database, const Actor &actor);

} // namespace doubleread
