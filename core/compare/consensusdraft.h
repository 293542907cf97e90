#pragma once

#include "core/base/result.h"
#include "core/compare/comparison.h"

#include <optional>

namespace doubleread {

// Consensus annotations carry Origin::Merged and, as parents, the annotations of the reads that
// they stand for; the first parent is the one whose outline, label and answers were taken. Their
// ids follow from that parent, so that the same decision gives the same annotation.

/// What follows from two reads before anybody decided: each pair that nobody disputes, with the
/// first read's outline; the verdict if both gave the same, else none; the tags of both.
Consensus draftConsensus(const Read &first, const Read &second, const Comparison &comparison);

/// The consensus of a protocol with one read per scan: all that was drawn.
Consensus draftConsensus(const Read &only);

/// What one decision puts into the consensus; what was there of its members goes.
/// Missed: the annotation if the side that drew it is accepted (or merged), else nothing.
/// Pairs and split/merge: the accepted side's annotations, or one of the merged shape
/// (`how.merge`, or the union when it is not set) with the label and answers of `how.wordsOf` (the
/// first's when it is not set). RejectBoth, Redraw (the officer draws), Assessment and Raised:
/// nothing. Fails where the shapes cannot be merged.
Result<std::vector<Annotation>> contributed(const Disagreement &disagreement, const Resolution &how,
                                            const Read &first, const Read &second);

/// The consensus assessment after a decision on an Assessment disagreement: the accepted side's;
/// nothing (leave it as it is) for other kinds and choices.
std::optional<Assessment> assessmentFor(const Disagreement &disagreement, ResolutionChoice choice,
                                        const Read &first, const Read &second);

/// The content of a review after `resolution` of its disagreement `index` (no resolution: open
/// again, what it had put in goes). Other disagreements about the same lesion count together: the
/// outline by the boundary's decision, label and certainty by theirs, nothing if one rejects both.
/// Settling a flag (Raised) changes no annotation unless it is redrawn.
/// For Redraw, `redrawn` are the officer's own annotations; parents are filled in. `review` has two
/// reads. Fails with InvalidArgument when the index does not fit or shapes cannot be merged.
Result<ReviewContent> decided(const Review &review, std::size_t index,
                              const std::optional<Resolution> &resolution,
                              const std::vector<Annotation> &redrawn = {});

/// Consensus annotations that stand for members of the disagreement (share a parent with it).
std::vector<Annotation> consensusFor(const Disagreement &disagreement,
                                     std::span<const Annotation> consensus);

} // namespace doubleread
