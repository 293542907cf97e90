#pragma once

#include "core/service/adjudication/signingoff.h"
#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// Which read is "first": the store keeps them in the order in which their readers were added, and
// with it the kinds, members and resolutions of disagreements. For an officer who must not see
// names, the sides of a scan are swapped by a bit of a hash of dataset and scan: the same at each
// opening. review() turns everything round on the way out and storeReview() on the way in, and
// the readers' ids are left null.

/// The reads, disagreements and consensus of a compared scan. Fails with NotFound while a read is
/// missing, Forbidden for those who may not see it. Where the protocol lets readers see each
/// other's reads after the round, they see those of the scans that they have read, with the sides
/// and names as the officer sees them but their own, and decisions and consensus once these are
/// signed.
Result<Review> review(Database &database, const Actor &actor, Id<Scan> scan);

/// Stores disagreements, assessment and consensus as one decision; answers the new revision.
/// Fails with Conflict when `revision` is not the stored one, Forbidden when signed,
/// InvalidArgument when a decision lacks the reason that the protocol demands.
Result<int> storeReview(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                        const ReviewContent &content, const QString &what);

/// Signed scans among those the officer may sign.
Result<Progress> reviewProgress(Database &database, const Actor &actor);

/// All signatures of a scan that was compared, void ones too, oldest first: for those who may see
/// its review.
Result<std::vector<SignOff>> signatures(Database &database, const Actor &actor, Id<Scan> scan);

/// Oldest first. One's own; all of a compared scan for the officer, unless the same person has read
/// it; after the round all for the coordinator, and for the readers of the scan where the protocol
/// lets them see each other's reads. Where names are hidden, readers are a side and no author.
Result<std::vector<Comment>> comments(Database &database, const Actor &actor, Id<Scan> scan);
/// A reply to a reply joins its thread. Fails with NotFound for an answer to what this person
/// cannot see.
Result<Comment> addComment(Database &database, const Actor &actor, Id<Scan> scan,
                           const NewComment &comment);
/// A comment that also raises a disagreement: at once on a scan in review, else when its reads are
/// compared. On a signed scan it is only kept.
Result<Comment> flag(Database &database, const Actor &actor, Id<Scan> scan, const QString &text);

} // namespace doubleread
