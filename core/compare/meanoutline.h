#pragma once

#include "core/geometry/point.h"

#include <span>
#include <vector>

namespace doubleread {

/// The outline midway between two closed outlines (stored open, three vertices or more). Places
/// correspond by their share of the length, counted from those two vertices, and in the direction,
/// that bring the outlines closest together. Two equal outlines give themselves.
std::vector<Point> meanOutline(std::span<const Point> first, std::span<const Point> second);

/// The same of two open paths; the second is turned round where that brings it closer.
std::vector<Point> meanPath(std::span<const Point> first, std::span<const Point> second);

} // namespace doubleread
