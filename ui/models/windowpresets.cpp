#include "ui/models/windowpresets.h"

#include "core/imaging/pixelimage.h"

#include <QCoreApplication>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int spacingDigits = 4;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WindowPresets)
};

/// Which of the file's own windows this is.
std::optional<size_t> fileWindowAt(const PixelImage &image, const Window &window)
{
    const auto found = std::ranges::find(image.windows, window, &FileWindow::window);
    if (found == image.windows.end())
        return {};
    return static_cast<size_t>(found - image.windows.begin());
}

} // namespace

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

Window nextFileWindow(const PixelImage &image, const Window &now)
{
    if (image.windows.empty())
        return fullRangeWindow(image);
    const std::optional<size_t> at = fileWindowAt(image, now);
    return image.windows[at ? (*at + 1) % image.windows.size() : 0].window;
}

void tellWindow(ScanStatus &status, const PixelImage &image, const Window &window)
{
    const Window shown = inValues(image, window);
    status.windowWidth = shown.width;
    status.windowLevel = shown.center;
    status.windowName.clear();
    const std::optional<size_t> at = fileWindowAt(image, window);
    if (!at)
        return;
    const size_t count = image.windows.size();
    const QString &name = image.windows[*at].name;
    if (count == 1)
        status.windowName = name.isEmpty() ? Texts::tr("the file's own") : name;
    else
        status.windowName = (name.isEmpty() ? Texts::tr("the file's own, %1 of %2")
                                            : name + u", "_s + Texts::tr("%1 of %2"))
                                .arg(*at + 1)
                                .arg(count);
}

QString spacingRemark(const std::optional<PixelSpacing> &spacing, double pixelAspect)
{
    if (!spacing && pixelAspect != 1)
        return Texts::tr("no pixel spacing and pixels that are not square: lengths in px");
    if (!spacing)
        return Texts::tr("no pixel spacing: lengths in px");
    if (spacing->kind == PixelSpacing::Kind::Imager)
        return Texts::tr("spacing of the detector: lengths in mm are longer than in the patient");
    const auto words = [](double mm) { return QString::number(mm, 'g', spacingDigits); };
    const QString across = words(spacing->columnMm);
    const QString down = words(spacing->rowMm);
    return across == down ? Texts::tr("%1 mm/px").arg(across)
                          : Texts::tr("%1 × %2 mm/px").arg(across, down);
}

} // namespace doubleread
