#include "core/imaging/raster.h"
#include "core/imaging/stripping/strips.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr qsizetype signatureBytes = 8;
constexpr qsizetype frameBytes = 12; ///< Length, type and checksum of a chunk.

/// A chunk that is kept, and how long it may be at most: no place for words.
struct Kept
{
    QByteArrayView type;
    quint32 longest;
};

constexpr quint32 anyLength = 0x7fffffff;
constexpr std::array kept{
    Kept{.type = "IHDR", .longest = 13},        Kept{.type = "PLTE", .longest = 768},
    Kept{.type = "IDAT", .longest = anyLength}, Kept{.type = "IEND", .longest = 0},
    Kept{.type = "tRNS", .longest = 256},       Kept{.type = "gAMA", .longest = 4},
    Kept{.type = "cHRM", .longest = 32},        Kept{.type = "sRGB", .longest = 1},
    Kept{.type = "sBIT", .longest = 4},         Kept{.type = "pHYs", .longest = 9},
};

bool isKept(QByteArrayView type, quint32 length)
{
    return std::ranges::any_of(
        kept, [&](const Kept &each) { return each.type == type && length <= each.longest; });
}

bool isType(QByteArrayView type)
{
    return std::ranges::all_of(type, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    });
}

/// The keyword where it is one of those that everybody uses; others may be names of people.
QString nameOfText(QByteArrayView content)
{
    static constexpr std::array known{"Title",   "Author",        "Description",      "Copyright",
                                      "Comment", "Creation Time", "Software",         "Disclaimer",
                                      "Warning", "Source",        "XML:com.adobe.xmp"};
    const QByteArrayView keyword = content.first(std::max<qsizetype>(content.indexOf('\0'), 0));
    for (const char *each : known)
        if (keyword == QByteArrayView(each))
            return u"text (%1)"_s.arg(QLatin1StringView(each));
    return u"text"_s;
}

QString nameOf(QByteArrayView type, QByteArrayView content)
{
    if (type == "tEXt" || type == "zTXt" || type == "iTXt")
        return nameOfText(content);
    if (type == "eXIf")
        return u"EXIF"_s;
    if (type == "iCCP")
        return u"colour profile"_s;
    if (type == "tIME")
        return u"time of the last change"_s;
    return u"chunk %1"_s.arg(QString::fromLatin1(type));
}

} // namespace

Result<StrippedPicture> strippedPng(QByteArrayView bytes)
{
    StrippedPicture picture{.bytes = bytes.first(signatureBytes).toByteArray(), .removed = {}};
    picture.bytes.reserve(bytes.size());
    qsizetype at = signatureBytes;
    while (at + 8 <= bytes.size()) {
        const auto length = qFromBigEndian<quint32>(bytes.data() + at);
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        if (!isType(type)) { // damage, at which decoders stop
            picture.bytes.append(8, '\0');
            note(picture.removed, u"what follows a damaged chunk"_s);
            return picture;
        }
        const qsizetype whole = std::min(bytes.size() - at, qsizetype{length} + frameBytes);
        const QByteArrayView chunk = bytes.sliced(at, whole);
        if (isKept(type, length))
            picture.bytes += chunk;
        else
            note(picture.removed, nameOf(type, chunk.sliced(8)));
        at += whole;
        if (type != "IEND")
            continue;
        if (at < bytes.size())
            note(picture.removed, u"what follows the picture"_s);
        break;
    }
    return picture;
}

} // namespace doubleread
