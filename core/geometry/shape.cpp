#include "core/geometry/shape.h"

#include <algorithm>

namespace doubleread {

namespace {

/// Applies `change` to every vertex; a box is rebuilt from its changed corners.
template <typename Change>
Shape withVertices(const Shape &shape, Change change)
{
    struct Visitor
    {
        Change &change;

        Shape operator()(const Box &box) const
        {
            return Box::fromCorners(change(Point{box.left, box.top}),
                                    change(Point{box.right, box.bottom}));
        }
        Shape operator()(Polygon polygon) const
        {
            for (Ring &ring : polygon.rings)
                std::ranges::transform(ring.vertices, ring.vertices.begin(), change);
            return polygon;
        }
        Shape operator()(Line line) const
        {
            std::ranges::transform(line.vertices, line.vertices.begin(), change);
            return line;
        }
        Shape operator()(const Point &point) const { return change(point); }
    };
    return std::visit(Visitor{change}, shape);
}

} // namespace

ShapeKind kindOf(const Shape &shape)
{
    return static_cast<ShapeKind>(shape.index());
}

bool isAreal(const Shape &shape)
{
    return std::holds_alternative<Box>(shape) || std::holds_alternative<Polygon>(shape);
}

Box boundingBox(std::span<const Point> vertices)
{
    if (vertices.empty())
        return {};
    Box box{vertices[0].x, vertices[0].y, vertices[0].x, vertices[0].y};
    for (const Point vertex : vertices)
        box = box.united({vertex.x, vertex.y, vertex.x, vertex.y});
    return box;
}

Box boundingBox(const Shape &shape)
{
    if (const auto *box = std::get_if<Box>(&shape))
        return *box;
    return boundingBox(verticesOf(shape));
}

std::vector<Point> verticesOf(const Shape &shape)
{
    struct Visitor
    {
        std::vector<Point> operator()(const Box &box) const
        {
            return {{box.left, box.top},
                    {box.right, box.top},
                    {box.right, box.bottom},
                    {box.left, box.bottom}};
        }
        std::vector<Point> operator()(const Polygon &polygon) const
        {
            std::vector<Point> all;
            for (const Ring &ring : polygon.rings)
                all.insert(all.end(), ring.vertices.begin(), ring.vertices.end());
            return all;
        }
        std::vector<Point> operator()(const Line &line) const { return line.vertices; }
        std::vector<Point> operator()(const Point &point) const { return {point}; }
    };
    return std::visit(Visitor{}, shape);
}

Shape translated(const Shape &shape, Point by)
{
    return withVertices(shape, [by](Point vertex) { return vertex + by; });
}

Shape clamped(const Shape &shape, QSizeF image)
{
    return withVertices(shape, [image](Point vertex) {
        return Point{std::clamp(vertex.x, 0.0, image.width()),
                     std::clamp(vertex.y, 0.0, image.height())};
    });
}

double overhang(const Shape &shape, QSizeF image)
{
    const Box box = boundingBox(shape);
    return std::max(
        {0.0, -box.left, -box.top, box.right - image.width(), box.bottom - image.height()});
}

} // namespace doubleread
