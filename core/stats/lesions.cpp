#include "core/stats/lesions.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

std::vector<ScanLesions::Pair> pairsAt(double gate, const LikenessTable &table)
{
    std::vector<ScanLesions::Pair> pairs;
    for (const MatchedPair &pair : match(table, gate).matched)
        pairs.push_back({.first = pair.first,
                         .second = pair.second,
                         .iou = table.isAreal(pair.first, pair.second) ? std::optional(pair.iou)
                                                                       : std::nullopt});
    return pairs;
}

} // namespace

std::size_t levelOf(double gate)
{
    const auto level = static_cast<std::ptrdiff_t>(std::floor((gate * 20) + 1e-9)) - 1;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(level, 0, static_cast<std::ptrdiff_t>(gateCount) - 1));
}

ScanLesions matchedLesions(std::span<const Annotation> first, std::span<const Annotation> second,
                           const Protocol &protocol)
{
    ScanLesions lesions;
    if (first.empty() || second.empty())
        return lesions;
    const LikenessTable table = likenesses(first, second, protocol);
    for (std::size_t level = 0; level < gateCount; ++level)
        lesions.matched.at(level) = pairsAt(gateAt(level), table);
    lesions.matchedAtGate = pairsAt(protocol.matchIou, table);
    return lesions;
}

} // namespace doubleread
