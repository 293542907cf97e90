#pragma once

#include "core/geometry/point.h"

namespace doubleread {

/// Axis-aligned box in image pixels. Covers [left, right) x [top, bottom); the pixel in column c
/// and row r covers [c, c + 1) x [r, r + 1). Empty when right <= left or bottom <= top.
struct Box
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    static Box fromCorners(Point a, Point b);
    static Box fromSize(double left, double top, double width, double height);

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool isEmpty() const { return right <= left || bottom <= top; }
    double area() const { return isEmpty() ? 0 : width() * height(); } ///< Square pixels.
    Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }
    bool contains(Point point) const;

    Box united(const Box &other) const;      ///< Smallest box around both (an empty one counts).
    Box intersected(const Box &other) const; ///< May be empty.

    bool operator==(const Box &) const = default;
};

} // namespace doubleread
