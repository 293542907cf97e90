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
    static Levels of(Window window, bool inverted, double unit = 1)
    {
        // Width 1 is a threshold: everything above centre - 0.5 is white.
        const double span = std::max(window.width - 1, 1e-6);
        const double scale = 255 / span;
        const double offset = 127.5 - (window.center - 0.5) * scale;
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

} // namespace doubleread
