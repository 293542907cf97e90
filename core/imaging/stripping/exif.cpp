#include "core/imaging/stripping/exif.h"

#include "core/base/literals.h"

#include <libexif/exif-data.h>

#include <array>
#include <memory>

namespace doubleread {

namespace {

struct Found
{
    ExifIfd ifd;
    QStringList names;
};

void takeEntry(ExifEntry *entry, void *data)
{
    auto *found = static_cast<Found *>(data);
    const char *name = exif_tag_get_name_in_ifd(entry->tag, found->ifd);
    found->names << (name ? u"EXIF "_s + QString::fromLatin1(name)
                          : u"EXIF tag %1"_s.arg(uint{entry->tag}, 4, 16, QChar(u'0')));
}

void takeContent(ExifContent *content, void *data)
{
    auto *found = static_cast<Found *>(data);
    found->ifd = exif_content_get_ifd(content);
    exif_content_foreach_entry(content, takeEntry, data);
}

} // namespace

QByteArray orientationBlock(int orientation)
{
    // little-endian TIFF of one entry
    static constexpr std::array<char, 32> block{
        'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0};
    QByteArray bytes(block.data(), block.size());
    bytes[24] = static_cast<char>(orientation);
    return bytes;
}

QStringList namesInExif(QByteArrayView block)
{
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(exif_data_new(),
                                                                     &exif_data_unref);
    Found found{.ifd = EXIF_IFD_0, .names = {}};
    if (data) {
        exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION); // adds nothing
        exif_data_load_data(data.get(), reinterpret_cast<const unsigned char *>(block.data()),
                            static_cast<unsigned>(block.size()));
        exif_data_foreach_content(data.get(), takeContent, &found);
        if (data->size > 0)
            found.names << u"EXIF thumbnail"_s;
    }
    found.names.removeAll(u"EXIF Orientation"_s);
    found.names.removeDuplicates();
    return found.names.isEmpty() ? QStringList{u"EXIF"_s} : found.names;
}

} // namespace doubleread
