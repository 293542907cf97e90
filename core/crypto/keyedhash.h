#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace doubleread {

/// A fresh secret for keyedHash(): 32 random bytes.
QByteArray hashKey();

/// 32 bytes of keyed BLAKE2b: the same for the same key, purpose and bytes, and telling nothing of
/// them to whoever lacks the key. Hashes for different purposes have nothing in common.
QByteArray keyedHash(QByteArrayView key, QByteArrayView purpose, QByteArrayView bytes);

} // namespace doubleread
