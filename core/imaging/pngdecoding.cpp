#include "core/base/problem.h"
#include "core/imaging/raster.h"

#include <QtEndian>

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>

namespace doubleread {

namespace {

constexpr png_alloc_size_t mostChunkMemory = 64UL << 20; // bytes
constexpr qint64 bestCompression = 1032;                 // deflate cannot do better

/// Chunks that say how a screen should show the colours. They would change the grey that colours
/// turn into, which is made of the stored values as in all other kinds of files.
constexpr auto forScreens = std::to_array<png_byte>(
    {'c', 'H', 'R', 'M', 0, 'g', 'A', 'M', 'A', 0, 'i', 'C', 'C', 'P', 0, 's', 'R', 'G', 'B', 0});

/// Everything that lives across libpng's jumps; only trivial types.
struct Decoder
{
    png_structp png;
    png_infop info;
    const char *bytes;
    size_t size;
    size_t offset;
    size_t step; ///< Compressed bytes that are asked for at a time.
    bool ended;  ///< The file ended while something was still expected.
    bool anyRow;
    png_uint_32 rowsIn; ///< Rows that were read, of the last pass.
    png_bytep rows;
    size_t stride;
    bool deep; ///< 16 bits a sample.
    char message[200];
};

void readBytes(png_structp png, png_bytep out, size_t count)
{
    auto *decoder = static_cast<Decoder *>(png_get_io_ptr(png));
    if (count > decoder->size - decoder->offset) {
        decoder->ended = true;
        png_error(png, "the file ends early");
    }
    std::memcpy(out, decoder->bytes + decoder->offset, count);
    decoder->offset += count;
}

void jumpOut(png_structp png, png_const_charp message)
{
    auto *decoder = static_cast<Decoder *>(png_get_error_ptr(png));
    std::snprintf(decoder->message, sizeof decoder->message, "%s", message);
    png_longjmp(png, 1);
}

void ignoreWarning(png_structp, png_const_charp) {}

/// Reads the header and asks for grey of 8 or 16 bits; false when libpng gave up.
bool readHeader(Decoder &decoder)
{
    if (setjmp(png_jmpbuf(decoder.png)) != 0)
        return false;
    png_set_user_limits(decoder.png, 65535, 65535);
    png_set_compression_buffer_size(decoder.png, decoder.step);
    png_set_chunk_malloc_max(decoder.png, mostChunkMemory);
    png_set_keep_unknown_chunks(decoder.png, PNG_HANDLE_CHUNK_NEVER, forScreens.data(),
                                static_cast<int>(forScreens.size() / 5));
    png_set_read_fn(decoder.png, &decoder, readBytes);
    png_read_info(decoder.png, decoder.info);
    const png_byte colour = png_get_color_type(decoder.png, decoder.info);
    decoder.deep = png_get_bit_depth(decoder.png, decoder.info) == 16;
    if (colour == PNG_COLOR_TYPE_PALETTE)
        png_set_palette_to_rgb(decoder.png);
    if (colour == PNG_COLOR_TYPE_GRAY)
        png_set_expand_gray_1_2_4_to_8(decoder.png);
    if ((colour & PNG_COLOR_MASK_COLOR) != 0)
        png_set_rgb_to_gray_fixed(decoder.png, PNG_ERROR_ACTION_NONE, 29900, 58700);
    png_set_strip_alpha(decoder.png);
    if (decoder.deep && QSysInfo::ByteOrder == QSysInfo::LittleEndian)
        png_set_swap(decoder.png);
    return true;
}

/// Reads all rows into decoder.rows; false when libpng gave up.
bool readRows(Decoder &decoder)
{
    if (setjmp(png_jmpbuf(decoder.png)) != 0)
        return false;
    const int passes = png_set_interlace_handling(decoder.png);
    png_read_update_info(decoder.png, decoder.info);
    if (png_get_rowbytes(decoder.png, decoder.info) != decoder.stride)
        png_error(decoder.png, "rows of an unexpected length");
    const png_uint_32 height = png_get_image_height(decoder.png, decoder.info);
    for (int pass = 0; pass < passes; ++pass)
        for (decoder.rowsIn = 0; decoder.rowsIn < height; ++decoder.rowsIn) {
            png_read_row(decoder.png, decoder.rows + decoder.stride * decoder.rowsIn, nullptr);
            decoder.anyRow = true;
        }
    png_read_end(decoder.png, nullptr);
    return true;
}

/// A decoder that is taken down whatever happens.
class Opened
{
public:
    Opened(QByteArrayView bytes, size_t step)
    {
        decoder.step = step;
        decoder.bytes = bytes.data();
        decoder.size = static_cast<size_t>(bytes.size());
        decoder.png =
            png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoder, jumpOut, ignoreWarning);
        decoder.info = png_create_info_struct(decoder.png);
    }
    ~Opened() { png_destroy_read_struct(&decoder.png, &decoder.info, nullptr); }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;

    Decoder decoder{};
};

QString placeOf(const Decoder &decoder, const QString &part)
{
    return Problem::tr("PNG %1, byte %2").arg(part).arg(decoder.offset);
}

/// Bytes that cannot possibly hold the picture, asked for large ones only.
bool isBomb(QSize size, bool deep, qint64 bytes)
{
    const qint64 wanted = qint64{size.width()} * size.height() * (deep ? 2 : 1);
    return wanted > (64LL << 20) && wanted / 8 > bytes * bestCompression;
}

Result<Raster> readPicture(Decoder &decoder, QSize size)
{
    const auto count = static_cast<size_t>(qint64{size.width()} * size.height());
    Raster raster;
    raster.image.size = size;
    raster.image.bitsStored = decoder.deep ? 16 : 8;
    decoder.stride = static_cast<size_t>(size.width()) * (decoder.deep ? 2 : 1);
    if (decoder.deep)
        raster.image.samples = std::vector<quint16>(count);
    else
        raster.image.samples = std::vector<quint8>(count);
    decoder.rows =
        std::visit([](auto &samples) { return reinterpret_cast<png_bytep>(samples.data()); },
                   raster.image.samples);
    if (readRows(decoder))
        return raster;
    const QString reason = QString::fromLatin1(decoder.message);
    if (!decoder.anyRow)
        return badPicture(placeOf(decoder, u"data"_s), reason);
    const bool allRows = decoder.rowsIn == static_cast<png_uint_32>(size.height());
    if (allRows && decoder.ended) // only the closing chunk is missing
        return raster;
    // libpng calls compressed data that stop before the last row "Not enough image data".
    const bool early = decoder.ended || std::strstr(decoder.message, "Not enough") != nullptr;
    raster.damage = early ? Damage::Truncated : Damage::Corrupt;
    raster.warnings.push_back(
        {placeOf(decoder, u"data"_s),
         Problem::tr("the picture is damaged from row %1 on (%2); the rest is blank")
             .arg(decoder.rowsIn)
             .arg(reason)});
    return raster;
}

Result<QSize> sizeInHeader(QByteArrayView bytes)
{
    constexpr qsizetype sizeAt = 16; // signature, length and name of IHDR before it
    const QString place = Problem::tr("PNG header, byte %1").arg(sizeAt);
    if (bytes.size() < sizeAt + 8 || bytes.sliced(12, 4) != QByteArrayView("IHDR"))
        return badPicture(place, Problem::tr("the file ends before its header is complete"));
    const qint64 width = qFromBigEndian<quint32>(bytes.data() + sizeAt);
    const qint64 height = qFromBigEndian<quint32>(bytes.data() + sizeAt + 4);
    if (const std::optional<Error> error = refusedSize(width, height, place))
        return fail(*error);
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

Result<Raster> decodeInSteps(QByteArrayView bytes, QSize size, size_t step, bool &ended)
{
    Opened opened(bytes, step);
    if (!opened.decoder.png || !opened.decoder.info)
        return fail(Error::Code::Io, Problem::tr("there is not enough memory"));
    if (!readHeader(opened.decoder))
        return badPicture(placeOf(opened.decoder, u"header"_s),
                          QString::fromLatin1(opened.decoder.message));
    if (isBomb(size, opened.decoder.deep, bytes.size()))
        return badPicture(Problem::tr("PNG header"),
                          Problem::tr("%1 bytes cannot hold a picture of %2x%3 pixels")
                              .arg(bytes.size())
                              .arg(size.width())
                              .arg(size.height()));
    Result<Raster> raster = readPicture(opened.decoder, size);
    ended = opened.decoder.ended;
    return raster;
}

} // namespace

Result<Outline> outlineOfPng(QByteArrayView bytes)
{
    const Result<QSize> size = sizeInHeader(bytes);
    if (!size)
        return fail(size.error());
    return Outline{.size = *size};
}

Result<Raster> decodePng(QByteArrayView bytes)
{
    const Result<QSize> size = sizeInHeader(bytes);
    if (!size)
        return fail(size.error());
    // libpng throws the last step of a file that ends early away: then small ones lose less.
    constexpr size_t usualStep = 8192;
    constexpr size_t smallStep = 16;
    bool ended = false;
    Result<Raster> raster = decodeInSteps(bytes, *size, usualStep, ended);
    return ended ? decodeInSteps(bytes, *size, smallStep, ended) : std::move(raster);
}

} // namespace doubleread
