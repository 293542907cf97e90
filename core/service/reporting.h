#pragma once

#include "core/service/reports.h"
#include "core/store/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

struct CompareRequest
{
    std::optional<double> iou;   ///< Another gate than the protocol's: computed, not stored.
    std::optional<QString> scan; ///< File name; none: all compared scans.
};

/// The comparisons of the scans of which every primary read is submitted; first is the reader that
/// was added first.
Result<CompareReport> compareDataset(Database &database, const Actor &actor,
                                     const CompareRequest &request = {});

} // namespace doubleread
