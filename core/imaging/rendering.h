#pragma once

#include "core/geometry/orientation.h"
#include "core/imaging/window.h"

#include <QColor>
#include <QRectF>
#include <QSize>

namespace doubleread {

/// What a view wants to see of a scan.
struct Rendering
{
    QRectF source; ///< Turned px of `orientation`; may reach out of the image.
    QSize target;  ///< Device px that `source` fills.
    Window window;
    Polarity polarity = Polarity::Normal;
    Orientation orientation = {};
    QRgb outside = 0xff000000; ///< Colour of what lies outside the image.
};

/// From this many device pixels per image pixel on, pixels are crisp squares; below, they are
/// interpolated (averaged when zoomed out).
constexpr double crispZoom = 4;

/// RGB32 picture of size `target`, ready to be drawn one to one. Samples are interpolated first and
/// windowed after, in integers; zoomed out, PixelImage::reduced is used, so the cost depends on
/// `target` alone, and little more when the picture lies turned.
QImage render(const PixelImage &image, const Rendering &what);

} // namespace doubleread
