#pragma once

#include "core/geometry/shape.h"

#include <QSizeF>

#include <optional>
#include <span>

namespace doubleread {

/// How shapes change under the hand. Vertex and edge indices count through verticesOf(). Everything
/// answers a new shape, clamped to [0, width] x [0, height] of the image.

/// The eight places by which a box is resized, clockwise from the top left.
enum class BoxHandle { TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };

Point positionOf(const Box &box, BoxHandle handle);
/// The sides that the handle moves follow `to`; dragged across, the box turns over.
Box resized(const Box &box, BoxHandle handle, Point to, QSizeF image);

/// A corner of a box resizes it.
Shape withVertexMoved(const Shape &shape, int vertex, Point to, QSizeF image);
/// A vertex between `edge` and the next of its ring or path; none for boxes and points.
std::optional<Shape> withVertexInserted(const Shape &shape, int edge, Point at, QSizeF image);
/// None where too few would be left (ring 3, line 2) or nothing can be removed (box, point). A hole
/// that would have too few goes whole.
std::optional<Shape> withVertexRemoved(const Shape &shape, int vertex);
/// Several at once, by the same way, as far as the image's borders allow. Boxes have corners that
/// move one at a time.
Shape withVerticesMoved(const Shape &shape, std::span<const int> vertices, Point by, QSizeF image);
/// None where too few would be left.
std::optional<Shape> withVerticesRemoved(const Shape &shape, std::span<const int> vertices);
/// Moved as far as the image's borders allow, without changing its form.
Shape movedWithin(const Shape &shape, Point by, QSizeF image);

/// Something that may be stored: areas have three vertices or more and some extent, lines some
/// length.
bool isComplete(const Shape &shape);

} // namespace doubleread
