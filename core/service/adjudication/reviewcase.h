#pragma once

#include "core/service/support.h"

namespace doubleread {

// What reviewing and signing share. Not for callers of the service.

/// All that rules are asked about, with the sides as they are stored.
struct ReviewCase
{
    ProtocolRepository::Dataset dataset;
    Protocol protocol;
    Review review;
    std::vector<Read> allReads; ///< Open ones and further ones too.
    int matched = 0;            ///< Lesions, by the sides as they are stored.
    int onlyFirst = 0;
    int onlySecond = 0;
};

/// Fails with NotFound while a read is missing, Forbidden for those who may not see the reads.
Result<ReviewCase> reviewCase(Database &database, const Actor &actor, Id<Scan> id);

/// Whether this person sees the sides the other way round.
bool isTurned(const Actor &actor, const ReviewCase &its);

/// As this person may see it; reviewAgain() as it stands now.
Review shown(const Actor &actor, const ReviewCase &its);
Result<Review> reviewAgain(Database &database, const Actor &actor, Id<Scan> scan);

} // namespace doubleread
