#include "core/geometry/polygonclipping.h"

#include <clipper.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

using namespace ClipperLib;

/// Image pixels to Clipper's integers and back, over the extent of all shapes of one operation.
class Grid
{
public:
    explicit Grid(std::span<const Shape> shapes)
    {
        Box all;
        bool first = true;
        for (const Shape &shape : shapes) {
            if (!isAreal(shape) || verticesOf(shape).empty())
                continue;
            all = first ? boundingBox(shape) : all.united(boundingBox(shape));
            first = false;
        }
        m_origin = all.center();
        // Clipper computes slopes in doubles: 2^48 leaves them 5 bits to round in.
        const double extent = std::max({all.width(), all.height(), 1.0});
        m_scale = std::exp2(48 - std::ceil(std::log2(extent)));
    }

    IntPoint toGrid(Point point) const
    {
        return {std::llround((point.x - m_origin.x) * m_scale),
                std::llround((point.y - m_origin.y) * m_scale)};
    }
    Point fromGrid(const IntPoint &point) const
    {
        return {m_origin.x + (static_cast<double>(point.X) / m_scale),
                m_origin.y + (static_cast<double>(point.Y) / m_scale)};
    }
    /// Below it a ring is what rounding leaves along a common side: one 2^-32 of the extent wide.
    double sliver(const Path &path) const
    {
        double length = 0;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const IntPoint &next = path[(i + 1) % path.size()];
            length += std::hypot(static_cast<double>(next.X - path[i].X),
                                 static_cast<double>(next.Y - path[i].Y));
        }
        return length * 0x1p16;
    }

private:
    Point m_origin;
    double m_scale = 1;
};

Path toPath(std::span<const Point> vertices, const Grid &grid)
{
    Path path;
    path.reserve(vertices.size());
    for (const Point vertex : vertices)
        path.push_back(grid.toGrid(vertex));
    return path;
}

/// Clean rings that fill the same area: outer ones one way round, holes the other.
Paths toPaths(const Shape &shape, const Grid &grid)
{
    Paths outers;
    Paths holes;
    const auto add = [&](std::span<const Point> vertices, Paths &to) {
        Paths clean;
        SimplifyPolygon(toPath(vertices, grid), clean, pftEvenOdd);
        to.insert(to.end(), clean.begin(), clean.end());
    };
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        for (const Ring &ring : polygon->rings)
            add(ring.vertices, ring.role == Ring::Role::Hole ? holes : outers);
    else if (isAreal(shape) && !boundingBox(shape).isEmpty())
        add(verticesOf(shape), outers);
    Clipper clipper;
    clipper.AddPaths(outers, ptSubject, true);
    clipper.AddPaths(holes, ptClip, true);
    Paths filled;
    clipper.Execute(ctDifference, filled, pftNonZero, pftNonZero);
    return filled;
}

Polygon toPolygon(const Paths &paths, const Grid &grid)
{
    Polygon polygon;
    for (const Path &path : paths) {
        const double size = Area(path);
        if (std::abs(size) <= grid.sliver(path))
            continue;
        Ring ring{.vertices = {}, .role = size > 0 ? Ring::Role::Outer : Ring::Role::Hole};
        for (const IntPoint &point : path)
            ring.vertices.push_back(grid.fromGrid(point));
        polygon.rings.push_back(std::move(ring));
    }
    std::ranges::stable_sort(polygon.rings, {}, &Ring::role);
    return polygon;
}

Polygon combined(const Shape &first, const Shape &second, ClipType operation)
{
    const std::vector<Shape> both{first, second};
    const Grid grid(both);
    Clipper clipper;
    clipper.AddPaths(toPaths(first, grid), ptSubject, true);
    clipper.AddPaths(toPaths(second, grid), ptClip, true);
    Paths result;
    clipper.Execute(operation, result, pftNonZero, pftNonZero);
    return toPolygon(result, grid);
}

} // namespace

Polygon united(const Shape &first, const Shape &second)
{
    return combined(first, second, ctUnion);
}

Polygon united(std::span<const Shape> shapes)
{
    const Grid grid(shapes);
    Clipper clipper;
    for (const Shape &shape : shapes)
        clipper.AddPaths(toPaths(shape, grid), ptSubject, true);
    Paths result;
    clipper.Execute(ctUnion, result, pftNonZero, pftNonZero);
    return toPolygon(result, grid);
}

Polygon intersected(const Shape &first, const Shape &second)
{
    return combined(first, second, ctIntersection);
}

Polygon subtracted(const Shape &from, const Shape &what)
{
    return combined(from, what, ctDifference);
}

} // namespace doubleread
