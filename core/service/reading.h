#pragma once

#include "core/service/reports.h"
#include "core/store/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// The actor's primary read of the scan in this round; a fresh one, not stored until its first
/// edit, if there is none.
Result<Read> readOf(Database &database, const Actor &actor, Id<Scan> scan);

/// Stores one edit durably; see DatasetSession::storeEdit.
Result<int> storeEdit(Database &database, const Actor &actor, const Read &read,
                      const ReadEdit &edit);

/// Locks the read. When it was the last primary read of the scan, the reads are compared and the
/// disagreements, the draft of the consensus and the scan's state are stored in the same
/// transaction.
Result<Read> submitRead(Database &database, const Actor &actor, const Read &read,
                        std::chrono::milliseconds activeTime);

/// Submits these open reads of `reader`, or all of them, all or nothing; answers how many.
Result<qint64> submitReads(Database &database, const Actor &actor, Id<User> reader,
                           const std::vector<Id<Scan>> &scans);

/// Submitted reads of the actor among the scans that are not excluded.
Result<Progress> readingProgress(Database &database, const Actor &actor);

} // namespace doubleread
