#include "core/dicom/pixelform.h"

#include "core/base/problem.h"

namespace doubleread {

namespace {

std::unexpected<Error> unsupported(const DicomTag &tag, const QString &message)
{
    return fail(
        Error{.code = Error::Code::Unsupported,
              .message = message,
              .file = {},
              .place = tag.text(),
              .remedy = Problem::tr("export the scan as an uncompressed greyscale picture")});
}

Result<int> wanted(const DataSet &set, const DicomTag &tag, int least, int most)
{
    const std::optional<int> number = set.whole(tag);
    if (!number)
        return badAttribute(tag, Problem::tr("%1 is missing").arg(QString::fromLatin1(tag.name)));
    if (*number < least || *number > most)
        return badAttribute(tag, Problem::tr("%1 is %2; it must be from %3 to %4")
                                     .arg(QString::fromLatin1(tag.name), QString::number(*number),
                                          QString::number(least), QString::number(most)));
    return *number;
}

Result<void> setSize(PixelForm &form, const DataSet &set)
{
    constexpr int largestSide = 65535;
    constexpr qint64 mostPixels = 256LL << 20;
    const Result<int> rows = wanted(set, tags::rows, 1, largestSide);
    if (!rows)
        return fail(rows.error());
    const Result<int> columns = wanted(set, tags::columns, 1, largestSide);
    if (!columns)
        return fail(columns.error());
    form.size = {*columns, *rows};
    if (form.pixels() > mostPixels)
        return badAttribute(tags::rows,
                            Problem::tr("%1 x %2 px are more than any radiograph has")
                                .arg(QString::number(*columns), QString::number(*rows)));
    return {};
}

Result<void> setBits(PixelForm &form, const DataSet &set)
{
    const Result<int> allocated = wanted(set, tags::bitsAllocated, 1, 64);
    if (!allocated)
        return fail(allocated.error());
    if (*allocated != 8 && *allocated != 16)
        return unsupported(tags::bitsAllocated,
                           Problem::tr("pixels of %1 bits are not read; radiographs have 8 or 16")
                               .arg(*allocated));
    const int stored = set.whole(tags::bitsStored).value_or(*allocated);
    if (stored < 1 || stored > *allocated)
        return badAttribute(tags::bitsStored,
                            Problem::tr("BitsStored is %1 of %2 allocated")
                                .arg(QString::number(stored), QString::number(*allocated)));
    const int high = set.whole(tags::highBit).value_or(stored - 1);
    if (high < stored - 1 || high >= *allocated)
        return badAttribute(tags::highBit, Problem::tr("HighBit is %1 for %2 bits stored of %3")
                                               .arg(QString::number(high), QString::number(stored),
                                                    QString::number(*allocated)));
    form.bitsAllocated = *allocated;
    form.bitsStored = stored;
    form.highBit = high;
    form.isSigned = set.whole(tags::pixelRepresentation).value_or(0) == 1;
    return {};
}

Result<void> setColour(PixelForm &form, const DataSet &set)
{
    const QString photometric = set.words(tags::photometric).value(0);
    form.samplesPerPixel = set.whole(tags::samplesPerPixel).value_or(1);
    form.isPlanar = set.whole(tags::planarConfiguration).value_or(0) == 1;
    form.highMeansDark = photometric == "MONOCHROME1"_L1;
    const bool isGrey = form.highMeansDark || photometric == "MONOCHROME2"_L1 ||
                        (photometric.isEmpty() && form.samplesPerPixel == 1);
    if (!isGrey && form.samplesPerPixel == 1)
        return unsupported(tags::photometric,
                           Problem::tr("pictures stored as %1 are not read").arg(photometric));
    if (form.samplesPerPixel != (isGrey ? 1 : 3))
        return badAttribute(tags::samplesPerPixel,
                            Problem::tr("SamplesPerPixel is %1, which does not go with %2")
                                .arg(QString::number(form.samplesPerPixel), photometric));
    if (!isGrey && form.bitsAllocated != 8)
        return unsupported(tags::bitsAllocated,
                           Problem::tr("colour of more than 8 bits is not read"));
    if (!isGrey)
        form.colour = photometric.startsWith("YBR_FULL"_L1) ? PixelForm::Colour::YbrFull
                                                            : PixelForm::Colour::Rgb;
    return {};
}

} // namespace

Result<PixelForm> pixelFormOf(const DataSet &set)
{
    if (!set.layout().pixelData)
        return badAttribute(tags::pixelData, Problem::tr("the file holds no picture"));
    PixelForm form;
    if (const auto fits = setSize(form, set); !fits)
        return fail(fits.error());
    if (const auto fits = setBits(form, set); !fits)
        return fail(fits.error());
    if (const auto fits = setColour(form, set); !fits)
        return fail(fits.error());
    const std::vector<double> frames = set.decimals(tags::frames);
    form.frames = frames.empty() ? 1 : static_cast<int>(std::clamp(frames.front(), 1.0, 1e9));
    return form;
}

} // namespace doubleread
