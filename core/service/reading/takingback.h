#pragma once

#include "core/service/reading/worklistreports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// A submitted read is locked. Its reader may ask to have it back; when the coordinator grants that,
// the read is withdrawn and kept, and a new open one begins with a copy of what it held. If it was
// compared, the comparison stands no more until the new one is submitted.

/// Fails with AlreadyExists when it was asked for already.
Result<TakeBack> askBack(Database &database, const Actor &actor, Id<Read> read,
                         const QString &reason);

/// For the coordinator all requests, for a reader the own ones; see TakeBackRepository::all.
Result<std::vector<TakeBack>> takeBacks(Database &database, const Actor &actor);

/// Grants or declines; a refusal to grant (the scan is signed off) leaves the request open.
Result<void> answerTakeBack(Database &database, const Actor &actor, Id<TakeBack> id, bool granted,
                            const QString &remark);

/// By the reader: asks, for all of them or none. By the coordinator: grants at once, also what was
/// not asked for.
Result<TakeBackReport> takeBack(Database &database, const Actor &actor,
                                const TakeBackRequest &request);
/// Declines what the reader has asked for, with the reason as remark.
Result<TakeBackReport> declineTakeBack(Database &database, const Actor &actor,
                                       const TakeBackRequest &request);

} // namespace doubleread
