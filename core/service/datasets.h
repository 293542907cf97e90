#pragma once

#include "core/service/reports.h"
#include "core/store/database.h"
#include "core/store/trailrepository.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// Makes the file `path` with its protocol and its first person. Fails with AlreadyExists or
/// InvalidArgument (no name, protocol without sense).
Result<std::unique_ptr<Database>> createDataset(const QString &path, const NewDataset &what);

/// Opens an existing dataset; see Database::open.
Result<std::unique_ptr<Database>> openDataset(const QString &path, Access access,
                                              Checking checking = Checking::AtOnce);

Result<DatasetInfo> datasetInfo(Database &database);

/// Everything counted, for `info`. A reader's counts are of what that reader may see.
Result<DatasetCounts> datasetCounts(Database &database, const Actor &actor);

/// Recomputes the whole chain. Names the first entry that does not fit, or the missing end.
Result<TrailCheck> verifyTrail(Database &database);

/// What happened to a scan, as this person may know it: all of it after the round was closed (or
/// with roles waived), else the person's own entries and, for the officer, those of the review.
Result<std::vector<TrailEntry>> trailOf(Database &database, const Actor &actor, Id<Scan> scan);

} // namespace doubleread
