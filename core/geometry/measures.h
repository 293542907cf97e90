#pragma once

#include "core/geometry/pixelspacing.h"
#include "core/geometry/point.h"

#include <optional>

namespace doubleread {

/// A length and the unit that can be vouched for.
struct MeasuredLength
{
    enum class Unit {
        Pixels,      ///< Nothing is known of the size of a pixel, or nothing sensible.
        Millimetres, ///< In the patient, or so the file says.
        DetectorMm   ///< In the plane of the detector: the body is smaller than that.
    };

    double value = 0;
    Unit unit = Unit::Pixels;

    bool operator==(const MeasuredLength &) const = default;
};

/// Spacing that lengths can be computed with: finite and above 0 both ways.
bool isUsable(const std::optional<PixelSpacing> &spacing);

MeasuredLength measuredLength(Point from, Point to, const std::optional<PixelSpacing> &spacing);

/// Between the arms `corner` to `first` and `corner` to `second`, 0 to 180 degrees; in the patient
/// where pixels are not square. 0 when an arm has no length.
double measuredAngle(Point first, Point corner, Point second,
                     const std::optional<PixelSpacing> &spacing);

} // namespace doubleread
