#pragma once

#include "core/base/result.h"
#include "core/geometry/shape.h"
#include "core/imaging/pixelimage.h"

namespace doubleread {

/// The outline of what stands out from its surroundings within `box` (image px), brighter or darker
/// than they are, as the picture looks through `window`; never outside the box. The area with the
/// steepest border, refined by GrabCut along it, on about 192 cells across the box, so that it
/// takes some tenths of a second at most. One ring, simplified to half a cell. The same box gives
/// the same outline. Fails with InvalidArgument when nothing stands out there or the box is too
/// small.
Result<Polygon> outlineWithin(const PixelImage &image, const Window &window, const Box &box);

} // namespace doubleread
