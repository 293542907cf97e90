#include "core/geometry/measures.h"

#include <cmath>
#include <numbers>

namespace doubleread {

namespace {

/// Image px to mm, or as they are.
Point scaled(Point by, const std::optional<PixelSpacing> &spacing)
{
    return isUsable(spacing) ? Point{by.x * spacing->columnMm, by.y * spacing->rowMm} : by;
}

} // namespace

bool isUsable(const std::optional<PixelSpacing> &spacing)
{
    return spacing && std::isfinite(spacing->columnMm) && std::isfinite(spacing->rowMm) &&
           spacing->columnMm > 0 && spacing->rowMm > 0;
}

MeasuredLength measuredLength(Point from, Point to, const std::optional<PixelSpacing> &spacing)
{
    using enum MeasuredLength::Unit;
    const Point by = scaled(to - from, spacing);
    const double length = std::hypot(by.x, by.y);
    if (!isUsable(spacing))
        return {.value = length, .unit = Pixels};
    const bool imager = spacing->kind == PixelSpacing::Kind::Imager;
    return {.value = length, .unit = imager ? DetectorMm : Millimetres};
}

double measuredAngle(Point first, Point corner, Point second,
                     const std::optional<PixelSpacing> &spacing)
{
    const Point a = scaled(first - corner, spacing);
    const Point b = scaled(second - corner, spacing);
    const double across = a.x * b.y - a.y * b.x;
    const double along = a.x * b.x + a.y * b.y;
    return std::abs(std::atan2(across, along)) * 180 / std::numbers::pi;
}

} // namespace doubleread
