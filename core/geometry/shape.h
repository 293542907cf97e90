#pragma once

#include "core/geometry/box.h"
#include "core/geometry/point.h"

#include <QSizeF>

#include <span>
#include <variant>
#include <vector>

namespace doubleread {

/// A closed outline, stored open (the last vertex joins the first), filled by the even-odd rule.
struct Ring
{
    enum class Role { Outer, Hole };

    std::vector<Point> vertices;
    Role role = Role::Outer;

    bool operator==(const Ring &) const = default;
};

/// One areal region: the union of its outer rings without its holes.
struct Polygon
{
    std::vector<Ring> rings;

    static Polygon fromVertices(std::vector<Point> vertices)
    {
        return {{Ring{std::move(vertices), Ring::Role::Outer}}};
    }
    bool operator==(const Polygon &) const = default;
};

/// An open path of two or more vertices.
struct Line
{
    std::vector<Point> vertices;

    bool operator==(const Line &) const = default;
};

using Shape = std::variant<Box, Polygon, Line, Point>;

enum class ShapeKind { Box, Polygon, Line, Point };

ShapeKind kindOf(const Shape &shape);
bool isAreal(const Shape &shape); ///< Box or polygon.

/// Extent of the vertices. A point's box has no size; a shape without vertices gives an empty box
/// at 0, 0.
Box boundingBox(const Shape &shape);
Box boundingBox(std::span<const Point> vertices);

/// All vertices in order: corners of a box (top left, clockwise), rings one after another.
std::vector<Point> verticesOf(const Shape &shape);

Shape translated(const Shape &shape, Point by);

/// Every vertex moved into [0, width] x [0, height].
Shape clamped(const Shape &shape, QSizeF image);

/// How far, in px, the shape reaches out of [0, width] x [0, height]; 0 when it is inside.
double overhang(const Shape &shape, QSizeF image);

} // namespace doubleread
