#include "core/stats/outlinedistance.h"

#include "core/geometry/distances.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <numeric>

namespace doubleread {

namespace {

constexpr int pieces = 256;

struct Segment
{
    Point start;
    Point end;
    double length = 0;
};

void addPath(std::vector<Segment> &segments, std::span<const Point> path, bool closed)
{
    const auto add = [&](Point start, Point end) {
        segments.push_back({.start = start, .end = end, .length = distance(start, end)});
    };
    for (std::size_t at = 1; at < path.size(); ++at)
        add(path[at - 1], path[at]);
    if (path.size() == 1 || (closed && path.size() > 1))
        add(path.back(), path.front());
}

std::vector<Segment> segmentsOf(const Shape &shape)
{
    std::vector<Segment> segments;
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        for (const Ring &ring : polygon->rings)
            addPath(segments, ring.vertices, true);
    else
        addPath(segments, verticesOf(shape), std::holds_alternative<Box>(shape));
    return segments;
}

std::vector<Point> placesAlong(const std::vector<Segment> &segments)
{
    const double length =
        std::accumulate(segments.begin(), segments.end(), 0.0,
                        [](double sum, const Segment &each) { return sum + each.length; });
    if (length <= 0)
        return {segments.front().start};
    std::vector<Point> places;
    places.reserve(pieces);
    double passed = 0;
    auto segment = segments.begin();
    for (int piece = 0; piece < pieces; ++piece) {
        const double at = length * (piece + 0.5) / pieces;
        while (std::next(segment) != segments.end() && passed + segment->length < at) {
            passed += segment->length;
            ++segment;
        }
        const double share =
            segment->length > 0 ? std::clamp((at - passed) / segment->length, 0.0, 1.0) : 0;
        places.push_back(segment->start + ((segment->end - segment->start) * share));
    }
    return places;
}

/// Distances of the places to the other outline, ascending.
std::vector<double> distancesTo(const std::vector<Point> &places,
                                const std::vector<Segment> &segments)
{
    std::vector<double> distances;
    distances.reserve(places.size());
    for (const Point place : places) {
        double nearest = distanceToSegment(place, segments.front().start, segments.front().end);
        for (const Segment &each : segments)
            nearest = std::min(nearest, distanceToSegment(place, each.start, each.end));
        distances.push_back(nearest);
    }
    std::ranges::sort(distances);
    return distances;
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

std::optional<OutlineDistance> outlineDistance(const Shape &first, const Shape &second)
{
    const std::vector<Segment> one = segmentsOf(first);
    const std::vector<Segment> other = segmentsOf(second);
    if (one.empty() || other.empty())
        return std::nullopt;
    const std::vector<double> there = distancesTo(placesAlong(one), other);
    const std::vector<double> back = distancesTo(placesAlong(other), one);
    return OutlineDistance{.hd95 = std::max(quantile(there, 0.95), quantile(back, 0.95)),
                           .assd = (mean(there) + mean(back)) / 2};
}

Shape scaled(const Shape &shape, double columnMm, double rowMm)
{
    const auto toMm = [&](std::vector<Point> &vertices) {
        for (Point &vertex : vertices)
            vertex = {.x = vertex.x * columnMm, .y = vertex.y * rowMm};
    };
    Shape result = shape;
    if (auto *box = std::get_if<Box>(&result))
        *box = Box{.left = box->left * columnMm,
                   .top = box->top * rowMm,
                   .right = box->right * columnMm,
                   .bottom = box->bottom * rowMm};
    else if (auto *polygon = std::get_if<Polygon>(&result))
        for (Ring &ring : polygon->rings)
            toMm(ring.vertices);
    else if (auto *line = std::get_if<Line>(&result))
        toMm(line->vertices);
    else if (auto *point = std::get_if<Point>(&result))
        *point = {.x = point->x * columnMm, .y = point->y * rowMm};
    return result;
}

} // namespace doubleread
