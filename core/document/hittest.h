#pragma once

#include "core/model/annotation.h"

#include <optional>
#include <span>

namespace doubleread {

/// An edge from vertex `index` to the next of its ring or path, and a place on it.
struct EdgeHit
{
    int index = 0;   ///< Counts through verticesOf().
    Point at;        ///< Nearest place on the edge.
    double away = 0; ///< Distance to it, image px.
};

/// Edges of the shape as pairs of vertex indices, in order; a point has none.
std::vector<std::pair<int, int>> edgesOf(const Shape &shape);

std::optional<EdgeHit> nearestEdge(const Shape &shape, Point point);
bool covers(const Shape &shape, Point point); ///< Inside by the even-odd rule; areas only.
std::optional<int> nearestVertex(const Shape &shape, Point point, double radius);

/// What a click at `point` means: the annotation with the smallest extent among those that cover it
/// or whose outline is within `radius` (image px); of equal ones the later drawn.
std::optional<Id<Annotation>> annotationAt(std::span<const Annotation> annotations, Point point,
                                           double radius);

/// Annotations that lie wholly within the box, in drawing order.
std::vector<Id<Annotation>> annotationsWithin(std::span<const Annotation> annotations,
                                              const Box &box);

} // namespace doubleread
