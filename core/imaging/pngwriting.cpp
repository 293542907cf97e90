#include "core/imaging/pngwriting.h"

#include "core/base/problem.h"
#include "core/imaging/pixelimage.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

Result<QByteArray> packed(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (picture.isNull() || !buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("the picture cannot be packed as PNG"),
                          .file = {},
                          .place = {},
                          .remedy = Problem::tr("close other programs and try again")});
    return bytes;
}

constexpr int highest = 65535;

/// What each sample that the picture can have becomes; may lie outside of 0..highest.
std::vector<int> shiftedValues(const PixelImage &image, int offset)
{
    constexpr double farOut = 1e6; // so that it stays an int
    std::vector<int> values(size_t{1} << image.bitsStored);
    for (size_t sample = 0; sample < values.size(); ++sample) {
        const double value = image.slope * static_cast<double>(sample) + image.intercept;
        values[sample] = static_cast<int>(std::lround(std::clamp(value, -farOut, farOut))) + offset;
    }
    return values;
}

} // namespace

Result<QByteArray> pngOfView(const PixelImage &image, const Window &window)
{
    const Result<QImage> picture = applyWindow(image, window, QRect(QPoint(), image.size));
    if (!picture)
        return fail(picture.error());
    return packed(picture->convertToFormat(QImage::Format_Grayscale8));
}

Result<ValuesPng> pngOfValues(const PixelImage &image)
{
    const auto isWhole = [](double number) { return number == std::floor(number); };
    ValuesPng png{.bytes = {},
                  .offset = image.intercept < 0 ? 32768 : 0,
                  .clipped = 0,
                  .rounded = !isWhole(image.slope) || !isWhole(image.intercept)};
    const std::vector<int> values = shiftedValues(image, png.offset);
    QImage picture(image.size, QImage::Format_Grayscale16);
    if (picture.isNull())
        return fail(packed(picture).error());
    std::visit(
        [&](const auto &samples) {
            const auto *from = samples.data();
            for (int row = 0; row < image.size.height(); ++row) {
                auto *line = reinterpret_cast<quint16 *>(picture.scanLine(row));
                for (int column = 0; column < image.size.width(); ++column) {
                    const int value = values[std::min<size_t>(*from++, values.size() - 1)];
                    png.clipped += value < 0 || value > highest ? 1 : 0;
                    line[column] = static_cast<quint16>(std::clamp(value, 0, highest));
                }
            }
        },
        image.samples);
    Result<QByteArray> bytes = packed(picture);
    if (!bytes)
        return fail(bytes.error());
    png.bytes = *std::move(bytes);
    return png;
}

} // namespace doubleread
