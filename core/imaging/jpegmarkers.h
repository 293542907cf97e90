#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QSize>

namespace doubleread {

/// What a JPEG's markers say, found without decoding.
struct JpegMarkers
{
    QSize size; ///< As stored, px; checked against the limits.
    int components = 0;
    int precision = 8;      ///< Bits a sample.
    int scans = 0;          ///< 1, for progressive ones more; counted up to the end of the data.
    qint64 pictureData = 0; ///< Offset of the first entropy-coded byte; 0 when there is none.
    int orientation = 1;    ///< EXIF's 1..8; 1 when the EXIF block is missing or broken.
};

enum class MarkerWalk { ToTheFrame, ToTheEnd };

/// Walks the segments. Fails with BadInput (place: "JPEG header, byte N") when the header ends
/// early or declares a size or form that is not taken.
Result<JpegMarkers> walkJpeg(QByteArrayView bytes, MarkerWalk walk);

} // namespace doubleread
