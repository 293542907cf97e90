#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSize>

#include <span>

namespace doubleread {

/// A grey baseline JPEG of row-major samples. `quality` 1..100. An `orientation` other than 1 is
/// told in an EXIF block; the samples are stored as they are given. Fails with InvalidArgument.
Result<QByteArray> encodeJpeg(std::span<const quint8> samples, QSize size, int quality,
                              int orientation = 1);

} // namespace doubleread
