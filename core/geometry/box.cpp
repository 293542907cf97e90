#include "core/geometry/box.h"

#include <algorithm>

namespace doubleread {

Box Box::fromCorners(Point a, Point b)
{
    return {.left = std::min(a.x, b.x),
            .top = std::min(a.y, b.y),
            .right = std::max(a.x, b.x),
            .bottom = std::max(a.y, b.y)};
}

Box Box::fromSize(double left, double top, double width, double height)
{
    return {.left = left, .top = top, .right = left + width, .bottom = top + height};
}

bool Box::contains(Point point) const
{
    return point.x >= left && point.x < right && point.y >= top && point.y < bottom;
}

Box Box::united(const Box &other) const
{
    return {.left = std::min(left, other.left),
            .top = std::min(top, other.top),
            .right = std::max(right, other.right),
            .bottom = std::max(bottom, other.bottom)};
}

Box Box::intersected(const Box &other) const
{
    return {.left = std::max(left, other.left),
            .top = std::max(top, other.top),
            .right = std::min(right, other.right),
            .bottom = std::min(bottom, other.bottom)};
}

} // namespace doubleread
