#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace doubleread {

/// An Ed25519 key that signs. Its secret lies in memory that is wiped when the last owner goes.
class SigningKey
{
public:
    static std::shared_ptr<const SigningKey> create();
    /// The key that was sealed with this password. Fails with Forbidden when the password is
    /// another, Damaged when the bytes are not what seal() gave.
    static Result<std::shared_ptr<const SigningKey>> unseal(const QByteArray &sealed,
                                                            const QString &password);
    /// The key of seed(). Fails with Damaged when it has not got 32 bytes.
    static Result<std::shared_ptr<const SigningKey>> fromSeed(QByteArrayView seed);
    ~SigningKey();
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;

    const QByteArray &publicKey() const;           ///< 32 bytes.
    QByteArray sign(QByteArrayView message) const; ///< 64 bytes.
    /// The secret under a key that Argon2id makes of the password and a salt of its own. Empty when
    /// the system has not got the memory.
    QByteArray seal(const QString &password) const;
    /// The secret in the clear, 32 bytes: for a key that stands for no person.
    QByteArray seed() const;
    /// What sealFor() was given. Fails with Damaged when it was sealed for another key or changed.
    Result<QByteArray> open(QByteArrayView sealed) const;

private:
    struct Secret;
    explicit SigningKey(std::unique_ptr<Secret> secret);

    std::unique_ptr<Secret> d;
};

/// Whether the owner of the public key signed exactly this message.
bool signatureFits(QByteArrayView message, const QByteArray &signature,
                   const QByteArray &publicKey);

/// Bytes that only the owner of the public key can open (X25519 sealed box). Fails with Damaged
/// when this is no public key.
Result<QByteArray> sealFor(const QByteArray &publicKey, QByteArrayView bytes);

} // namespace doubleread
