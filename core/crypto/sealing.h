#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace doubleread {

class SigningKey;

/// Files that only the holder of a password can open: XChaCha20-Poly1305 in chunks
/// (crypto_secretstream) under a random key, which is sealed for an Ed25519 public key (as X25519),
/// so that nobody has to know the password to write one. The head of the file carries the
/// recipient's sealed secret key (SigningKey::seal()), so that the password alone opens it; where
/// that is empty, only the key itself does.
Result<void> sealFile(const QString &from, const QString &to, const QByteArray &recipientPublicKey,
                      const QByteArray &recipientSealedKey);

/// Fails with Forbidden (another password) or Damaged (changed or cut off); `to` is then not there.
Result<void> unsealFile(const QString &from, const QString &to, const QString &password);

/// The same with the key that it was sealed for. Fails with Forbidden when that was another.
Result<void> unsealFile(const QString &from, const QString &to, const SigningKey &key);

/// By its first bytes.
bool isSealedFile(const QString &file);

} // namespace doubleread
