#include "core/dicom/streamwords.h"

#include <QtEndian>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int jpegBegins = 0xd8;
constexpr int jpeg2000Begins = 0x4f;

/// JFIF, JPEG-LS and Adobe say there how the picture is coded.
bool tellsForm(int marker)
{
    return marker == 0xe0 || marker == 0xe8 || marker == 0xee;
}

bool isWords(int marker, bool isJpeg2000)
{
    if (isJpeg2000)
        return marker == 0x64;
    return marker == 0xfe || (marker >= 0xe0 && marker <= 0xef && !tellsForm(marker));
}

bool endsHead(int marker, bool isJpeg2000)
{
    return isJpeg2000 ? marker == 0x90 : marker == 0xda || marker == 0xd9;
}

bool blank(std::span<char> bytes)
{
    const bool held = std::ranges::any_of(bytes, [](char byte) { return byte != 0; });
    std::ranges::fill(bytes, '\0');
    return held;
}

} // namespace

bool blankStreamWords(std::span<char> stream)
{
    if (stream.size() < 4 || stream[0] != '\xff')
        return false;
    const int first = static_cast<uchar>(stream[1]);
    if (first != jpegBegins && first != jpeg2000Begins)
        return false;
    const bool isJpeg2000 = first == jpeg2000Begins;
    bool held = false;
    for (size_t at = 2; at + 4 <= stream.size() && stream[at] == '\xff';) {
        const int marker = static_cast<uchar>(stream[at + 1]);
        if (endsHead(marker, isJpeg2000))
            break;
        if (marker == 0xff) {
            ++at; // fill
            continue;
        }
        const size_t length = std::max<size_t>(qFromBigEndian<quint16>(stream.data() + at + 2), 2);
        const size_t kept = isJpeg2000 ? 6 : 4; // a comment's kind stands before it
        const size_t end = std::min(at + 2 + length, stream.size());
        if (isWords(marker, isJpeg2000) && end > at + kept)
            held = blank(stream.subspan(at + kept, end - at - kept)) || held;
        at = end;
    }
    return held;
}

bool blankFragmentWords(std::span<char> value)
{
    constexpr size_t headBytes = 8; // tag and length of an item
    bool held = false;
    bool isTable = true;
    for (size_t at = 0; at + headBytes <= value.size(); isTable = false) {
        const size_t length = qFromLittleEndian<quint32>(value.data() + at + 4);
        const size_t begin = at + headBytes;
        const size_t end = begin + std::min(length, value.size() - begin);
        if (!isTable)
            held = blankStreamWords(value.subspan(begin, end - begin)) || held;
        at = end;
    }
    return held;
}

} // namespace doubleread
