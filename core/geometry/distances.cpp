#include "core/geometry/distances.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace doubleread {

namespace {

bool isInside(std::span<const Point> ring, Point point)
{
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < a.x + ((b.x - a.x) * ((point.y - a.y) / (b.y - a.y))))
            inside = !inside;
    }
    return inside;
}

/// Mean distance from the midpoints of equal pieces of one path to the other path.
double meanDistance(std::span<const Point> from, std::span<const Point> to)
{
    constexpr int pieces = 256;
    const double piece = pathLength(from) / pieces;
    if (piece <= 0)
        return distanceToPath(from.front(), to);
    double sum = 0;
    double next = piece / 2; // where the next midpoint lies, counted along the path
    double passed = 0;
    int taken = 0;
    for (std::size_t i = 1; i < from.size(); ++i) {
        const double length = distance(from[i - 1], from[i]);
        for (; taken < pieces && length > 0 && next <= passed + length; ++taken, next += piece) {
            const Point middle =
                from[i - 1] + ((from[i] - from[i - 1]) * ((next - passed) / length));
            sum += distanceToPath(middle, to);
        }
        passed += length;
    }
    return sum / taken;
}

} // namespace

bool contains(const Polygon &polygon, Point point)
{
    bool inOuter = false;
    for (const Ring &ring : polygon.rings) {
        if (!isInside(ring.vertices, point))
            continue;
        if (ring.role == Ring::Role::Hole)
            return false;
        inOuter = true;
    }
    return inOuter;
}

Point nearestOnSegment(Point from, Point start, Point end)
{
    const Point along = end - start;
    const Point away = from - start;
    const double squared = (along.x * along.x) + (along.y * along.y);
    if (squared <= 0)
        return start;
    const double share = ((away.x * along.x) + (away.y * along.y)) / squared;
    return start + (along * std::clamp(share, 0.0, 1.0));
}

double distanceToSegment(Point from, Point start, Point end)
{
    return distance(from, nearestOnSegment(from, start, end));
}

double distanceToPath(Point from, std::span<const Point> path)
{
    if (path.size() == 1)
        return distance(from, path.front());
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < path.size(); ++i)
        best = std::min(best, distanceToSegment(from, path[i - 1], path[i]));
    return best;
}

double pathLength(std::span<const Point> path)
{
    double length = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        length += distance(path[i - 1], path[i]);
    return length;
}

double meanSymmetricDistance(const Line &first, const Line &second)
{
    if (first.vertices.empty() || second.vertices.empty())
        return std::numeric_limits<double>::infinity();
    return (meanDistance(first.vertices, second.vertices) +
            meanDistance(second.vertices, first.vertices)) /
           2;
}

std::vector<Point> simplifiedPath(std::span<const Point> path, double tolerance)
{
    if (path.size() < 3)
        return {path.begin(), path.end()};
    std::vector<bool> kept(path.size(), false);
    kept.front() = true;
    kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, path.size() - 1}};
    while (!open.empty()) {
        const auto [begin, end] = open.back();
        open.pop_back();
        double furthest = tolerance;
        std::size_t split = begin;
        for (std::size_t i = begin + 1; i < end; ++i) {
            const double away = distanceToSegment(path[i], path[begin], path[end]);
            if (away > furthest) {
                furthest = away;
                split = i;
            }
        }
        if (split == begin)
            continue;
        kept[split] = true;
        open.emplace_back(begin, split);
        open.emplace_back(split, end);
    }
    std::vector<Point> simplified;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (kept[i])
            simplified.push_back(path[i]);
    return simplified;
}

std::vector<Point> simplifiedOutline(std::span<const Point> outline, double tolerance)
{
    std::vector<Point> vertices(outline.begin(), outline.end());
    if (vertices.size() < 4)
        return vertices;
    // Cut at the two vertices that are certainly corners: the first and the one furthest from it.
    const auto far = std::ranges::max_element(
        vertices, {}, [&](Point vertex) { return distance(vertex, outline.front()); });
    const auto cut = static_cast<std::size_t>(far - vertices.begin());
    vertices.push_back(vertices.front());
    const std::span<const Point> closed(vertices);
    std::vector<Point> simplified = simplifiedPath(closed.first(cut + 1), tolerance);
    const std::vector<Point> back = simplifiedPath(closed.subspan(cut), tolerance);
    simplified.insert(simplified.end(), back.begin() + 1, back.end() - 1);
    return simplified.size() < 3 ? std::vector<Point>(outline.begin(), outline.end()) : simplified;
}

} // namespace doubleread
