#pragma once

#include "core/base/damage.h"
#include "core/base/result.h"
#include "core/imaging/pixelimage.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

// What the decoders of one kind of file have in common. Only core/imaging's own files include it.

namespace doubleread {

/// A picture as the file has it, not yet upright.
struct Raster
{
    PixelImage image;
    int orientation = 1; ///< EXIF's 1..8.
    Damage damage = Damage::None;
    std::vector<Warning> warnings; ///< Places without the file's name.
};

/// Size as stored and how to turn it.
struct Outline
{
    QSize size;
    int orientation = 1;
};

/// The Error of a file that is not as it should be. `place`: part of the file and byte offset.
std::unexpected<Error> badPicture(const QString &place, const QString &message);

/// Says why a picture of this size, 64-bit as the file declares it, is not taken.
std::optional<Error> refusedSize(qint64 width, qint64 height, const QString &place);

/// Turns the samples upright; `orientation` 1 does nothing.
void makeUpright(PixelImage &image, int orientation);
QSize uprightSize(QSize stored, int orientation);

Result<Raster> decodeJpeg(QByteArrayView bytes);
/// Decoded at the smallest n/8 scale at which the longer side has `edge` px or more.
Result<Raster> decodeJpegScaled(QByteArrayView bytes, int edge);
Result<Raster> decodePng(QByteArrayView bytes);
Result<Raster> decodeTiff(QByteArrayView bytes);
Result<Raster> decodeBmp(QByteArrayView bytes);
Result<Raster> decodeDicom(QByteArrayView bytes);

Result<Outline> outlineOfJpeg(QByteArrayView bytes);
Result<Outline> outlineOfPng(QByteArrayView bytes);
Result<Outline> outlineOfTiff(QByteArrayView bytes);
Result<Outline> outlineOfBmp(QByteArrayView bytes);
Result<Outline> outlineOfDicom(QByteArrayView bytes);

} // namespace doubleread
