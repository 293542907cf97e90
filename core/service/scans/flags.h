#pragma once

#include "core/model/review.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <vector>

namespace doubleread {

// What flags lead to; both within the caller's transaction. Not for callers of the service.

/// One open disagreement for each flag that the scan has, oldest first. For the comparison of its
/// reads: until then a flag is known to who raised it alone.
Result<std::vector<Disagreement>> raisedByFlags(Database &database, const Scan &scan);

/// Adds the flag to the disagreements of a scan that was compared already. One that was not, or
/// that is signed, stays as it is.
Result<void> raiseFlag(Database &database, const Actor &actor, const Scan &scan,
                       const Comment &flag);

} // namespace doubleread
