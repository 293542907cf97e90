#include "ui/canvas/handlers/vertexhandler.h"

#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"

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
    m_grip = verticesOf(pressed.shape)[static_cast<size_t>(m_vertex)] - event.position;
    m_reshaping.begin({pressed}, event.position);
    context().document()->selectVertex(VertexRef{pressed.id, m_vertex});
    return true;
}

void VertexHandler::move(const ToolEvent &event)
{
    if (!m_reshaping.isActive() || !m_reshaping.moves(event.position, context()))
        return;
    m_reshaping.setShape(0, withVertexMoved(m_reshaping.before().front().shape, m_vertex,
                                            event.position + m_grip, context().imageSize()));
}

std::optional<Qt::CursorShape> VertexHandler::cursorAt(Point at) const
{
    const Annotation *annotation = selected();
    if (!annotation || !vertexAt(annotation->shape, at, context().scale()))
        return std::nullopt;
    return Qt::SizeAllCursor;
}

} // namespace doubleread
