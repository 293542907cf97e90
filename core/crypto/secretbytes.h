#pragma once

#include <QString>

#include <sodium.h>

#include <cstddef>
#include <memory>
#include <span>

// For the .cpp files of this room only: libsodium appears in no other header.

namespace doubleread {

/// Bytes outside of swap and core dumps where the system allows it, wiped when they go.
class SecretBytes
{
public:
    explicit SecretBytes(std::size_t size)
        : m_bytes(static_cast<unsigned char *>(sodium_malloc(size)), &sodium_free), m_size(size)
    {
        Q_CHECK_PTR(m_bytes.get());
    }

    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }

private:
    std::unique_ptr<unsigned char, decltype(&sodium_free)> m_bytes;
    std::size_t m_size;
};

/// Cost of Argon2id, in the one place: 3 passes over 64 MiB.
struct Argon2Cost
{
    static constexpr unsigned long long passes = 3;
    static constexpr std::size_t memoryBytes = std::size_t{64} << 20U;
};

/// libsodium made ready, once and from any thread, before its first use.
void readySodium();

/// The UTF-8 of the password in composed form, so that every keyboard and system types the same.
SecretBytes passwordBytes(const QString &password);

/// What Argon2id makes of password and salt (crypto_pwhash_SALTBYTES). False without the memory.
bool deriveKey(SecretBytes &key, const QString &password, std::span<const unsigned char> salt);

} // namespace doubleread
