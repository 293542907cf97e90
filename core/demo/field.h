#pragma once

#include <QPointF>
#include <QSize>

#include <random>
#include <span>
#include <vector>

// Float pictures and what phantoms are made of. Only core/demo's own files include it.

namespace doubleread {

/// Uniform and normal numbers that are the same with every standard library.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; } ///< [0, 1)
    double between(double low, double high) { return low + (high - low) * uniform(); }
    bool chance(double probability) { return uniform() < probability; }
    int below(int count) { return static_cast<int>(uniform() * count); }
    /// About normal, deviation 1: the sum of four 16-bit uniforms of one draw.
    float normal()
    {
        const quint64 bits = m_engine();
        const auto sum = static_cast<int>((bits & 0xffff) + (bits >> 16 & 0xffff) +
                                          (bits >> 32 & 0xffff) + (bits >> 48));
        return (static_cast<float>(sum) - 131070.0F) * (1.7320508F / 65536.0F);
    }

private:
    std::mt19937_64 m_engine;
};

/// One float a pixel, row-major.
struct Field
{
    QSize size;
    std::vector<float> values;

    explicit Field(QSize of = {}, float value = 0)
        : size(of),
          values(static_cast<size_t>(of.width()) * static_cast<size_t>(of.height()), value)
    {
    }
    float *row(int y) { return values.data() + static_cast<size_t>(y) * width(); }
    const float *row(int y) const { return values.data() + static_cast<size_t>(y) * width(); }
    size_t width() const { return static_cast<size_t>(size.width()); }
    /// Interpolated between pixel centres; 0 outside.
    float at(double x, double y) const;
};

using Outline = std::vector<QPointF>;

/// A smooth closed curve through the points (Catmull-Rom), `steps` vertices for each.
Outline smooth(const Outline &points, int steps = 8);

/// How deep inside the union of the outlines each pixel lies, px; 0 outside. The picture's border
/// is no edge: what goes on beyond it is deep there too.
Field depthInside(QSize size, std::span<const Outline> outlines);

/// Gaussian blur by three box blurs; `sigma` in px.
void blur(Field &field, double sigma);

/// Smooth random values of deviation about 1 with features of `scale` px.
Field cloud(QSize size, double scale, Dice &dice);

/// Averages squares of `factor` pixels.
Field reduced(const Field &field, int factor);

} // namespace doubleread
