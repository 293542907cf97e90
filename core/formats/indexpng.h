#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSize>

#include <vector>

namespace doubleread {

/// A picture whose pixels are numbers of labels, 0 for none.
struct IndexPicture
{
    QSize size;
    std::vector<quint8> pixels; ///< Row by row.
};

/// Whether these are the first 33 bytes or more of a PNG that can hold numbers: grey or palette of
/// at most 8 bits.
bool isIndexPng(const QByteArray &head);

/// The numbers as stored: palette entries or grey levels, never their colours. Fails for colours,
/// for more than 8 bits, for more than 256 million pixels and for a damaged file; the message is
/// without a place.
Result<IndexPicture> indexPictureFrom(const QByteArray &png);

/// An 8-bit grey PNG, the level of a pixel being its number.
Result<QByteArray> indexPng(const IndexPicture &picture);

} // namespace doubleread
