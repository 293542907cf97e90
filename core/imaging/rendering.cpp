#include "core/imaging/rendering.h"

#include "core/imaging/levels.h"
#include "core/imaging/pixelimage.h"

#include <QThread>
#include <QtConcurrentMap>

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

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

/// Where along one axis of the image the target begins and how far it goes; backwards when the
/// picture lies mirrored along it.
struct Stretch
{
    double start = 0;
    double length = 0;
};

Axis makeAxis(Stretch source, int target, int count, int level, bool crisp)
{
    Axis axis;
    const auto length = static_cast<size_t>(target);
    axis.first.resize(length);
    axis.second.resize(length);
    axis.fraction.resize(length);
    const double step = source.length / target;
    const double reduction = std::ldexp(1.0, -level);
    const int countHere = reducedSize({count, 1}, level).width();
    axis.begin = target;
    for (int i = 0; i < target; ++i) {
        const double at = source.start + (i + 0.5) * step;
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
    Levels levels;              ///< For samples times one * one.
    std::optional<Tones> tones; ///< Instead of the levels.
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

/// The same through a curve.
void blend(const float *upper, const float *lower, int fraction, const Tones &tones,
           std::span<QRgb> out)
{
    constexpr float unit = 1.0F / (one * one);
    const float above = static_cast<float>(one - fraction) * unit;
    const float below = static_cast<float>(fraction) * unit;
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = tones.rgb(static_cast<int>(upper[i] * above + lower[i] * below + 0.5F));
}

/// Rows of the image that become rows of the picture.
class StraightOutput
{
public:
    explicit StraightOutput(QImage &picture) : m_picture(picture) {}

    QRgb *line(int row) { return reinterpret_cast<QRgb *>(m_picture.scanLine(row)); }
    void done(int) {}
    void finish() {}

private:
    QImage &m_picture;
};

/// Rows of the image that become columns of the picture: a few are kept, so that each line of the
/// picture gets as many pixels at a time as a cache line holds.
class CrossedOutput
{
public:
    static constexpr int kept = 16;

    explicit CrossedOutput(QImage &picture) : m_picture(picture)
    {
        for (std::vector<QRgb> &line : m_lines)
            line.resize(static_cast<size_t>(picture.height()));
    }

    QRgb *line(int row) { return m_lines.at(static_cast<size_t>(row % kept)).data(); }
    void done(int row)
    {
        m_first = m_count == 0 ? row : m_first;
        ++m_count;
        if ((row + 1) % kept == 0)
            finish();
    }
    void finish()
    {
        std::array<const QRgb *, kept> lines{};
        for (int k = 0; k < m_count; ++k)
            lines.at(static_cast<size_t>(k)) = line(m_first + k);
        if (m_count == kept)
            cross<kept>(lines, kept); // the compiler unrolls it
        else
            cross<0>(lines, m_count);
        m_count = 0;
    }

private:
    template <int fixed>
    void cross(const std::array<const QRgb *, kept> &lines, int some)
    {
        const int count = fixed > 0 ? fixed : some;
        const int length = m_picture.height();
        const qsizetype stride = m_picture.bytesPerLine();
        uchar *out = m_picture.bits() + m_first * qsizetype(sizeof(QRgb));
        for (int i = 0; i < length; ++i, out += stride) {
            auto *pixels = reinterpret_cast<QRgb *>(out);
            for (int k = 0; k < count; ++k)
                pixels[k] = lines[static_cast<size_t>(k)][i];
        }
    }

    QImage &m_picture;
    std::array<std::vector<QRgb>, kept> m_lines;
    int m_first = 0;
    int m_count = 0;
};

struct Band ///< Of the target's rows.
{
    int begin = 0;
    int end = 0;
};

template <typename Sample, typename Output>
void fill(Output output, const std::vector<Sample> &samples, qsizetype stride, const Job &job,
          Band band)
{
    const Axis &columns = job.columns;
    const Axis &rows = job.rows;
    ResampledRows resampled(columns);
    const size_t width = columns.first.size();
    const QRgb *previous = nullptr;
    for (int row = band.begin; row < band.end; ++row) {
        const auto n = static_cast<size_t>(row);
        QRgb *out = output.line(row);
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
            const auto blended = [&](const auto &tones) {
                blend(upper + columns.begin, lower + columns.begin, rows.fraction[n], tones,
                      {out + columns.begin, out + columns.end});
            };
            if (job.tones)
                blended(*job.tones);
            else
                blended(job.levels);
            std::fill(out + columns.end, out + width, job.outside);
        }
        previous = out;
        output.done(row);
    }
    output.finish();
}

/// As many as there are processors, cut where CrossedOutput writes; one where the picture is so
/// small that waking others would take longer.
std::vector<Band> bandsOf(const Axis &rows, size_t width)
{
    constexpr size_t worthwhile = 250'000; // pixels, about half a millisecond
    const int count = rows.end - rows.begin;
    const bool several = width * static_cast<size_t>(count) > worthwhile;
    const int parts = several ? QThread::idealThreadCount() : 1;
    std::vector<Band> bands;
    for (int part = 0, begin = rows.begin; part < parts; ++part) {
        const int cut = rows.begin + count * (part + 1) / parts;
        const int end = part + 1 < parts ? cut - cut % CrossedOutput::kept : rows.end;
        if (begin < end)
            bands.push_back({.begin = begin, .end = end});
        begin = std::max(begin, end);
    }
    return bands;
}

void fillAround(QImage &picture, QRect inside, QRgb color)
{
    const auto width = static_cast<size_t>(picture.width());
    for (int row = 0; row < picture.height(); ++row) {
        const std::span<QRgb> line(reinterpret_cast<QRgb *>(picture.scanLine(row)), width);
        const bool outside = row < inside.top() || row > inside.bottom();
        const auto left = static_cast<size_t>(outside ? picture.width() : inside.left());
        const auto right = static_cast<size_t>(outside ? picture.width() : inside.right() + 1);
        std::ranges::fill(line.first(left), color);
        std::ranges::fill(line.subspan(right), color);
    }
}

/// What of the image the target's columns (or rows, where sides are swapped) run over.
Stretch stretch(const Rendering &what, QSize image, Qt::Orientation axis)
{
    const auto at = [&](QPointF turned) {
        const Point place = what.orientation.toImage(Point::fromQPointF(turned), image);
        return axis == Qt::Horizontal ? place.x : place.y;
    };
    const double start = at(what.source.topLeft());
    return {.start = start, .length = at(what.source.bottomRight()) - start};
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
    const bool crossed = what.orientation.swapsSides();
    const QSize target = crossed ? what.target.transposed() : what.target;
    const bool inverted = (what.polarity == Polarity::Inverted) != image.inverted;
    Job job{.columns = makeAxis(stretch(what, image.size, Qt::Horizontal), target.width(),
                                image.size.width(), level, crisp),
            .rows = makeAxis(stretch(what, image.size, Qt::Vertical), target.height(),
                             image.size.height(), level, crisp),
            .levels = Levels::of(what.window, inverted, 1.0 / (one * one)),
            .tones = {},
            .outside = what.outside};
    if (what.window.curve)
        job.tones.emplace(*what.window.curve, inverted);
    if (job.columns.begin == job.columns.end) {
        picture.fill(what.outside);
        return picture;
    }
    const int count = job.rows.end - job.rows.begin;
    fillAround(picture,
               crossed ? QRect(job.rows.begin, 0, count, picture.height())
                       : QRect(0, job.rows.begin, picture.width(), count),
               what.outside);
    const Samples &samples =
        level == 0 ? image.samples : image.reduced[static_cast<size_t>(level - 1)];
    const qsizetype stride = reducedSize(image.size, level).width();
    const auto paint = [&](const auto &values, Band band) {
        if (crossed)
            fill(CrossedOutput(picture), values, stride, job, band);
        else
            fill(StraightOutput(picture), values, stride, job, band);
    };
    std::vector<Band> bands = bandsOf(job.rows, job.columns.first.size());
    const auto paintBand = [&](const Band &band) {
        std::visit([&](const auto &values) { paint(values, band); }, samples);
    };
    if (bands.size() > 1)
        QtConcurrent::blockingMap(bands, paintBand);
    else
        std::ranges::for_each(bands, paintBand);
    return picture;
}

} // namespace doubleread
