#include "core/base/problem.h"
#include "core/imaging/raster.h"
#include "core/imaging/stripping/strips.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

const QString place = u"TIFF directory"_s;
constexpr quint16 jpegCompression = 7;

/// What the form of the picture is told by. All are numbers, so that no words hide in them.
constexpr std::array<quint16, 35> keptTags{
    254,                                                   // NewSubfileType
    256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, // size, form, strips, orientation
    280, 281, 282, 283, 284, 292, 293, 296, 317, 320, 321, // ranges, resolution, coding, colours
    322, 323, 324, 325,                                    // tiles
    338, 339, 340, 341, 347,                               // samples, tables of JPEG
    530, 531, 532};                                        // luminance and chrominance

QString nameOf(quint16 tag)
{
    struct Known
    {
        quint16 tag;
        QLatin1StringView name;
    };
    static constexpr std::array table{
        Known{.tag = 269, .name = "DocumentName"_L1},
        Known{.tag = 270, .name = "ImageDescription"_L1},
        Known{.tag = 271, .name = "Make"_L1},
        Known{.tag = 272, .name = "Model"_L1},
        Known{.tag = 285, .name = "PageName"_L1},
        Known{.tag = 305, .name = "Software"_L1},
        Known{.tag = 306, .name = "DateTime"_L1},
        Known{.tag = 315, .name = "Artist"_L1},
        Known{.tag = 316, .name = "HostComputer"_L1},
        Known{.tag = 330, .name = "further pictures"_L1},
        Known{.tag = 700, .name = "XMP"_L1},
        Known{.tag = 33432, .name = "Copyright"_L1},
        Known{.tag = 33723, .name = "IPTC"_L1},
        Known{.tag = 34377, .name = "Photoshop"_L1},
        Known{.tag = 34665, .name = "EXIF"_L1},
        Known{.tag = 34675, .name = "colour profile"_L1},
        Known{.tag = 34853, .name = "EXIF GPS"_L1},
    };
    const auto *known = std::ranges::find(table, tag, &Known::tag);
    return known != table.end() ? QString(known->name) : u"TIFF tag %1"_s.arg(tag);
}

/// Bytes of a value of each type of TIFF 6 and BigTIFF; 0: unknown.
qint64 bytesOf(quint16 type)
{
    static constexpr std::array<qint64, 19> sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4,
                                                  8, 4, 8, 4, 0, 0, 8, 8, 8};
    return type < sizes.size() ? sizes.at(type) : 0;
}

struct Range
{
    qint64 begin = 0;
    qint64 end = 0;
};

/// One file; the directory is that of its first picture, which is the one that is decoded.
class Stripper
{
public:
    explicit Stripper(QByteArrayView bytes)
        : m_bytes(bytes), m_isLittle(bytes[0] == 'I'), m_isBig(bytes[2] == '+' || bytes[3] == '+')
    {
    }

    Result<StrippedPicture> run()
    {
        if (const Result<void> walked = walk(); !walked)
            return fail(walked.error());
        if (m_strips.empty() || m_strips.size() != m_counts.size())
            return badPicture(place, Problem::tr("it does not say where the picture lies"));
        return written();
    }

private:
    struct Entry
    {
        quint16 tag = 0;
        QByteArrayView bytes;
    };

    qint64 entryBytes() const { return m_isBig ? 20 : 12; }
    qint64 countBytes() const { return m_isBig ? 8 : 2; }
    qint64 pointerBytes() const { return m_isBig ? 8 : 4; }

    /// A number of 1, 2, 4 or 8 bytes; nothing beyond the end of the file or the sensible.
    std::optional<qint64> number(qint64 at, qint64 size) const
    {
        if (at < 0 || at > m_bytes.size() - size)
            return {};
        quint64 value = 0;
        for (qint64 index = 0; index < size; ++index) {
            const qint64 from = m_isLittle ? size - 1 - index : index;
            value = value << 8U | static_cast<uchar>(m_bytes[at + from]);
        }
        constexpr quint64 most = quint64{1} << 62U;
        return value < most ? std::optional(static_cast<qint64>(value)) : std::nullopt;
    }

    Result<void> walk()
    {
        const auto directory = number(m_isBig ? 8 : 4, pointerBytes());
        const auto count = directory ? number(*directory, countBytes()) : std::nullopt;
        if (!directory || !count || *count > 65535)
            return badPicture(place, Problem::tr("it cannot be read"));
        m_directory = *directory;
        m_entryCount = *count;
        for (qint64 index = 0; index < *count; ++index)
            if (const auto taken = takeEntry(m_directory + countBytes() + index * entryBytes());
                !taken)
                return taken;
        const auto next =
            number(m_directory + countBytes() + *count * entryBytes(), pointerBytes());
        if (next && *next != 0)
            note(m_removed, u"further pictures"_s);
        return {};
    }

    Result<void> takeEntry(qint64 at)
    {
        const auto tag = number(at, 2);
        const auto type = number(at + 2, 2);
        const auto count = number(at + 4, pointerBytes());
        if (!tag || !type || !count || at + entryBytes() > m_bytes.size())
            return badPicture(place, Problem::tr("it is incomplete"));
        const auto tagNumber = static_cast<quint16>(*tag);
        const auto typeNumber = static_cast<quint16>(*type);
        const bool isWords = typeNumber == 2 || (typeNumber == 7 && tagNumber != 347);
        const qint64 size = bytesOf(typeNumber);
        if (std::ranges::find(keptTags, tagNumber) == keptTags.end() || isWords || size == 0) {
            note(m_removed, nameOf(tagNumber));
            return {};
        }
        if (*count > m_bytes.size() / size)
            return badPicture(place,
                              Problem::tr("the tag %1 reaches beyond the file").arg(tagNumber));
        m_entries.push_back({.tag = tagNumber, .bytes = m_bytes.sliced(at, entryBytes())});
        const qint64 inside = at + (m_isBig ? 12 : 8);
        const bool fits = *count * size <= pointerBytes();
        const auto value = fits ? std::optional(inside) : number(inside, pointerBytes());
        if (!value)
            return badPicture(place,
                              Problem::tr("the tag %1 reaches beyond the file").arg(tagNumber));
        if (!fits)
            keep(*value, *count * size);
        takeValues(tagNumber, size, *value, *count);
        return {};
    }

    void takeValues(quint16 tag, qint64 size, qint64 at, qint64 count)
    {
        const bool isPlace = tag == 273 || tag == 324;
        const bool isLength = tag == 279 || tag == 325;
        if (tag == 259)
            m_isJpeg = number(at, size) == jpegCompression;
        for (qint64 index = 0; (isPlace || isLength) && index < count; ++index)
            (isPlace ? m_strips : m_counts)
                .push_back(number(at + index * size, size).value_or(m_bytes.size()));
    }

    void keep(qint64 begin, qint64 length)
    {
        const qint64 from = std::min<qint64>(begin, m_bytes.size());
        m_kept.push_back({.begin = from, .end = from + std::min(length, m_bytes.size() - from)});
    }

    /// The file with only what is kept, in its old place; zeros stand for the rest.
    StrippedPicture written()
    {
        keep(0, m_isBig ? 16 : 8);
        for (size_t strip = 0; strip < m_strips.size(); ++strip)
            keep(m_strips[strip], m_counts[strip]);
        QByteArray bytes(m_bytes.size(), '\0');
        for (const Range &range : m_kept)
            std::copy(m_bytes.begin() + range.begin, m_bytes.begin() + range.end,
                      bytes.begin() + range.begin);
        for (size_t strip = 0; m_isJpeg && strip < m_strips.size(); ++strip) {
            const qint64 from = std::min<qint64>(m_strips[strip], bytes.size());
            const qint64 length = std::min<qint64>(m_counts[strip], bytes.size() - from);
            blankJpegWords(std::span(bytes.data() + from, static_cast<size_t>(length)), m_removed);
        }
        writeDirectory(bytes);
        if (m_removed.isEmpty() && bytes != m_bytes)
            note(m_removed, u"unused bytes"_s);
        return {.bytes = std::move(bytes), .removed = std::move(m_removed)};
    }

    void writeDirectory(QByteArray &bytes) const
    {
        qint64 at = m_directory;
        std::fill_n(bytes.begin() + at,
                    std::min(countBytes() + m_entryCount * entryBytes() + pointerBytes(),
                             bytes.size() - at),
                    '\0');
        for (qint64 index = 0; index < countBytes(); ++index) {
            const qint64 from = m_isLittle ? index : countBytes() - 1 - index;
            bytes[at + from] = static_cast<char>(m_entries.size() >> (8U * unsigned(index)));
        }
        at += countBytes();
        for (const Entry &entry : m_entries) {
            std::ranges::copy(entry.bytes, bytes.begin() + at);
            at += entryBytes();
        }
    }

    QByteArrayView m_bytes;
    bool m_isLittle;
    bool m_isBig;
    qint64 m_directory = 0;
    qint64 m_entryCount = 0;
    bool m_isJpeg = false;
    std::vector<Entry> m_entries;
    std::vector<Range> m_kept;
    std::vector<qint64> m_strips;
    std::vector<qint64> m_counts;
    QStringList m_removed;
};

} // namespace

Result<StrippedPicture> strippedTiff(QByteArrayView bytes)
{
    if (bytes.size() < 16)
        return badPicture(place, Problem::tr("the file ends in its header"));
    return Stripper(bytes).run();
}

} // namespace doubleread
