#include "core/imaging/raster.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstring>
#include <limits>
#include <memory>

namespace doubleread {

namespace {

constexpr tmsize_t mostBlockMemory = 512L << 20; // bytes, for one allocation of libtiff

/// The bytes as a file, and libtiff's last complaint.
struct Stream
{
    QByteArrayView bytes;
    qint64 offset = 0;
    QString message;
};

tmsize_t readBytes(thandle_t handle, void *out, tmsize_t count)
{
    auto *stream = static_cast<Stream *>(handle);
    const qint64 left = stream->bytes.size() - std::min(stream->offset, stream->bytes.size());
    const qint64 taken = std::min<qint64>(count, left);
    std::memcpy(out, stream->bytes.data() + stream->offset, static_cast<size_t>(taken));
    stream->offset += taken;
    return taken;
}

tmsize_t writeBytes(thandle_t, void *, tmsize_t)
{
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    auto *stream = static_cast<Stream *>(handle);
    const auto by = static_cast<qint64>(offset);
    const qint64 base = whence == SEEK_SET   ? 0
                        : whence == SEEK_CUR ? stream->offset
                                             : stream->bytes.size();
    const qint64 target = base + by;
    if (target < 0 || target > stream->bytes.size())
        return static_cast<toff_t>(-1);
    stream->offset = target;
    return static_cast<toff_t>(target);
}

int closeStream(thandle_t)
{
    return 0;
}

toff_t sizeOf(thandle_t handle)
{
    return static_cast<toff_t>(static_cast<Stream *>(handle)->bytes.size());
}

int takeError(TIFF *, void *stream, const char *, const char *format, va_list arguments)
{
    char text[300];
    std::vsnprintf(text, sizeof text, format, arguments);
    static_cast<Stream *>(stream)->message = QString::fromLatin1(text);
    return 1;
}

int ignoreWarning(TIFF *, void *, const char *, const char *, va_list)
{
    return 1;
}

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

Tiff openTiff(Stream &stream)
{
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
        TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), mostBlockMemory);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), takeError, &stream);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), ignoreWarning, nullptr);
    return {TIFFClientOpenExt("scan", "rm", &stream, readBytes, writeBytes, seek, closeStream,
                              sizeOf, nullptr, nullptr, options.get()),
            &TIFFClose};
}

/// The tags that decide how the samples are read.
struct Form
{
    QSize size;
    int orientation = 1;
    quint16 bits = 1;
    quint16 samplesPerPixel = 1;
    quint16 photometric = PHOTOMETRIC_MINISBLACK;
    quint16 sampleFormat = SAMPLEFORMAT_UINT;

    bool isSigned() const { return sampleFormat == SAMPLEFORMAT_INT; }
    bool isGrey() const
    {
        return samplesPerPixel == 1 && (bits == 8 || bits == 16) &&
               (sampleFormat == SAMPLEFORMAT_UINT || isSigned()) &&
               (photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE);
    }
};

Result<Form> formOf(const Tiff &tiff, const Stream &stream)
{
    const QString place = u"TIFF directory"_s;
    if (!tiff)
        return badPicture(place,
                          stream.message.isEmpty() ? u"it cannot be read"_s : stream.message);
    quint32 width = 0;
    quint32 height = 0;
    quint16 orientation = 1;
    Form form;
    TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ORIENTATION, &orientation);
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_BITSPERSAMPLE, &form.bits);
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, &form.samplesPerPixel);
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_SAMPLEFORMAT, &form.sampleFormat);
    TIFFGetField(tiff.get(), TIFFTAG_PHOTOMETRIC, &form.photometric);
    if (const std::optional<Error> error = refusedSize(width, height, place))
        return fail(*error);
    form.size = {static_cast<int>(width), static_cast<int>(height)};
    form.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    return form;
}

/// Copies strip after strip or tile after tile of one grey channel; how many pixel rows came in
/// whole.
template <typename Sample>
int readGrey(TIFF *tiff, QSize size, std::vector<Sample> &samples)
{
    const bool tiled = TIFFIsTiled(tiff) != 0;
    quint32 blockWidth = static_cast<quint32>(size.width());
    quint32 blockHeight = static_cast<quint32>(size.height());
    TIFFGetField(tiff, tiled ? TIFFTAG_TILEWIDTH : TIFFTAG_IMAGEWIDTH, &blockWidth);
    TIFFGetField(tiff, tiled ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP, &blockHeight);
    const int wide = static_cast<int>(std::min<quint32>(blockWidth, 65536));
    const int high = static_cast<int>(std::min<quint32>(blockHeight, 65536));
    const tmsize_t blockBytes = tiled ? TIFFTileSize(tiff) : TIFFStripSize(tiff);
    const auto needed =
        static_cast<tmsize_t>(sizeof(Sample)) * wide * std::min(high, size.height());
    if (wide < 1 || high < 1 || blockBytes < needed || blockBytes > mostBlockMemory)
        return 0;
    std::vector<Sample> block(static_cast<size_t>(blockBytes) / sizeof(Sample) + 1);
    for (int top = 0; top < size.height(); top += high) {
        const int rows = std::min(high, size.height() - top);
        for (int left = 0; left < size.width(); left += wide) {
            const auto column = static_cast<quint32>(left);
            const auto row = static_cast<quint32>(top);
            const tmsize_t read =
                tiled ? TIFFReadEncodedTile(tiff, TIFFComputeTile(tiff, column, row, 0, 0),
                                            block.data(), blockBytes)
                      : TIFFReadEncodedStrip(tiff, TIFFComputeStrip(tiff, row, 0), block.data(),
                                             blockBytes);
            if (read < static_cast<tmsize_t>(sizeof(Sample)) * wide * rows)
                return top;
            const int columns = std::min(wide, size.width() - left);
            for (int y = 0; y < rows; ++y)
                std::copy_n(block.data() + qint64{y} * wide, columns,
                            samples.data() + qint64{top + y} * size.width() + left);
        }
    }
    return size.height();
}

/// Colour, palettes and odd depths by libtiff's own conversion, 8 bits; a failed part stays black.
int readColour(TIFF *tiff, QSize size, std::vector<quint8> &samples)
{
    std::vector<quint32> colours(samples.size(), 0xff000000U);
    const int done = TIFFReadRGBAImageOriented(tiff, static_cast<quint32>(size.width()),
                                               static_cast<quint32>(size.height()), colours.data(),
                                               ORIENTATION_TOPLEFT, 1);
    std::ranges::transform(colours, samples.begin(), [](quint32 colour) {
        const quint32 sum =
            TIFFGetR(colour) * 299 + TIFFGetG(colour) * 587 + TIFFGetB(colour) * 114;
        return static_cast<quint8>((sum + 500) / 1000);
    });
    return done == 1 ? size.height() : 0;
}

/// Moves two's complement up by half of its range, which the intercept takes back.
template <typename Sample>
void lift(std::vector<Sample> &samples, PixelImage &image)
{
    constexpr int half = (std::numeric_limits<Sample>::max() + 1) / 2;
    for (Sample &sample : samples)
        sample = static_cast<Sample>(sample ^ half);
    image.intercept = -half;
}

int readSamples(TIFF *tiff, const Form &form, PixelImage &image)
{
    const auto count = static_cast<size_t>(qint64{form.size.width()} * form.size.height());
    if (!form.isGrey()) {
        auto &samples = image.samples.emplace<std::vector<quint8>>(count);
        return readColour(tiff, form.size, samples);
    }
    image.inverted = form.photometric == PHOTOMETRIC_MINISWHITE;
    image.bitsStored = form.bits;
    const auto read = [&](auto &samples) {
        const int rows = readGrey(tiff, form.size, samples);
        if (form.isSigned())
            lift(samples, image);
        return rows;
    };
    return form.bits == 16 ? read(image.samples.emplace<std::vector<quint16>>(count))
                           : read(image.samples.emplace<std::vector<quint8>>(count));
}

} // namespace

Result<Outline> outlineOfTiff(QByteArrayView bytes)
{
    Stream stream{.bytes = bytes, .message = {}};
    const Tiff tiff = openTiff(stream);
    const Result<Form> form = formOf(tiff, stream);
    if (!form)
        return fail(form.error());
    return Outline{.size = form->size, .orientation = form->orientation};
}

Result<Raster> decodeTiff(QByteArrayView bytes)
{
    Stream stream{.bytes = bytes, .message = {}};
    const Tiff tiff = openTiff(stream);
    const Result<Form> form = formOf(tiff, stream);
    if (!form)
        return fail(form.error());
    if (qint64{form->size.width()} * form->size.height() / 10000 > bytes.size())
        return badPicture(u"TIFF directory"_s,
                          u"%1 bytes cannot hold a picture of %2x%3 pixels"_s.arg(bytes.size())
                              .arg(form->size.width())
                              .arg(form->size.height()));
    Raster raster;
    raster.image.size = form->size;
    // libtiff's colour conversion would follow the tag as far as mirroring goes.
    TIFFSetField(tiff.get(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    raster.orientation = form->orientation;
    const int rows = readSamples(tiff.get(), *form, raster.image);
    if (rows == 0)
        return badPicture(u"TIFF data"_s, stream.message);
    if (rows < form->size.height()) {
        raster.damage = Damage::Truncated;
        raster.warnings.push_back(
            {u"TIFF data"_s,
             u"the picture is incomplete from row %1 on (%2); the rest is blank"_s.arg(rows).arg(
                 stream.message)});
    }
    return raster;
}

} // namespace doubleread
