#include "core/imaging/pixelimage.h"

#include <algorithm>
#include <cstring>

namespace doubleread {

namespace {

constexpr int smallestReducedSide = 256; // px; reducing stops once the longer side is below

qint64 bytesOf(const Samples &samples)
{
    return std::visit(
        [](const auto &values) {
            return static_cast<qint64>(values.size() * sizeof(values.front()));
        },
        samples);
}

/// The sum of two neighbours that lie in one word, whichever comes first in it.
template <typename Word, int bits>
Word sumOfPair(const void *pair)
{
    Word word{};
    std::memcpy(&word, pair, sizeof word);
    return static_cast<Word>((word & ((Word{1} << bits) - 1)) + (word >> bits));
}

/// Means of four, as many as `count`; pairs are read as words, so that the compiler does several
/// at a time.
template <typename Sample>
void halveRows(const Sample *upper, const Sample *lower, Sample *out, size_t count)
{
    using Word = std::conditional_t<sizeof(Sample) == 1, quint16, quint32>;
    constexpr int bits = 8 * sizeof(Sample);
    for (size_t i = 0; i < count; ++i) {
        const auto sum = static_cast<Word>(sumOfPair<Word, bits>(upper + 2 * i) +
                                           sumOfPair<Word, bits>(lower + 2 * i) + 2);
        out[i] = static_cast<Sample>(sum / 4);
    }
}

template <typename Sample>
std::vector<Sample> halved(const std::vector<Sample> &samples, QSize size)
{
    const QSize half = reducedSize(size, 1);
    const auto width = static_cast<size_t>(size.width());
    const auto halfWidth = static_cast<size_t>(half.width());
    std::vector<Sample> result(halfWidth * static_cast<size_t>(half.height()));
    for (size_t row = 0; row < static_cast<size_t>(half.height()); ++row) {
        const Sample *upper = samples.data() + 2 * row * width;
        const bool last = 2 * row + 1 == static_cast<size_t>(size.height());
        const Sample *lower = last ? upper : upper + width;
        Sample *out = result.data() + row * halfWidth;
        halveRows(upper, lower, out, width / 2);
        if (width % 2 == 1)
            out[halfWidth - 1] =
                static_cast<Sample>((unsigned{upper[width - 1]} + lower[width - 1] + 1) / 2);
    }
    return result;
}

} // namespace

int PixelImage::sample(QPoint pixel) const
{
    Q_ASSERT(QRect(QPoint(), size).contains(pixel));
    const size_t at = static_cast<size_t>(pixel.y()) * static_cast<size_t>(size.width()) +
                      static_cast<size_t>(pixel.x());
    return std::visit([at](const auto &values) { return int{values[at]}; }, samples);
}

qint64 PixelImage::bytes() const
{
    qint64 sum = bytesOf(samples);
    for (const Samples &level : reduced)
        sum += bytesOf(level);
    return sum;
}

QSize reducedSize(QSize size, int level)
{
    for (int i = 0; i < level; ++i)
        size = {(size.width() + 1) / 2, (size.height() + 1) / 2};
    return size;
}

void makeReductions(PixelImage &image)
{
    image.reduced.clear();
    QSize size = image.size;
    const Samples *from = &image.samples;
    while (std::max(size.width(), size.height()) >= smallestReducedSide) {
        Samples next =
            std::visit([size](const auto &values) { return Samples(halved(values, size)); }, *from);
        image.reduced.push_back(std::move(next));
        from = &image.reduced.back();
        size = reducedSize(size, 1);
    }
}

} // namespace doubleread
