#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QImage>

namespace doubleread {

/// A small upright RGB32 picture of a scan file's bytes, longest side `edge` px or the scan's own
/// if that is less; seen through the full range. JPEGs are decoded at a fraction of their size.
/// Fails as decodeBytes().
Result<QImage> makeThumbnail(QByteArrayView bytes, const QString &file, int edge);

/// For the disk cache: a JPEG with the SHA-256 of its bytes behind it.
Result<QByteArray> packThumbnail(const QImage &thumbnail);

/// Null when the bytes are not exactly what packThumbnail() made.
QImage unpackThumbnail(QByteArrayView packed);

} // namespace doubleread
