#pragma once

#include "core/base/result.h"
#include "core/geometry/shape.h"
#include "core/imaging/pixelimage.h"

namespace doubleread {

/// The outline of what stands out from its surroundings within `box` (image px), as the picture
/// looks through `window`: GrabCut on the box and as much again around it, at no more than 256 px a
/// side, so that it takes some tenths of a second at most. One ring, simplified to half a pixel of
/// that. Fails with InvalidArgument when nothing stands out there or the box is too small.
Result<Polygon> outlineWithin(const PixelImage &image, Window window, const Box &box);

} // namespace doubleread
