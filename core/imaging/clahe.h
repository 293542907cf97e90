#pragma once

#include "core/base/result.h"

#include <QImage>

namespace doubleread {

/// Contrast limited adaptive histogram equalisation of an RGB32 grey picture as render() makes it;
/// a way of looking, stored pixels stay as they are. `clipLimit` is a multiple of a flat
/// histogram's count, tiles are 8 x 8. Fails with InvalidArgument for other formats.
Result<QImage> equalized(const QImage &picture, double clipLimit = 2);

} // namespace doubleread
