#include "core/demo/field.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace doubleread {

namespace {

constexpr float far = 1e12F;

/// One line of the exact squared distance transform (Felzenszwalb and Huttenlocher, 2012): the
/// lower envelope of parabolas standing on `in`.
class LineTransform
{
public:
    explicit LineTransform(size_t length) : m_place(length), m_border(length + 1) {}

    void run(const float *in, size_t stride, size_t length, float *out)
    {
        size_t k = 0;
        m_place[0] = 0;
        m_border[0] = -std::numeric_limits<float>::infinity();
        m_border[1] = std::numeric_limits<float>::infinity();
        for (size_t q = 1; q < length; ++q) {
            float border = crossing(in, stride, q, m_place[k]);
            while (border <= m_border[k])
                border = crossing(in, stride, q, m_place[--k]);
            m_place[++k] = q;
            m_border[k] = border;
            m_border[k + 1] = std::numeric_limits<float>::infinity();
        }
        k = 0;
        for (size_t q = 0; q < length; ++q) {
            const auto position = static_cast<float>(q);
            while (m_border[k + 1] < position)
                ++k;
            const float distance = position - static_cast<float>(m_place[k]);
            out[q] = distance * distance + in[m_place[k] * stride];
        }
    }

private:
    static float crossing(const float *in, size_t stride, size_t q, size_t p)
    {
        const auto a = static_cast<double>(q);
        const auto b = static_cast<double>(p);
        return static_cast<float>(
            ((double{in[q * stride]} + a * a) - (double{in[p * stride]} + b * b)) / (2 * (a - b)));
    }

    std::vector<size_t> m_place;
    std::vector<float> m_border;
};

/// Sets the pixels whose centres lie inside the outline (nonzero by union: even-odd each).
void fillInside(Field &mask, const Outline &outline)
{
    std::vector<double> crossings;
    for (int y = 0; y < mask.size.height(); ++y) {
        crossings.clear();
        const double level = y + 0.5;
        for (size_t i = 0; i < outline.size(); ++i) {
            const QPointF a = outline[i];
            const QPointF b = outline[(i + 1) % outline.size()];
            if ((a.y() <= level) != (b.y() <= level))
                crossings.push_back(a.x() + (level - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
        std::ranges::sort(crossings);
        float *row = mask.row(y);
        for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double width = mask.size.width();
            const auto from =
                static_cast<int>(std::clamp(std::ceil(crossings[i] - 0.5), 0.0, width));
            const auto to =
                static_cast<int>(std::clamp(std::ceil(crossings[i + 1] - 0.5), 0.0, width));
            if (from < to)
                std::fill(row + from, row + to, far);
        }
    }
}

void boxBlurLine(const float *in, float *out, int length, int stride, int radius)
{
    const auto at = [&](int i) { return in[std::clamp(i, 0, length - 1) * stride]; };
    const float share = 1.0F / static_cast<float>(2 * radius + 1);
    double sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += double{at(i)};
    for (int i = 0; i < length; ++i) {
        out[i * stride] = static_cast<float>(sum) * share;
        sum += double{at(i + radius + 1)} - double{at(i - radius)};
    }
}

} // namespace

float Field::at(double x, double y) const
{
    const double u = x - 0.5;
    const double v = y - 0.5;
    const double left = std::floor(u);
    const double top = std::floor(v);
    if (left < 0 || top < 0 || left + 1 >= size.width() || top + 1 >= size.height())
        return 0;
    const auto column = static_cast<size_t>(left);
    const float *upper = row(static_cast<int>(top)) + column;
    const float *lower = upper + width();
    const auto a = static_cast<float>(u - left);
    const auto b = static_cast<float>(v - top);
    return (upper[0] * (1 - a) + upper[1] * a) * (1 - b) + (lower[0] * (1 - a) + lower[1] * a) * b;
}

Outline smooth(const Outline &points, int steps)
{
    Outline curve;
    const size_t count = points.size();
    for (size_t i = 0; i < count; ++i) {
        const QPointF p0 = points[(i + count - 1) % count];
        const QPointF p1 = points[i];
        const QPointF p2 = points[(i + 1) % count];
        const QPointF p3 = points[(i + 2) % count];
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            curve.push_back(0.5 *
                            (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
                             (3 * p1 - p0 - 3 * p2 + p3) * t * t * t));
        }
    }
    return curve;
}

Field depthInside(QSize size, std::span<const Outline> outlines)
{
    Field field(size);
    for (const Outline &outline : outlines)
        fillInside(field, outline);
    const auto width = static_cast<size_t>(size.width());
    const auto height = static_cast<size_t>(size.height());
    LineTransform transform(std::max(width, height));
    std::vector<float> line(std::max(width, height));
    for (size_t x = 0; x < width; ++x) {
        transform.run(field.values.data() + x, width, height, line.data());
        for (size_t y = 0; y < height; ++y)
            field.values[y * width + x] = line[y];
    }
    for (int y = 0; y < size.height(); ++y) {
        transform.run(field.row(y), 1, width, line.data());
        std::transform(line.begin(), line.begin() + size.width(), field.row(y),
                       [](float squared) { return std::min(std::sqrt(squared), 1e5F); });
    }
    return field;
}

void blur(Field &field, double sigma)
{
    // Three boxes of this width have the variance of the Gaussian.
    const int radius =
        std::max(0, static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2)));
    if (radius == 0)
        return;
    const int width = field.size.width();
    const int height = field.size.height();
    std::vector<float> other(field.values.size());
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < height; ++y)
            boxBlurLine(field.row(y), other.data() + qptrdiff{y} * width, width, 1, radius);
        // Columns by running sums over whole rows, which the processor's caches like better.
        std::vector<float> sum(field.width(), 0.0F);
        const auto line = [&](int y) {
            return other.data() + qptrdiff{std::clamp(y, 0, height - 1)} * width;
        };
        for (int y = -radius; y <= radius; ++y)
            std::transform(sum.begin(), sum.end(), line(y), sum.begin(), std::plus<>());
        const float share = 1.0F / static_cast<float>(2 * radius + 1);
        for (int y = 0; y < height; ++y) {
            float *out = field.row(y);
            const float *enter = line(y + radius + 1);
            const float *leave = line(y - radius);
            for (size_t x = 0; x < field.width(); ++x) {
                out[x] = sum[x] * share;
                sum[x] += enter[x] - leave[x];
            }
        }
    }
}

Field cloud(QSize size, double scale, Dice &dice)
{
    const auto cells = [scale](int length) { return static_cast<int>(length / scale) + 4; };
    Field lattice(QSize(cells(size.width()), cells(size.height())));
    for (float &value : lattice.values)
        value = dice.normal() * 1.5F; // interpolation takes as much away
    Field field(size);
    for (int y = 0; y < size.height(); ++y) {
        float *row = field.row(y);
        for (int x = 0; x < size.width(); ++x)
            row[x] = lattice.at(x / scale + 1, y / scale + 1);
    }
    return field;
}

Field reduced(const Field &field, int factor)
{
    Field result(QSize(field.size.width() / factor, field.size.height() / factor));
    const float share = 1.0F / static_cast<float>(factor * factor);
    for (int y = 0; y < result.size.height(); ++y) {
        float *out = result.row(y);
        for (int part = 0; part < factor; ++part) {
            const float *in = field.row(y * factor + part);
            for (int x = 0; x < result.size.width() * factor; ++x)
                out[x / factor] += in[x] * share;
        }
    }
    return result;
}

} // namespace doubleread
