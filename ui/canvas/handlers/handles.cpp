#include "ui/canvas/handlers/handles.h"

#include "core/document/hittest.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr double roomForSides = 40; // widget px that a side needs to have a handle of its own
constexpr double roomForMiddle = 36;

/// How far from a handle the mouse still takes it, image px: the whole radius outside the shape,
/// inside no more than a quarter of its shorter side.
double reach(const Shape &shape, Point mouse, double scale)
{
    const double whole = hitRadius / scale;
    if (!covers(shape, mouse))
        return whole;
    const Box extent = boundingBox(shape);
    return std::min(whole, std::min(extent.width(), extent.height()) / 4);
}

bool hasRoom(const Box &box, BoxHandle handle, double scale)
{
    using enum BoxHandle;
    if (handle == Top || handle == Bottom)
        return box.width() * scale >= roomForSides;
    if (handle == Left || handle == Right)
        return box.height() * scale >= roomForSides;
    return true;
}

constexpr std::array allBoxHandles{
    BoxHandle::TopLeft,     BoxHandle::Top,    BoxHandle::TopRight,   BoxHandle::Right,
    BoxHandle::BottomRight, BoxHandle::Bottom, BoxHandle::BottomLeft, BoxHandle::Left};

struct EdgeMiddle
{
    int edge = 0;
    Point at;
};

std::vector<EdgeMiddle> middlesOf(const Shape &shape, double scale)
{
    std::vector<EdgeMiddle> middles;
    if (!std::holds_alternative<Polygon>(shape) && !std::holds_alternative<Line>(shape))
        return middles;
    const std::vector<Point> vertices = verticesOf(shape);
    for (const auto &[from, to] : edgesOf(shape)) {
        const Point a = vertices[static_cast<size_t>(from)];
        const Point b = vertices[static_cast<size_t>(to)];
        if (distance(a, b) * scale >= roomForMiddle)
            middles.push_back({from, (a + b) * 0.5});
    }
    return middles;
}

} // namespace

std::vector<Point> handlePlaces(const Shape &shape, double scale)
{
    if (std::holds_alternative<Point>(shape))
        return {};
    const auto *box = std::get_if<Box>(&shape);
    if (!box)
        return verticesOf(shape);
    std::vector<Point> places;
    for (const BoxHandle handle : allBoxHandles) {
        if (hasRoom(*box, handle, scale))
            places.push_back(positionOf(*box, handle));
    }
    return places;
}

std::optional<BoxHandle> boxHandleAt(const Box &box, Point mouse, double scale)
{
    std::optional<BoxHandle> nearest;
    double best = reach(box, mouse, scale);
    for (const BoxHandle handle : allBoxHandles) {
        const double away = distance(positionOf(box, handle), mouse);
        if (hasRoom(box, handle, scale) && away <= best) {
            best = away;
            nearest = handle;
        }
    }
    return nearest;
}

std::optional<int> vertexAt(const Shape &shape, Point mouse, double scale)
{
    if (!std::holds_alternative<Polygon>(shape) && !std::holds_alternative<Line>(shape))
        return std::nullopt;
    return nearestVertex(shape, mouse, reach(shape, mouse, scale));
}

std::vector<Point> edgeMiddles(const Shape &shape, double scale)
{
    std::vector<Point> places;
    for (const EdgeMiddle &middle : middlesOf(shape, scale))
        places.push_back(middle.at);
    return places;
}

std::optional<int> edgeMiddleAt(const Shape &shape, Point mouse, double scale)
{
    for (const EdgeMiddle &middle : middlesOf(shape, scale)) {
        if (distance(middle.at, mouse) <= reach(shape, mouse, scale))
            return middle.edge;
    }
    return std::nullopt;
}

} // namespace doubleread
