#include "ui/canvas/tools/pathtool.h"

#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"

namespace doubleread {

void PathTool::press(const ToolEvent &event)
{
    const Point at = context().snapped(event);
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing) {
        if (context().mayEdit())
            m_state = Drawing{.vertices = {at}, .cursor = at};
    } else if (finishes(*drawing, at)) {
        finish();
    } else if (drawing->vertices.back() != at) {
        drawing->vertices.push_back(at);
        drawing->cursor = at;
    }
}

void PathTool::move(const ToolEvent &event)
{
    if (auto *drawing = std::get_if<Drawing>(&m_state))
        drawing->cursor = context().snapped(event);
}

void PathTool::release(const ToolEvent &event)
{
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing || drawing->vertices.size() != 1)
        return;
    const Point at = context().snapped(event);
    if (distance(at, drawing->vertices.front()) <= context().length(hitRadius))
        return; // a click
    drawing->vertices.push_back(at);
    drawing->cursor = at;
    if (m_kind == Kind::Line)
        finish();
}

void PathTool::doubleClick(const ToolEvent &event)
{
    if (!isBusy())
        press(event); // the click before finished a shape: this one begins the next
    else
        finish(); // the click before set the last vertex
}

bool PathTool::finish()
{
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing)
        return false;
    const Shape shape = m_kind == Kind::Polygon ? Shape(Polygon::fromVertices(drawing->vertices))
                                                : Shape(Line{drawing->vertices});
    if (!isComplete(shape))
        return true; // goes on: nothing that could be stored yet
    m_state = Idle{};
    context().add(shape);
    return true;
}

bool PathTool::removeLastPoint()
{
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing)
        return false;
    drawing->vertices.pop_back();
    if (drawing->vertices.empty())
        m_state = Idle{};
    return true;
}

bool PathTool::cancel()
{
    const bool busy = isBusy();
    m_state = Idle{};
    return busy;
}

Sketch PathTool::sketch() const
{
    const auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing)
        return {};
    Sketch sketch;
    sketch.vertices = drawing->vertices;
    sketch.cursor = drawing->cursor;
    sketch.closes = m_kind == Kind::Polygon && finishes(*drawing, drawing->cursor);
    return sketch;
}

bool PathTool::finishes(const Drawing &drawing, Point at) const
{
    const size_t enough = m_kind == Kind::Polygon ? 3 : 2;
    const Point last = m_kind == Kind::Polygon ? drawing.vertices.front() : drawing.vertices.back();
    return drawing.vertices.size() >= enough && distance(at, last) <= context().length(hitRadius);
}

} // namespace doubleread
