#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

struct CompareRequest
{
    std::optional<double> iou;   ///< Another gate than the protocol's: computed, not stored.
    std::optional<QString> scan; ///< File name; none: all compared scans.
};

/// The comparisons of the scans of which every primary read is submitted. For the coordinator, once
/// the round is closed, first is the reader that was added first; officers, and readers where the
/// protocol lets them see others' reads, get those of the scans that review() shows them, as it
/// does.
Result<CompareReport> compareDataset(Database &database, const Actor &actor,
                                     const CompareRequest &request = {});

/// What each reader has said of these scans, by position and name, those who are to read and have
/// not among them; for whoever may see all reads by name, else empty.
using ReadOutcomes = std::map<qint64, std::map<QString, ReadOutcome>>;
Result<ReadOutcomes> readOutcomes(Database &database, const Actor &actor,
                                  const std::vector<qint64> &positions);

} // namespace doubleread
