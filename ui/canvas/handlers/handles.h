#pragma once

#include "core/document/shapeediting.h"
#include "core/geometry/shape.h"

#include <optional>
#include <vector>

namespace doubleread {

/// The places where a selected shape can be taken hold of, the same for painting and for the mouse.
/// `scale` is widget px per image px; radii are widget px, so handles are as easy to hit at any
/// zoom. Inside a small shape they give way, so that it can still be moved.

/// Boxes: in the order of BoxHandle, without the sides where there is no room. Other shapes: their
/// vertices. A point has none, it is moved as a whole.
std::vector<Point> handlePlaces(const Shape &shape, double scale);
/// The handle of a box under the mouse.
std::optional<BoxHandle> boxHandleAt(const Box &box, Point mouse, double scale);
/// The vertex of a polygon or line under the mouse.
std::optional<int> vertexAt(const Shape &shape, Point mouse, double scale);

/// Middles of the edges that are long enough to be pulled out; of polygons and lines.
std::vector<Point> edgeMiddles(const Shape &shape, double scale);
/// The edge whose middle is under the mouse.
std::optional<int> edgeMiddleAt(const Shape &shape, Point mouse, double scale);

inline constexpr double hitRadius = 8;  ///< Widget px.
inline constexpr double edgeRadius = 6; ///< Widget px, across an outline.

} // namespace doubleread
