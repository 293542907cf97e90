#include "ui/canvas/handlers/boxhandler.h"

#include "ui/canvas/handlers/handles.h"

#include <array>

namespace doubleread {

bool BoxHandler::press(const ToolEvent &event)
{
    const Annotation *annotation = selected();
    const Box *box = annotation ? std::get_if<Box>(&annotation->shape) : nullptr;
    if (!box)
        return false;
    const auto handle = boxHandleAt(*box, event.position, context().scale());
    if (!handle)
        return false;
    m_handle = *handle;
    m_grip = positionOf(*box, m_handle) - event.position;
    m_reshaping.begin({*annotation}, event.position);
    return true;
}

void BoxHandler::move(const ToolEvent &event)
{
    if (!m_reshaping.isActive() || !m_reshaping.moves(event.position, context()))
        return;
    const Box before = std::get<Box>(m_reshaping.before().front().shape);
    const Point to =
        context().snapped({.position = event.position + m_grip, .modifiers = event.modifiers});
    m_reshaping.setShape(0, resized(before, m_handle, to, context().imageSize()));
}

std::optional<Qt::CursorShape> BoxHandler::cursorAt(Point at) const
{
    static constexpr std::array cursors{Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor,
                                        Qt::SizeHorCursor};
    const Annotation *annotation = selected();
    const Box *box = annotation ? std::get_if<Box>(&annotation->shape) : nullptr;
    if (!box)
        return std::nullopt;
    const auto handle = boxHandleAt(*box, at, context().scale());
    if (!handle)
        return std::nullopt;
    const Orientation lies = context().orientation();
    const Point away =
        lies.toTurned(positionOf(*box, *handle), {}) - lies.toTurned(box->center(), {});
    const size_t straight = away.x == 0 ? 1 : 3; // up and down, else across
    const bool corner = static_cast<size_t>(*handle) % 2 == 0;
    return cursors[corner ? (away.x * away.y > 0 ? 0 : 2) : straight];
}

} // namespace doubleread
