#pragma once

#include "core/base/result.h"
#include "core/imaging/window.h"

#include <QByteArray>

namespace doubleread {

/// The whole scan as it is shown, one pixel for one: a PNG of 8-bit grey levels. Fails with
/// InvalidArgument for a window without width, with Io for want of memory.
Result<QByteArray> pngOfView(const PixelImage &image, const Window &window);

/// A 16-bit grey PNG of a scan's values.
struct ValuesPng
{
    QByteArray bytes;
    int offset = 0;       ///< What was added to each value: 32768 where values can be negative.
    qint64 clipped = 0;   ///< Pixels whose value and offset did not fit into 16 bits.
    bool rounded = false; ///< Values need not be whole numbers.
};

/// All values as PixelImage::value() has them, through no window and never inverted, rounded to the
/// nearest whole number and kept within 0 to 65535.
Result<ValuesPng> pngOfValues(const PixelImage &image);

} // namespace doubleread
