#pragma once

#include "core/base/draws.h"
#include "core/model/worklist.h"

#include <vector>

namespace doubleread {

/// What comes after `standing` in the worklist of one reader: `scans` in an order by lot, with
/// repeats among them until `repeatShare` (0 to 0.5) of all the reader's scans are read twice. A
/// repeat stands at least half of the grown list after the first read of its scan where that can
/// be, else as far after it as can be. `standing` is in order of places; new places follow on
/// `lastPlace`. Nothing is added when there are no new scans.
std::vector<Assignment> grownWorklist(Id<User> reader, const std::vector<Assignment> &standing,
                                      qint64 lastPlace, std::vector<qint64> scans,
                                      double repeatShare, Draws draws);

} // namespace doubleread
