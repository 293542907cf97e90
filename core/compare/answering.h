#pragma once

#include "core/model/review.h"

namespace doubleread {

/// The content of a review after somebody chose the scan-level answer: it stands in the consensus,
/// and a disagreement about it is resolved `by` this as accepting the read that gave it, or as
/// rejecting both where none did.
ReviewContent answered(const Review &review, Verdict verdict, const Resolution &by);

} // namespace doubleread
