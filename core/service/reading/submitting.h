#pragma once

#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// Steps of reading that reading and importing share; each within the caller's transaction.

/// Fails with Forbidden when worklists are in use and the scan is not in the actor's own.
Result<void> checkListed(Database &database, const Actor &actor, const Scan &scan,
                         ReadPurpose purpose);

/// Stores a read that was not there, and that the scan is being read. Where worklists are in use
/// and roles are waived, the scan comes into the reader's if it is not there.
Result<void> beginRead(Database &database, const Actor &actor, const Read &read, const Scan &scan);

/// Locks the stored read as it is, with `read`'s revision compared and its active time taken, and
/// compares the scan's reads if it was the last one, hidden repeats left aside. Errors name the
/// scan.
Result<Read> submitWithin(Database &database, const Actor &actor, const Read &read,
                          const Scan &scan, Contradiction contradiction = Contradiction::Refused);

/// What follows from a read that was begun or came in: the scan's state, and the comparison once
/// the last one is submitted. `tell` records what the person did, after the state and before the
/// rest.
Result<void> followUpReads(Database &database, const Scan &scan,
                           const std::function<Result<void>()> &tell);

/// The reader's open reads of these scans, or all of them when none is named. Fails with NotFound
/// when a named scan has no open read.
Result<std::vector<Read>> openReadsOf(Database &database, Id<User> reader,
                                      const std::vector<Id<Scan>> &scans);

/// Compares every scan whose reads suffice now that the protocol asks for fewer. For use within a
/// transaction.
Result<void> compareWhatIsReady(Database &database);

} // namespace doubleread
