#pragma once

#include "core/base/result.h"
#include "core/model/review.h"

namespace doubleread {

/// One shape made of two. Areal: their union, their intersection, or the mean of their outlines;
/// two boxes give a box (union: the one around both). Points and lines have no area: whatever the
/// kind, they give the point or line midway. Fails with InvalidArgument for different kinds, for an
/// empty intersection, and for a mean of outlines that do not overlap or have several rings.
Result<Shape> merged(const Shape &first, const Shape &second, MergeKind kind);

/// The same of several on each side (split/merge): each side is united first. None may be empty.
Result<Shape> merged(const std::vector<Shape> &first, const std::vector<Shape> &second,
                     MergeKind kind);

} // namespace doubleread
