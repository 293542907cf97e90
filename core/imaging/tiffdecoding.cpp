#include "core/base/problem.h"
#include "core/imaging/decode.h"
#include "core/imaging/raster.h"
#include "core/imaging/tiffpartial.h"

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
    const QString place = Problem::tr("TIFF directory");
    if (!tiff)
        return badPicture(place, stream.message.isEmpty() ? Problem::tr("it cannot be read")
                                                          : stream.message);
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

/// What came in of a picture, from the top.
class Progress
{
public:
    void missing(int fromRow)
    {
        if (!m_firstMissing)
            m_firstMissing = fromRow;
    }
    void came()
    {
        m_any = true;
        m_goesOn = m_goesOn || m_firstMissing;
    }

    bool any() const { return m_any; }
    std::optional<int> firstMissing() const { return m_firstMissing; }
    /// Damaged inside where something follows what is missing.
    Damage damage() const
    {
        return !m_firstMissing ? Damage::None : m_goesOn ? Damage::Corrupt : Damage::Truncated;
    }

private:
    std::optional<int> m_firstMissing;
    bool m_any = false;
    bool m_goesOn = false;
};

/// Strips, or tiles, of a picture.
struct Blocks
{
    bool tiled = false;
    QSize size;

    explicit Blocks(TIFF *tiff, QSize picture) : tiled(TIFFIsTiled(tiff) != 0)
    {
        quint32 width = static_cast<quint32>(picture.width());
        quint32 height = static_cast<quint32>(picture.height());
        TIFFGetField(tiff, tiled ? TIFFTAG_TILEWIDTH : TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(tiff, tiled ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP, &height);
        constexpr quint32 most = 65536;
        size = {static_cast<int>(std::min(width, most)), static_cast<int>(std::min(height, most))};
    }
};

/// A grey picture and one block of it.
template <typename Sample>
struct GreySource
{
    TIFF *tiff;
    QByteArrayView file;
    Blocks blocks;
    tmsize_t blockBytes;
    std::vector<Sample> block = {};

    /// Reads the block of this corner; how many of its rows came in.
    int read(int left, int top, int rows)
    {
        const auto column = static_cast<quint32>(left);
        const auto row = static_cast<quint32>(top);
        const qsizetype rowBytes = static_cast<qsizetype>(sizeof(Sample)) * blocks.size.width();
        if (blocks.tiled)
            return TIFFReadEncodedTile(tiff, TIFFComputeTile(tiff, column, row, 0, 0), block.data(),
                                       blockBytes) >= rowBytes * rows
                       ? rows
                       : 0;
        const quint32 strip = TIFFComputeStrip(tiff, row, 0);
        if (TIFFReadEncodedStrip(tiff, strip, block.data(), blockBytes) >= rowBytes * rows)
            return rows;
        const std::span bytes(reinterpret_cast<char *>(block.data()),
                              block.size() * sizeof(Sample));
        return readPartOfStrip(tiff, strip, file,
                               {.rowBytes = rowBytes, .rows = rows, .deep = sizeof(Sample) == 2},
                               bytes);
    }
};

/// Copies block after block of one grey channel; what cannot be read stays 0.
template <typename Sample>
Progress readGrey(TIFF *tiff, QByteArrayView file, QSize size, std::vector<Sample> &samples)
{
    Progress progress;
    const Blocks blocks(tiff, size);
    const int wide = blocks.size.width();
    const int high = blocks.size.height();
    const tmsize_t blockBytes = blocks.tiled ? TIFFTileSize(tiff) : TIFFStripSize(tiff);
    const auto needed =
        static_cast<tmsize_t>(sizeof(Sample)) * wide * std::min(high, size.height());
    if (wide < 1 || high < 1 || blockBytes < needed || blockBytes > mostBlockMemory)
        return progress;
    GreySource<Sample> source{
        .tiff = tiff, .file = file, .blocks = blocks, .blockBytes = blockBytes};
    source.block.resize(static_cast<size_t>(blockBytes) / sizeof(Sample) + 1);
    for (int top = 0; top < size.height(); top += high) {
        const int rows = std::min(high, size.height() - top);
        for (int left = 0; left < size.width(); left += wide) {
            const int came = source.read(left, top, rows);
            if (came > 0)
                progress.came();
            if (came < rows)
                progress.missing(top + came);
            const int columns = std::min(wide, size.width() - left);
            for (int y = 0; y < came; ++y)
                std::copy_n(source.block.data() + qint64{y} * wide, columns,
                            samples.data() + qint64{top + y} * size.width() + left);
        }
    }
    return progress;
}

quint8 greyOf(quint32 colour)
{
    const quint32 sum = TIFFGetR(colour) * 299 + TIFFGetG(colour) * 587 + TIFFGetB(colour) * 114;
    return static_cast<quint8>((sum + 500) / 1000);
}

/// Colour, palettes and odd depths by libtiff's own conversion, 8 bits, block after block; what
/// cannot be read stays black.
Progress readColour(TIFF *tiff, QSize size, std::vector<quint8> &samples)
{
    Progress progress;
    const Blocks blocks(tiff, size);
    const int wide = blocks.size.width();
    const int high =
        blocks.tiled ? blocks.size.height() : std::min(blocks.size.height(), size.height());
    if (wide < 1 || high < 1 || qint64{wide} * high > mostPixels)
        return progress;
    std::vector<quint32> block(static_cast<size_t>(qint64{wide} * high));
    for (int top = 0; top < size.height(); top += high) {
        const int rows = std::min(high, size.height() - top);
        const int stored = blocks.tiled ? high : rows; // the lowest row comes first
        for (int left = 0; left < size.width(); left += wide) {
            const auto row = static_cast<quint32>(top);
            const int done = blocks.tiled ? TIFFReadRGBATileExt(tiff, static_cast<quint32>(left),
                                                                row, block.data(), 1)
                                          : TIFFReadRGBAStripExt(tiff, row, block.data(), 1);
            if (done != 1) {
                progress.missing(top);
                continue;
            }
            progress.came();
            const int columns = std::min(wide, size.width() - left);
            for (int y = 0; y < rows; ++y)
                std::transform(block.data() + qint64{stored - 1 - y} * wide,
                               block.data() + qint64{stored - 1 - y} * wide + columns,
                               samples.data() + qint64{top + y} * size.width() + left, greyOf);
        }
    }
    return progress;
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

Progress readSamples(TIFF *tiff, QByteArrayView file, const Form &form, PixelImage &image)
{
    const auto count = static_cast<size_t>(qint64{form.size.width()} * form.size.height());
    if (!form.isGrey()) {
        auto &samples = image.samples.emplace<std::vector<quint8>>(count);
        return readColour(tiff, form.size, samples);
    }
    image.inverted = form.photometric == PHOTOMETRIC_MINISWHITE;
    image.bitsStored = form.bits;
    const auto read = [&](auto &samples) {
        const Progress progress = readGrey(tiff, file, form.size, samples);
        if (form.isSigned())
            lift(samples, image);
        return progress;
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
        return badPicture(Problem::tr("TIFF directory"),
                          Problem::tr("%1 bytes cannot hold a picture of %2x%3 pixels")
                              .arg(bytes.size())
                              .arg(form->size.width())
                              .arg(form->size.height()));
    Raster raster;
    raster.image.size = form->size;
    // libtiff's colour conversion would follow the tag as far as mirroring goes.
    TIFFSetField(tiff.get(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    raster.orientation = form->orientation;
    const Progress progress = readSamples(tiff.get(), bytes, *form, raster.image);
    if (!progress.any())
        return badPicture(Problem::tr("TIFF data"), stream.message);
    raster.damage = progress.damage();
    if (const std::optional<int> row = progress.firstMissing())
        raster.warnings.push_back(
            {Problem::tr("TIFF data"),
             Problem::tr("the picture is incomplete from row %1 on (%2); what is missing is "
                         "blank")
                 .arg(*row)
                 .arg(raster.damage == Damage::Truncated ? Problem::tr("the file ends early")
                                                         : stream.message)});
    return raster;
}

} // namespace doubleread
