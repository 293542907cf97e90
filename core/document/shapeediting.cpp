#include "core/document/shapeediting.h"

#include <algorithm>
#include <functional>

namespace doubleread {

namespace {

Point within(Point point, QSizeF image)
{
    return {std::clamp(point.x, 0.0, image.width()), std::clamp(point.y, 0.0, image.height())};
}

/// The ring that vertex `index` of the whole polygon is in; `index` becomes the one within it.
Ring *ringOf(Polygon &polygon, int &index)
{
    for (Ring &ring : polygon.rings) {
        const int count = static_cast<int>(ring.vertices.size());
        if (index < count)
            return &ring;
        index -= count;
    }
    return nullptr;
}

BoxHandle cornerHandle(int vertex)
{
    return static_cast<BoxHandle>(2 * vertex); // corners are every other handle, in the same order
}

} // namespace

Point positionOf(const Box &box, BoxHandle handle)
{
    const Point middle = box.center();
    switch (handle) {
    case BoxHandle::TopLeft:
        return {box.left, box.top};
    case BoxHandle::Top:
        return {middle.x, box.top};
    case BoxHandle::TopRight:
        return {box.right, box.top};
    case BoxHandle::Right:
        return {box.right, middle.y};
    case BoxHandle::BottomRight:
        return {box.right, box.bottom};
    case BoxHandle::Bottom:
        return {middle.x, box.bottom};
    case BoxHandle::BottomLeft:
        return {box.left, box.bottom};
    case BoxHandle::Left:
        return {box.left, middle.y};
    }
    return middle;
}

Box resized(const Box &box, BoxHandle handle, Point to, QSizeF image)
{
    using enum BoxHandle;
    to = within(to, image);
    Box changed = box;
    if (handle == TopLeft || handle == Left || handle == BottomLeft)
        changed.left = to.x;
    if (handle == TopRight || handle == Right || handle == BottomRight)
        changed.right = to.x;
    if (handle == TopLeft || handle == Top || handle == TopRight)
        changed.top = to.y;
    if (handle == BottomLeft || handle == Bottom || handle == BottomRight)
        changed.bottom = to.y;
    return Box::fromCorners({changed.left, changed.top}, {changed.right, changed.bottom});
}

Shape withVertexMoved(const Shape &shape, int vertex, Point to, QSizeF image)
{
    to = within(to, image);
    if (const auto *box = std::get_if<Box>(&shape))
        return resized(*box, cornerHandle(vertex), to, image);
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        Polygon changed = *polygon;
        if (Ring *ring = ringOf(changed, vertex))
            ring->vertices[static_cast<size_t>(vertex)] = to;
        return changed;
    }
    if (const auto *line = std::get_if<Line>(&shape)) {
        Line changed = *line;
        changed.vertices.at(static_cast<size_t>(vertex)) = to;
        return changed;
    }
    return to;
}

std::optional<Shape> withVertexInserted(const Shape &shape, int edge, Point at, QSizeF image)
{
    at = within(at, image);
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        Polygon changed = *polygon;
        if (Ring *ring = ringOf(changed, edge))
            ring->vertices.insert(ring->vertices.begin() + edge + 1, at);
        return changed;
    }
    if (const auto *line = std::get_if<Line>(&shape)) {
        Line changed = *line;
        changed.vertices.insert(changed.vertices.begin() + edge + 1, at);
        return changed;
    }
    return std::nullopt;
}

std::optional<Shape> withVertexRemoved(const Shape &shape, int vertex)
{
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        Polygon changed = *polygon;
        Ring *ring = ringOf(changed, vertex);
        if (!ring || (ring->vertices.size() <= 3 && ring->role == Ring::Role::Outer))
            return std::nullopt;
        ring->vertices.erase(ring->vertices.begin() + vertex);
        std::erase_if(changed.rings, [](const Ring &one) { return one.vertices.size() < 3; });
        return changed;
    }
    if (const auto *line = std::get_if<Line>(&shape)) {
        if (line->vertices.size() <= 2)
            return std::nullopt;
        Line changed = *line;
        changed.vertices.erase(changed.vertices.begin() + vertex);
        return changed;
    }
    return std::nullopt;
}

Shape withVerticesMoved(const Shape &shape, std::span<const int> vertices, Point by, QSizeF image)
{
    const std::vector<Point> all = verticesOf(shape);
    std::vector<Point> moving;
    for (const int vertex : vertices)
        moving.push_back(all.at(static_cast<size_t>(vertex)));
    if (moving.empty())
        return shape;
    if (!std::holds_alternative<Polygon>(shape) && !std::holds_alternative<Line>(shape))
        return withVertexMoved(shape, vertices.front(), moving.front() + by, image);
    const Box before = boundingBox(moving);
    const Box after = boundingBox(movedWithin(Line{std::move(moving)}, by, image));
    by = {after.left - before.left, after.top - before.top};
    Shape changed = shape;
    for (int vertex : vertices) {
        if (auto *polygon = std::get_if<Polygon>(&changed)) {
            if (Ring *ring = ringOf(*polygon, vertex))
                ring->vertices[static_cast<size_t>(vertex)] =
                    ring->vertices[static_cast<size_t>(vertex)] + by;
        } else if (auto *line = std::get_if<Line>(&changed)) {
            Point &place = line->vertices[static_cast<size_t>(vertex)];
            place = place + by;
        }
    }
    return changed;
}

std::optional<Shape> withVerticesRemoved(const Shape &shape, std::span<const int> vertices)
{
    std::vector<int> fromLast(vertices.begin(), vertices.end());
    std::ranges::sort(fromLast, std::greater{});
    std::optional<Shape> without = shape;
    for (const int vertex : fromLast) {
        if (without)
            without = withVertexRemoved(*without, vertex);
    }
    return without;
}

Shape movedWithin(const Shape &shape, Point by, QSizeF image)
{
    const Box extent = boundingBox(shape);
    // What hangs out already (an imported outline) may come in but go no further out.
    by.x =
        std::clamp(by.x, std::min(0.0, -extent.left), std::max(0.0, image.width() - extent.right));
    by.y =
        std::clamp(by.y, std::min(0.0, -extent.top), std::max(0.0, image.height() - extent.bottom));
    return translated(shape, by);
}

bool isComplete(const Shape &shape)
{
    const Box extent = boundingBox(shape);
    if (isAreal(shape) && extent.isEmpty())
        return false;
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        return !polygon->rings.empty() && std::ranges::all_of(polygon->rings, [](const Ring &ring) {
            return ring.vertices.size() >= 3;
        });
    if (const auto *line = std::get_if<Line>(&shape))
        return line->vertices.size() >= 2 && (extent.width() > 0 || extent.height() > 0);
    return true;
}

} // namespace doubleread
