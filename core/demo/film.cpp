#include "core/demo/film.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr double enhancement = 0.5; // share of the local contrast that is added

/// Logarithm of what reaches the detector, scatter included.
void detect(Field &field, Dice &dice)
{
    for (float &value : field.values)
        value = std::exp(-value);
    // Scatter is smooth, so it is made from a small picture.
    const int factor = std::max(1, field.size.width() / 100);
    Field scatter = reduced(field, factor);
    blur(scatter, 9);
    const double beamX = field.size.width() * dice.between(0.35, 0.65);
    const double beamY = field.size.height() * dice.between(0.3, 0.6);
    const double reach = 1.6 * field.size.height();
    for (int y = 0; y < field.size.height(); ++y) {
        float *row = field.row(y);
        for (int x = 0; x < field.size.width(); ++x) {
            const double u =
                std::clamp<double>((x + 0.5) / factor, 0.51, scatter.size.width() - 0.51);
            const double v =
                std::clamp<double>((y + 0.5) / factor, 0.51, scatter.size.height() - 0.51);
            const double dx = (x - beamX) / reach;
            const double dy = (y - beamY) / reach;
            const auto heel = static_cast<float>(1 - 0.45 * (dx * dx + dy * dy));
            row[x] = -std::log(heel * (row[x] + 0.045F * scatter.at(u, v) + 0.004F));
        }
    }
}

/// Local contrast as the readers of imaging plates raise it.
void enhance(Field &field, double sigma)
{
    Field smoothed = field;
    blur(smoothed, sigma);
    for (size_t i = 0; i < field.values.size(); ++i)
        field.values[i] += static_cast<float>(enhancement) * (field.values[i] - smoothed.values[i]);
}

float quantile(const Field &field, double share)
{
    std::vector<float> some;
    const size_t step = std::max<size_t>(1, field.values.size() / 20000);
    for (size_t i = 0; i < field.values.size(); i += step)
        some.push_back(field.values[i]);
    const auto place =
        some.begin() + static_cast<qptrdiff>(share * static_cast<double>(some.size() - 1));
    std::ranges::nth_element(some, place);
    return *place;
}

struct Tone
{
    float low;   ///< Of the empty field.
    float scale; ///< To 0..1.
    float base;  ///< Grey of the empty field, 0..255.
};

Tone toneOf(const Field &field, Dice &dice)
{
    const float low = quantile(field, 0.02);
    const float high = std::max(quantile(field, 0.997), low + 1.2F);
    return {
        .low = low, .scale = 1 / (high - low), .base = static_cast<float>(dice.between(10, 32))};
}

quint8 levelOf(float value, const Tone &tone)
{
    const float x = std::max((value - tone.low) * tone.scale, -0.05F);
    // A film's shoulder: the thickest parts saturate slowly.
    const float curved = x <= 0 ? x : 0.72F * std::pow(x, 1.45F) + 0.28F * x;
    const float shown =
        curved < 0.75F ? curved : 0.75F + 0.25F * std::tanh((curved - 0.75F) / 0.25F);
    return static_cast<quint8>(std::clamp(tone.base + shown * (246 - tone.base), 0.0F, 255.0F));
}

} // namespace

std::vector<quint8> develop(Field field, const Exposure &exposure, Dice &dice)
{
    detect(field, dice);
    enhance(field, 5 * exposure.placement.scale);
    const Tone tone = toneOf(field, dice);
    const Field unevenness = cloud(field.size, field.size.width() / 5.0, dice);
    std::vector<float> bands(static_cast<size_t>(field.size.height()));
    for (float &band : bands) // lines of the plate's scanner
        band = dice.normal() * 0.004F;
    const auto noise = static_cast<float>(exposure.noise * 0.010);
    std::vector<quint8> samples;
    samples.reserve(field.values.size());
    const double height = field.size.height();
    const double width = field.size.width();
    for (int y = 0; y < field.size.height(); ++y) {
        const float band = bands[static_cast<size_t>(y)];
        for (int x = 0; x < field.size.width(); ++x) {
            float value = field.row(y)[x];
            // Fewer photons behind thicker parts: more noise.
            value += noise * std::exp(0.28F * std::min(value, 4.0F)) * dice.normal() + band +
                     0.012F * unevenness.row(y)[x];
            auto level = static_cast<double>(levelOf(value, tone));
            const double white =
                y - (height - exposure.whiteBottomPx) + 2.0 * double{unevenness.row(y)[x]};
            if (exposure.whiteBottomPx > 0)
                level += (236 - level) * std::clamp(white / 3, 0.0, 1.0);
            const double edge =
                std::min(std::min<double>(x, width - 1 - x), std::min<double>(y, height - 1 - y));
            if (exposure.blackEdgePx > 0)
                level *= std::clamp((edge - exposure.blackEdgePx) / 2, 0.03, 1.0);
            samples.push_back(static_cast<quint8>(level));
        }
    }
    return samples;
}

} // namespace doubleread
