#include "core/imaging/window.h"

#include "core/base/problem.h"
#include "core/imaging/levels.h"
#include "core/imaging/pixelimage.h"

namespace doubleread {

namespace {

/// `tones`: Levels or Tones.
template <typename Sample>
QImage toned(const Sample *samples, qsizetype stride, QSize size, const auto &tones)
{
    QImage picture(size, QImage::Format_RGB32);
    if (picture.isNull())
        return picture;
    for (int row = 0; row < size.height(); ++row) {
        auto *out = reinterpret_cast<QRgb *>(picture.scanLine(row));
        const Sample *in = samples + row * stride;
        for (int column = 0; column < size.width(); ++column)
            out[column] = tones.rgb(in[column]);
    }
    return picture;
}

template <typename Sample>
QImage windowed(const Sample *samples, qsizetype stride, QSize size, const Window &window,
                bool inverted)
{
    return window.curve ? toned(samples, stride, size, Tones(*window.curve, inverted))
                        : toned(samples, stride, size, Levels::of(window, inverted));
}

std::optional<Error> wrong(const Window &window)
{
    if (window.width >= 1)
        return {};
    return Error{.code = Error::Code::InvalidArgument,
                 .message =
                     Problem::tr("a window's width must be at least 1, not %1").arg(window.width),
                 .file = {},
                 .place = {},
                 .remedy = Problem::tr("use the full range")};
}

} // namespace

Window fullRangeWindow(const PixelImage &image)
{
    const auto *deep = std::get_if<std::vector<quint16>>(&image.samples);
    if (!deep || deep->empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax(*deep);
    const int low = lowest;
    const int high = highest;
    // Black at the lowest, white at the highest value: width - 1 is their distance.
    return {.center = (low + high) / 2.0 + 0.5, .width = std::max(high - low, 1) + 1.0};
}

Window defaultWindow(const PixelImage &image)
{
    return image.windows.empty() ? fullRangeWindow(image) : image.windows.front().window;
}

Window inValues(const PixelImage &image, const Window &window)
{
    return {.center = image.slope * (window.center - 0.5) + image.intercept + 0.5,
            .width = image.slope * (window.width - 1) + 1};
}

Window inSamples(const PixelImage &image, const Window &window)
{
    return {.center = (window.center - 0.5 - image.intercept) / image.slope + 0.5,
            .width = std::max((window.width - 1) / image.slope + 1, 1.0)};
}

Result<QImage> applyWindow(std::span<const quint16> samples, QSize size, const Window &window,
                           Polarity polarity)
{
    if (const std::optional<Error> error = wrong(window))
        return fail(*error);
    const qint64 count = qint64{size.width()} * size.height();
    if (size.isEmpty() || count != static_cast<qint64>(samples.size()))
        return fail(Error::Code::InvalidArgument, Problem::tr("%1 samples are no picture of %2x%3")
                                                      .arg(samples.size())
                                                      .arg(size.width())
                                                      .arg(size.height()));
    return windowed(samples.data(), size.width(), size, window, polarity == Polarity::Inverted);
}

Result<QImage> applyWindow(const PixelImage &image, const Window &window, QRect source,
                           Polarity polarity)
{
    if (const std::optional<Error> error = wrong(window))
        return fail(*error);
    if (source.isEmpty() || !QRect(QPoint(), image.size).contains(source))
        return fail(Error::Code::InvalidArgument,
                    Problem::tr("the part lies outside the picture of %1x%2")
                        .arg(image.size.width())
                        .arg(image.size.height()));
    const bool inverted = (polarity == Polarity::Inverted) != image.inverted;
    const qsizetype stride = image.size.width();
    const qsizetype start = source.y() * stride + source.x();
    return std::visit(
        [&](const auto &samples) {
            return windowed(samples.data() + start, stride, source.size(), window, inverted);
        },
        image.samples);
}

} // namespace doubleread
