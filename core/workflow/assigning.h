#pragma once

#include "core/base/result.h"
#include "core/model/worklist.h"

#include <vector>

namespace doubleread {

enum class AssignMode {
    All,      ///< Every named reader reads every scan.
    Balanced, ///< As many of the named readers as the protocol wants read each scan.
    BySite,   ///< As Balanced, and the scans of a site all go to the same readers.
    Nobody,   ///< What the named readers have not begun is taken from them.
};

/// Somebody to read. The name is part of the seed, so that the same people get the same lists in
/// another file of the same scans.
struct AssignReader
{
    Id<User> id;
    QString name;
};

struct ScanToAssign
{
    qint64 position = 0;
    QString site;
};

/// An entry that stands in a worklist already.
struct StandingAssignment
{
    Assignment entry;
    bool begun = false; ///< The reader has begun or submitted a read for it.
};

struct AssignRules
{
    AssignMode mode = AssignMode::All;
    std::vector<AssignReader> readers; ///< In order of being added.
    int readsPerScan = 2;
    quint64 seed = 1;
    double repeatShare = 0; ///< Hidden second reads per scan of each reader's list; 0 to 0.5.
};

/// What changes. Entries that stand keep their place; new ones come after all of them.
struct AssignPlan
{
    std::vector<Assignment> added;   ///< By reader, in order of their places.
    std::vector<Assignment> removed; ///< Not begun.
    std::vector<Assignment> kept;    ///< Begun by somebody whom the rules do not name for it.
};

/// Hands the scans out. Whoever has begun a scan keeps it and counts as one of its readers; who
/// has it unread keeps it where the rules allow. Of equal readers the one with less to read comes
/// first, then the pair that has fewer scans in common, then the seed decides. The new scans of a
/// reader are shuffled among themselves by the seed and the reader's name; each hidden repeat
/// stands at least half of the list after the first read of its scan where that can be.
/// Fails with InvalidArgument: too few readers, a share out of range.
Result<AssignPlan> planAssignment(const AssignRules &rules, const std::vector<ScanToAssign> &scans,
                                  const std::vector<StandingAssignment> &standing);

} // namespace doubleread
