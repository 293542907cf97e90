#include "ui/canvas/handlers/movehandler.h"

#include "core/document/hittest.h"
#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"

#include <algorithm>

namespace doubleread {

namespace {

/// The part of `by` that every one of the shapes can be moved by without leaving the picture.
Point commonMove(const std::vector<Annotation> &annotations, Point by, QSizeF image)
{
    for (const Annotation &annotation : annotations) {
        const Box before = boundingBox(annotation.shape);
        const Box after = boundingBox(movedWithin(annotation.shape, by, image));
        by = {after.left - before.left, after.top - before.top};
    }
    return by;
}

} // namespace

bool MoveHandler::press(const ToolEvent &event)
{
    const auto id = hit(event.position);
    if (!id)
        return false;
    select(*id, event.modifiers);
    AnnotationDocument *document = context().document();
    if (!document->isSelected(*id) || !context().mayEdit())
        return true; // taken out of the selection, or only to be looked at
    std::vector<Annotation> moving;
    for (const Annotation &annotation : document->annotations()) {
        if (document->isSelected(annotation.id))
            moving.push_back(annotation);
    }
    m_reshaping.begin(std::move(moving), event.position);
    return true;
}

bool MoveHandler::doubleClick(const ToolEvent &event)
{
    const auto id = hit(event.position);
    if (id)
        context().activated(*id);
    return id.has_value();
}

void MoveHandler::move(const ToolEvent &event)
{
    if (!m_reshaping.isActive() || !m_reshaping.moves(event.position, context()))
        return;
    const Point by = commonMove(m_reshaping.before(), event.position - m_reshaping.press(),
                                context().imageSize());
    for (size_t i = 0; i < m_reshaping.before().size(); ++i)
        m_reshaping.setShape(i, translated(m_reshaping.before()[i].shape, by));
}

std::optional<Qt::CursorShape> MoveHandler::cursorAt(Point at) const
{
    const auto id = hit(at);
    if (!id)
        return std::nullopt;
    const bool moves = context().mayEdit() && context().document()->isSelected(*id);
    return moves ? Qt::OpenHandCursor : Qt::PointingHandCursor;
}

std::optional<Id<Annotation>> MoveHandler::hit(Point at) const
{
    const AnnotationDocument *document = context().document();
    if (!document)
        return std::nullopt;
    return annotationAt(document->annotations(), at, context().length(edgeRadius));
}

void MoveHandler::select(Id<Annotation> id, Qt::KeyboardModifiers modifiers)
{
    AnnotationDocument *document = context().document();
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        std::vector<Id<Annotation>> ids = document->selection();
        if (std::erase(ids, id) == 0)
            ids.push_back(id);
        document->select(std::move(ids));
    } else if (!document->isSelected(id)) {
        document->select({id});
    } else {
        document->selectVertex(std::nullopt);
    }
}

} // namespace doubleread
