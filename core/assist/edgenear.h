#pragma once

#include "core/geometry/point.h"
#include "core/imaging/pixelimage.h"

namespace doubleread {

/// The middle of the pixel with the steepest edge within `radius` px of `at` (image px, inside),
/// near ones first; `at` itself where there is no edge. Takes far less than a frame.
Point edgeNear(const PixelImage &image, const Window &window, Point at, double radius);

} // namespace doubleread
