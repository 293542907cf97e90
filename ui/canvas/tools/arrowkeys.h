#pragma once

#include "core/geometry/point.h"

#include <QKeyEvent>

#include <optional>

namespace doubleread {

/// Turned px to go for an arrow key, alone 1 and with Shift 10; none for other keys.
std::optional<Point> arrowOf(const QKeyEvent &event);

} // namespace doubleread
