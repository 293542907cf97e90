#pragma once

#include "ui/canvas/markpainter.h"

namespace doubleread {

/// Rulers and angles with their ends and what they say. `view` is what can be seen, device px: the
/// words stay in it as long as a part of the ruler does.
void paintMeasured(QPainter &painter, std::span<const MeasuredMark> measured, QRectF view,
                   const MarkSpace &space);

} // namespace doubleread
