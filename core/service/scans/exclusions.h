#pragma once

#include "core/model/scan.h"
#include "core/store/database/database.h"

namespace doubleread {

// Exclusions that were proposed after the reads of a scan were compared; within the caller's
// transaction. Not for callers of the service. The trail says that the program did it: who proposes
// must not learn that the scan has been compared.

/// Raises a disagreement that names the reason, unless the scan is signed off.
Result<void> proposeExclusion(Database &database, const Scan &scan, const QString &reason);

/// Takes back what proposeExclusion() raised and nobody has decided.
Result<void> withdrawProposal(Database &database, const Scan &scan);

} // namespace doubleread
