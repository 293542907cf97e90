#include "core/dicom/jpegsize.h"

#include <QtEndian>

namespace doubleread {

namespace {

/// SOF0 to SOF15 without DHT, JPG and DAC, and JPEG-LS's SOF55.
bool isFrameHeader(quint8 marker)
{
    return marker == 0xf7 ||
           (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc);
}

bool standsAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

} // namespace

std::optional<QSize> sizeOfJpeg(QByteArrayView stream)
{
    const auto byte = [stream](qsizetype at) { return static_cast<quint8>(stream[at]); };
    const auto word = [stream](qsizetype at) {
        return qFromBigEndian<quint16>(stream.data() + at);
    };
    qsizetype at = 0;
    while (at + 4 <= stream.size() && byte(at) == 0xff) {
        const quint8 marker = byte(at + 1);
        if (marker == 0xff) { // fill
            ++at;
        } else if (standsAlone(marker)) {
            at += 2;
        } else if (isFrameHeader(marker)) {
            constexpr qsizetype wholeHeader = 10;
            if (at + wholeHeader > stream.size())
                return {};
            return QSize(word(at + 7), word(at + 5));
        } else {
            at += 2 + word(at + 2);
        }
    }
    return {};
}

} // namespace doubleread
