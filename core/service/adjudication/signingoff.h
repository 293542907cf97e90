#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <span>

namespace doubleread {

/// Signs exactly the stored consensus and locks it: Ed25519 over signedContent(), with the key that
/// the person's password opens. Fails with Forbidden for another password. In an unprotected
/// dataset it is recorded and locks, but is not signed cryptographically.
Result<Review> signOff(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                       const SignOffWords &words);

/// All of them or none, each with its own signature.
Result<std::vector<Review>> signOffMany(Database &database, const Actor &actor,
                                        const std::vector<SignOffRequest> &requests,
                                        const SignOffWords &words);

/// Voids the signature, keeps it and the signed version, and goes on with a copy as next version.
Result<Review> reopen(Database &database, const Actor &actor, Id<Scan> scan, const QString &reason);

/// Why the stored sign-off does not fit what is stored of the scan, a phrase; empty when all fits.
/// `keys` are those that anybody ever had.
QString signOffProblem(const SignOff &signOff, const QString &dataset, const Scan &scan,
                       const Consensus &consensus, std::span<const PersonKey> keys);

} // namespace doubleread
