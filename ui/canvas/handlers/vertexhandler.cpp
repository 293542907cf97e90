#include "ui/canvas/handlers/vertexhandler.h"

#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"

#include <algorithm>

namespace doubleread {

bool VertexHandler::press(const ToolEvent &event)
{
    const Annotation *annotation = selected();
    if (!annotation)
        return false;
    const auto vertex = vertexAt(annotation->shape, event.position, context().scale());
    if (!vertex)
        return false;
    const Annotation pressed = *annotation; // the document may change below
    if (event.modifiers.testFlag(Qt::AltModifier)) {
        if (const auto without = withVertexRemoved(pressed.shape, *vertex))
            context().document()->reshape({{pressed.id, *without}});
        return true;
    }
    m_vertex = *vertex;
    if (event.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        toggle(pressed.id);
        return true;
    }
    const std::vector<int> &selected = context().document()->selectedVertices();
    if (std::ranges::find(selected, m_vertex) == selected.end())
        context().document()->selectVertex(VertexRef{pressed.id, m_vertex});
    m_moving = context().document()->selectedVertices();
    m_grip = verticesOf(pressed.shape)[static_cast<size_t>(m_vertex)] - event.position;
    m_reshaping.begin({pressed}, event.position);
    return true;
}

void VertexHandler::toggle(Id<Annotation> id)
{
    std::vector<int> vertices = context().document()->selectedVertices();
    if (std::erase(vertices, m_vertex) == 0)
        vertices.push_back(m_vertex);
    context().document()->selectVertices(id, std::move(vertices));
}

void VertexHandler::move(const ToolEvent &event)
{
    if (!m_reshaping.isActive() || !m_reshaping.moves(event.position, context()))
        return;
    const Shape &before = m_reshaping.before().front().shape;
    const Point from = verticesOf(before)[static_cast<size_t>(m_vertex)];
    const Point to =
        context().snapped({.position = event.position + m_grip, .modifiers = event.modifiers});
    m_reshaping.setShape(0, withVerticesMoved(before, m_moving, to - from, context().imageSize()));
}

std::optional<Qt::CursorShape> VertexHandler::cursorAt(Point at) const
{
    const Annotation *annotation = selected();
    if (!annotation || !vertexAt(annotation->shape, at, context().scale()))
        return std::nullopt;
    return Qt::SizeAllCursor;
}

} // namespace doubleread
