#pragma once

#include "core/compare/comparison.h"

#include <array>
#include <span>

namespace doubleread {

/// The gates of the curve: 0.05, 0.1, ... 0.95, from level 0 on.
inline constexpr std::size_t gateCount = 19;
inline constexpr double gateAt(std::size_t level)
{
    return static_cast<double>(level + 1) / 20;
}
/// The level of a gate that is on the curve; the next lower one for others.
std::size_t levelOf(double gate);

/// The lesions of two reads of one scan, matched anew at every gate of the curve.
struct ScanLesions
{
    struct Pair
    {
        std::size_t first = 0;
        std::size_t second = 0;
        std::optional<double> iou; ///< None of points and lines, which match by distance.
    };
    std::array<std::vector<Pair>, gateCount> matched;
    std::vector<Pair> matchedAtGate; ///< At the protocol's own gate.
};

/// Points and lines match within the protocol's limits, whatever the gate.
ScanLesions matchedLesions(std::span<const Annotation> first, std::span<const Annotation> second,
                           const Protocol &protocol);

/// 2 IoU / (1 + IoU): the Dice coefficient of two areas with this IoU.
inline double diceOf(double iou)
{
    return 2 * iou / (1 + iou);
}

} // namespace doubleread
