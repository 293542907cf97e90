#include "core/compare/comparison.h"

#include "core/compare/assignment.h"
#include "core/geometry/distances.h"
#include "core/geometry/overlap.h"
#include "core/geometry/polygonclipping.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace doubleread {

namespace {

double closeness(double distance, double limit)
{
    return distance <= limit ? 1 - (limit > 0 ? distance / (2 * limit) : 0) : 0;
}

/// One annotation that covers several of the other read.
struct Cover
{
    std::size_t one = 0;
    std::vector<std::size_t> several;
    double iou = 0; ///< Of the one and the union of the several.
};

/// Finds the disagreements of two reads whose annotations are matched.
class Comparer
{
public:
    Comparer(const Read &first, const Read &second, const Protocol &protocol)
        : m_first(first),
          m_second(second),
          m_protocol(protocol),
          m_matching(match(first.annotations, second.annotations, protocol))
    {
    }

    Comparison compared()
    {
        const std::vector<Cover> splits = covers(m_first.annotations, m_second.annotations, false);
        const std::vector<Cover> merges = covers(m_second.annotations, m_first.annotations, true);
        std::vector<bool> inFirst(m_first.annotations.size(), false);
        std::vector<bool> inSecond(m_second.annotations.size(), false);
        for (const Cover &split : splits)
            addCover({split.one}, split.several, split.iou, inFirst, inSecond);
        for (const Cover &merge : merges)
            addCover(merge.several, {merge.one}, merge.iou, inFirst, inSecond);
        for (const std::size_t index : m_matching.onlyFirst)
            if (!inFirst[index])
                add(DisagreementKind::MissedBySecond, {index}, {},
                    best(m_first.annotations[index], m_second.annotations));
        for (const std::size_t index : m_matching.onlySecond)
            if (!inSecond[index])
                add(DisagreementKind::MissedByFirst, {}, {index},
                    best(m_second.annotations[index], m_first.annotations));
        for (const MatchedPair &pair : m_matching.matched)
            addPair(pair, inFirst[pair.first] && inSecond[pair.second]);
        if (m_first.assessment.verdict != m_second.assessment.verdict)
            add(DisagreementKind::Assessment, {}, {}, 0);
        std::ranges::stable_sort(m_found, {}, &Disagreement::kind);
        return {.matching = std::move(m_matching), .disagreements = std::move(m_found)};
    }

private:
    void add(DisagreementKind kind, const std::vector<std::size_t> &first,
             const std::vector<std::size_t> &second, double iou)
    {
        Disagreement found{.id = Id<Disagreement>::create(),
                           .scan = m_first.scan,
                           .kind = kind,
                           .first = {},
                           .second = {},
                           .iou = iou,
                           .comment = {},
                           .resolution = {}};
        for (const std::size_t index : first)
            found.first.push_back(m_first.annotations[index].id);
        for (const std::size_t index : second)
            found.second.push_back(m_second.annotations[index].id);
        m_found.push_back(std::move(found));
    }

    void addCover(const std::vector<std::size_t> &first, const std::vector<std::size_t> &second,
                  double iou, std::vector<bool> &inFirst, std::vector<bool> &inSecond)
    {
        for (const std::size_t index : first)
            inFirst[index] = true;
        for (const std::size_t index : second)
            inSecond[index] = true;
        add(DisagreementKind::SplitMerge, first, second, iou);
    }

    void addPair(const MatchedPair &pair, bool inCover)
    {
        const Annotation &first = m_first.annotations[pair.first];
        const Annotation &second = m_second.annotations[pair.second];
        if (first.labelCode != second.labelCode)
            add(DisagreementKind::Label, {pair.first}, {pair.second}, pair.iou);
        if (isAreal(first.shape) && pair.iou < m_protocol.boundaryTolerance && !inCover)
            add(DisagreementKind::Boundary, {pair.first}, {pair.second}, pair.iou);
        if (first.certainty && second.certainty &&
            std::abs(*first.certainty - *second.certainty) > 1)
            add(DisagreementKind::Certainty, {pair.first}, {pair.second}, pair.iou);
    }

    double best(const Annotation &annotation, const std::vector<Annotation> &others) const
    {
        double best = 0;
        for (const Annotation &other : others)
            best = std::max(best, likeness(annotation.shape, other.shape, m_protocol));
        return best;
    }

    /// The index in the other read that this one is paired with. `swapped`: this one is of the
    /// second read.
    std::optional<std::size_t> partnerOf(std::size_t index, bool swapped) const
    {
        for (const MatchedPair &pair : m_matching.matched)
            if ((swapped ? pair.second : pair.first) == index)
                return swapped ? pair.first : pair.second;
        return {};
    }

    std::vector<Cover> covers(const std::vector<Annotation> &ones,
                              const std::vector<Annotation> &others, bool swapped) const
    {
        std::vector<Cover> found;
        for (std::size_t one = 0; one < ones.size(); ++one) {
            Cover cover{.one = one, .several = {}, .iou = 0};
            std::vector<Shape> shapes;
            for (std::size_t other = 0; other < others.size(); ++other) {
                const std::optional<std::size_t> partner = partnerOf(other, !swapped);
                const Overlap shared = overlap(ones[one].shape, others[other].shape);
                if ((partner && *partner != one) || shared.second <= 0 ||
                    shared.intersection < shared.second / 2)
                    continue;
                cover.several.push_back(other);
                shapes.push_back(others[other].shape);
            }
            if (cover.several.size() < 2)
                continue;
            cover.iou = iou(ones[one].shape, united(shapes));
            if (cover.iou >= m_protocol.matchIou)
                found.push_back(std::move(cover));
        }
        return found;
    }

    const Read &m_first;
    const Read &m_second;
    const Protocol &m_protocol;
    Matching m_matching;
    std::vector<Disagreement> m_found;
};

} // namespace

double likeness(const Shape &first, const Shape &second, const Protocol &protocol)
{
    if (isAreal(first) && isAreal(second))
        return iou(first, second);
    const auto *firstPoint = std::get_if<Point>(&first);
    const auto *secondPoint = std::get_if<Point>(&second);
    if (firstPoint && secondPoint)
        return closeness(distance(*firstPoint, *secondPoint), protocol.pointRadiusPx);
    const auto *firstLine = std::get_if<Line>(&first);
    const auto *secondLine = std::get_if<Line>(&second);
    if (firstLine && secondLine)
        return closeness(meanSymmetricDistance(*firstLine, *secondLine), protocol.lineDistancePx);
    return 0;
}

LikenessTable likenesses(std::span<const Annotation> first, std::span<const Annotation> second,
                         const Protocol &protocol)
{
    LikenessTable table;
    table.values.reserve(first.size() * second.size());
    for (const Annotation &one : first) {
        table.firstAreal.push_back(isAreal(one.shape));
        for (const Annotation &other : second)
            table.values.push_back(likeness(one.shape, other.shape, protocol));
    }
    for (const Annotation &other : second)
        table.secondAreal.push_back(isAreal(other.shape));
    return table;
}

Matching match(const LikenessTable &table, double gate)
{
    const std::size_t rows = table.firstAreal.size();
    const std::size_t columns = table.secondAreal.size();
    std::vector<double> weights = table.values;
    for (std::size_t at = 0; at < weights.size(); ++at)
        if (table.firstAreal[at / columns] && weights[at] < gate)
            weights[at] = 0;
    Matching matching;
    std::vector<bool> found(columns, false);
    std::size_t next = 0;
    for (const AssignedPair &pair : assign(weights, rows, columns)) {
        for (; next < pair.row; ++next)
            matching.onlyFirst.push_back(next);
        ++next;
        found[pair.column] = true;
        matching.matched.push_back({.first = pair.row,
                                    .second = pair.column,
                                    .iou = weights[(pair.row * columns) + pair.column]});
    }
    for (; next < rows; ++next)
        matching.onlyFirst.push_back(next);
    for (std::size_t index = 0; index < columns; ++index)
        if (!found[index])
            matching.onlySecond.push_back(index);
    return matching;
}

Matching match(std::span<const Annotation> first, std::span<const Annotation> second,
               const Protocol &protocol)
{
    return match(likenesses(first, second, protocol), protocol.matchIou);
}

Comparison compare(const Read &first, const Read &second, const Protocol &protocol)
{
    return Comparer(first, second, protocol).compared();
}

} // namespace doubleread
