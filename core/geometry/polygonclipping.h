#pragma once

#include "core/geometry/shape.h"

namespace doubleread {

/// Set operations on areal shapes (a box counts as its rectangle, lines and points as nothing).
/// The outlines that come out do not cross themselves; holes are rings of their own; vertices are
/// exact to 2^-32 of the extent. No ring at all when nothing is left.
Polygon united(const Shape &first, const Shape &second);
Polygon united(std::span<const Shape> shapes);
Polygon intersected(const Shape &first, const Shape &second);
Polygon subtracted(const Shape &from, const Shape &what);

} // namespace doubleread
