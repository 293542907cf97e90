#pragma once

#include <QPointF>

namespace doubleread {

/// A place in image pixels: upright image, origin top left, x right, y down, continuous (the centre
/// of the first pixel is 0.5, 0.5). Compared exactly, which QPointF does not do.
struct Point
{
    double x = 0;
    double y = 0;

    static Point fromQPointF(QPointF point) { return {point.x(), point.y()}; }
    QPointF toQPointF() const { return {x, y}; }

    Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    Point operator*(double factor) const { return {x * factor, y * factor}; }
    bool operator==(const Point &) const = default;
};

double distance(Point a, Point b); ///< Euclidean, px.

} // namespace doubleread
