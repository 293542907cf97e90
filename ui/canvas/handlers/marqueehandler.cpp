#include "ui/canvas/handlers/marqueehandler.h"

#include "core/document/hittest.h"

namespace doubleread {

bool MarqueeHandler::press(const ToolEvent &event)
{
    if (!context().document())
        return false;
    m_corner = event.position;
    m_opposite = event.position;
    m_adds = event.modifiers.testFlag(Qt::ShiftModifier);
    m_picksVertices = event.modifiers.testFlag(Qt::ControlModifier) && selected();
    return true;
}

void MarqueeHandler::move(const ToolEvent &event)
{
    m_opposite = event.position;
}

void MarqueeHandler::release()
{
    if (!m_corner || !context().document())
        return;
    AnnotationDocument &document = *context().document();
    if (m_picksVertices) {
        selectVertices(Box::fromCorners(*std::exchange(m_corner, std::nullopt), m_opposite));
        return;
    }
    std::vector<Id<Annotation>> ids;
    if (m_adds)
        ids = document.selection();
    for (const Id<Annotation> id :
         annotationsWithin(document.annotations(), Box::fromCorners(*m_corner, m_opposite))) {
        if (!m_adds || !document.isSelected(id))
            ids.push_back(id);
    }
    m_corner.reset();
    document.select(std::move(ids));
}

void MarqueeHandler::selectVertices(const Box &frame)
{
    const Annotation *annotation = selected();
    if (!annotation || std::holds_alternative<Box>(annotation->shape))
        return;
    std::vector<int> within;
    for (int index = 0; const Point vertex : verticesOf(annotation->shape)) {
        if (frame.contains(vertex))
            within.push_back(index);
        ++index;
    }
    context().document()->selectVertices(annotation->id, std::move(within));
}

Sketch MarqueeHandler::sketch() const
{
    Sketch sketch;
    if (m_corner && *m_corner != m_opposite)
        sketch.marquee = Box::fromCorners(*m_corner, m_opposite);
    return sketch;
}

} // namespace doubleread
