#pragma once

#include "core/geometry/shape.h"

#include <optional>

namespace doubleread {

/// How far two outlines are from one another, in the unit of their coordinates.
struct OutlineDistance
{
    double hd95 = 0; ///< The larger of the two 95th percentiles (Huttenlocher's, made robust).
    double assd = 0; ///< Mean of the two mean distances.

    bool operator==(const OutlineDistance &) const = default;
};

/// Distances from 256 places of one outline, at the middles of pieces of equal length over all of
/// its rings, to the nearest place of the other, and back. Of a line its path counts, of a point
/// itself. Nothing for a shape without vertices.
std::optional<OutlineDistance> outlineDistance(const Shape &first, const Shape &second);

/// The shape with its coordinates in mm.
Shape scaled(const Shape &shape, double columnMm, double rowMm);

} // namespace doubleread
