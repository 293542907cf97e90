#include "core/imaging/rendering.h"

#include "core/imaging/levels.h"
#include "core/imaging/pixelimage.h"

#include <cmath>

namespace doubleread {

namespace {

// Positions between pixels are counted in 128ths, so that a 16-bit sample times both fractions
// stays within 31 bits.
constexpr int fractionBits = 7;
constexpr int one = 1 << fractionBits;

/// For each target pixel along one axis: which two source pixels it lies between and how far.
struct Axis
{
    int begin = 0; ///< First target pixel inside the image.
    int end = 0;   ///< One past the last.
    std::vector<int> first;
    std::vector<int> second;
    std::vector<int> fraction;
};

Axis makeAxis(double sourceStart, double sourceLength, int target, int count, int level, bool crisp)
{
    Axis axis;
    const auto length = static_cast<size_t>(target);
    axis.first.resize(length);
    axis.second.resize(length);
    axis.fraction.resize(length);
    const double step = sourceLength / target;
    const double reduction = std::ldexp(1.0, -level);
    const int countHere = reducedSize({count, 1}, level).width();
    axis.begin = target;
    for (int i = 0; i < target; ++i) {
        const double at = sourceStart + (i + 0.5) * step;
        if (at < 0 || at >= count)
            continue;
        axis.begin = std::min(axis.begin, i);
        axis.end = i + 1;
        const double position = crisp ? std::floor(at) : at * reduction - 0.5;
        const double whole = std::floor(position);
        const auto n = static_cast<size_t>(i);
        axis.first[n] = std::clamp(static_cast<int>(whole), 0, countHere - 1);
        axis.second[n] = std::clamp(static_cast<int>(whole) + 1, 0, countHere - 1);
        axis.fraction[n] = crisp ? 0 : static_cast<int>((position - whole) * one);
    }
    axis.begin = std::min(axis.begin, axis.end);
    return axis;
}

/// The level whose pixels are nearest in size to device pixels.
int chooseLevel(const PixelImage &image, double sourcePerTarget)
{
    if (sourcePerTarget <= 1)
        return 0;
    const int wanted = static_cast<int>(std::lround(std::log2(sourcePerTarget)));
    return std::clamp(wanted, 0, static_cast<int>(image.reduced.size()));
}

struct Job
{
    Axis columns;
    Axis rows;
    Levels levels; ///< For samples times one * one.
    QRgb outside;
};

/// Blends two rows of samples in the columns that are visible.
template <typename Sample>
void blendRows(const Sample *upper, const Sample *lower, int fraction, int from, int to, int *out)
{
    for (int column = from; column <= to; ++column)
        out[column - from] = upper[column] * (one - fraction) + lower[column] * fraction;
}

void blendColumns(const int *blended, int from, const Axis &axis, Levels levels, QRgb *out)
{
    const int *first = axis.first.data();
    const int *second = axis.second.data();
    const int *fraction = axis.fraction.data();
    for (int column = axis.begin; column < axis.end; ++column) {
        const int part = fraction[column];
        out[column] = levels.rgb(blended[first[column] - from] * (one - part) +
                                 blended[second[column] - from] * part);
    }
}

template <typename Sample>
void fill(QImage &picture, const std::vector<Sample> &samples, qsizetype stride, const Job &job)
{
    const Axis &columns = job.columns;
    const Axis &rows = job.rows;
    const int from = columns.first[static_cast<size_t>(columns.begin)];
    const int to = columns.second[static_cast<size_t>(columns.end - 1)];
    std::vector<int> blended(static_cast<size_t>(to - from + 1));
    const auto width = static_cast<size_t>(picture.width());
    const QRgb *previous = nullptr;
    for (int row = rows.begin; row < rows.end; ++row) {
        const auto n = static_cast<size_t>(row);
        auto *out = reinterpret_cast<QRgb *>(picture.scanLine(row));
        const bool same = previous && rows.fraction[n] == 0 && rows.fraction[n - 1] == 0 &&
                          rows.first[n] == rows.first[n - 1];
        if (same) {
            std::copy_n(previous, width, out);
        } else {
            blendRows(samples.data() + rows.first[n] * stride,
                      samples.data() + rows.second[n] * stride, rows.fraction[n], from, to,
                      blended.data());
            std::fill(out, out + columns.begin, job.outside);
            blendColumns(blended.data(), from, columns, job.levels, out);
            std::fill(out + columns.end, out + width, job.outside);
        }
        previous = out;
    }
}

} // namespace

QImage render(const PixelImage &image, const Rendering &what)
{
    QImage picture(what.target, QImage::Format_RGB32);
    if (picture.isNull() || what.source.isEmpty() || image.size.isEmpty())
        return {};
    const double sourcePerTarget = what.source.width() / what.target.width();
    const int level = chooseLevel(image, sourcePerTarget);
    const bool crisp = sourcePerTarget <= 1 / crispZoom;
    Job job{.columns = makeAxis(what.source.left(), what.source.width(), what.target.width(),
                                image.size.width(), level, crisp),
            .rows = makeAxis(what.source.top(), what.source.height(), what.target.height(),
                             image.size.height(), level, crisp),
            .levels =
                Levels::of(what.window, (what.polarity == Polarity::Inverted) != image.inverted,
                           1.0 / (one * one)),
            .outside = what.outside};
    if (job.columns.begin == job.columns.end || job.rows.begin == job.rows.end) {
        picture.fill(what.outside);
        return picture;
    }
    for (int row = 0; row < picture.height(); ++row)
        if (row < job.rows.begin || row >= job.rows.end)
            std::fill_n(reinterpret_cast<QRgb *>(picture.scanLine(row)), picture.width(),
                        what.outside);
    const Samples &samples =
        level == 0 ? image.samples : image.reduced[static_cast<size_t>(level - 1)];
    const qsizetype stride = reducedSize(image.size, level).width();
    std::visit([&](const auto &values) { fill(picture, values, stride, job); }, samples);
    return picture;
}

} // namespace doubleread
