#pragma once

#include "core/service/datasets/datasetcounts.h"
#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/store/trail/trailcheck.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// Makes the file `path` with its protocol and its first person. Fails with AlreadyExists or
/// InvalidArgument (no name, protocol without sense).
Result<std::unique_ptr<Database>> createDataset(const QString &path, const NewDataset &what);

/// Opens an existing dataset; see Database::open. A reader's package, which came from outside, is
/// refused with BadInput when its schema is not exactly ours.
Result<std::unique_ptr<Database>> openDataset(const QString &path, Access access,
                                              Checking checking = Checking::AtOnce);

Result<DatasetInfo> datasetInfo(Database &database);

/// Everything counted, for `info`. A reader's counts are of what that reader may see.
Result<DatasetCounts> datasetCounts(Database &database, const Actor &actor);

/// Checks the whole audit trail, that every row is as it says, and every signature; see
/// checkTrail(). Problems name scans and people instead of keys.
Result<TrailCheck> verifyTrail(Database &database);

/// Whether this person may be told more than that the trail is whole or not: numbers and rows tell
/// what others have read.
Result<bool> maySeeTrailCheck(Database &database, const Actor &actor);

/// "118:" and the hash of the head in hexadecimal digits: to be written down, and compared later.
QString headText(const TrailHead &head);
/// Tells it in `check` when the trail has no entry with the head that somebody wrote down. Fails
/// with InvalidArgument when that is none.
Result<void> compareWithHead(Database &database, TrailCheck &check, const QString &writtenDown);

/// What happened to a scan, as this person may know it: all of it after the round was closed (or
/// with roles waived), else the person's own entries and, for the officer, those of the review,
/// then numbered for this person and without hashes.
Result<std::vector<TrailEntry>> trailOf(Database &database, const Actor &actor, Id<Scan> scan);

} // namespace doubleread
