#pragma once

#include "core/model/review.h"

namespace doubleread {

/// A decision that somebody wants to make: the reason may still have to be asked for.
struct Proposal
{
    int row = -1; ///< Of the disagreement; -1 when only the scan-level answer is chosen.
    ResolutionChoice choice = ResolutionChoice::AcceptFirst;
    std::optional<MergeKind> merge = {};  ///< For ResolutionChoice::Merge.
    std::optional<ReadSide> wordsOf = {}; ///< Resolution::wordsOf.
    std::vector<Annotation> redrawn = {}; ///< For ResolutionChoice::Redraw.
    std::optional<Verdict> verdict = {};  ///< A scan-level answer chosen by its button.
};

} // namespace doubleread
