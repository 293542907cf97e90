#pragma once

#include "core/dicom/dataset.h"

#include <QSize>

namespace doubleread {

/// What a DICOM file says about how its pixels are stored (PS3.3 C.7.6.3).
struct PixelForm
{
    enum class Colour { Grey, Rgb, YbrFull };

    QSize size;
    Colour colour = Colour::Grey;
    int samplesPerPixel = 1;
    int bitsAllocated = 16; ///< 8 or 16
    int bitsStored = 16;    ///< 1 to bitsAllocated
    int highBit = 15;
    bool isSigned = false;
    bool isPlanar = false;      ///< All red, then all green, then all blue.
    bool highMeansDark = false; ///< MONOCHROME1
    int frames = 1;

    qint64 pixels() const { return qint64{size.width()} * size.height(); }
    /// Of one frame, uncompressed.
    qint64 frameBytes() const { return pixels() * samplesPerPixel * (bitsAllocated / 8); }
};

/// Fails with BadInput, or Unsupported for what no radiograph is: palettes, more than 16 bits.
Result<PixelForm> pixelFormOf(const DataSet &set);

} // namespace doubleread
