#include "core/compare/mergeoptions.h"

#include "core/compare/merging.h"
#include "core/geometry/overlap.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr std::array arealKinds{MergeKind::Union, MergeKind::Intersection, MergeKind::MeanOutline};

std::vector<Shape> membersOf(const Read &read, const std::vector<Id<Annotation>> &ids)
{
    std::vector<Shape> shapes;
    for (const Annotation &annotation : read.annotations)
        if (std::ranges::find(ids, annotation.id) != ids.end())
            shapes.push_back(annotation.shape);
    return shapes;
}

/// Borrowed from the read; null when there is none.
const Annotation *firstMemberOf(const Read &read, const std::vector<Id<Annotation>> &ids)
{
    const auto found = std::ranges::find_if(read.annotations, [&ids](const Annotation &each) {
        return std::ranges::find(ids, each.id) != ids.end();
    });
    return found == read.annotations.end() ? nullptr : &*found;
}

/// With everything that the side drew of the lesion; 0 where there is no area to share.
double likenessTo(const Shape &shape, const std::vector<Shape> &side)
{
    if (!isAreal(shape) || !std::ranges::all_of(side, isAreal))
        return 0;
    if (side.size() == 1)
        return iou(shape, side.front());
    double shared = 0;
    double drawn = 0;
    for (const Shape &each : side) {
        const Overlap both = overlap(shape, each);
        shared += both.intersection;
        drawn += both.second;
    }
    const double all = area(shape) + drawn - shared;
    return all > 0 ? shared / all : 0;
}

Result<MergeOption> optionOf(const std::vector<Shape> &first, const std::vector<Shape> &second,
                             MergeKind kind)
{
    Result<Shape> shape = merged(first, second, kind);
    if (!shape)
        return fail(shape.error());
    const double size = area(*shape);
    const double toFirst = likenessTo(*shape, first);
    const double toSecond = likenessTo(*shape, second);
    return MergeOption{.kind = kind,
                       .shape = std::move(*shape),
                       .area = size,
                       .iouFirst = toFirst,
                       .iouSecond = toSecond};
}

} // namespace

std::optional<MergeWords> differingWords(const Review &review, const Disagreement &disagreement)
{
    if (review.reads.size() < 2)
        return {};
    const Annotation *first = firstMemberOf(review.reads[0], disagreement.first);
    const Annotation *second = firstMemberOf(review.reads[1], disagreement.second);
    if (!first || !second)
        return {};
    const bool same = first->labelCode == second->labelCode &&
                      first->certainty == second->certainty &&
                      first->attributes == second->attributes && first->note == second->note;
    return same ? std::nullopt : std::optional(MergeWords{.first = *first, .second = *second});
}

std::vector<MergeChoice> mergeChoices(const Review &review, const Disagreement &disagreement)
{
    if (review.reads.size() < 2)
        return {};
    const std::vector<Shape> first = membersOf(review.reads[0], disagreement.first);
    const std::vector<Shape> second = membersOf(review.reads[1], disagreement.second);
    if (first.empty() || second.empty())
        return {};
    std::vector<MergeChoice> choices;
    if (!isAreal(first.front())) {
        choices.push_back({.kind = MergeKind::MeanOutline,
                           .option = optionOf(first, second, MergeKind::MeanOutline)});
        return choices;
    }
    for (const MergeKind kind : arealKinds)
        choices.push_back({.kind = kind, .option = optionOf(first, second, kind)});
    return choices;
}

} // namespace doubleread
