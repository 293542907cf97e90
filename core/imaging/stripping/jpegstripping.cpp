#include "core/imaging/jpegmarkers.h"
#include "core/imaging/stripping/exif.h"
#include "core/imaging/stripping/strips.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr int comment = 0xfe;
constexpr int startOfScan = 0xda;
constexpr int endOfImage = 0xd9;
constexpr qsizetype jfifBytes = 14;  ///< Of its content, without a thumbnail.
constexpr qsizetype adobeBytes = 12; ///< Likewise.

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<uchar>(bytes[at]);
}

bool isApplication(int marker)
{
    return marker >= 0xe0 && marker <= 0xef;
}

bool isJfif(int marker, QByteArrayView content)
{
    return marker == 0xe0 && content.startsWith(QByteArrayView("JFIF\0", 5)) &&
           content.size() >= jfifBytes;
}

bool isAdobe(int marker, QByteArrayView content) // how colours are stored
{
    return marker == 0xee && content.startsWith("Adobe") && content.size() >= adobeBytes;
}

struct Known
{
    QByteArrayView begin;
    QLatin1StringView name;
};

/// What a segment that is not kept is called.
QStringList namesOf(int marker, QByteArrayView content)
{
    static constexpr std::array table{
        Known{.begin = "http://ns.adobe.com/", .name = "XMP"_L1},
        Known{.begin = "ICC_PROFILE", .name = "colour profile"_L1},
        Known{.begin = "MPF", .name = "list of further pictures"_L1},
        Known{.begin = "Photoshop", .name = "Photoshop and IPTC"_L1},
        Known{.begin = "JFXX", .name = "thumbnail"_L1},
        Known{.begin = "JFIF", .name = "thumbnail"_L1},
    };
    if (marker == comment)
        return {u"comment"_s};
    if (content.startsWith(QByteArrayView("Exif\0", 5)))
        return namesInExif(content);
    const auto *known = std::ranges::find_if(
        table, [&](const Known &each) { return content.startsWith(each.begin); });
    return {known != table.end() ? QString(known->name)
                                 : u"application segment %1"_s.arg(marker - 0xe0)};
}

/// One segment of the head: its marker, and the content behind the length.
struct Segment
{
    int marker = 0;
    QByteArrayView content;
};

void append(QByteArray &bytes, int marker, QByteArrayView content)
{
    std::array<char, 4> head{'\xff', static_cast<char>(marker)};
    qToBigEndian(static_cast<quint16>(content.size() + 2), head.data() + 2);
    bytes.append(head.data(), head.size());
    bytes.append(content);
}

/// Where the scans begin, and what stands before them.
struct Head
{
    std::vector<Segment> segments;
    qsizetype end = 0; ///< Of the file where it has no scan.
};

Head headOf(QByteArrayView bytes)
{
    Head head;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        const int marker = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) != 0xff || marker == 0xff) {
            ++at; // fill
            continue;
        }
        if (marker == startOfScan || marker == endOfImage)
            break;
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += 2;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            break;
        head.segments.push_back({.marker = marker, .content = bytes.sliced(at + 4, length - 2)});
        at += 2 + length;
    }
    head.end = std::min(at, bytes.size());
    return head;
}

void appendHead(QByteArray &bytes, const Head &head, int orientation, QStringList &removed)
{
    const QByteArray upright = orientation == 1 ? QByteArray() : orientationBlock(orientation);
    bool hasOrientation = false;
    for (const auto &[marker, content] : head.segments) {
        if (isJfif(marker, content)) {
            QByteArray jfif = content.first(jfifBytes).toByteArray();
            if (blank(std::span(jfif.data(), jfifBytes).subspan(12)) || content.size() > jfifBytes)
                note(removed, u"thumbnail"_s);
            append(bytes, marker, jfif);
        } else if (isAdobe(marker, content)) {
            append(bytes, marker, content.first(adobeBytes));
        } else if (marker == 0xe1 && !upright.isEmpty() && content == upright) {
            append(bytes, marker, content);
            hasOrientation = true;
        } else if (marker == comment || isApplication(marker)) {
            for (const QString &name : namesOf(marker, content))
                note(removed, name);
            if (!upright.isEmpty() && !hasOrientation && content.startsWith("Exif")) {
                append(bytes, marker, upright);
                hasOrientation = true;
            }
        } else {
            append(bytes, marker, content);
        }
    }
}

/// Offset of the next 0xff that begins a marker, other than a restart.
qsizetype nextMarker(std::span<const char> stream, qsizetype at)
{
    const auto size = static_cast<qsizetype>(stream.size());
    for (; at + 1 < size; ++at) {
        const auto code = static_cast<uchar>(stream[static_cast<size_t>(at) + 1]);
        if (stream[static_cast<size_t>(at)] == '\xff' && code != 0 && code != 0xff &&
            (code < 0xd0 || code > 0xd7))
            return at;
    }
    return size;
}

/// Blanks what is words from `at`, where a marker stands, to the end of the picture, which is the
/// answer.
qsizetype blankTail(std::span<char> stream, qsizetype at, QStringList &removed)
{
    const auto size = static_cast<qsizetype>(stream.size());
    for (at = nextMarker(stream, at); at + 4 <= size; at = nextMarker(stream, at)) {
        const int marker = static_cast<uchar>(stream[static_cast<size_t>(at) + 1]);
        if (marker == endOfImage)
            return at + 2;
        if (marker == 0x01 || marker == 0xd8) {
            at += 2;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(stream.data() + at + 2);
        const qsizetype end = std::clamp<qsizetype>(at + 2 + length, at + 4, size);
        const auto content =
            stream.subspan(static_cast<size_t>(at) + 4, static_cast<size_t>(end - at - 4));
        const QByteArrayView view(content.data(), std::ssize(content));
        const bool tellsForm = marker == 0xe8 || isJfif(marker, view) || isAdobe(marker, view);
        if (marker == comment || (isApplication(marker) && !tellsForm)) {
            const QStringList names = namesOf(marker, view);
            if (blank(content))
                for (const QString &name : names)
                    note(removed, name);
        }
        at = end;
    }
    return at + 2 <= size && stream[static_cast<size_t>(at) + 1] == '\xd9' ? at + 2 : size;
}

} // namespace

void blankJpegWords(std::span<char> stream, QStringList &removed)
{
    blankTail(stream, 0, removed);
}

Result<StrippedPicture> strippedJpeg(QByteArrayView bytes)
{
    const Result<JpegMarkers> markers = walkJpeg(bytes, MarkerWalk::ToTheFrame);
    if (!markers)
        return fail(markers.error());
    const Head head = headOf(bytes);
    StrippedPicture picture{.bytes = bytes.first(2).toByteArray(), .removed = {}};
    picture.bytes.reserve(bytes.size());
    appendHead(picture.bytes, head, markers->orientation, picture.removed);
    QByteArray tail = bytes.sliced(head.end).toByteArray();
    const qsizetype end =
        blankTail(std::span(tail.data(), static_cast<size_t>(tail.size())), 0, picture.removed);
    if (end < tail.size())
        note(picture.removed, u"what follows the picture"_s);
    picture.bytes += tail.first(end);
    if (picture.removed.isEmpty())
        picture.bytes = bytes.toByteArray(); // fill bytes are nothing
    return picture;
}

} // namespace doubleread
