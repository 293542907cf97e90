#include "ui/canvas/tools/boxtool.h"

#include "core/document/shapeediting.h"

namespace doubleread {

namespace {
constexpr double dragStart = 4; // widget px between a click and a drag
}

void BoxTool::press(const ToolEvent &event)
{
    const Point at = context().snapped(event);
    if (const auto *drawing = std::get_if<Drawing>(&m_state); drawing && drawing->released)
        finishAt(at);
    else if (context().mayEdit())
        m_state = Drawing{.corner = at, .opposite = at};
}

void BoxTool::move(const ToolEvent &event)
{
    if (auto *drawing = std::get_if<Drawing>(&m_state))
        drawing->opposite = context().snapped(event);
}

void BoxTool::release(const ToolEvent &event)
{
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing || drawing->released)
        return;
    const Point at = context().snapped(event);
    if (distance(at, drawing->corner) < context().length(dragStart))
        drawing->released = true;
    else
        finishAt(at);
}

bool BoxTool::cancel()
{
    const bool busy = isBusy();
    m_state = Idle{};
    return busy;
}

std::vector<Annotation> BoxTool::preview() const
{
    const auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing || drawing->corner == drawing->opposite)
        return {};
    Annotation annotation;
    annotation.shape = Box::fromCorners(drawing->corner, drawing->opposite);
    return {annotation};
}

void BoxTool::finishAt(Point opposite)
{
    const Shape shape = Box::fromCorners(std::get<Drawing>(m_state).corner, opposite);
    m_state = Idle{};
    if (isComplete(shape))
        context().add(shape);
}

} // namespace doubleread
