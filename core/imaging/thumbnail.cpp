#include "core/imaging/thumbnail.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/imaging/decode.h"
#include "core/imaging/jpegwriting.h"
#include "core/imaging/raster.h"

#include <opencv2/imgproc.hpp>

namespace doubleread {

namespace {

constexpr int thumbnailQuality = 88;
constexpr qsizetype hashLength = 32;

/// Averages the samples down so that the longer side has at most `edge` px.
void shrink(PixelImage &image, int edge)
{
    const int longer = std::max(image.size.width(), image.size.height());
    if (longer <= edge)
        return;
    const double factor = static_cast<double>(edge) / longer;
    const QSize size =
        QSize(qRound(image.size.width() * factor), qRound(image.size.height() * factor))
            .expandedTo({1, 1});
    std::visit(
        [&](auto &samples) {
            using Sample = std::remove_cvref_t<decltype(samples.front())>;
            std::remove_cvref_t<decltype(samples)> small(static_cast<size_t>(size.width()) *
                                                         static_cast<size_t>(size.height()));
            const int type = cv::traits::Type<Sample>::value;
            const cv::Mat in(image.size.height(), image.size.width(), type, samples.data());
            cv::Mat out(size.height(), size.width(), type, small.data());
            cv::resize(in, out, out.size(), 0, 0, cv::INTER_AREA);
            samples = std::move(small);
        },
        image.samples);
    image.size = size;
    image.reduced.clear();
}

/// The picture, not larger than needed.
Result<PixelImage> smallPicture(QByteArrayView bytes, const QString &file, int edge)
{
    if (bytes.startsWith(QByteArrayView("\xff\xd8\xff"))) {
        Result<Raster> raster = decodeJpegScaled(bytes, edge);
        if (!raster) {
            Error error = raster.error();
            error.file = file;
            return fail(error);
        }
        shrink(raster->image, edge);
        makeUpright(raster->image, raster->orientation);
        return std::move(raster->image);
    }
    Result<Decoded> decoded = decodeBytes(bytes, file);
    if (!decoded)
        return fail(decoded.error());
    shrink(decoded->image, edge);
    return std::move(decoded->image);
}

} // namespace

Result<QImage> makeThumbnail(QByteArrayView bytes, const QString &file, int edge)
{
    try {
        Result<PixelImage> small = smallPicture(bytes, file, edge);
        if (!small)
            return fail(small.error());
        return applyWindow(*small, defaultWindow(*small), QRect(QPoint(), small->size));
    } catch (const cv::Exception &exception) {
        return fail(Error{.code = Error::Code::Io,
                          .message = QString::fromStdString(exception.err),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("close other programs and try again")});
    }
}

Result<QByteArray> packThumbnail(const QImage &thumbnail)
{
    const QSize size = thumbnail.size();
    std::vector<quint8> samples;
    samples.reserve(static_cast<size_t>(size.width()) * static_cast<size_t>(size.height()));
    for (int row = 0; row < size.height(); ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(thumbnail.constScanLine(row));
        for (int column = 0; column < size.width(); ++column)
            samples.push_back(static_cast<quint8>(qBlue(line[column])));
    }
    Result<QByteArray> bytes = encodeJpeg(samples, size, thumbnailQuality);
    if (bytes)
        bytes->append(sha256(*bytes));
    return bytes;
}

QImage unpackThumbnail(QByteArrayView packed)
{
    if (packed.size() <= hashLength)
        return {};
    const QByteArrayView bytes = packed.chopped(hashLength);
    if (sha256(bytes) != packed.last(hashLength))
        return {};
    const Result<Raster> raster = decodeJpeg(bytes);
    if (!raster)
        return {};
    const Result<QImage> picture =
        applyWindow(raster->image, Window(), QRect(QPoint(), raster->image.size));
    return picture ? *picture : QImage();
}

} // namespace doubleread
