#pragma once

#include "core/dicom/pixelform.h"

namespace doubleread {

/// The first frame of a picture, uncompressed: little endian, form.frameBytes() of them.
struct Frame
{
    QByteArray bytes;
    PixelForm::Colour colour = PixelForm::Colour::Grey; ///< Decoding may have changed it.
    bool isPlanar = false;
    bool isTruncated = false; ///< What is missing is zero.
};

/// Uncompressed pictures are copied; RLE, JPEG (baseline, extended, lossless), JPEG-LS and JPEG
/// 2000 decoded. Fails with BadInput (place 7FE0,0010) or Unsupported.
Result<Frame> firstFrame(const DataSet &set, const PixelForm &form);

} // namespace doubleread
