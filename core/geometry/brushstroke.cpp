#include "core/geometry/brushstroke.h"

#include "core/geometry/distances.h"
#include "core/geometry/overlap.h"

#include <cmath>
#include <numbers>

namespace doubleread {

Polygon brushStroke(Point from, Point to, double radius)
{
    constexpr int half = 12; // sides of half a circle
    const double across = std::atan2(to.y - from.y, to.x - from.x) + std::numbers::pi / 2;
    std::vector<Point> vertices;
    const auto cap = [&](Point middle, double start) {
        for (int i = 0; i <= half; ++i) {
            const double angle = start + std::numbers::pi * i / half;
            vertices.push_back(middle + Point{std::cos(angle), std::sin(angle)} * radius);
        }
    };
    cap(from, across);
    cap(to, across + std::numbers::pi);
    return Polygon::fromVertices(std::move(vertices));
}

Polygon tidied(const Polygon &polygon, double tolerance)
{
    Polygon result;
    for (const Ring &ring : polygon.rings) {
        Ring fewer{.vertices = simplifiedOutline(ring.vertices, tolerance), .role = ring.role};
        if (std::abs(signedArea(fewer.vertices)) > tolerance * tolerance)
            result.rings.push_back(std::move(fewer));
    }
    return result;
}

} // namespace doubleread
