#pragma once

#include "core/geometry/shape.h"

namespace doubleread {

/// What a round brush covers that goes straight from one place to another: a polygon about the
/// capsule, off by no more than 1/50 of the radius (px).
Polygon brushStroke(Point from, Point to, double radius);

/// Without the vertices that nobody would miss (see simplifiedOutline(), ring by ring), and without
/// crumbs and pinholes smaller than the tolerance (px) squared.
Polygon tidied(const Polygon &polygon, double tolerance);

} // namespace doubleread
