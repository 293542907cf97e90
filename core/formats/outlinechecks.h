#pragma once

#include "core/geometry/shape.h"

namespace doubleread {

/// Absolute area, px^2, summed in makesense.ai's order so that COCO files agree to the last digit;
/// of a ring that crosses itself, parts cancel each other.
double shoelaceArea(const Ring &ring);

/// Whether a box or polygon covers nothing: an empty box, or rings that all lie on a line each.
bool hasNoArea(const Shape &shape);

enum class Crossing { None, Found, NotChecked };

/// Whether edges of one ring cross. Touching at a vertex does not count. Gives up, on rings of
/// thousands of long edges, after some 20 million comparisons.
Crossing crossingOf(const Polygon &polygon);

} // namespace doubleread
