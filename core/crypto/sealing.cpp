#include "core/crypto/sealing.h"

#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/crypto/secretbytes.h"
#include "core/crypto/signing.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <functional>

namespace doubleread {

namespace {

// A sealed file: mark, a head (as QDataStream writes it, with its length before and BLAKE2b of it
// behind, so that a broken head is told from a wrong password), then the chunks of a secretstream.
// Each chunk's place is authenticated by the stream, the head by the first chunk, the end by a tag.
constexpr QByteArrayView mark("DoubleRead sealed 1\n");
constexpr qsizetype chunkBytes = qsizetype{64} * 1024;
constexpr qsizetype overheadBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr quint32 longestHead = 64 * 1024;

struct Head
{
    QByteArray sealedKey; ///< The recipient's, under the password.
    QByteArray fileKey;   ///< Sealed for the recipient's public key.
    QByteArray stream;    ///< What the secretstream begins with.
};

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

std::unexpected<Error> damaged(const QString &file)
{
    return fail(Error{.code = Error::Code::Damaged,
                      .message = Problem::tr("was changed or cut off since it was sealed"),
                      .file = file,
                      .place = {},
                      .remedy = Problem::tr("get it again from whoever made it")});
}

std::unexpected<Error> failed(const QFileDevice &file, const QString &name)
{
    return fail(Error{.code = Error::Code::Io,
                      .message = file.errorString(),
                      .file = name,
                      .place = {},
                      .remedy = {}});
}

QByteArray bytesOf(const Head &head)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << head.sealedKey << head.fileKey << head.stream;
    return bytes;
}

QByteArray digest(QByteArrayView bytes)
{
    QByteArray sum(crypto_generichash_BYTES, '\0');
    crypto_generichash(bytesOf(sum), static_cast<size_t>(sum.size()), bytesOf(bytes), sizeOf(bytes),
                       nullptr, 0);
    return sum;
}

bool writeHead(QIODevice &out, QByteArrayView head)
{
    QByteArray length;
    QDataStream(&length, QIODevice::WriteOnly) << static_cast<quint32>(head.size());
    const QByteArray all = mark.toByteArray() + length + head.toByteArray() + digest(head);
    return out.write(all) == all.size();
}

/// The bytes of the head as they stand in the file; empty when they are not whole.
QByteArray readHead(QIODevice &in)
{
    if (in.read(mark.size()) != mark)
        return {};
    quint32 length = 0;
    QDataStream(in.read(4)) >> length;
    if (length == 0 || length > longestHead)
        return {};
    QByteArray head = in.read(length);
    return in.read(crypto_generichash_BYTES) == digest(head) ? head : QByteArray();
}

/// A new file beside its later place; there only once everything has been written.
class WholeFile
{
public:
    explicit WholeFile(const QString &path)
        : m_path(QFileInfo(path).absoluteFilePath()),
          m_file(QFileInfo(m_path).path() + u"/."_s + QFileInfo(m_path).fileName() + u".XXXXXX"_s)
    {
    }

    QTemporaryFile &file() { return m_file; }

    Result<void> keep()
    {
        if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
            return failed(m_file, m_path);
        if (std::rename(QFile::encodeName(m_file.fileName()).constData(),
                        QFile::encodeName(m_path).constData()) != 0)
            return fail(Error{.code = Error::Code::Io,
                              .message = qt_error_string(),
                              .file = m_path,
                              .place = {},
                              .remedy = {}});
        m_file.setAutoRemove(false);
        syncFolder(QFileInfo(m_path).path());
        return {};
    }

private:
    QString m_path;
    QTemporaryFile m_file;
};

using State = crypto_secretstream_xchacha20poly1305_state;

Result<void> pushChunks(State &state, QFile &in, QFileDevice &out, QByteArrayView head)
{
    QByteArray sealed(chunkBytes + overheadBytes, '\0');
    QByteArrayView alongside = head;
    for (bool last = false; !last; alongside = {}) {
        const QByteArray chunk = in.read(chunkBytes);
        if (in.error() != QFileDevice::NoError)
            return failed(in, in.fileName());
        last = in.atEnd();
        crypto_secretstream_xchacha20poly1305_push(
            &state, bytesOf(sealed), nullptr, bytesOf(QByteArrayView(chunk)), sizeOf(chunk),
            bytesOf(alongside), sizeOf(alongside),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        const qsizetype size = chunk.size() + overheadBytes;
        if (out.write(sealed.constData(), size) != size)
            return failed(out, out.fileName());
    }
    return {};
}

Result<void> pullChunks(State &state, QFile &in, QFileDevice &out, QByteArrayView head)
{
    QByteArray chunk(chunkBytes, '\0');
    QByteArrayView alongside = head;
    for (bool last = false; !last; alongside = {}) {
        const QByteArray sealed = in.read(chunkBytes + overheadBytes);
        unsigned char tag = 0;
        unsigned long long size = 0;
        if (sealed.size() < overheadBytes ||
            crypto_secretstream_xchacha20poly1305_pull(
                &state, bytesOf(chunk), &size, &tag, bytesOf(QByteArrayView(sealed)),
                sizeOf(sealed), bytesOf(alongside), sizeOf(alongside)) != 0)
            return damaged(in.fileName());
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (out.write(chunk.constData(), static_cast<qint64>(size)) != static_cast<qint64>(size))
            return failed(out, out.fileName());
    }
    return in.atEnd() ? Result<void>() : damaged(in.fileName());
}

Result<SecretBytes> fileKeyOf(const Head &head, const QString &file, const SigningKey &key)
{
    Result<QByteArray> opened = key.open(head.fileKey);
    if (!opened || opened->size() != crypto_secretstream_xchacha20poly1305_KEYBYTES)
        return fail(Error{.code = Error::Code::Forbidden,
                          .message = Problem::tr("is sealed for somebody else"),
                          .file = file,
                          .place = {},
                          .remedy = {}});
    SecretBytes secret(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    std::copy(opened->cbegin(), opened->cend(), secret.data());
    sodium_memzero(opened->data(), static_cast<size_t>(opened->size()));
    return secret;
}

/// The key of the file itself, from its head.
Result<SecretBytes> fileKeyOf(const Head &head, const QString &file, const QString &password)
{
    if (head.sealedKey.isEmpty())
        return fail(Error{.code = Error::Code::Forbidden,
                          .message = Problem::tr("is sealed for the dataset that it came from"),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("merge it there; no password opens it")});
    const auto key = SigningKey::unseal(head.sealedKey, password);
    if (!key && key.error().code == Error::Code::Damaged)
        return damaged(file);
    if (!key)
        return fail(
            Error{.code = key.error().code,
                  .message = key.error().message,
                  .file = file,
                  .place = {},
                  .remedy = Problem::tr("it opens with the password that its reader had when it "
                                        "was made")});
    Result<SecretBytes> opened = fileKeyOf(head, file, **key);
    if (!opened)
        return damaged(file); // its head says that it was sealed for this key
    return opened;
}

/// Opens what was sealed; `secret` finds the key of the file, from its head.
Result<void> unseal(const QString &from, const QString &to,
                    const std::function<Result<SecretBytes>(const Head &)> &secret)
{
    readySodium();
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return failed(in, from);
    const QByteArray bytes = readHead(in);
    Head head;
    QDataStream fields(bytes);
    fields.setVersion(QDataStream::Qt_6_0);
    fields >> head.sealedKey >> head.fileKey >> head.stream;
    if (bytes.isEmpty() || fields.status() != QDataStream::Ok || !fields.atEnd() ||
        head.stream.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        return damaged(from);
    const Result<SecretBytes> key = secret(head);
    if (!key)
        return fail(key.error());
    State state{};
    crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(QByteArrayView(head.stream)),
                                                    key->data());
    WholeFile out(to);
    if (!out.file().open())
        return failed(out.file(), to);
    const Result<void> pulled = pullChunks(state, in, out.file(), bytes);
    sodium_memzero(&state, sizeof state);
    return pulled ? out.keep() : pulled;
}

} // namespace

Result<void> sealFile(const QString &from, const QString &to, const QByteArray &recipientPublicKey,
                      const QByteArray &recipientSealedKey)
{
    readySodium();
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return failed(in, from);
    WholeFile out(to);
    if (!out.file().open())
        return failed(out.file(), to);
    SecretBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    const Result<QByteArray> sealedKey =
        sealFor(recipientPublicKey,
                {reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size())});
    if (!sealedKey)
        return fail(sealedKey.error());
    State state{};
    QByteArray begin(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(begin), key.data());
    const QByteArray head =
        bytesOf(Head{.sealedKey = recipientSealedKey, .fileKey = *sealedKey, .stream = begin});
    if (!writeHead(out.file(), head))
        return failed(out.file(), to);
    const Result<void> pushed = pushChunks(state, in, out.file(), head);
    sodium_memzero(&state, sizeof state);
    return pushed ? out.keep() : pushed;
}

Result<void> unsealFile(const QString &from, const QString &to, const QString &password)
{
    return unseal(from, to, [&](const Head &head) { return fileKeyOf(head, from, password); });
}

Result<void> unsealFile(const QString &from, const QString &to, const SigningKey &key)
{
    return unseal(from, to, [&](const Head &head) { return fileKeyOf(head, from, key); });
}

bool isSealedFile(const QString &file)
{
    QFile in(file); // opening a pipe waits for whoever writes to it
    return QFileInfo(file).isFile() && in.open(QIODevice::ReadOnly) && in.read(mark.size()) == mark;
}

} // namespace doubleread
