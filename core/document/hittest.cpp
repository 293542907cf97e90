#include "core/document/hittest.h"

#include <algorithm>
#include <limits>

namespace doubleread {

namespace {

Point nearestOnSegment(Point a, Point b, Point point)
{
    const Point along = b - a;
    const double squared = along.x * along.x + along.y * along.y;
    if (squared <= 0)
        return a;
    const Point to = point - a;
    return a + along * std::clamp((to.x * along.x + to.y * along.y) / squared, 0.0, 1.0);
}

bool crosses(Point a, Point b, Point point)
{
    return (a.y > point.y) != (b.y > point.y) &&
           point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

void appendRing(std::vector<std::pair<int, int>> &edges, int first, int count)
{
    for (int i = 0; count > 1 && i < count; ++i)
        edges.emplace_back(first + i, first + (i + 1) % count);
}

/// What a click prefers: smaller is better.
double extentOf(const Shape &shape)
{
    const Box box = boundingBox(shape);
    return isAreal(shape) ? box.width() * box.height() : 0;
}

double distanceTo(const Shape &shape, Point point)
{
    if (const auto *spot = std::get_if<Point>(&shape))
        return distance(*spot, point);
    const std::optional<EdgeHit> edge = nearestEdge(shape, point);
    return edge ? edge->away : std::numeric_limits<double>::infinity();
}

bool isNear(const Box &box, Point point, double radius)
{
    return point.x >= box.left - radius && point.x <= box.right + radius &&
           point.y >= box.top - radius && point.y <= box.bottom + radius;
}

} // namespace

std::vector<std::pair<int, int>> edgesOf(const Shape &shape)
{
    std::vector<std::pair<int, int>> edges;
    if (std::holds_alternative<Box>(shape)) {
        appendRing(edges, 0, 4);
    } else if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        int first = 0;
        for (const Ring &ring : polygon->rings) {
            const int count = static_cast<int>(ring.vertices.size());
            appendRing(edges, first, count);
            first += count;
        }
    } else if (const auto *line = std::get_if<Line>(&shape)) {
        for (int i = 0; i + 1 < static_cast<int>(line->vertices.size()); ++i)
            edges.emplace_back(i, i + 1);
    }
    return edges;
}

std::optional<EdgeHit> nearestEdge(const Shape &shape, Point point)
{
    const std::vector<Point> vertices = verticesOf(shape);
    std::optional<EdgeHit> best;
    for (const auto &[from, to] : edgesOf(shape)) {
        const Point at = nearestOnSegment(vertices[static_cast<size_t>(from)],
                                          vertices[static_cast<size_t>(to)], point);
        const double away = distance(at, point);
        if (!best || away < best->away)
            best = EdgeHit{.index = from, .at = at, .away = away};
    }
    return best;
}

bool covers(const Shape &shape, Point point)
{
    if (const auto *box = std::get_if<Box>(&shape))
        return box->contains(point);
    if (!std::holds_alternative<Polygon>(shape))
        return false;
    const std::vector<Point> vertices = verticesOf(shape);
    bool inside = false;
    for (const auto &[from, to] : edgesOf(shape)) {
        if (crosses(vertices[static_cast<size_t>(from)], vertices[static_cast<size_t>(to)], point))
            inside = !inside;
    }
    return inside;
}

std::optional<int> nearestVertex(const Shape &shape, Point point, double radius)
{
    const std::vector<Point> vertices = verticesOf(shape);
    const auto nearest = std::ranges::min_element(vertices, {}, [point](Point vertex) {
        const Point by = vertex - point; // its square: the root of thousands takes time
        return by.x * by.x + by.y * by.y;
    });
    if (nearest == vertices.end() || distance(*nearest, point) > radius)
        return std::nullopt;
    return static_cast<int>(nearest - vertices.begin());
}

std::optional<Id<Annotation>> annotationAt(std::span<const Annotation> annotations, Point point,
                                           double radius)
{
    const Annotation *best = nullptr;
    double bestExtent = 0;
    for (const Annotation &annotation : annotations) {
        if (!isNear(boundingBox(annotation.shape), point, radius))
            continue;
        if (!covers(annotation.shape, point) && distanceTo(annotation.shape, point) > radius)
            continue;
        const double extent = extentOf(annotation.shape);
        if (!best || extent <= bestExtent) {
            best = &annotation;
            bestExtent = extent;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

std::vector<Id<Annotation>> annotationsWithin(std::span<const Annotation> annotations,
                                              const Box &box)
{
    std::vector<Id<Annotation>> ids;
    for (const Annotation &annotation : annotations) {
        const Box extent = boundingBox(annotation.shape);
        if (extent.left >= box.left && extent.top >= box.top && extent.right <= box.right &&
            extent.bottom <= box.bottom)
            ids.push_back(annotation.id);
    }
    return ids;
}

} // namespace doubleread
