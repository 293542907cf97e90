#include "core/base/hash.h"

#include "core/base/problem.h"

#include <QFile>

#include <openssl/evp.h>

#include <memory>

namespace doubleread {

namespace {

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Context startSha256()
{
    Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    return context;
}

void add(const Context &context, QByteArrayView bytes)
{
    EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray finish(const Context &context)
{
    QByteArray digest(32, '\0');
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    const Context context = startSha256();
    add(context, bytes);
    return finish(context);
}

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    const Context context = startSha256();
    for (const QByteArrayView part : parts)
        add(context, part);
    return finish(context);
}

Result<QByteArray> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{.code = file.exists() ? Error::Code::Io : Error::Code::NotFound,
                          .message = file.errorString(),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("check that the file exists and may be read")});
    const Context context = startSha256();
    constexpr qint64 piece = 1 << 20;
    QByteArray buffer(piece, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(buffer.data(), piece);
        if (count < 0)
            return fail(Error{.code = Error::Code::Io,
                              .message = file.errorString(),
                              .file = path,
                              .place = {},
                              .remedy = Problem::tr("check the medium and try again")});
        if (count == 0)
            return finish(context);
        add(context, QByteArrayView(buffer.constData(), count));
    }
}

} // namespace doubleread
