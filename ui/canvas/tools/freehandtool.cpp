#include "ui/canvas/tools/freehandtool.h"

#include "core/document/shapeediting.h"
#include "core/geometry/distances.h"

#include <algorithm>

namespace doubleread {

namespace {
constexpr double step = 1;        // widget px between places of the stroke
constexpr double tolerance = 0.6; // widget px: nothing that the eye can see
constexpr double smallest = 4;    // widget px: less is a click that slipped
} // namespace

void FreehandTool::press(const ToolEvent &event)
{
    if (context().mayEdit())
        m_stroke = {context().snapped(event)};
}

void FreehandTool::move(const ToolEvent &event)
{
    const Point at = context().snapped(event);
    if (isBusy() && distance(at, m_stroke.back()) >= context().length(step))
        m_stroke.push_back(at);
}

void FreehandTool::release(const ToolEvent &event)
{
    if (!isBusy())
        return;
    move(event);
    const std::vector<Point> stroke = std::exchange(m_stroke, {});
    const Box extent = boundingBox(stroke);
    if (std::max(extent.width(), extent.height()) < context().length(smallest))
        return;
    const Shape shape =
        Polygon::fromVertices(simplifiedOutline(stroke, context().length(tolerance)));
    if (isComplete(shape))
        context().add(shape);
}

bool FreehandTool::cancel()
{
    return !std::exchange(m_stroke, {}).empty();
}

Sketch FreehandTool::sketch() const
{
    Sketch sketch;
    sketch.vertices = m_stroke;
    sketch.isStroke = true;
    return sketch;
}

} // namespace doubleread
