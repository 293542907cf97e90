#include "core/imaging/jpegwriting.h"

#include "core/base/problem.h"
#include "core/imaging/stripping/exif.h"

#include <jpeglib.h> // needs <cstdio>

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

namespace doubleread {

namespace {

/// Everything that lives across libjpeg's jumps; only trivial types.
struct Encoder
{
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    std::jmp_buf escape;
    unsigned char *bytes;
    unsigned long count;
    char message[JMSG_LENGTH_MAX];
};

void jumpOut(j_common_ptr info)
{
    auto *encoder = static_cast<Encoder *>(info->client_data);
    info->err->format_message(info, encoder->message);
    std::longjmp(encoder->escape, 1);
}

bool write(Encoder &encoder, const unsigned char *samples, QSize size, int quality,
           const QByteArray &exif)
{
    jpeg_compress_struct &info = encoder.info;
    info.err = jpeg_std_error(&encoder.errors);
    encoder.errors.error_exit = jumpOut;
    info.client_data = &encoder;
    if (setjmp(encoder.escape) != 0)
        return false;
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &encoder.bytes, &encoder.count);
    info.image_width = static_cast<JDIMENSION>(size.width());
    info.image_height = static_cast<JDIMENSION>(size.height());
    info.input_components = 1;
    info.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    info.optimize_coding = TRUE;
    info.write_JFIF_header = exif.isEmpty() ? TRUE : FALSE;
    jpeg_start_compress(&info, TRUE);
    if (!exif.isEmpty())
        jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET *>(exif.data()),
                          static_cast<unsigned>(exif.size()));
    while (info.next_scanline < info.image_height) {
        auto *row =
            const_cast<unsigned char *>(samples + size_t{info.next_scanline} * info.image_width);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

} // namespace

Result<QByteArray> encodeJpeg(std::span<const quint8> samples, QSize size, int quality,
                              int orientation)
{
    const qint64 count = qint64{size.width()} * size.height();
    if (size.isEmpty() || count != static_cast<qint64>(samples.size()) || orientation < 1 ||
        orientation > 8)
        return fail(Error::Code::InvalidArgument,
                    Problem::tr("samples, size and orientation do not fit"));
    Encoder encoder{};
    const QByteArray exif = orientation == 1 ? QByteArray() : orientationBlock(orientation);
    const bool written = write(encoder, samples.data(), size, quality, exif);
    jpeg_destroy_compress(&encoder.info);
    QByteArray bytes;
    if (written)
        bytes = QByteArray(reinterpret_cast<const char *>(encoder.bytes),
                           static_cast<qsizetype>(encoder.count));
    std::free(encoder.bytes); // libjpeg's, by malloc
    if (!written)
        return fail(Error::Code::InvalidArgument, QString::fromLatin1(encoder.message));
    return bytes;
}

} // namespace doubleread
