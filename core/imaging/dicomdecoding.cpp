#include "core/dicom/dicomimage.h"
#include "core/imaging/raster.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

/// A level for each sample that the picture can have.
std::shared_ptr<const ToneCurve> curveOf(const DicomImage &image, const auto &levelOf)
{
    auto curve = std::make_shared<ToneCurve>();
    const int samples = 1 << image.bitsStored;
    curve->reserve(static_cast<size_t>(samples));
    for (int sample = 0; sample < samples; ++sample)
        curve->push_back(static_cast<quint8>(std::lround(levelOf(sample))));
    return curve;
}

FileWindow windowFrom(const DicomWindow &window, const DicomImage &image)
{
    FileWindow made{.window = {.center = window.center, .width = std::max(window.width, 1.0)},
                    .name = window.name};
    if (window.function == DicomWindow::Function::Sigmoid) // PS3.3 C.11.2.1.3.1
        made.window.curve = curveOf(image, [&window](int sample) {
            return 255 / (1 + std::exp(-4 * (sample - window.center) / window.width));
        });
    return made;
}

FileWindow windowFrom(const DicomTable &table, const DicomImage &image)
{
    const double white = (1 << table.bits) - 1;
    const auto last = static_cast<double>(table.values.size() - 1);
    const double first = (table.first - image.intercept) / image.slope;
    FileWindow made{
        .window = {.center = first + last / image.slope / 2 + 0.5, .width = last / image.slope + 1},
        .name = table.name};
    made.window.curve = curveOf(image, [&](int sample) {
        const double value = std::round(image.slope * sample + image.intercept);
        const auto at = static_cast<size_t>(std::clamp(value - table.first, 0.0, last));
        return std::min(table.values[at] / white, 1.0) * 255;
    });
    return made;
}

} // namespace

Result<Raster> decodeDicom(QByteArrayView bytes)
{
    Result<DicomImage> dicom = readDicomImage(bytes);
    if (!dicom)
        return fail(dicom.error());
    Raster raster;
    raster.image = {.size = dicom->size,
                    .bitsStored = dicom->bitsStored,
                    .inverted = dicom->highMeansDark,
                    .samples = std::move(dicom->samples),
                    .slope = dicom->slope,
                    .intercept = dicom->intercept,
                    .spacing = dicom->spacing,
                    .pixelAspect = dicom->pixelAspect,
                    .windows = {},
                    .reduced = {}};
    std::vector<FileWindow> &windows = raster.image.windows;
    for (const DicomWindow &each : dicom->windows) {
        FileWindow window = windowFrom(each, *dicom);
        if (std::ranges::find(windows, window.window, &FileWindow::window) == windows.end())
            windows.push_back(std::move(window));
    }
    for (const DicomTable &table : dicom->tables)
        windows.push_back(windowFrom(table, *dicom));
    raster.damage = dicom->damage;
    raster.warnings = std::move(dicom->warnings);
    return raster;
}

Result<Outline> outlineOfDicom(QByteArrayView bytes)
{
    const Result<QSize> size = sizeOfDicom(bytes);
    if (!size)
        return fail(size.error());
    return Outline{.size = *size};
}

} // namespace doubleread
