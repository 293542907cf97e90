#include "ui/canvas/tools/brushtool.h"

#include "core/document/hittest.h"
#include "core/document/shapeediting.h"
#include "core/geometry/brushstroke.h"
#include "core/geometry/overlap.h"
#include "core/geometry/polygonclipping.h"

#include <QKeyEvent>

#include <algorithm>

namespace doubleread {

namespace {

constexpr double tolerance = 0.4; // widget px that a vertex may be left out for
constexpr double sizeStep = 1.25;

Polygon asPolygon(const Shape &shape)
{
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        return *polygon;
    return Polygon::fromVertices(verticesOf(shape));
}

bool reaches(const Annotation &annotation, Point at, double radius)
{
    if (!isAreal(annotation.shape))
        return false;
    if (covers(annotation.shape, at))
        return true;
    const auto edge = nearestEdge(annotation.shape, at);
    return edge && edge->away <= radius;
}

/// By Ctrl as well: many window managers move the window by Alt and a drag.
bool asksToTakeAway(const ToolEvent &event)
{
    return (event.modifiers & (Qt::AltModifier | Qt::ControlModifier)) != Qt::NoModifier;
}

} // namespace

void BrushTool::press(const ToolEvent &event)
{
    if (!context().mayEdit())
        return;
    const bool takesAway = asksToTakeAway(event);
    const std::optional<Annotation> on = target(event.position, takesAway);
    m_stroke = Stroke{.before = on.value_or(Annotation{}),
                      .after = on ? asPolygon(on->shape) : Polygon{},
                      .last = event.position,
                      .takesAway = takesAway};
    paint(event.position);
}

void BrushTool::move(const ToolEvent &event)
{
    m_cursor = event.position;
    m_takesAway = isBusy() ? m_stroke->takesAway : asksToTakeAway(event);
    if (isBusy() && distance(event.position, m_stroke->last) >= radius() / 6)
        paint(event.position);
}

void BrushTool::release(const ToolEvent &event)
{
    if (!isBusy())
        return;
    if (event.position != m_stroke->last)
        paint(event.position);
    const Stroke done = *std::exchange(m_stroke, std::nullopt);
    if (done.isIdle())
        return; // it came upon nothing to take from
    const Polygon fewer = tidied(done.after, context().length(tolerance));
    const Shape shape = clamped(fewer, context().imageSize());
    if (!isComplete(shape))
        return; // all of it rubbed out: Del is for that
    if (done.before.id.isNull())
        context().add(shape);
    else
        context().document()->reshape({{done.before.id, shape}});
}

bool BrushTool::key(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Comma && event.key() != Qt::Key_Period)
        return false;
    const double factor = event.key() == Qt::Key_Comma ? 1 / sizeStep : sizeStep;
    context().setBrushRadius(std::clamp(context().brushRadius() * factor, 2.0, 200.0));
    return true;
}

bool BrushTool::cancel()
{
    return std::exchange(m_stroke, std::nullopt).has_value();
}

/// The selected area, or the one under the brush where that is to be taken from.
std::optional<Annotation> BrushTool::target(Point at, bool takesAway) const
{
    const AnnotationDocument &document = *context().document();
    for (const Id<Annotation> id : document.selection()) {
        const Annotation &selected = *document.annotation(id);
        if (reaches(selected, at, radius()))
            return selected;
    }
    if (!takesAway)
        return std::nullopt;
    const auto below = annotationAt(document.annotations(), at, radius());
    if (!below || !isAreal(document.annotation(*below)->shape))
        return std::nullopt;
    return *document.annotation(*below);
}

/// What a stroke that began beside it comes upon: what is selected, else what is to be taken from.
std::optional<Annotation> BrushTool::metBy(const Polygon &part) const
{
    const AnnotationDocument &document = *context().document();
    const auto isMet = [&](const Annotation &annotation) {
        return overlap(annotation.shape, part).intersection > 0;
    };
    for (const Id<Annotation> id : document.selection())
        if (isMet(*document.annotation(id)))
            return *document.annotation(id);
    if (!m_stroke->takesAway || !document.selection().empty())
        return std::nullopt;
    const auto met = std::ranges::find_if(document.annotations(), isMet);
    return met == document.annotations().end() ? std::nullopt : std::optional(*met);
}

void BrushTool::paint(Point to)
{
    const Polygon part = brushStroke(m_stroke->last, to, radius());
    if (m_stroke->before.id.isNull()) {
        if (std::optional<Annotation> met = metBy(part)) {
            m_stroke->before = *std::move(met);
            m_stroke->after = united(m_stroke->before.shape, m_stroke->after);
        }
    }
    m_stroke->after =
        m_stroke->takesAway ? subtracted(m_stroke->after, part) : united(m_stroke->after, part);
    m_stroke->last = to;
}

std::vector<Annotation> BrushTool::preview() const
{
    if (!m_stroke || m_stroke->isIdle())
        return {};
    Annotation annotation = m_stroke->before;
    annotation.shape = clamped(m_stroke->after, context().imageSize());
    return {annotation};
}

Sketch BrushTool::sketch() const
{
    Sketch sketch;
    if (m_cursor)
        sketch.brush =
            Sketch::Brush{.center = *m_cursor, .radius = radius(), .takesAway = m_takesAway};
    return sketch;
}

} // namespace doubleread
