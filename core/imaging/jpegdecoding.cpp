#include "core/base/problem.h"
#include "core/imaging/decode.h"
#include "core/imaging/jpegmarkers.h"
#include "core/imaging/raster.h"

#include <jerror.h>
#include <jpeglib.h> // needs <cstdio>

#include <csetjmp>
#include <cstdio>

namespace doubleread {

namespace {

constexpr int mostScans = 100;               // a progressive picture has some ten
constexpr long mostDecoderMemory = 1L << 30; // bytes, for the coefficients of progressive ones
constexpr uchar missingTone = 128;           // what libjpeg makes of coefficients that it never got

/// libjpeg's error manager: an error jumps out, warnings are told apart.
struct ErrorManager
{
    jpeg_error_mgr base;
    std::jmp_buf escape;
    bool ended;   ///< The data ended without an end marker.
    bool missing; ///< Parts of the picture were not there.
    bool corrupt; ///< Codes that mean nothing, or data that belong to nothing.
    char message[JMSG_LENGTH_MAX];
};

/// Everything that lives across the jumps; only trivial types.
struct Decoder
{
    jpeg_decompress_struct info;
    jpeg_progress_mgr progress;
    ErrorManager errors;
    uchar *rows;
    QSize size;            ///< Of what comes out, px.
    unsigned scaleEighths; ///< Of the stored size.
};

ErrorManager &errorsOf(j_common_ptr info)
{
    return *reinterpret_cast<ErrorManager *>(info->err);
}

void jumpOut(j_common_ptr info)
{
    ErrorManager &errors = errorsOf(info);
    errors.base.format_message(info, errors.message);
    std::longjmp(errors.escape, 1);
}

void takeWarning(j_common_ptr info, int level)
{
    if (level >= 0)
        return; // chatter
    ErrorManager &errors = errorsOf(info);
    ++errors.base.num_warnings;
    switch (errors.base.msg_code) {
    case JWRN_JPEG_EOF:
        errors.ended = true;
        break;
    case JWRN_HIT_MARKER:
        errors.missing = true;
        break;
    case JWRN_HUFF_BAD_CODE:
    case JWRN_EXTRANEOUS_DATA:
    case JWRN_MUST_RESYNC:
        errors.corrupt = true;
        break;
    default:
        break;
    }
}

void watchScans(j_common_ptr info)
{
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > mostScans) {
        ErrorManager &errors = errorsOf(info);
        std::snprintf(errors.message, sizeof errors.message, "more than %d scans", mostScans);
        std::longjmp(errors.escape, 1);
    }
}

void start(Decoder &decoder, QByteArrayView bytes)
{
    decoder.info.err = jpeg_std_error(&decoder.errors.base);
    decoder.errors.base.error_exit = jumpOut;
    decoder.errors.base.emit_message = takeWarning;
    decoder.progress.progress_monitor = watchScans;
    if (setjmp(decoder.errors.escape) != 0)
        return;
    jpeg_create_decompress(&decoder.info);
    decoder.info.progress = &decoder.progress;
    decoder.info.mem->max_memory_to_use = mostDecoderMemory;
    jpeg_mem_src(&decoder.info, reinterpret_cast<const uchar *>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
}

/// A progressive picture of which some refinement never came.
bool lacksRefinement(const jpeg_decompress_struct &info)
{
    if (!info.coef_bits)
        return false;
    for (int coefficient = 0; coefficient < DCTSIZE2; ++coefficient)
        if (info.coef_bits[0][coefficient] != 0) // of the first component, which is the grey one
            return true;
    return false;
}

/// Decodes into decoder.rows; false when libjpeg gave up.
bool decodeRows(Decoder &decoder)
{
    jpeg_decompress_struct &info = decoder.info;
    if (setjmp(decoder.errors.escape) != 0)
        return false;
    jpeg_read_header(&info, TRUE);
    info.out_color_space = JCS_GRAYSCALE;
    info.do_block_smoothing = FALSE; // show what is there, not a guess
    info.scale_num = decoder.scaleEighths;
    info.scale_denom = 8;
    jpeg_start_decompress(&info);
    const auto stride = static_cast<size_t>(decoder.size.width());
    if (info.output_width != stride ||
        info.output_height != static_cast<unsigned>(decoder.size.height()))
        ERREXIT(&info, JERR_WIDTH_OVERFLOW);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = decoder.rows + stride * info.output_scanline;
        jpeg_read_scanlines(&info, &row, 1);
    }
    if (decoder.errors.ended && lacksRefinement(info))
        decoder.errors.missing = true;
    jpeg_finish_decompress(&info);
    return true;
}

Damage damageOf(const ErrorManager &errors)
{
    if (errors.ended && errors.missing)
        return Damage::Truncated;
    return errors.missing || errors.corrupt ? Damage::Corrupt : Damage::None;
}

/// Bytes that cannot possibly hold the picture: each 8x8 block takes two bits or more. Only asked
/// for large pictures; a small one that ends early is kept.
bool isBomb(const JpegMarkers &markers, qint64 bytes)
{
    const qint64 pixels = qint64{markers.size.width()} * markers.size.height();
    return pixels > (32LL << 20) && bytes < pixels / 64 / 4 / 8;
}

Result<JpegMarkers> checkedMarkers(QByteArrayView bytes)
{
    Result<JpegMarkers> markers = walkJpeg(bytes, MarkerWalk::ToTheEnd);
    if (!markers)
        return markers;
    const QString header = Problem::tr("JPEG header");
    if (markers->components == 4)
        return fail(Error{.code = Error::Code::Unsupported,
                          .message = Problem::tr("the picture is in print colours (CMYK)"),
                          .file = {},
                          .place = header,
                          .remedy = Problem::tr("convert it to a grey JPEG or PNG")});
    if (markers->precision != 8)
        return badPicture(header,
                          Problem::tr("%1 bits a sample; a JPEG has 8").arg(markers->precision));
    if (markers->scans > mostScans)
        return badPicture(Problem::tr("JPEG data"),
                          Problem::tr("%1 scans; a picture has some ten").arg(markers->scans));
    if (bytes.size() - markers->pictureData <= 2)
        return badPicture(Problem::tr("JPEG data, byte %1").arg(markers->pictureData),
                          Problem::tr("the file ends before any picture data"));
    if (isBomb(*markers, bytes.size()))
        return badPicture(header, Problem::tr("%1 bytes cannot hold a picture of %2x%3 pixels")
                                      .arg(bytes.size())
                                      .arg(markers->size.width())
                                      .arg(markers->size.height()));
    return markers;
}

QSize scaledSize(QSize size, unsigned eighths) // as libjpeg rounds
{
    const auto scaled = [eighths](int length) {
        return (length * static_cast<int>(eighths) + 7) / 8;
    };
    return {scaled(size.width()), scaled(size.height())};
}

/// The smallest scale whose longer side is still at least `edge`.
unsigned eighthsFor(QSize size, int edge)
{
    for (unsigned eighths = 1; eighths < 8; ++eighths) {
        const QSize scaled = scaledSize(size, eighths);
        if (std::max(scaled.width(), scaled.height()) >= edge)
            return eighths;
    }
    return 8;
}

} // namespace

Result<Outline> outlineOfJpeg(QByteArrayView bytes)
{
    const Result<JpegMarkers> markers = walkJpeg(bytes, MarkerWalk::ToTheFrame);
    if (!markers)
        return fail(markers.error());
    return Outline{.size = markers->size, .orientation = markers->orientation};
}

Result<Raster> decodeJpeg(QByteArrayView bytes)
{
    return decodeJpegScaled(bytes, static_cast<int>(largestSide));
}

Result<Raster> decodeJpegScaled(QByteArrayView bytes, int edge)
{
    const Result<JpegMarkers> markers = checkedMarkers(bytes);
    if (!markers)
        return fail(markers.error());
    const unsigned eighths = eighthsFor(markers->size, edge);
    const QSize size = scaledSize(markers->size, eighths);
    std::vector<quint8> samples(static_cast<size_t>(qint64{size.width()} * size.height()),
                                missingTone);
    Decoder decoder{};
    decoder.rows = samples.data();
    decoder.size = size;
    decoder.scaleEighths = eighths;
    start(decoder, bytes);
    const bool whole = decodeRows(decoder);
    const qint64 left =
        decoder.info.src ? static_cast<qint64>(decoder.info.src->bytes_in_buffer) : 0;
    const bool some = decoder.info.output_scanline > 0;
    jpeg_destroy_decompress(&decoder.info);
    const QString place =
        Problem::tr("JPEG data, byte %1").arg(bytes.size() - std::min(left, bytes.size()));
    if (!whole && !some)
        return badPicture(place, QString::fromLatin1(decoder.errors.message));

    Raster raster;
    raster.image.size = size;
    raster.image.samples = std::move(samples);
    raster.orientation = markers->orientation;
    raster.damage = whole ? damageOf(decoder.errors) : Damage::Corrupt;
    if (raster.damage == Damage::Truncated)
        raster.warnings.push_back(
            {place, Problem::tr("the file ends early; the rest of the picture is blank")});
    if (raster.damage == Damage::Corrupt)
        raster.warnings.push_back(
            {Problem::tr("JPEG data"), Problem::tr("the picture data are damaged inside")});
    return raster;
}

} // namespace doubleread
