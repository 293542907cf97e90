#include "core/crypto/keyedhash.h"

#include <sodium.h>

namespace doubleread {

namespace {

QByteArray hashed(QByteArrayView key, QByteArrayView bytes)
{
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(
        reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
        reinterpret_cast<const unsigned char *>(bytes.data()),
        static_cast<unsigned long long>(bytes.size()),
        reinterpret_cast<const unsigned char *>(key.data()), static_cast<size_t>(key.size()));
    return hash;
}

} // namespace

QByteArray hashKey()
{
    QByteArray key(crypto_generichash_KEYBYTES, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return key;
}

QByteArray keyedHash(QByteArrayView key, QByteArrayView purpose, QByteArrayView bytes)
{
    return hashed(hashed(key, purpose), bytes);
}

} // namespace doubleread
