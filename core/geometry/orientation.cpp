#include "core/geometry/orientation.h"

namespace doubleread {

Orientation Orientation::turned(int clockwiseQuarters) const
{
    return {.mirrored = mirrored, .quarters = (quarters + clockwiseQuarters % 4 + 4) % 4};
}

/// A mirror before a turn is the opposite turn before the mirror.
Orientation Orientation::flipped() const
{
    return {.mirrored = !mirrored, .quarters = (4 - quarters) % 4};
}

QSize Orientation::sizeOf(QSize image) const
{
    return swapsSides() ? image.transposed() : image;
}

Point Orientation::toTurned(Point image, QSize size) const
{
    const double width = size.width();
    const double height = size.height();
    const double x = mirrored ? width - image.x : image.x;
    switch (quarters) {
    case 1:
        return {height - image.y, x};
    case 2:
        return {width - x, height - image.y};
    case 3:
        return {image.y, width - x};
    default:
        return {x, image.y};
    }
}

Point Orientation::toImage(Point turned, QSize size) const
{
    const double width = size.width();
    const double height = size.height();
    Point upright = turned;
    if (quarters == 1)
        upright = {turned.y, height - turned.x};
    else if (quarters == 2)
        upright = {width - turned.x, height - turned.y};
    else if (quarters == 3)
        upright = {width - turned.y, turned.x};
    return {mirrored ? width - upright.x : upright.x, upright.y};
}

Point Orientation::vectorToImage(Point turned) const
{
    return toImage(turned, {}) - toImage({}, {});
}

QTransform Orientation::transform(QSize size) const
{
    const Point origin = toTurned({0, 0}, size);
    const Point right = toTurned({1, 0}, size) - origin;
    const Point down = toTurned({0, 1}, size) - origin;
    return {right.x, right.y, down.x, down.y, origin.x, origin.y};
}

} // namespace doubleread
