#include "core/crypto/signing.h"

#include "core/base/problem.h"
#include "core/crypto/secretbytes.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

// A sealed key: mark, salt of Argon2id, nonce, secretbox of the seed, and a checksum over all of
// that. The checksum tells broken bytes from a wrong password; it says nothing about the seed.
constexpr QByteArrayView mark("DRK1");
constexpr qsizetype saltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceBytes = crypto_secretbox_NONCEBYTES;
constexpr qsizetype seedBytes = crypto_sign_SEEDBYTES;
constexpr qsizetype boxBytes = seedBytes + crypto_secretbox_MACBYTES;
constexpr qsizetype checksumBytes = crypto_generichash_BYTES_MIN;
constexpr qsizetype sealedBytes = mark.size() + saltBytes + nonceBytes + boxBytes + checksumBytes;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

auto sizeOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

QByteArray checksum(QByteArrayView bytes)
{
    QByteArray sum(checksumBytes, '\0');
    crypto_generichash(bytesOf(sum), static_cast<size_t>(checksumBytes), bytesOf(bytes),
                       sizeOf(bytes), nullptr, 0);
    return sum;
}

std::unexpected<Error> damaged()
{
    return fail(Error::Code::Damaged, Problem::tr("the sealed key is not whole"),
                Problem::tr("have the coordinator give a new password, which makes a new key"));
}

} // namespace

struct SigningKey::Secret
{
    SecretBytes secret{crypto_sign_SECRETKEYBYTES};
    QByteArray publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
};

SigningKey::SigningKey(std::unique_ptr<Secret> secret) : d(std::move(secret)) {}

SigningKey::~SigningKey() = default;

std::shared_ptr<const SigningKey> SigningKey::create()
{
    readySodium();
    auto secret = std::make_unique<Secret>();
    crypto_sign_keypair(bytesOf(secret->publicKey), secret->secret.data());
    return std::shared_ptr<const SigningKey>(new SigningKey(std::move(secret)));
}

Result<std::shared_ptr<const SigningKey>> SigningKey::fromSeed(QByteArrayView seed)
{
    readySodium();
    if (seed.size() != seedBytes)
        return fail(Error::Code::Damaged, Problem::tr("a signing key has 32 bytes"));
    auto secret = std::make_unique<Secret>();
    crypto_sign_seed_keypair(bytesOf(secret->publicKey), secret->secret.data(), bytesOf(seed));
    return std::shared_ptr<const SigningKey>(new SigningKey(std::move(secret)));
}

Result<std::shared_ptr<const SigningKey>> SigningKey::unseal(const QByteArray &sealed,
                                                             const QString &password)
{
    readySodium();
    const QByteArrayView whole(sealed);
    if (whole.size() != sealedBytes || !whole.startsWith(mark) ||
        whole.last(checksumBytes) != checksum(whole.chopped(checksumBytes)))
        return damaged();
    const QByteArrayView salt = whole.sliced(mark.size(), saltBytes);
    const QByteArrayView nonce = whole.sliced(mark.size() + saltBytes, nonceBytes);
    const QByteArrayView box = whole.sliced(mark.size() + saltBytes + nonceBytes, boxBytes);
    SecretBytes key(crypto_secretbox_KEYBYTES);
    if (!deriveKey(key, password, {bytesOf(salt), static_cast<size_t>(saltBytes)}))
        return fail(Error::Code::Io, Problem::tr("there is not enough memory to open the key"));
    SecretBytes seed(seedBytes);
    if (crypto_secretbox_open_easy(seed.data(), bytesOf(box), sizeOf(box), bytesOf(nonce),
                                   key.data()) != 0)
        return fail(Error::Code::Forbidden, Problem::tr("this is not the password"));
    return fromSeed({reinterpret_cast<const char *>(seed.data()), seedBytes});
}

const QByteArray &SigningKey::publicKey() const
{
    return d->publicKey;
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), sizeOf(message),
                         d->secret.data());
    return signature;
}

QByteArray SigningKey::seal(const QString &password) const
{
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    std::array<unsigned char, crypto_secretbox_NONCEBYTES> nonce{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(nonce.data(), nonce.size());
    SecretBytes key(crypto_secretbox_KEYBYTES);
    if (!deriveKey(key, password, salt))
        return {};
    SecretBytes seed(seedBytes);
    crypto_sign_ed25519_sk_to_seed(seed.data(), d->secret.data());
    QByteArray box(boxBytes, '\0');
    crypto_secretbox_easy(bytesOf(box), seed.data(), seed.size(), nonce.data(), key.data());
    QByteArray sealed = mark.toByteArray();
    sealed.append(reinterpret_cast<const char *>(salt.data()), saltBytes)
        .append(reinterpret_cast<const char *>(nonce.data()), nonceBytes)
        .append(box);
    return sealed + checksum(sealed);
}

QByteArray SigningKey::seed() const
{
    QByteArray seed(seedBytes, '\0');
    crypto_sign_ed25519_sk_to_seed(bytesOf(seed), d->secret.data());
    return seed;
}

Result<QByteArray> SigningKey::open(QByteArrayView sealed) const
{
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> theirs{};
    SecretBytes mine(crypto_box_SECRETKEYBYTES);
    QByteArray bytes(std::max<qsizetype>(sealed.size() - crypto_box_SEALBYTES, 0), '\0');
    if (sealed.size() < qsizetype{crypto_box_SEALBYTES} ||
        crypto_sign_ed25519_pk_to_curve25519(theirs.data(), bytesOf(d->publicKey)) != 0 ||
        crypto_sign_ed25519_sk_to_curve25519(mine.data(), d->secret.data()) != 0 ||
        crypto_box_seal_open(bytesOf(bytes), bytesOf(sealed), sizeOf(sealed), theirs.data(),
                             mine.data()) != 0)
        return fail(Error::Code::Damaged,
                    Problem::tr("it was sealed for another key, or changed since"));
    return bytes;
}

bool signatureFits(QByteArrayView message, const QByteArray &signature, const QByteArray &publicKey)
{
    readySodium();
    return signature.size() == qsizetype{crypto_sign_BYTES} &&
           publicKey.size() == qsizetype{crypto_sign_PUBLICKEYBYTES} &&
           crypto_sign_verify_detached(bytesOf(QByteArrayView(signature)), bytesOf(message),
                                       sizeOf(message), bytesOf(QByteArrayView(publicKey))) == 0;
}

Result<QByteArray> sealFor(const QByteArray &publicKey, QByteArrayView bytes)
{
    readySodium();
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> theirs{};
    QByteArray sealed(bytes.size() + crypto_box_SEALBYTES, '\0');
    if (publicKey.size() != qsizetype{crypto_sign_PUBLICKEYBYTES} ||
        crypto_sign_ed25519_pk_to_curve25519(theirs.data(), bytesOf(QByteArrayView(publicKey))) !=
            0 ||
        crypto_box_seal(bytesOf(sealed), bytesOf(bytes), sizeOf(bytes), theirs.data()) != 0)
        return fail(Error::Code::Damaged, Problem::tr("this is no public key"));
    return sealed;
}

} // namespace doubleread
