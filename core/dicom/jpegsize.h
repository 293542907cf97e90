#pragma once

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace doubleread {

/// Width and height in the frame header of a JPEG or JPEG-LS stream; nothing where it ends before.
std::optional<QSize> sizeOfJpeg(QByteArrayView stream);

} // namespace doubleread
