#include "ui/canvas/tools/livewiretool.h"

#include "core/assist/edgenear.h"
#include "core/base/answer.h"
#include "core/document/shapeediting.h"
#include "core/geometry/distances.h"
#include "ui/canvas/handlers/handles.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace doubleread {

namespace {
constexpr double tolerance = 0.4; // cells: the eye sees no difference
constexpr double near = 6;        // widget px from the hand to an edge
constexpr int coarsest = 8;       // image px
} // namespace

void LiveWireTool::press(const ToolEvent &event)
{
    const Point at = placed(event);
    if (!m_drawing) {
        if (!context().mayEdit())
            return;
        m_drawing =
            std::make_unique<Drawing>(Drawing{.vertices = {at}, .anchors = {0}, .cursor = at});
        follow();
    } else if (closes(context().inside(event.position))) {
        finish();
    } else if (m_drawing->last() != at) {
        m_drawing->waiting.push_back(at);
        m_drawing->cursor = at;
        if (m_drawing->making.isFinished())
            onMade();
    }
}

void LiveWireTool::move(const ToolEvent &event)
{
    if (!m_drawing)
        return;
    const Point at = context().inside(event.position);
    m_drawing->cursor = closes(at) ? at : placed(event);
}

void LiveWireTool::doubleClick(const ToolEvent &event)
{
    if (!m_drawing)
        press(event); // the click before finished an outline: this one begins the next
    else
        finish(); // the click before set the last vertex
}

bool LiveWireTool::finish()
{
    if (!m_drawing)
        return false;
    settle(); // somebody may be quicker than the wire; nothing drawn is lost or straight
    std::vector<Point> vertices = m_drawing->vertices;
    const std::vector<Point> home = simplifiedPath(pathTo(vertices.front()), tolerance * grain());
    vertices.insert(vertices.end(), home.begin() + 1, home.end() - 1);
    const Shape shape = Polygon::fromVertices(std::move(vertices));
    if (!isComplete(shape))
        return true; // goes on: nothing that could be stored yet
    m_drawing.reset();
    context().add(shape, Origin::LiveWire);
    return true;
}

bool LiveWireTool::removeLastPoint()
{
    if (!m_drawing)
        return false;
    if (!m_drawing->waiting.empty()) {
        m_drawing->waiting.pop_back();
        return true;
    }
    m_drawing->anchors.pop_back();
    if (m_drawing->anchors.empty()) {
        m_drawing.reset();
        return true;
    }
    m_drawing->vertices.resize(m_drawing->anchors.back() + 1);
    follow();
    return true;
}

bool LiveWireTool::cancel()
{
    return std::exchange(m_drawing, nullptr) != nullptr;
}

/// Image px a side of what is one px on screen.
int LiveWireTool::grain() const
{
    return std::clamp(static_cast<int>(1 / context().scale()), 1, coarsest);
}

void LiveWireTool::follow()
{
    m_drawing->wire.reset();
    if (!context().picture())
        return;
    const Point from = m_drawing->vertices.back();
    m_drawing->making =
        QtConcurrent::run([picture = context().picture(), window = context().window(),
                           start = LiveWire::Start{.at = from, .gone = m_drawing->vertices},
                           grain = grain()] { // it reaches far on screen at any zoom
            return LiveWire::from(*picture, window, start, grain);
        });
    whenAnswered(m_drawing->making, &m_alive, [this, from](const auto &) {
        if (m_drawing && m_drawing->vertices.back() == from) // else another place meanwhile
            onMade();
    });
}

void LiveWireTool::onMade()
{
    if (!m_drawing->wire && m_drawing->making.resultCount() > 0)
        m_drawing->wire = m_drawing->making.result().value_or(nullptr); // null: goes on straight
    if (!m_drawing->waiting.empty()) {
        fixTo(m_drawing->waiting.front());
        m_drawing->waiting.erase(m_drawing->waiting.begin());
        follow();
    }
    context().refresh();
}

void LiveWireTool::settle()
{
    for (bool more = true; more;) {
        more = !m_drawing->waiting.empty();
        m_drawing->making.waitForFinished();
        onMade();
    }
}

/// Both ends included; straight until the wire is there.
std::vector<Point> LiveWireTool::pathTo(Point end) const
{
    if (m_drawing->wire)
        return m_drawing->wire->path(end);
    return {m_drawing->vertices.back(), end};
}

void LiveWireTool::fixTo(Point end)
{
    const std::vector<Point> path = simplifiedPath(pathTo(end), tolerance * grain());
    auto &vertices = m_drawing->vertices;
    vertices.insert(vertices.end(), path.begin() + 1, path.end());
    m_drawing->anchors.push_back(vertices.size() - 1);
}

Point LiveWireTool::placed(const ToolEvent &event) const
{
    const Point at = context().inside(event.position);
    const Picture picture = context().picture();
    if (!picture || event.modifiers.testFlag(Qt::ControlModifier))
        return at;
    return edgeNear(*picture, context().window(), at, context().length(near));
}

bool LiveWireTool::closes(Point at) const
{
    const size_t waiting = m_drawing->waiting.size();
    return m_drawing->anchors.size() + waiting >= 2 && m_drawing->vertices.size() + waiting >= 3 &&
           distance(at, m_drawing->vertices.front()) <= context().length(hitRadius);
}

Sketch LiveWireTool::sketch() const
{
    Sketch sketch;
    if (!m_drawing)
        return sketch;
    sketch.isStroke = true;
    sketch.vertices = m_drawing->vertices;
    sketch.closes = closes(m_drawing->cursor);
    std::vector<Point> ahead = m_drawing->waiting;
    ahead.push_back(sketch.closes ? m_drawing->vertices.front() : m_drawing->cursor);
    const std::vector<Point> live = pathTo(ahead.front());
    sketch.vertices.insert(sketch.vertices.end(), live.begin() + 1, live.end());
    sketch.vertices.insert(sketch.vertices.end(), ahead.begin() + 1, ahead.end());
    for (const size_t anchor : m_drawing->anchors)
        sketch.anchors.push_back(m_drawing->vertices[anchor]);
    sketch.anchors.insert(sketch.anchors.end(), m_drawing->waiting.begin(),
                          m_drawing->waiting.end());
    return sketch;
}

} // namespace doubleread
