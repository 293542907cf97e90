#pragma once

#include "core/geometry/shape.h"

namespace doubleread {

/// Areas of two areal shapes and of what they share, in square pixels. Exact to the rounding of
/// doubles: computed on the outlines, never on a pixel mask. Every ring fills by the even-odd rule,
/// also where it crosses itself; a polygon is the union of its outer rings without its holes; a box
/// is its rectangle.
struct Overlap
{
    double first = 0;
    double second = 0;
    double intersection = 0;

    double united() const { return first + second - intersection; }
    double iou() const;  ///< Intersection over union; 0 when both are empty.
    double dice() const; ///< 2 I / (A + B); 0 when both are empty.
};

/// All zero where one of the two is a line or a point.
Overlap overlap(const Shape &first, const Shape &second);

double area(const Shape &shape); ///< Square pixels; 0 for lines and points.

/// 0 at once when the boxes do not meet or one shape is a line or a point.
double iou(const Shape &first, const Shape &second);
double dice(const Shape &first, const Shape &second);

/// Shoelace formula over a closed outline: positive when it runs clockwise on the screen. Where the
/// outline crosses itself, parts cancel out: use area() for its size.
double signedArea(std::span<const Point> vertices);

/// True when two sides cross or overlap, or a vertex lies on another side: the area is still
/// defined, but hardly what the reader meant.
bool isSelfCrossing(const Ring &ring);

} // namespace doubleread
