#pragma once

#include "core/imaging/pixelimage.h"

#include <QRect>

namespace doubleread {

/// The part of `window` that the values within `part` (px, inside the image, not empty) take up,
/// but for the darkest and the brightest hundredth of them: what is faint on screen is as plain
/// there as anywhere. At least an eighth of the window, so that noise stays noise.
Window closeWindow(const PixelImage &image, const Window &window, QRect part);

} // namespace doubleread
