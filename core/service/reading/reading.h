#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// The actor's read of the scan in this round; a fresh one, not stored until its first edit, if
/// there is none. Fails with Forbidden when worklists are in use and it is not in the actor's.
Result<Read> readOf(Database &database, const Actor &actor, Id<Scan> scan,
                    ReadPurpose purpose = ReadPurpose::Primary);

/// Stores one edit durably; see DatasetSession::storeEdit.
Result<int> storeEdit(Database &database, const Actor &actor, const Read &read,
                      const ReadEdit &edit);

/// Stores how long the open read has been worked on, where `read.activeTime` is more than what is
/// stored; see DatasetSession::storeActiveTime.
Result<void> storeActiveTime(Database &database, const Actor &actor, const Read &read);

/// Locks the read. When it was the last primary read of the scan, the reads are compared and the
/// disagreements, the draft of the consensus and the scan's state are stored in the same
/// transaction.
Result<Read> submitRead(Database &database, const Actor &actor, const Read &read,
                        std::chrono::milliseconds activeTime);

/// Submits these open reads of `reader`, or all of them, all or nothing; answers how many.
Result<qint64> submitReads(Database &database, const Actor &actor, Id<User> reader,
                           const std::vector<Id<Scan>> &scans);

/// Submitted entries of the actor's worklist, those of excluded scans left out.
Result<Progress> readingProgress(Database &database, const Actor &actor);

} // namespace doubleread
