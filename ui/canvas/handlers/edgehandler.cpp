#include "ui/canvas/handlers/edgehandler.h"

#include "core/document/hittest.h"
#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"

namespace doubleread {

bool EdgeHandler::press(const ToolEvent &event)
{
    const Annotation *annotation = selected();
    if (!annotation || event.modifiers.testFlag(Qt::AltModifier))
        return false;
    const auto edge = edgeMiddleAt(annotation->shape, event.position, context().scale());
    return edge && insert(*annotation, *edge, event.position);
}

bool EdgeHandler::doubleClick(const ToolEvent &event)
{
    const Annotation *annotation = selected();
    if (!annotation)
        return false;
    const auto edge = nearestEdge(annotation->shape, event.position);
    return edge && edge->away <= context().length(edgeRadius) &&
           insert(*annotation, edge->index, event.position);
}

void EdgeHandler::move(const ToolEvent &event)
{
    if (m_reshaping.isActive() && m_reshaping.moves(event.position, context()))
        m_reshaping.setShape(0, withVertexMoved(m_reshaping.after().front().shape, m_vertex,
                                                event.position, context().imageSize()));
}

void EdgeHandler::release()
{
    if (!m_reshaping.isActive())
        return;
    const VertexRef vertex{m_reshaping.before().front().id, m_vertex};
    m_reshaping.commit(context());
    if (context().document())
        context().document()->selectVertex(vertex);
}

std::optional<Qt::CursorShape> EdgeHandler::cursorAt(Point at) const
{
    const Annotation *annotation = selected();
    if (!annotation || !edgeMiddleAt(annotation->shape, at, context().scale()))
        return std::nullopt;
    return Qt::DragCopyCursor;
}

bool EdgeHandler::insert(const Annotation &annotation, int edge, Point at)
{
    const auto with = withVertexInserted(annotation.shape, edge, at, context().imageSize());
    if (!with)
        return false;
    m_vertex = edge + 1;
    m_reshaping.begin({annotation}, at);
    m_reshaping.setShape(0, *with);
    return true;
}

} // namespace doubleread
