#pragma once

#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// Who can tell which patient a scan is of. Not for callers of the service, but for
// shareKeyAtLogIn().

/// The key for deidentified(), made when it is needed first; within a transaction. Fails with
/// Forbidden for who has no right to add scans, and where the dataset is protected and the actor
/// holds no copy.
Result<QByteArray> deidentificationKey(Database &database, const Actor &actor);

/// Once the dataset is protected: erases the plain key, and gives a copy to all coordinators who
/// have a password and to nobody else. Within a transaction; does nothing where there is no key or
/// whoever is logged in cannot open it.
Result<void> shareDeidentificationKey(Database &database, const Actor &actor);

/// The same as a transaction of its own; a failure only means that it is done another time.
void shareKeyAtLogIn(Database &database, const Actor &actor);

/// Empties the log of what it may still hold of a plain key that was erased.
void forgetPlainKey(Database &database);

} // namespace doubleread
