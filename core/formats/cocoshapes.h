#pragma once

#include "core/formats/json.h"
#include "core/geometry/shape.h"

namespace doubleread::coco {

/// A ring of [x, y, x, y, ...], open or closed; errors name the file and the place.
Result<Ring> ringFrom(const QString &file, const QString &place, const Json &numbers);

/// The box of "bbox": x, y, width, height; nothing when it is missing, null or empty. `place` is
/// the annotation's.
Result<std::optional<Box>> boxFrom(const QString &file, const QString &place, const Json *bbox);

/// Sum of the rings' areas, px^2.
double areaOfRings(const Polygon &polygon);

} // namespace doubleread::coco
