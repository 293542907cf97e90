#pragma once

#include "core/base/result.h"
#include "core/model/backup.h"

#include <functional>

namespace doubleread {

/// Answers false to have it stopped.
using SalvageProgress = std::function<bool(int done, int total)>;

/// Saves what can be read of a damaged dataset, page by page, into a new file. Each row is compared
/// with what the audit trail last said of it; one that the file has not got is taken from a backup
/// beside it, if it is there exactly so. What is lost or not as it was is named and, as the trail
/// is not written anew, found by checking it. The damaged file is only read.
/// Fails with AlreadyExists, Busy (somebody writes to it), Newer, Foreign (nothing of a dataset is
/// in it), Damaged (too little is left), Cancelled.
Result<SalvageReport> salvage(const QString &damaged, const QString &target,
                              const SalvageProgress &progress);

} // namespace doubleread
