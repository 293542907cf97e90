#include "core/formats/pixelpatch.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

std::map<quint8, RunLengths> masksIn(const IndexPicture &picture)
{
    std::map<quint8, RunLengths> masks;
    std::map<quint8, qint64> ends; // of each mask's last run
    const auto width = static_cast<size_t>(picture.size.width());
    qint64 at = 0;
    for (size_t x = 0; x < width; ++x)
        for (size_t pixel = x; pixel < picture.pixels.size(); pixel += width, ++at) {
            const quint8 number = picture.pixels[pixel];
            if (number == 0)
                continue;
            RunLengths &mask = masks[number];
            qint64 &end = ends[number];
            mask.size = picture.size;
            if (end == at && !mask.counts.empty())
                ++mask.counts.back();
            else
                mask.counts.insert(mask.counts.end(), {at - end, 1});
            end = at + 1;
        }
    for (auto &[number, mask] : masks)
        if (at > ends[number])
            mask.counts.push_back(at - ends[number]);
    return masks;
}

qint64 paint(IndexPicture &picture, const RunLengths &mask, quint8 number)
{
    const qint64 height = picture.size.height();
    qint64 hidden = 0;
    qint64 at = 0;
    for (size_t run = 0; run < mask.counts.size(); at += mask.counts[run], ++run) {
        if (run % 2 == 0)
            continue;
        for (qint64 pixel = at; pixel < at + mask.counts[run]; ++pixel) {
            const qint64 column = pixel / height;
            quint8 &there =
                picture.pixels[size_t((pixel - column * height) * picture.size.width() + column)];
            hidden += there != 0 && there != number ? 1 : 0;
            there = number;
        }
    }
    return hidden;
}

std::optional<PixelPatch> patchOf(const Shape &shape, QSize image)
{
    const Box extent = boundingBox(clamped(shape, image));
    const QPoint origin(static_cast<int>(std::floor(extent.left)),
                        static_cast<int>(std::floor(extent.top)));
    const QSize size(std::max(1, static_cast<int>(std::ceil(extent.right)) - origin.x()),
                     std::max(1, static_cast<int>(std::ceil(extent.bottom)) - origin.y()));
    const RunLengths mask =
        maskOf(translated(shape, {-double(origin.x()), -double(origin.y())}), size);
    if (mask.isEmpty())
        return std::nullopt;
    PixelPatch patch{origin,
                     {size, std::vector<quint8>(size_t(size.width()) * size_t(size.height()))}};
    paint(patch.picture, mask, 1);
    return patch;
}

Result<std::optional<Polygon>> outlineOfPatch(const PixelPatch &patch)
{
    IndexPicture covered = patch.picture;
    std::ranges::transform(covered.pixels, covered.pixels.begin(),
                           [](quint8 number) { return quint8(number != 0 ? 1 : 0); });
    const std::map<quint8, RunLengths> masks = masksIn(covered);
    if (masks.empty())
        return std::optional<Polygon>();
    const Result<Polygon> outline = outlineOf(masks.at(1));
    if (!outline)
        return fail(outline.error());
    return std::optional(std::get<Polygon>(
        translated(*outline, {double(patch.origin.x()), double(patch.origin.y())})));
}

} // namespace doubleread
