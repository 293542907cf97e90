#pragma once

#include "core/base/result.h"
#include "core/model/review.h"
#include "ui/review/deciding/proposal.h"

namespace doubleread::decisions {

/// Why this choice makes no sense for the disagreement; empty when it does.
QString whyNot(const Disagreement &disagreement, ResolutionChoice choice);

/// What the button of a choice says: a flag is settled rather than rejected.
QString buttonText(const Disagreement *disagreement, ResolutionChoice choice);

/// The content of the review once the proposal is taken; `by` has who, when and why.
Result<ReviewContent> contentFor(const Review &review, const Proposal &proposal, Resolution by);

/// The content of the review once its disagreement `index` is resolved so. Beyond
/// doubleread::decided(): rejecting both answers takes the third one, and the redrawing of a flag
/// replaces the whole consensus by `redrawn`, since a flag has no members of its own.
Result<ReviewContent> contentAfter(const Review &review, size_t index, const Resolution &resolution,
                                   const std::vector<Annotation> &redrawn = {});

/// The content of the review with its disagreement `index` open again, and without what it had put
/// into the consensus.
Result<ReviewContent> contentOpenAgain(const Review &review, size_t index);

/// Where to look: around the members in the reads and what stands for them in the consensus.
/// None for answers and for flags, which are about the whole scan.
std::optional<Box> extentOf(const Review &review, const Disagreement &disagreement);

/// Annotations of read `side` (0 or 1) that belong to the disagreement.
std::vector<Annotation> members(const Review &review, const Disagreement &disagreement,
                                size_t side);

/// Where redrawing begins; ids are fresh.
enum class RedrawFrom { First, Second, Nothing };
std::vector<Annotation> redrawStart(const Review &review, const Disagreement &disagreement,
                                    RedrawFrom from);

} // namespace doubleread::decisions
