#include "core/base/problem.h"
#include "core/imaging/raster.h"
#include "core/imaging/stripping/strips.h"

#include <QtEndian>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype fileHeader = 14;
constexpr qsizetype shortest = 54; ///< With a BITMAPINFOHEADER.
constexpr quint32 fifthHeader = 124;

struct Layout
{
    qsizetype tables = 0; ///< End of headers, masks and palette.
    qsizetype data = 0;
    qsizetype end = 0; ///< Of the picture, of what is there.
};

Result<Layout> layoutOf(QByteArrayView bytes)
{
    if (bytes.size() < shortest)
        return badPicture(Problem::tr("BMP header, byte %1").arg(bytes.size()),
                          Problem::tr("the header is incomplete"));
    const auto number = [bytes](qsizetype at) {
        return qint64{qFromLittleEndian<quint32>(bytes.data() + at)};
    };
    const qint64 header = number(fileHeader);
    const qint64 bits = qFromLittleEndian<quint16>(bytes.data() + 28);
    const qint64 width = static_cast<qint32>(number(18));
    const qint64 height = std::abs(qint64{static_cast<qint32>(number(22))});
    if (header < 40 || header > 1024)
        return badPicture(Problem::tr("BMP header, byte 14"),
                          Problem::tr("a header of %1 bytes").arg(header));
    if (const std::optional<Error> error =
            refusedSize(width, height, Problem::tr("BMP header, byte 18")))
        return fail(*error);
    const qint64 masks = number(30) == 3 && header == 40 ? 12 : 0;
    const qint64 mostColours = bits <= 8 ? qint64{1} << bits : 0;
    const qint64 used = number(46);
    const qint64 colours = used == 0 ? mostColours : std::min<qint64>(used, 256);
    const qint64 data = std::min<qint64>(number(10), bytes.size());
    const qint64 stride = (width * bits + 31) / 32 * 4;
    return Layout{.tables = std::min(data, fileHeader + header + masks + colours * 4),
                  .data = data,
                  .end = std::min<qint64>(bytes.size(), data + stride * height)};
}

} // namespace

Result<StrippedPicture> strippedBmp(QByteArrayView bytes)
{
    const Result<Layout> layout = layoutOf(bytes);
    if (!layout)
        return fail(layout.error());
    StrippedPicture picture{.bytes = bytes.first(layout->end).toByteArray(), .removed = {}};
    const auto part = [&](qsizetype from, qsizetype to) {
        return std::span(picture.bytes.data() + from,
                         static_cast<size_t>(std::max<qsizetype>(to - from, 0)));
    };
    if (blank(part(6, 10)) || blank(part(layout->tables, layout->data)))
        note(picture.removed, u"unused bytes"_s);
    if (qFromLittleEndian<quint32>(bytes.data() + fileHeader) >= fifthHeader &&
        layout->tables >= fileHeader + qsizetype{fifthHeader} &&
        blank(part(fileHeader + 112, fileHeader + 120))) {
        qToLittleEndian<quint32>(0x73524742, picture.bytes.data() + fileHeader + 56); // sRGB
        note(picture.removed, u"colour profile"_s);
    }
    if (layout->end < bytes.size())
        note(picture.removed, u"what follows the picture"_s);
    return picture;
}

} // namespace doubleread
