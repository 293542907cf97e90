#pragma once

#include "core/imaging/pixelimage.h"

namespace doubleread {

/// An unsharp mask over stored values, for looking only: what differs from its surroundings differs
/// twice as much. The surroundings are as wide as fine bone is (about 1/400 of the longer side, at
/// least 1 px), so that pictures of every size gain alike. Values stay within `bitsStored`. Null
/// when there is nothing to sharpen or no memory for it.
Picture sharpened(const PixelImage &image);

} // namespace doubleread
