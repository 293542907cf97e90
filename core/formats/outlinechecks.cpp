#include "core/formats/outlinechecks.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr qint64 mostComparisons = 20'000'000;

struct Edge
{
    Point from;
    Point to;

    double left() const { return std::min(from.x, to.x); }
    double right() const { return std::max(from.x, to.x); }
};

/// Positive when c lies to the left of the line from a to b (y up), px^2.
double side(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Edge &one, const Edge &other)
{
    if (std::max(one.from.y, one.to.y) < std::min(other.from.y, other.to.y) ||
        std::max(other.from.y, other.to.y) < std::min(one.from.y, one.to.y))
        return false;
    const double a = side(one.from, one.to, other.from);
    const double b = side(one.from, one.to, other.to);
    const double c = side(other.from, other.to, one.from);
    const double d = side(other.from, other.to, one.to);
    return ((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0));
}

/// Whether all vertices lie on one line.
bool isFlat(const Ring &ring)
{
    const std::vector<Point> &vertices = ring.vertices;
    const auto farthest = std::ranges::max_element(
        vertices, {}, [&](Point vertex) { return distance(vertex, vertices.front()); });
    return farthest == vertices.end() || std::ranges::all_of(vertices, [&](Point vertex) {
               return side(vertices.front(), *farthest, vertex) == 0;
           });
}

Crossing crossingOf(const Ring &ring, qint64 &comparisons)
{
    std::vector<Edge> edges;
    edges.reserve(ring.vertices.size());
    for (size_t i = 0, j = ring.vertices.size() - 1; i < ring.vertices.size(); j = i++)
        edges.push_back({ring.vertices[j], ring.vertices[i]});
    std::ranges::sort(edges, {}, &Edge::left);
    for (size_t one = 0; one < edges.size(); ++one) {
        for (size_t other = one + 1;
             other < edges.size() && edges[other].left() <= edges[one].right(); ++other) {
            if (--comparisons < 0)
                return Crossing::NotChecked;
            if (cross(edges[one], edges[other]))
                return Crossing::Found;
        }
    }
    return Crossing::None;
}

} // namespace

double shoelaceArea(const Ring &ring)
{
    double twice = 0;
    for (size_t i = 0, j = ring.vertices.size() - 1; i < ring.vertices.size(); j = i++)
        twice +=
            (ring.vertices[j].x + ring.vertices[i].x) * (ring.vertices[j].y - ring.vertices[i].y);
    return std::abs(twice / 2);
}

bool hasNoArea(const Shape &shape)
{
    if (const auto *box = std::get_if<Box>(&shape))
        return box->isEmpty();
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        return std::ranges::all_of(polygon->rings, isFlat);
    return false;
}

Crossing crossingOf(const Polygon &polygon)
{
    qint64 comparisons = mostComparisons;
    for (const Ring &ring : polygon.rings)
        if (const Crossing crossing = crossingOf(ring, comparisons); crossing != Crossing::None)
            return crossing;
    return Crossing::None;
}

} // namespace doubleread
