#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QRect>

#include <span>

namespace doubleread {

struct PixelImage;

/// Window of grey levels in stored values. Levels follow the linear function of DICOM PS3.3
/// C.11.2.1.2.1: black up to centre - 0.5 - (width - 1) / 2, white from centre - 0.5 +
/// (width - 1) / 2.
struct Window
{
    double center = 128;
    double width = 256; ///< At least 1.

    bool operator==(const Window &) const = default;
};

/// Bright bones as stored, or dark ones.
enum class Polarity { Normal, Inverted };

/// The window that a scan is first shown with: the file's own, else the full range.
Window defaultWindow(const PixelImage &image);

/// From the darkest to the brightest: 0..255 for 8 bits, the range that occurs for more.
Window fullRangeWindow(const PixelImage &image);

/// The RGB32 picture of 16-bit samples seen through a window. `samples` are row-major,
/// size.width() * size.height() of them. Fails with InvalidArgument when the count or the width
/// does not fit.
Result<QImage> applyWindow(std::span<const quint16> samples, QSize size, Window window,
                           Polarity polarity = Polarity::Normal);

/// The part `source` (px, inside the image) of a scan, one pixel for one, as RGB32. The image's own
/// `inverted` is honoured. Fails with InvalidArgument when `source` reaches out of the image.
Result<QImage> applyWindow(const PixelImage &image, Window window, QRect source,
                           Polarity polarity = Polarity::Normal);

} // namespace doubleread
