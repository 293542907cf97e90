#include "core/intake/publishedjpeg.h"

#include "core/imaging/jpegwriting.h"
#include "core/imaging/window.h"

namespace doubleread {

namespace {

constexpr int quality = 95; ///< Edges of the cortex stay; half of what lossless takes or less.

} // namespace

Result<QByteArray> publishedJpeg(const PixelImage &image)
{
    const Result<QImage> shown =
        applyWindow(image, defaultWindow(image), QRect(QPoint(0, 0), image.size));
    if (!shown)
        return fail(shown.error());
    std::vector<quint8> samples;
    samples.reserve(static_cast<size_t>(qint64{shown->width()} * shown->height()));
    for (int row = 0; row < shown->height(); ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(shown->constScanLine(row));
        for (int column = 0; column < shown->width(); ++column)
            samples.push_back(static_cast<quint8>(qBlue(line[column])));
    }
    return encodeJpeg(samples, image.size, quality);
}

} // namespace doubleread
