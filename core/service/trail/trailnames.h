#pragma once

#include "core/store/trail/trailcheck.h"

namespace doubleread {

/// Puts names of scans and people in place of the keys of rows. What cannot be looked up any more
/// keeps its key.
void nameForPeople(Database &database, std::vector<TrailProblem> &problems);

} // namespace doubleread
