#include "core/dicom/jpeg2000.h"

#include "core/base/problem.h"
#include "core/dicom/badinput.h"

#include <QtEndian>

#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace doubleread {

namespace {

std::unexpected<Error> bad(const QString &message)
{
    return badDicom(u"7FE0,0010 PixelData"_s, message);
}

/// The bytes as OpenJPEG reads a file.
struct Source
{
    QByteArrayView bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readSome(void *buffer, OPJ_SIZE_T count, void *user)
{
    auto *source = static_cast<Source *>(user);
    const auto left = static_cast<OPJ_SIZE_T>(source->bytes.size() - source->at);
    if (left == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    const OPJ_SIZE_T taken = std::min(count, left);
    std::memcpy(buffer, source->bytes.data() + source->at, taken);
    source->at += static_cast<qsizetype>(taken);
    return taken;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void *user)
{
    auto *source = static_cast<Source *>(user);
    const OPJ_OFF_T left = source->bytes.size() - source->at;
    if (count < 0 || left == 0)
        return -1;
    const OPJ_OFF_T taken = std::min(count, left);
    source->at += taken;
    return taken;
}

OPJ_BOOL seekTo(OPJ_OFF_T place, void *user)
{
    auto *source = static_cast<Source *>(user);
    if (place < 0 || place > source->bytes.size())
        return OPJ_FALSE;
    source->at = place;
    return OPJ_TRUE;
}

void noteProblem(const char *, void *user)
{
    *static_cast<bool *>(user) = true;
}

using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Stream streamOf(Source &source)
{
    Stream stream(opj_stream_default_create(OPJ_TRUE), &opj_stream_destroy);
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), static_cast<OPJ_UINT64>(source.bytes.size()));
    opj_stream_set_read_function(stream.get(), readSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);
    return stream;
}

/// PS3.5 wants a bare code stream, but some write the boxes of a JP2 file around it.
bool isBoxed(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\0\0\0\x0cjP  ", 8));
}

Result<void> checkForm(const opj_image_t &image, const Jpeg2000Form &form)
{
    if (static_cast<int>(image.numcomps) != form.components)
        return bad(Problem::tr("the JPEG 2000 picture has %1 components instead of %2")
                       .arg(QString::number(image.numcomps), QString::number(form.components)));
    for (OPJ_UINT32 at = 0; at < image.numcomps; ++at) {
        const opj_image_comp_t &component = image.comps[at];
        if (QSize(static_cast<int>(component.w), static_cast<int>(component.h)) != form.size)
            return bad(Problem::tr("the JPEG 2000 picture has %1 x %2 px instead of %3 x %4")
                           .arg(QString::number(component.w), QString::number(component.h),
                                QString::number(form.size.width()),
                                QString::number(form.size.height())));
        if (static_cast<int>(component.prec) > form.bitsAllocated)
            return bad(Problem::tr("the JPEG 2000 picture has %1 bits, more than are allocated")
                           .arg(component.prec));
    }
    return {};
}

template <typename Sample>
QByteArray interleaved(const opj_image_t &image, qsizetype pixels)
{
    const auto components = static_cast<qsizetype>(image.numcomps);
    QByteArray bytes(pixels * components * static_cast<qsizetype>(sizeof(Sample)),
                     Qt::Uninitialized);
    for (qsizetype component = 0; component < components; ++component) {
        const OPJ_INT32 *from = image.comps[component].data;
        for (qsizetype pixel = 0; pixel < pixels; ++pixel)
            qToLittleEndian<Sample>(static_cast<Sample>(from[pixel]),
                                    bytes.data() + (((pixel * components) + component) *
                                                    static_cast<qsizetype>(sizeof(Sample))));
    }
    return bytes;
}

bool hasSamples(const opj_image_t &image)
{
    return std::all_of(image.comps, image.comps + image.numcomps,
                       [](const opj_image_comp_t &component) { return component.data != nullptr; });
}

} // namespace

Result<Jpeg2000Picture> decodeJpeg2000(QByteArrayView bytes, const Jpeg2000Form &form)
{
    Source source{.bytes = bytes};
    const Stream stream = streamOf(source);
    const Codec codec(opj_create_decompress(isBoxed(bytes) ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K),
                      &opj_destroy_codec);
    bool hasProblem = false;
    opj_set_error_handler(codec.get(), noteProblem, &hasProblem);
    opj_set_warning_handler(codec.get(), noteProblem, &hasProblem);
    opj_dparameters_t parameters{};
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t *header = nullptr;
    if (!opj_setup_decoder(codec.get(), &parameters) ||
        !opj_decoder_set_strict_mode(codec.get(), OPJ_FALSE) ||
        !opj_read_header(stream.get(), codec.get(), &header))
        return bad(Problem::tr("the JPEG 2000 picture cannot be read"));
    const Image image(header, &opj_image_destroy);
    if (const auto fits = checkForm(*image, form); !fits)
        return fail(fits.error());
    const bool isDecoded = opj_decode(codec.get(), stream.get(), image.get());
    if (!isDecoded || !hasSamples(*image))
        return bad(Problem::tr("the JPEG 2000 picture cannot be decoded"));
    const bool ends = opj_end_decompress(codec.get(), stream.get());
    const auto pixels = qsizetype{form.size.width()} * form.size.height();
    return Jpeg2000Picture{.bytes = form.bitsAllocated == 8 ? interleaved<quint8>(*image, pixels)
                                                            : interleaved<quint16>(*image, pixels),
                           .isWhole = ends && !hasProblem};
}

} // namespace doubleread
