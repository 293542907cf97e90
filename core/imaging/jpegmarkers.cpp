#include "core/imaging/jpegmarkers.h"

#include "core/base/problem.h"
#include "core/imaging/raster.h"

#include <libexif/exif-data.h>

#include <cstring>
#include <memory>

namespace doubleread {

namespace {

QString headerAt(qint64 offset)
{
    return Problem::tr("JPEG header, byte %1").arg(offset);
}

int byteAt(QByteArrayView bytes, qint64 offset)
{
    return static_cast<uchar>(bytes[offset]);
}

int wordAt(QByteArrayView bytes, qint64 offset)
{
    return byteAt(bytes, offset) << 8 | byteAt(bytes, offset + 1);
}

bool isFrame(int marker) // SOF0..SOF15 without DHT, JPG and DAC
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool standsAlone(int marker) // without a length: TEM, RST0..7, SOI
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

int orientationOf(QByteArrayView exif)
{
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(
        exif_data_new_from_data(reinterpret_cast<const unsigned char *>(exif.data()),
                                static_cast<unsigned>(exif.size())),
        &exif_data_unref);
    if (!data)
        return 1;
    const ExifEntry *entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return 1;
    const int orientation = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/// Offset of the next marker's code byte after entropy-coded data, or the end.
qint64 afterPictureData(QByteArrayView bytes, qint64 offset)
{
    while (offset + 1 < bytes.size()) {
        const void *found = std::memchr(bytes.data() + offset, 0xff,
                                        static_cast<size_t>(bytes.size() - offset - 1));
        if (!found)
            break;
        offset = static_cast<const char *>(found) - bytes.data();
        const int code = byteAt(bytes, offset + 1);
        if (code != 0 && code != 0xff && !(code >= 0xd0 && code <= 0xd7))
            return offset;
        offset += code == 0xff ? 1 : 2;
    }
    return bytes.size();
}

Result<void> takeFrame(JpegMarkers &markers, QByteArrayView segment, qint64 offset)
{
    if (segment.size() < 6)
        return badPicture(headerAt(offset), Problem::tr("the frame header is too short"));
    const int height = wordAt(segment, 1);
    const int width = wordAt(segment, 3);
    if (const std::optional<Error> error = refusedSize(width, height, headerAt(offset)))
        return fail(*error);
    markers.precision = byteAt(segment, 0);
    markers.size = {width, height};
    markers.components = byteAt(segment, 5);
    if (markers.components != 1 && markers.components != 3 && markers.components != 4)
        return badPicture(headerAt(offset),
                          Problem::tr("%1 colour components are declared").arg(markers.components));
    return {};
}

Result<void> takeSegment(JpegMarkers &markers, int marker, QByteArrayView segment, qint64 offset)
{
    if (isFrame(marker) && markers.size.isEmpty())
        return takeFrame(markers, segment, offset);
    if (marker == 0xe1 && markers.size.isEmpty() &&
        segment.startsWith(QByteArrayView("Exif\0\0", 6)))
        markers.orientation = orientationOf(segment);
    if (marker == 0xda)
        ++markers.scans;
    return {};
}

Result<JpegMarkers> finished(const JpegMarkers &markers, QByteArrayView bytes)
{
    if (markers.size.isEmpty() || markers.pictureData == 0)
        return badPicture(headerAt(bytes.size()),
                          Problem::tr("the file ends before any picture data"));
    return markers;
}

} // namespace

Result<JpegMarkers> walkJpeg(QByteArrayView bytes, MarkerWalk walk)
{
    JpegMarkers markers;
    qint64 offset = 2; // after SOI
    while (offset + 1 < bytes.size()) {
        if (byteAt(bytes, offset) != 0xff) {
            if (markers.pictureData == 0)
                return badPicture(headerAt(offset), Problem::tr("a marker was expected"));
            offset = afterPictureData(bytes, offset);
            continue;
        }
        const int marker = byteAt(bytes, offset + 1);
        if (marker == 0xd9)
            break;
        if (marker == 0xff || standsAlone(marker)) {
            offset += marker == 0xff ? 1 : 2;
            continue;
        }
        if (offset + 4 > bytes.size())
            break;
        const qint64 length = wordAt(bytes, offset + 2);
        if (length < 2 || offset + 2 + length > bytes.size())
            break;
        if (Result<void> taken =
                takeSegment(markers, marker, bytes.sliced(offset + 4, length - 2), offset);
            !taken)
            return fail(taken.error());
        offset += 2 + length;
        if (isFrame(marker) && walk == MarkerWalk::ToTheFrame)
            return markers;
        if (marker == 0xda) {
            markers.pictureData = markers.pictureData == 0 ? offset : markers.pictureData;
            offset = afterPictureData(bytes, offset);
        }
    }
    return finished(markers, bytes);
}

} // namespace doubleread
