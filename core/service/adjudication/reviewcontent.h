#pragma once

#include "core/base/result.h"
#include "core/model/protocol.h"
#include "core/model/review.h"

namespace doubleread {

ReviewContent contentOf(const Review &review);

/// For the trail.
QByteArray canonicalOf(const ReviewContent &content);

/// A decision changes resolutions only: every disagreement of `before` is still there with its kind
/// and members, and what is new was raised by a person. Fails with InvalidArgument.
Result<void> checkSameDisagreements(const ReviewContent &before, const ReviewContent &after);

/// Where the protocol demands reasons: every resolution that is new or differs from `before` has
/// one. Fails with InvalidArgument.
Result<void> checkReasons(const ReviewContent &before, const ReviewContent &after,
                          const Protocol &protocol);

/// Says who decided and when, where a resolution does not.
void stampResolutions(ReviewContent &content, Id<User> by);

} // namespace doubleread
