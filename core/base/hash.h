#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

namespace doubleread {

/// The 32 bytes of SHA-256 over `bytes` (OpenSSL, which uses the processor's instructions).
QByteArray sha256(QByteArrayView bytes);

/// The same over the parts one after the other.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);

/// SHA-256 of a file's content, read in pieces. Fails with NotFound or Io.
Result<QByteArray> sha256OfFile(const QString &path);

} // namespace doubleread
