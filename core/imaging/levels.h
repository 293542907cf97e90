#pragma once

#include "core/imaging/window.h"

#include <algorithm>

namespace doubleread {

/// A window as one multiplication and one addition per sample, in single precision (less than a
/// hundredth of a level off, and four samples at a time on any x86-64).
struct Levels
{
    float scale = 1;
    float offset = 0; ///< With the half added that makes truncation rounding.

    /// `unit`: how many stored values one step of the incoming numbers is (fixed point fractions).
    static Levels of(const Window &window, bool inverted, double unit = 1)
    {
        // Width 1 is a threshold: everything above centre - 0.5 is white, what is equal to it
        // black.
        const bool isThreshold = window.width <= 1;
        const double span = isThreshold ? 1e-6 : window.width - 1;
        const double middle = window.center - (isThreshold ? 0.25 : 0.5);
        const double scale = 255 / span;
        const double offset = 127.5 - middle * scale;
        if (inverted)
            return {static_cast<float>(-scale * unit), static_cast<float>(255.5 - offset)};
        return {static_cast<float>(scale * unit), static_cast<float>(offset + 0.5)};
    }

    QRgb rgb(int sample) const
    {
        const float level =
            std::min(std::max(static_cast<float>(sample) * scale + offset, 0.0F), 255.0F);
        return 0xff000000U | static_cast<QRgb>(static_cast<int>(level)) * 0x010101U;
    }
};

/// A curve as colours.
class Tones
{
public:
    Tones(const ToneCurve &curve, bool inverted)
    {
        m_colours.reserve(curve.size());
        for (const quint8 level : curve)
            m_colours.push_back(0xff000000U | QRgb{inverted ? 255U - level : level} * 0x010101U);
    }

    QRgb rgb(int sample) const
    {
        return m_colours[std::min(static_cast<size_t>(sample), m_colours.size() - 1)];
    }

private:
    std::vector<QRgb> m_colours;
};

} // namespace doubleread
