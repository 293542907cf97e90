#pragma once

#include "core/formats/format.h"
#include "core/service/exchangereports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <memory>
#include <span>

namespace doubleread {

/// What annotation files say of the dataset's scans: read once, then looked at and brought in.
struct ImportPlan
{
    MatchedSet matched;
    std::vector<FileLabel> labels; ///< Without their codes, in the order of the files.
};
using SharedPlan = std::shared_ptr<const ImportPlan>;

/// The scans that an import by this person may name.
Result<std::vector<ScanName>> scansForImport(Database &database, const Actor &actor);

/// Reads the files, without a database, on any thread: complete or an error with its place.
/// `progress` is told bytes; Cancelled once it answers false.
Result<SharedPlan> planImport(const ImportSource &source, std::span<const ScanName> scans,
                              const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace doubleread
