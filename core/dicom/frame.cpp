#include "core/dicom/frame.h"

#include "core/base/problem.h"
#include "core/dicom/jpeg2000.h"
#include "core/dicom/jpegsize.h"

#include <QtEndian>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dcxfer.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

std::unexpected<Error> bad(const QString &message)
{
    return badAttribute(tags::pixelData, message);
}

void registerCodecs()
{
    static const bool once = [] {
        DcmRLEDecoderRegistration::registerCodecs();
        DJDecoderRegistration::registerCodecs();
        DJLSDecoderRegistration::registerCodecs();
        return true;
    }();
    Q_UNUSED(once)
}

/// Big-endian words become little-endian ones. Bytes in words of 16 bits lie in pairs.
void swapWords(QByteArray &bytes)
{
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        std::swap(bytes[at], bytes[at + 1]);
}

Result<Frame> nativeFrame(const DataSet &set, const PixelForm &form,
                          const DicomLayout::PixelData &data, qint64 length)
{
    const qint64 wanted = form.frameBytes() * form.frames;
    if (length < wanted)
        return bad(
            Problem::tr("there are %1 bytes of pixels; %2 x %3 px%4 need %5")
                .arg(QString::number(length), QString::number(form.size.width()),
                     QString::number(form.size.height()),
                     form.frames > 1
                         ? Problem::tr(" in %1 frames (0028,0008 NumberOfFrames)").arg(form.frames)
                         : QString(),
                     QString::number(wanted)));
    constexpr qint64 padding = 2;
    if (!data.ends && length > wanted + padding)
        return bad(Problem::tr("the file ends before the %1 bytes that PixelData says it has")
                       .arg(length));
    const qsizetype there = std::min<qsizetype>(form.frameBytes(), data.end - data.begin);
    if (there == 0)
        return bad(Problem::tr("the file ends before its pixels begin"));
    Frame frame{.bytes = set.bytes().sliced(data.begin, there).toByteArray(),
                .colour = form.colour,
                .isPlanar = form.isPlanar,
                .isTruncated = there < form.frameBytes()};
    if (set.layout().encoding == DicomLayout::Encoding::ExplicitBig &&
        (form.bitsAllocated == 16 || data.words))
        swapWords(frame.bytes);
    frame.bytes.resize(form.frameBytes(), '\0');
    return frame;
}

DcmPixelSequence *fragmentsOf(const DataSet &set)
{
    DcmElement *element = nullptr;
    if (set.elements().findAndGetElement(DCM_PixelData, element).bad())
        return nullptr;
    auto *pixels = dynamic_cast<DcmPixelData *>(element);
    DcmPixelSequence *fragments = nullptr;
    const E_TransferSyntax syntax = set.elements().getOriginalXfer();
    if (!pixels || pixels->getEncapsulatedRepresentation(syntax, nullptr, fragments).bad())
        return nullptr;
    return fragments;
}

QByteArrayView fragment(DcmPixelSequence &fragments, unsigned long number)
{
    DcmPixelItem *item = nullptr;
    Uint8 *bytes = nullptr;
    if (fragments.getItem(item, number).bad() || item->getUint8Array(bytes).bad() || !bytes)
        return {};
    return {bytes, static_cast<qsizetype>(item->getLength())};
}

/// The compressed first frame. Item 0 is the table of offsets; a single frame may lie in several
/// fragments, and of several frames each lies in its own.
QByteArray codeStream(DcmPixelSequence &fragments, const PixelForm &form)
{
    const unsigned long count = fragments.card();
    const unsigned long last = form.frames > 1 ? std::min(count, 2UL) : count;
    QByteArray stream;
    for (unsigned long number = 1; number < last; ++number)
        stream += fragment(fragments, number);
    return stream;
}

Result<Frame> jpeg2000Frame(DcmPixelSequence &fragments, const PixelForm &form)
{
    Result<Jpeg2000Picture> picture =
        decodeJpeg2000(codeStream(fragments, form), {.size = form.size,
                                                     .components = form.samplesPerPixel,
                                                     .bitsAllocated = form.bitsAllocated});
    if (!picture)
        return fail(picture.error());
    // OpenJPEG has undone the colour transformation.
    return Frame{.bytes = std::move(picture->bytes),
                 .colour =
                     form.samplesPerPixel == 1 ? PixelForm::Colour::Grey : PixelForm::Colour::Rgb,
                 .isPlanar = false,
                 .isTruncated = !picture->isWhole};
}

/// The decoders trust the data set.
Result<void> checkJpegSize(DcmPixelSequence &fragments, const PixelForm &form)
{
    const std::optional<QSize> size = sizeOfJpeg(codeStream(fragments, form));
    if (!size)
        return bad(Problem::tr("the JPEG picture inside ends in its header"));
    if (*size != form.size)
        return bad(Problem::tr("the JPEG picture inside has %1 x %2 px instead of %3 x %4")
                       .arg(QString::number(size->width()), QString::number(size->height()),
                            QString::number(form.size.width()),
                            QString::number(form.size.height())));
    return {};
}

PixelForm::Colour colourNamed(const OFString &name)
{
    const QByteArrayView text(name.c_str());
    if (text.startsWith("MONOCHROME"))
        return PixelForm::Colour::Grey;
    return text.startsWith("YBR_FULL") ? PixelForm::Colour::YbrFull : PixelForm::Colour::Rgb;
}

/// Bytes that cannot possibly hold the picture, asked for large ones only.
bool isBomb(const DicomLayout::PixelData &data, const PixelForm &form, E_TransferSyntax syntax)
{
    constexpr qint64 large = 64LL << 20;
    const qint64 bestCompression = syntax == EXS_RLELossless ? 64 : 10000;
    return form.frameBytes() > large && form.frameBytes() / bestCompression > data.end - data.begin;
}

/// RLE holds all high bytes before all low ones: of a cut picture, rows without low bytes would be
/// wrong rather than missing.
void blankHalfRows(QByteArray &words, QSize size)
{
    constexpr qsizetype low = QSysInfo::ByteOrder == QSysInfo::LittleEndian ? 0 : 1;
    const qsizetype stride = qsizetype{2} * size.width();
    const auto lacksLow = [&](qsizetype row) {
        for (qsizetype at = row * stride + low; at < (row + 1) * stride; at += 2)
            if (words[at] != 0)
                return false;
        return true;
    };
    qsizetype rows = size.height();
    while (rows > 0 && lacksLow(rows - 1))
        --rows;
    std::fill(words.begin() + rows * stride, words.end(), '\0');
}

Result<Frame> dcmtkFrame(const DataSet &set, const PixelForm &form,
                         const DicomLayout::PixelData &data)
{
    registerCodecs();
    DcmElement *element = nullptr;
    if (set.elements().findAndGetElement(DCM_PixelData, element).bad())
        return bad(Problem::tr("the compressed picture cannot be found"));
    Frame frame{.bytes = QByteArray(form.frameBytes() + (form.frameBytes() % 2), '\0'),
                .colour = form.colour,
                .isPlanar = form.isPlanar,
                .isTruncated = !data.ends};
    Uint32 fragment = 0;
    OFString colour;
    const OFCondition condition =
        element->getUncompressedFrame(&set.elements(), 0, fragment, frame.bytes.data(),
                                      static_cast<Uint32>(frame.bytes.size()), colour);
    // What a decoder wrote before a cut stream ended is the upper part of the picture.
    const bool isPart =
        !data.ends && std::ranges::any_of(frame.bytes, [](char byte) { return byte != 0; });
    if (condition.bad() && !isPart)
        return bad(Problem::tr("the picture cannot be decompressed: %1")
                       .arg(QString::fromLatin1(condition.text())));
    frame.bytes.truncate(form.frameBytes());
    if (frame.isTruncated && form.samplesPerPixel == 1 && form.bitsAllocated == 16 &&
        set.elements().getOriginalXfer() == EXS_RLELossless)
        blankHalfRows(frame.bytes, form.size);
    if (form.samplesPerPixel > 1) {
        frame.colour = colourNamed(colour);
        frame.isPlanar = set.whole(tags::planarConfiguration).value_or(0) == 1;
    }
    if constexpr (Q_BYTE_ORDER == Q_BIG_ENDIAN)
        if (form.bitsAllocated == 16)
            swapWords(frame.bytes);
    return frame;
}

bool isJpeg2000(E_TransferSyntax syntax)
{
    return syntax == EXS_JPEG2000LosslessOnly || syntax == EXS_JPEG2000;
}

} // namespace

Result<Frame> firstFrame(const DataSet &set, const PixelForm &form)
{
    const std::optional<DicomLayout::PixelData> &data = set.layout().pixelData;
    if (!data)
        return bad(Problem::tr("the file holds no picture"));
    if (data->length)
        return nativeFrame(set, form, *data, *data->length);
    DcmPixelSequence *fragments = fragmentsOf(set);
    if (!fragments || fragments->card() < 2)
        return bad(Problem::tr("the compressed picture is empty"));
    const E_TransferSyntax syntax = set.elements().getOriginalXfer();
    if (isBomb(*data, form, syntax))
        return bad(Problem::tr("%1 bytes cannot hold a picture of %2x%3 pixels")
                       .arg(data->end - data->begin)
                       .arg(form.size.width())
                       .arg(form.size.height()));
    if (isJpeg2000(syntax))
        return jpeg2000Frame(*fragments, form);
    if (syntax != EXS_RLELossless)
        if (const auto fits = checkJpegSize(*fragments, form); !fits)
            return fail(fits.error());
    return dcmtkFrame(set, form, *data);
}

} // namespace doubleread
