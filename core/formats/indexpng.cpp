#include "core/formats/indexpng.h"

#include "core/base/problem.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype headerLength = 33; ///< Signature and IHDR.
constexpr qint64 mostPixels = 256LL << 20;
constexpr qint64 bestCompression = 1032; ///< Deflate cannot do better.
constexpr char grey = 0;
constexpr char palette = 3;

std::unexpected<Error> wrong(const QString &message, const QString &remedy = {})
{
    return fail(Error::Code::BadInput, message, remedy);
}

char bitDepth(const QByteArray &png)
{
    return png[24];
}

char colourType(const QByteArray &png)
{
    return png[25];
}

Result<void> checkSize(const QByteArray &png)
{
    const qint64 width = qFromBigEndian<quint32>(png.constData() + 16);
    const qint64 height = qFromBigEndian<quint32>(png.constData() + 20);
    if (width < 1 || height < 1 || width > 65535 || height > 65535 || width * height > mostPixels)
        return wrong(Problem::tr("is a PNG of an impossible size"));
    if (width * height * bitDepth(png) / 8 > (png.size() + 64) * bestCompression)
        return wrong(Problem::tr("is a PNG too short for its size"));
    return {};
}

/// Qt hands one bit of grey out as a palette whose order depends on the file; what is lit is 1.
void takeBits(const QImage &picture, IndexPicture &result)
{
    auto out = result.pixels.begin();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            *out++ = qGray(picture.pixel(x, y)) > 127 ? 1 : 0;
}

} // namespace

bool isIndexPng(const QByteArray &head)
{
    return head.size() >= headerLength && head.startsWith("\x89PNG\r\n\x1a\n") &&
           head.sliced(12, 4) == "IHDR" && bitDepth(head) <= 8 &&
           (colourType(head) == grey || colourType(head) == palette);
}

Result<IndexPicture> indexPictureFrom(const QByteArray &png)
{
    if (!isIndexPng(png))
        return wrong(Problem::tr("is no PNG of label numbers: grey or palette, at most 8 bits"),
                     Problem::tr("save it as an 8-bit grey PNG whose levels are label numbers"));
    if (const Result<void> size = checkSize(png); !size)
        return fail(size.error());
    QBuffer buffer;
    buffer.setData(png);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    QImage picture;
    if (!reader.read(&picture))
        return wrong(Problem::tr("is a damaged PNG: %1").arg(reader.errorString()));
    IndexPicture result{picture.size(),
                        std::vector<quint8>(size_t(picture.width()) * size_t(picture.height()))};
    if (bitDepth(png) == 1 && colourType(png) == grey) {
        takeBits(picture, result);
        return result;
    }
    if (picture.depth() == 1)
        picture.convertTo(QImage::Format_Indexed8);
    if (picture.depth() != 8)
        return wrong(Problem::tr("is no PNG of label numbers: grey or palette, at most 8 bits"));
    for (int y = 0; y < picture.height(); ++y)
        std::copy_n(picture.constScanLine(y), picture.width(),
                    result.pixels.begin() + std::ptrdiff_t(y) * picture.width());
    return result;
}

Result<QByteArray> indexPng(const IndexPicture &picture)
{
    QImage image(picture.size, QImage::Format_Grayscale8);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.isNull())
        for (int y = 0; y < image.height(); ++y)
            std::copy_n(picture.pixels.begin() + std::ptrdiff_t(y) * image.width(), image.width(),
                        image.scanLine(y));
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return fail(Error::Code::Io, Problem::tr("the picture cannot be packed as PNG"),
                    Problem::tr("close other programs and try again"));
    return bytes;
}

} // namespace doubleread
