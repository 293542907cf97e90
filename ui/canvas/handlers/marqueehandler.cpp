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

Sketch MarqueeHandler::sketch() const
{
    Sketch sketch;
    if (m_corner && *m_corner != m_opposite)
        sketch.marquee = Box::fromCorners(*m_corner, m_opposite);
    return sketch;
}

} // namespace doubleread
