#include "ui/canvas/marklayer.h"

#include "core/base/answer.h"

#include <QtConcurrentRun>

namespace doubleread {

namespace {
constexpr size_t manyVertices = 2000; // about 3 ms to render
constexpr int settleMs = 40;
constexpr int around = 256; // device px beyond the view, to pan over
} // namespace

MarkLayer::MarkLayer(QObject *parent) : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, &MarkLayer::startRendering);
}

void MarkLayer::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    ++m_version;
    size_t vertices = 0;
    for (const Mark &mark : m_marks)
        vertices += verticesOf(mark.shape).size();
    m_many = vertices > manyVertices;
}

void MarkLayer::reset()
{
    ++m_request; // whatever is on its way is of before
    m_rendering = false;
    m_settled.stop();
    m_rendered = {};
}

void MarkLayer::paint(QPainter &painter, const Viewport &viewport)
{
    if (m_rendered.orientation != viewport.state().orientation)
        reset();
    if (fits(viewport)) {
        m_settled.stop(); // zoomed back
    } else {
        if (m_many && m_rendered.zoom > 0)
            renderSoon(viewport);
        else
            m_rendered = rendered(m_marks, viewport, m_version);
    }
    if (m_rendered.picture.isNull())
        return;
    const QPointF at = viewport.turnedToDevice().map(m_rendered.origin.toQPointF());
    if (m_rendered.zoom == viewport.zoom()) {
        painter.drawImage(at.toPoint(), m_rendered.picture);
    } else {
        const QSizeF size = m_rendered.picture.size() * (viewport.zoom() / m_rendered.zoom);
        painter.drawImage(QRectF(at, size), m_rendered.picture);
    }
}

bool MarkLayer::fits(const Viewport &viewport) const
{
    return m_rendered.marks == m_version && m_rendered.zoom == viewport.zoom() &&
           m_rendered.complete.contains(viewport.visible());
}

MarkLayer::Rendered MarkLayer::rendered(const std::vector<Mark> &marks, const Viewport &viewport,
                                        quint64 version)
{
    const MarkSpace space{viewport.imageToDevice(), viewport.devicePixelRatio()};
    const QRect view =
        QRect(QPoint(), viewport.deviceSize()).adjusted(-around, -around, around, around);
    QRect covered;
    for (const Mark &mark : marks)
        covered |= extentOf(mark, space) & view;
    const double zoom = viewport.zoom();
    const auto toTurned = [&](QPoint device) {
        return viewport.origin() + Point::fromQPointF(device) * (1 / zoom);
    };
    Rendered result;
    result.zoom = zoom;
    result.orientation = viewport.state().orientation;
    result.marks = version;
    result.complete = QRectF(toTurned(view.topLeft()).toQPointF(), QSizeF(view.size()) / zoom);
    result.origin = toTurned(covered.topLeft());
    if (!covered.isEmpty())
        result.picture = renderMarks(marks, space, covered);
    return result;
}

void MarkLayer::renderSoon(const Viewport &viewport)
{
    if (m_rendering)
        return; // ready() leads to another paint, which looks again
    const bool changed = viewport != m_wanted;
    m_wanted = viewport;
    if (m_rendered.zoom == viewport.zoom())
        startRendering();
    else if (changed || !m_settled.isActive())
        m_settled.start();
}

void MarkLayer::startRendering()
{
    m_rendering = true;
    const auto take = [this, request = m_request](const Rendered &done) {
        if (request != m_request)
            return; // of another scan
        m_rendering = false;
        m_rendered = done;
        Q_EMIT ready();
    };
    whenAnswered(QtConcurrent::run(&MarkLayer::rendered, m_marks, m_wanted, m_version), this, take);
}

} // namespace doubleread
