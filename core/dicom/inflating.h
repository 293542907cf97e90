#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace doubleread {

/// A raw deflate stream (RFC 1951) unpacked; what is there of one that ends early. Fails with
/// BadInput for anything else and for more than `most` bytes.
Result<QByteArray> inflated(QByteArrayView packed, qsizetype most);

} // namespace doubleread
