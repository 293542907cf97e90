#include "core/crypto/password.h"

#include "core/crypto/secretbytes.h"

#include <algorithm>
#include <array>

namespace doubleread {

void readySodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be initialised");
}

SecretBytes passwordBytes(const QString &password)
{
    readySodium();
    QByteArray utf8 = password.normalized(QString::NormalizationForm_KC).toUtf8();
    SecretBytes bytes(static_cast<std::size_t>(utf8.size()));
    std::ranges::copy(utf8, bytes.data());
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return bytes;
}

bool deriveKey(SecretBytes &key, const QString &password, std::span<const unsigned char> salt)
{
    const SecretBytes secret = passwordBytes(password);
    return crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(secret.data()),
                         secret.size(), salt.data(), Argon2Cost::passes, Argon2Cost::memoryBytes,
                         crypto_pwhash_ALG_ARGON2ID13) == 0;
}

QByteArray passwordHash(const QString &password)
{
    const SecretBytes secret = passwordBytes(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), reinterpret_cast<const char *>(secret.data()),
                              secret.size(), Argon2Cost::passes, Argon2Cost::memoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return {hash.data()};
}

bool passwordFits(const QString &password, const QByteArray &hash)
{
    // The string carries its own cost; one that somebody made dear must not exhaust the memory.
    if (!hash.startsWith("$argon2id$") || hash.size() >= qsizetype{crypto_pwhash_STRBYTES} ||
        crypto_pwhash_str_needs_rehash(hash.constData(), Argon2Cost::passes,
                                       Argon2Cost::memoryBytes) != 0)
        return false;
    const SecretBytes secret = passwordBytes(password);
    return crypto_pwhash_str_verify(hash.constData(), reinterpret_cast<const char *>(secret.data()),
                                    secret.size()) == 0;
}

} // namespace doubleread
