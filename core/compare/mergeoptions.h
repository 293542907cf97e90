#pragma once

#include "core/base/result.h"
#include "core/model/review.h"

#include <optional>
#include <vector>

namespace doubleread {

/// What one kind of merging gives, and how near it is to what each reader drew.
struct MergeOption
{
    MergeKind kind = MergeKind::MeanOutline;
    Shape shape;
    double area = 0;      ///< Square px; 0 for points and lines.
    double iouFirst = 0;  ///< With the members of the first read together.
    double iouSecond = 0; ///< With those of the second.
};

/// One kind of merging for a disagreement: possible, or why not.
struct MergeChoice
{
    MergeKind kind = MergeKind::MeanOutline;
    Result<MergeOption> option;
};

/// What the two sides say of a lesion that is to be merged, apart from its outline: the first
/// member of each stands for its side.
struct MergeWords
{
    Annotation first;
    Annotation second;
};

/// The words to choose from, where label, certainty, answers or note differ; none: they do not, or
/// there is nothing to merge.
std::optional<MergeWords> differingWords(const Review &review, const Disagreement &disagreement);

/// Union, intersection and mean outline, in this order, of the disagreement's members in the two
/// reads of `review`; points and lines have one way only, the one midway. Empty where there is
/// nothing to merge: a lesion that only one read has, answers, flags.
std::vector<MergeChoice> mergeChoices(const Review &review, const Disagreement &disagreement);

} // namespace doubleread
