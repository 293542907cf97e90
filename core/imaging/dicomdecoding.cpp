#include "core/dicom/dicomimage.h"
#include "core/imaging/raster.h"

namespace doubleread {

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
                    .windows = {},
                    .reduced = {}};
    for (const DicomWindow &window : dicom->windows)
        raster.image.windows.push_back({.center = window.center, .width = window.width});
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
