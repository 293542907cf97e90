#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace doubleread {

/// The 32 bytes of SHA-256 over `bytes` (OpenSSL, which uses the processor's instructions).
QByteArray sha256(QByteArrayView bytes);

/// SHA-256 of a file's content, read in pieces. Fails with NotFound or Io.
Result<QByteArray> sha256OfFile(const QString &path);

} // namespace doubleread
