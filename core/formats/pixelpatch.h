#pragma once

#include "core/formats/indexpng.h"
#include "core/formats/rasterising.h"

#include <QPoint>

#include <map>

namespace doubleread {

/// The mask of each number in the picture but 0.
std::map<quint8, RunLengths> masksIn(const IndexPicture &picture);

/// Sets the mask's pixels to the number; answers how many of them had another one but 0. The mask
/// is of the picture's size.
qint64 paint(IndexPicture &picture, const RunLengths &mask, quint8 number);

/// A mask of part of an image, as labelme and CVAT have it.
struct PixelPatch
{
    QPoint origin;        ///< Its upper left pixel in the image.
    IndexPicture picture; ///< Covered where it is not 0.
};

/// The pixels that the shape covers, in the smallest patch; nothing when it covers no centre.
std::optional<PixelPatch> patchOf(const Shape &shape, QSize image);

/// The outline of what is covered, in the image's coordinates; nothing when nothing is. Fails as
/// outlineOf().
Result<std::optional<Polygon>> outlineOfPatch(const PixelPatch &patch);

} // namespace doubleread
