#pragma once

#include "core/service/reporting.h"

namespace doubleread {

// What of the comparisons somebody sees who may not see all of them. Not for callers of the
// service.

/// Scan by scan as review() shows it, sides and all: an officer those that the same person has not
/// read, a reader those that the same person has read. One scan that may not be seen fails with
/// Forbidden; among all of them it is left out.
Result<CompareReport> shownComparisons(Database &database, const Actor &actor,
                                       const std::optional<Scan> &only, std::optional<double> iou);

} // namespace doubleread
