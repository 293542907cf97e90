#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QRect>

#include <memory>
#include <span>
#include <vector>

namespace doubleread {

struct PixelImage;

/// The grey level for each sample from 0 on, where a file brings a table or a curve instead of two
/// numbers. Samples behind the last get the last; never empty.
using ToneCurve = std::vector<quint8>;

/// Window of grey levels in stored values. Levels follow the linear function of DICOM PS3.3
/// C.11.2.1.2.1: black up to centre - 0.5 - (width - 1) / 2, white from centre - 0.5 +
/// (width - 1) / 2.
struct Window
{
    double center = 128;
    double width = 256; ///< At least 1.
    /// Where it is set it decides, and the two numbers say about which range it works in.
    std::shared_ptr<const ToneCurve> curve = {};

    bool operator==(const Window &) const = default;
};

/// A window that a scan's file brings.
struct FileWindow
{
    Window window;
    QString name; ///< What the file calls it, may be empty.

    bool operator==(const FileWindow &) const = default;
};

/// Bright bones as stored, or dark ones.
enum class Polarity { Normal, Inverted };

/// The window that a scan is first shown with: the file's own, else the full range.
Window defaultWindow(const PixelImage &image);

/// A window's two numbers in what PixelImage::value() gives, which is what people know.
Window inValues(const PixelImage &image, const Window &window);
/// The other way round. Black and white stay where they are; a curve is left out.
Window inSamples(const PixelImage &image, const Window &window);

/// From the darkest to the brightest: 0..255 for 8 bits, the range that occurs for more.
Window fullRangeWindow(const PixelImage &image);

/// The RGB32 picture of 16-bit samples seen through a window. `samples` are row-major,
/// size.width() * size.height() of them. Fails with InvalidArgument when the count or the width
/// does not fit.
Result<QImage> applyWindow(std::span<const quint16> samples, QSize size, const Window &window,
                           Polarity polarity = Polarity::Normal);

/// The part `source` (px, inside the image) of a scan, one pixel for one, as RGB32. The image's own
/// `inverted` is honoured. Fails with InvalidArgument when `source` reaches out of the image.
Result<QImage> applyWindow(const PixelImage &image, const Window &window, QRect source,
                           Polarity polarity = Polarity::Normal);

} // namespace doubleread
