#pragma once

#include "core/imaging/pixelimage.h"

#include <QByteArray>

#include <span>
#include <utility>
#include <vector>

namespace doubleread {

/// What a picture looks like from far away, to find it again after it was compressed anew, resized
/// or made brighter.
struct Look
{
    /// Difference hash: the upright picture averaged into 8 rows of 9 cells; a bit is set where a
    /// cell is brighter than its left neighbour by more than noise. Rows from the top, the most
    /// significant bit first.
    quint64 hash = 0;
    quint64 mirrored = 0; ///< The same of the picture mirrored left to right.
    /// 16 x 16 cells, row-major, stretched to 0..255 between the darkest and the brightest. Empty:
    /// there is nothing to see (one grey, or less than 16 px on a side), so it is like no other.
    QByteArray cells;

    bool operator==(const Look &) const = default;
};

Look lookOf(const PixelImage &image);

/// Bits in which two hashes differ, 0 to 64.
int hashDistance(quint64 one, quint64 other);

enum class Facing { Same, Mirrored };

/// Pearson's correlation of the cells, -1 to 1; of `one` with the mirror of `other` where asked. 0
/// when there is nothing to see.
double lookCorrelation(const Look &one, const Look &other, Facing facing = Facing::Same);

// Two steps, since hashes of hands are often like those of other hands. On the 336 radiographs of
// FracAtlas that tests look at, copies of one at JPEG quality 30 to 75, at half the size, 10 levels
// brighter or darker, or with 0.8 and 1.25 times the contrast differ in at most 7 bits (but for 1
// in 56 of those made darker, which clips) and correlate by 0.995 and more; pictures of different
// exposures go down to 0 bits, but correlate by less than 0.979.
inline constexpr int mostHashDistance = 8;
inline constexpr double leastCorrelation = 0.99;

struct AlikePair
{
    std::size_t first = 0; ///< Indices, first < second.
    std::size_t second = 0;
    Facing facing = Facing::Same;

    bool operator==(const AlikePair &) const = default;
};

/// All pairs of looks that are alike, in order of the first; twice what is like its own mirror.
std::vector<AlikePair> alikePairs(std::span<const Look> looks);

} // namespace doubleread
