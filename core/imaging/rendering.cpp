#include "core/imaging/rendering.h"

#include "core/imaging/levels.h"
#include "core/imaging/pixelimage.h"

#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace doubleread {

namespace {

// Positions between pixels are counted in 128ths, so that a 16-bit sample times a fraction is exact
// in single precision.
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

/// One row of samples as the target's columns see it, times one: exact, since 16 bits and the
/// fraction are 23. Neighbouring target rows share it, the more the farther one has zoomed in.
class ResampledRows
{
public:
    explicit ResampledRows(const Axis &columns) : m_columns(columns)
    {
        for (Slot &slot : m_slots)
            slot.values.resize(columns.first.size());
    }

    /// Valid until two other rows were asked for.
    template <typename Sample>
    const float *row(const Sample *samples, int number)
    {
        if (m_slots[0].number != number)
            std::swap(m_slots[0], m_slots[1]);
        Slot &slot = m_slots[0];
        if (std::exchange(slot.number, number) != number)
            resample(samples, slot.values.data());
        return slot.values.data();
    }

private:
    struct Slot
    {
        int number = -1;
        std::vector<float> values;
    };

    template <typename Sample>
    void resample(const Sample *samples, float *out) const
    {
        const int *first = m_columns.first.data();
        const int *second = m_columns.second.data();
        const int *fraction = m_columns.fraction.data();
        for (int column = m_columns.begin; column < m_columns.end; ++column) {
            const int part = fraction[column];
            out[column] = static_cast<float>(samples[first[column]] * (one - part) +
                                             samples[second[column]] * part);
        }
    }

    const Axis &m_columns;
    std::array<Slot, 2> m_slots;
};

/// Between two rows, in levels. Takes values, not the Job, which the output might alias for all the
/// compiler knows: so it does several pixels at a time.
void blend(const float *upper, const float *lower, int fraction, Levels levels, std::span<QRgb> out)
{
    const float above = static_cast<float>(one - fraction) * levels.scale;
    const float below = static_cast<float>(fraction) * levels.scale;
    const float offset = levels.offset;
    QRgb *pixels = out.data();
    const size_t count = out.size();
    for (size_t i = 0; i < count; ++i) {
        const float level =
            std::min(std::max(upper[i] * above + lower[i] * below + offset, 0.0F), 255.0F);
        const auto grey = static_cast<QRgb>(static_cast<int>(level));
        pixels[i] = 0xff000000U | grey << 16U | grey << 8U | grey;
    }
}

template <typename Sample>
void fill(QImage &picture, const std::vector<Sample> &samples, qsizetype stride, const Job &job)
{
    const Axis &columns = job.columns;
    const Axis &rows = job.rows;
    ResampledRows resampled(columns);
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
            const auto line = [&](int number) {
                return resampled.row(samples.data() + number * stride, number);
            };
            const float *upper = line(rows.first[n]);
            const float *lower = rows.fraction[n] == 0 ? upper : line(rows.second[n]);
            std::fill(out, out + columns.begin, job.outside);
            blend(upper + columns.begin, lower + columns.begin, rows.fraction[n], job.levels,
                  {out + columns.begin, out + columns.end});
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
