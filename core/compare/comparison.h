#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"

#include <span>

namespace doubleread {

/// Two annotations taken for the same lesion.
struct MatchedPair
{
    std::size_t first = 0;  ///< Index in the first read's annotations.
    std::size_t second = 0; ///< Index in the second read's annotations.
    double iou = 0;         ///< See likeness().

    bool operator==(const MatchedPair &) const = default;
};

/// Who drew the same lesion: the plain one-to-one assignment that all counts come from.
struct Matching
{
    std::vector<MatchedPair> matched;    ///< In order of `first`.
    std::vector<std::size_t> onlyFirst;  ///< Indices, ascending.
    std::vector<std::size_t> onlySecond; ///< Indices, ascending.

    bool operator==(const Matching &) const = default;
};

/// How much two shapes are the same, 0..1. Areal shapes: their IoU. Two points or two lines:
/// 1 - d / (2 * limit) of their distance (lines: mean symmetric) while it is within the protocol's
/// limit, so never below 0.5. Otherwise, and for different kinds, 0.
double likeness(const Shape &first, const Shape &second, const Protocol &protocol);

/// The likeness of every annotation of one read with every one of the other.
struct LikenessTable
{
    std::vector<double> values; ///< Row-major: a row for each of the first read's annotations.
    std::vector<bool> firstAreal;
    std::vector<bool> secondAreal;

    bool isAreal(std::size_t first, std::size_t second) const
    {
        return firstAreal[first] && secondAreal[second];
    }
};

LikenessTable likenesses(std::span<const Annotation> first, std::span<const Annotation> second,
                         const Protocol &protocol);

/// The matching at a gate, which holds for areas; points and lines have their limits.
Matching match(const LikenessTable &table, double gate);

/// Matches by place alone, labels do not count: the assignment that maximises the sum of
/// likenesses over pairs that reach the gate (protocol.matchIou; points and lines: their limit).
Matching match(std::span<const Annotation> first, std::span<const Annotation> second,
               const Protocol &protocol);

/// Matching and disagreements of two reads of one scan.
struct Comparison
{
    Matching matching;
    /// Open, with fresh ids, in order of kind, then of annotations.
    std::vector<Disagreement> disagreements;

    std::size_t matched() const { return matching.matched.size(); }
};

/// Compares as the definitions of the statistics say. A pair may disagree in more than one way
/// (label, boundary, certainty), and then has a disagreement for each. One annotation that covers
/// several of the other read is one SplitMerge with all its members; no boundary disagreement
/// of a pair among them and no missed lesion is told besides. `second` must be of the same scan.
Comparison compare(const Read &first, const Read &second, const Protocol &protocol);

} // namespace doubleread
