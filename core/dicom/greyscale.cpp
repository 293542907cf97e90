#include "core/dicom/greyscale.h"

#include "core/base/problem.h"
#include "core/dicom/lookuptable.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

/// Half of the range of signed values, by which their samples are moved up; 0 for unsigned ones.
int liftOf(const PixelForm &form)
{
    return form.isSigned ? 1 << (form.bitsStored - 1) : 0;
}

template <typename Stored, typename Sample>
std::vector<Sample> greySamples(const QByteArray &bytes, const PixelForm &form)
{
    std::vector<Sample> samples(static_cast<size_t>(form.pixels()));
    const int shift = form.highBit + 1 - form.bitsStored;
    const unsigned mask = (1U << form.bitsStored) - 1;
    const auto lift = static_cast<unsigned>(liftOf(form));
    const char *from = bytes.constData();
    for (Sample &sample : samples) {
        const unsigned stored = (unsigned{qFromLittleEndian<Stored>(from)} >> shift) & mask;
        sample = static_cast<Sample>(stored ^ lift); // two's complement to offset binary
        from += sizeof(Stored);
    }
    return samples;
}

/// Luminance as ITU-R BT.601 weighs it; of YBR the Y is it already.
std::vector<quint8> luminance(const Frame &frame, qint64 pixels)
{
    std::vector<quint8> samples(static_cast<size_t>(pixels));
    const auto *bytes = reinterpret_cast<const quint8 *>(frame.bytes.constData());
    const qint64 pixelStep = frame.isPlanar ? 1 : 3;
    const qint64 colourStep = frame.isPlanar ? pixels : 1;
    for (size_t at = 0; at < samples.size(); ++at) {
        const quint8 *first = bytes + (static_cast<qint64>(at) * pixelStep);
        constexpr int half = 500;
        samples[at] = frame.colour == PixelForm::Colour::YbrFull
                          ? *first
                          : static_cast<quint8>(((299 * first[0]) + (587 * first[colourStep]) +
                                                 (114 * first[2 * colourStep]) + half) /
                                                1000);
    }
    return samples;
}

void applyTable(DicomImage &image, const DicomTable &table, int lift)
{
    const auto mapped = [&](int sample) {
        const int at =
            std::clamp(sample - lift - table.first, 0, static_cast<int>(table.values.size()) - 1);
        return table.values[static_cast<size_t>(at)];
    };
    const auto transformed = [&]<typename To>(To) {
        std::vector<To> values;
        std::visit(
            [&](const auto &samples) {
                values.reserve(samples.size());
                for (const auto sample : samples)
                    values.push_back(static_cast<To>(mapped(sample)));
            },
            image.samples);
        return values;
    };
    if (table.bits <= 8)
        image.samples = transformed(quint8{});
    else
        image.samples = transformed(quint16{});
    image.bitsStored = table.bits;
}

/// So that the slope is above 0, which all that shows the picture may rely on.
void turnSamples(DicomImage &image)
{
    const int highest = (1 << image.bitsStored) - 1;
    std::visit(
        [highest](auto &samples) {
            for (auto &sample : samples)
                sample = static_cast<std::remove_cvref_t<decltype(sample)>>(highest - sample);
        },
        image.samples);
    image.intercept += image.slope * highest;
    image.slope = -image.slope;
}

/// From the modality's values to samples, keeping what becomes black, grey and white.
DicomWindow inSamples(double center, double width, const QString &function, const DicomImage &image)
{
    const auto sampleOf = [&image](double value) {
        return (value - image.intercept) / image.slope;
    };
    if (function == "SIGMOID"_L1)
        return {.center = sampleOf(center),
                .width = width / image.slope,
                .name = {},
                .function = DicomWindow::Function::Sigmoid};
    // Black and white lie (width - 1) / 2 on both sides of centre - 0.5, or exactly width / 2 on
    // both sides of the centre.
    const bool exact = function == "LINEAR_EXACT"_L1;
    const double middle = sampleOf(exact ? center : center - 0.5);
    const double distance = (exact ? width : width - 1) / image.slope;
    return {.center = middle + 0.5, .width = distance + 1, .name = {}};
}

void setWindows(DicomImage &image, const DataSet &set)
{
    const std::vector<double> centers = set.decimals(tags::windowCenter);
    const std::vector<double> widths = set.decimals(tags::windowWidth);
    const QStringList names = set.words(tags::windowExplanation);
    const QString function = set.words(tags::voiLutFunction).value(0);
    const double least = function == "LINEAR_EXACT"_L1 || function == "SIGMOID"_L1 ? 1e-6 : 1;
    if (centers.size() != static_cast<size_t>(set.words(tags::windowCenter).size()))
        image.warnings.push_back(
            {tags::windowCenter.text(), Problem::tr("is no number; left out")});
    for (size_t at = 0; at < std::min({centers.size(), widths.size(), size_t{mostDicomViews}});
         ++at) {
        if (widths[at] < least) {
            image.warnings.push_back(
                {tags::windowWidth.text(),
                 Problem::tr("is %1, but must be at least 1; left out").arg(widths[at])});
            continue;
        }
        image.windows.push_back(inSamples(centers[at], widths[at], function, image));
        image.windows.back().name = names.value(static_cast<qsizetype>(at));
    }
}

std::optional<PixelSpacing> spacingFrom(const DataSet &set, const DicomTag &tag,
                                        PixelSpacing::Kind kind, std::vector<Warning> &warnings)
{
    const std::vector<double> between = set.decimals(tag); // rows first, then columns
    if (between.size() >= 2 && between[0] > 0 && between[1] > 0)
        return PixelSpacing{.columnMm = between[1], .rowMm = between[0], .kind = kind};
    if (set.has(tag))
        warnings.push_back({tag.text(), Problem::tr("is %1, which is no spacing; lengths are in px")
                                            .arg(set.words(tag).join(u'\\'))});
    return {};
}

} // namespace

void setSamples(DicomImage &image, const Frame &frame, const PixelForm &form)
{
    image.size = form.size;
    image.bitsStored = form.samplesPerPixel == 1 ? form.bitsStored : 8;
    if (form.samplesPerPixel > 1)
        image.samples = luminance(frame, form.pixels());
    else if (form.bitsAllocated == 8)
        image.samples = greySamples<quint8, quint8>(frame.bytes, form);
    else if (form.bitsStored <= 8)
        image.samples = greySamples<quint16, quint8>(frame.bytes, form);
    else
        image.samples = greySamples<quint16, quint16>(frame.bytes, form);
}

void setModality(DicomImage &image, const DataSet &set, const PixelForm &form)
{
    const int lift = liftOf(form);
    const auto tables = tablesOf(set, tags::modalityLuts, form.isSigned, image.warnings);
    if (!tables.empty()) {
        applyTable(image, tables.front(), lift);
        return;
    }
    const std::vector<double> slopes = set.decimals(tags::rescaleSlope);
    const std::vector<double> intercepts = set.decimals(tags::rescaleIntercept);
    if (!slopes.empty() && slopes.front() != 0)
        image.slope = slopes.front();
    image.intercept = (intercepts.empty() ? 0 : intercepts.front()) - (image.slope * lift);
    if (image.slope < 0)
        turnSamples(image);
}

void setDisplay(DicomImage &image, const DataSet &set, const PixelForm &form)
{
    // PS3.3 C.8.11.1: INVERSE goes with MONOCHROME1 and says the same once more.
    const QString shape = set.words(tags::presentationLutShape).value(0);
    image.highMeansDark = form.highMeansDark || shape == "INVERSE"_L1;
    setWindows(image, set);
    image.tables = tablesOf(set, tags::voiLuts, image.intercept < 0, image.warnings);
    if (const size_t most = mostDicomViews - image.windows.size(); image.tables.size() > most)
        image.tables.resize(most);
}

void setSpacing(DicomImage &image, const DataSet &set)
{
    image.spacing =
        spacingFrom(set, tags::pixelSpacing, PixelSpacing::Kind::Calibrated, image.warnings);
    if (!image.spacing)
        image.spacing =
            spacingFrom(set, tags::imagerPixelSpacing, PixelSpacing::Kind::Imager, image.warnings);
    const std::vector<double> aspect = set.decimals(tags::pixelAspectRatio); // height, width
    if (aspect.size() < 2 || aspect[0] <= 0 || aspect[1] <= 0 || aspect[0] == aspect[1])
        return;
    if (!image.spacing)
        image.pixelAspect = aspect[0] / aspect[1];
    image.warnings.push_back(
        {tags::pixelAspectRatio.text(), Problem::tr("is %1, but pixels are shown as squares")
                                            .arg(set.words(tags::pixelAspectRatio).join(u'\\'))});
}

} // namespace doubleread
