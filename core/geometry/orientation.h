#pragma once

#include "core/geometry/point.h"

#include <QSize>
#include <QTransform>

namespace doubleread {

/// One of the eight ways in which a picture can lie in a view: mirrored left to right or not, then
/// turned clockwise by quarters. "Turned px" are those of the picture as it lies there, origin at
/// its top left; image px stay what they are.
struct Orientation
{
    bool mirrored = false;
    int quarters = 0; ///< 0 to 3.

    Orientation turned(int clockwiseQuarters) const; ///< As seen: what is turned already turns on.
    Orientation flipped() const;                     ///< Left and right of what is seen, exchanged.
    bool isUpright() const { return *this == Orientation{}; }
    bool swapsSides() const { return quarters % 2 != 0; } ///< Columns lie as rows.

    QSize sizeOf(QSize image) const; ///< Of the picture as it lies.
    /// Image px to turned px of an image of that size; exact for half pixels.
    Point toTurned(Point image, QSize size) const;
    Point toImage(Point turned, QSize size) const;
    Point vectorToImage(Point turned) const; ///< Of a difference of places.
    QTransform transform(QSize size) const;  ///< As toTurned().

    bool operator==(const Orientation &) const = default;
};

} // namespace doubleread
