#pragma once

#include "core/base/result.h"
#include "core/imaging/pixelimage.h"

#include <QByteArray>

namespace doubleread {

/// The JPG that is published of a scan: as it is shown first (the file's own window or the full
/// range, bright bones), upright, 8-bit grey, without a word about where it comes from.
Result<QByteArray> publishedJpeg(const PixelImage &image);

} // namespace doubleread
