#include "core/base/problem.h"
#include "core/imaging/raster.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

namespace doubleread {

namespace {

struct Header
{
    QSize size;
    qint64 dataOffset = 0;
    qint64 expected = 0; ///< Bytes of the whole file; what follows the rows does not count.
};

std::unexpected<Error> unsupported(const QString &message)
{
    return fail(Error{.code = Error::Code::Unsupported,
                      .message = message,
                      .file = {},
                      .place = Problem::tr("BMP header"),
                      .remedy = Problem::tr("convert it to PNG")});
}

Result<Header> headerOf(QByteArrayView bytes)
{
    constexpr qsizetype shortest = 54; // file header and BITMAPINFOHEADER
    if (bytes.size() < shortest)
        return badPicture(Problem::tr("BMP header, byte %1").arg(bytes.size()),
                          Problem::tr("the header is incomplete"));
    const auto number = [bytes](qsizetype at) {
        return qFromLittleEndian<quint32>(bytes.data() + at);
    };
    if (number(14) < 40)
        return unsupported(Problem::tr("the BMP file is of a form from before 1990"));
    const qint64 width = static_cast<qint32>(number(18));
    const qint64 height = std::abs(qint64{static_cast<qint32>(number(22))});
    if (const std::optional<Error> error =
            refusedSize(width, height, Problem::tr("BMP header, byte 18")))
        return fail(*error);
    const quint32 compression = number(30);
    const int bits = qFromLittleEndian<quint16>(bytes.data() + 28);
    if (compression != 0 && compression != 3)
        return unsupported(Problem::tr("the BMP file is compressed"));
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32)
        return badPicture(Problem::tr("BMP header, byte 28"),
                          Problem::tr("%1 bits a pixel").arg(bits));
    const qint64 stride = (width * bits + 31) / 32 * 4;
    const qint64 data = number(10);
    return Header{.size = {static_cast<int>(width), static_cast<int>(height)},
                  .dataOffset = data,
                  .expected = data + stride * height};
}

} // namespace

Result<Outline> outlineOfBmp(QByteArrayView bytes)
{
    const Result<Header> header = headerOf(bytes);
    if (!header)
        return fail(header.error());
    return Outline{.size = header->size};
}

Result<Raster> decodeBmp(QByteArrayView bytes)
{
    const Result<Header> header = headerOf(bytes);
    if (!header)
        return fail(header.error());
    if (header->dataOffset < 54 || header->dataOffset >= bytes.size())
        return badPicture(Problem::tr("BMP header, byte 10"),
                          Problem::tr("there are no picture data"));
    // Uncompressed rows: what is missing is made black here, so that it never is anything else.
    QByteArray whole = bytes.toByteArray();
    const qint64 missing = header->expected - bytes.size();
    if (missing > bytes.size() * 1000)
        return badPicture(Problem::tr("BMP header, byte 18"),
                          Problem::tr("the file is far too small for its size"));
    if (missing > 0)
        whole.append(missing, '\0');
    QBuffer buffer(&whole);
    QImageReader reader(&buffer, "bmp");
    const QImage picture = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (picture.size() != header->size)
        return badPicture(Problem::tr("BMP data"), reader.errorString());

    Raster raster;
    raster.image.size = picture.size();
    std::vector<quint8> samples;
    samples.reserve(static_cast<size_t>(picture.width()) * static_cast<size_t>(picture.height()));
    for (int row = 0; row < picture.height(); ++row)
        samples.insert(samples.end(), picture.constScanLine(row),
                       picture.constScanLine(row) + picture.width());
    raster.image.samples = std::move(samples);
    if (missing > 0) {
        raster.damage = Damage::Truncated;
        raster.warnings.push_back(
            {Problem::tr("BMP data, byte %1").arg(bytes.size()),
             Problem::tr("the file ends early; the rest of the picture is blank")});
    }
    return raster;
}

} // namespace doubleread
