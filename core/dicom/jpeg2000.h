#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSize>

namespace doubleread {

/// A code stream decoded to little-endian samples of 8 or 16 bits, the components of a pixel side
/// by side; signed ones as two's complement. What is missing of one that ends early is zero, and
/// `isWhole` says so.
struct Jpeg2000Picture
{
    QByteArray bytes;
    bool isWhole = true;
};

/// What the data set says; a code stream of another form is refused.
struct Jpeg2000Form
{
    QSize size;
    int components = 1;
    int bitsAllocated = 16;
};

/// Fails with BadInput. OpenJPEG decodes.
Result<Jpeg2000Picture> decodeJpeg2000(QByteArrayView bytes, const Jpeg2000Form &form);

} // namespace doubleread
