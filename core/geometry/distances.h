#pragma once

#include "core/geometry/shape.h"

namespace doubleread {

/// Whether the point lies in the filled area: even-odd per ring, any outer ring and no hole.
bool contains(const Polygon &polygon, Point point);

Point nearestOnSegment(Point from, Point start, Point end);
double distanceToSegment(Point from, Point start, Point end);   ///< px
double distanceToPath(Point from, std::span<const Point> path); ///< Open path, px.

double pathLength(std::span<const Point> path); ///< Open path, px.

/// Mean of the two mean distances from one line to the nearest place of the other, px. Each mean
/// runs over the length of the line (midpoints of 256 equal pieces), so vertices may lie anywhere.
double meanSymmetricDistance(const Line &first, const Line &second);

/// Douglas-Peucker: a path through some of the vertices that leaves out none further than
/// `tolerance` px from it. Keeps both ends.
std::vector<Point> simplifiedPath(std::span<const Point> path, double tolerance);
/// The same for a closed outline (stored open); keeps at least three vertices.
std::vector<Point> simplifiedOutline(std::span<const Point> outline, double tolerance);

} // namespace doubleread
