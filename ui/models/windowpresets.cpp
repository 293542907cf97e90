#include "ui/models/windowpresets.h"

#include "core/imaging/pixelimage.h"

#include <algorithm>

namespace doubleread {

Window windowOf(WindowPreset preset, const PixelImage &image)
{
    const Window full = fullRangeWindow(image);
    // Shares of the range from dark to bright as they are seen: where the lowest value is white,
    // bone has the low values.
    const double upwards = image.inverted ? -full.width : full.width;
    const auto part = [&](double centre, double width) {
        return Window{.center = full.center + (centre - 0.5) * upwards,
                      .width = std::max(1.0, full.width * width)};
    };
    switch (preset) {
    case WindowPreset::Full:
        return full;
    case WindowPreset::Bone:
        return part(0.62, 0.6);
    case WindowPreset::SoftTissue:
        return part(0.32, 0.5);
    }
    return full;
}

} // namespace doubleread
