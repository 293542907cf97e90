#include "ui/canvas/tools/arrowkeys.h"

namespace doubleread {

std::optional<Point> arrowOf(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return Point{-step, 0};
    case Qt::Key_Right:
        return Point{step, 0};
    case Qt::Key_Up:
        return Point{0, -step};
    case Qt::Key_Down:
        return Point{0, step};
    default:
        return std::nullopt;
    }
}

} // namespace doubleread
