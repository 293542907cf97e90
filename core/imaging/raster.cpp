#include "core/imaging/raster.h"

#include "core/base/problem.h"
#include "core/imaging/decode.h"

namespace doubleread {

namespace {

/// Where an upright picture's first pixel lies in the stored samples, and how far apart there its
/// neighbours to the right and below are.
struct Walk
{
    qint64 start = 0;
    qint64 right = 1;
    qint64 down = 0;
};

Walk walkOf(QSize stored, int orientation)
{
    const qint64 w = stored.width();
    const qint64 h = stored.height();
    switch (orientation) {
    case 2:
        return {w - 1, -1, w};
    case 3:
        return {w * h - 1, -1, -w};
    case 4:
        return {w * (h - 1), 1, -w};
    case 5:
        return {0, w, 1};
    case 6:
        return {w * (h - 1), -w, 1};
    case 7:
        return {w * h - 1, -w, -1};
    case 8:
        return {w - 1, w, -1};
    default:
        return {0, 1, w};
    }
}

template <typename Sample>
std::vector<Sample> turned(const std::vector<Sample> &samples, QSize upright, Walk walk)
{
    std::vector<Sample> result(samples.size());
    Sample *out = result.data();
    for (int row = 0; row < upright.height(); ++row) {
        const Sample *in = samples.data() + walk.start + row * walk.down;
        for (int column = 0; column < upright.width(); ++column)
            *out++ = in[column * walk.right];
    }
    return result;
}

} // namespace

std::unexpected<Error> badPicture(const QString &place, const QString &message)
{
    return fail(Error{.code = Error::Code::BadInput,
                      .message = message,
                      .file = {},
                      .place = place,
                      .remedy = Problem::tr("export the scan again from where it came from")});
}

std::optional<Error> refusedSize(qint64 width, qint64 height, const QString &place)
{
    if (width >= 1 && height >= 1 && width <= largestSide && height <= largestSide &&
        width * height <= mostPixels)
        return {};
    const QString size = u"%1x%2"_s.arg(width).arg(height);
    const bool empty = width < 1 || height < 1;
    return Error{
        .code = Error::Code::BadInput,
        .message = empty ? Problem::tr("a picture of %1 pixels has nothing in it").arg(size)
                         : Problem::tr("a picture of %1 pixels is beyond any radiograph").arg(size),
        .file = {},
        .place = place,
        .remedy =
            Problem::tr("export the scan again; at most 65535 pixels a side and 256 million in "
                        "all are taken")};
}

QSize uprightSize(QSize stored, int orientation)
{
    return orientation >= 5 ? stored.transposed() : stored;
}

void makeUpright(PixelImage &image, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return;
    const Walk walk = walkOf(image.size, orientation);
    image.size = uprightSize(image.size, orientation);
    std::visit([&](auto &samples) { samples = turned(samples, image.size, walk); }, image.samples);
}

} // namespace doubleread
