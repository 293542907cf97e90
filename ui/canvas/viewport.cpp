#include "ui/canvas/viewport.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

Viewport::Viewport(QSize picture, QSize widget, double devicePixelRatio, const ViewState &state)
    : m_picture(picture), m_widget(widget), m_ratio(devicePixelRatio), m_state(state)
{
    if (m_state.fitted) {
        m_state.zoom = fitZoom();
        m_state.center = {picture.width() / 2.0, picture.height() / 2.0};
    }
    m_state.zoom = std::clamp(m_state.zoom, minimumZoom(), maximumZoom);
    m_state.center = clampedCenter(m_state.center);
    m_zoom = m_state.zoom;
    const Point middle = m_state.orientation.toTurned(m_state.center, m_picture);
    const Point corner{middle.x - m_widget.width() / (2 * scale()),
                       middle.y - m_widget.height() / (2 * scale())};
    m_origin = {std::round(corner.x * m_zoom) / m_zoom, std::round(corner.y * m_zoom) / m_zoom};
}

QSize Viewport::deviceSize() const
{
    return {static_cast<int>(std::ceil(m_widget.width() * m_ratio)),
            static_cast<int>(std::ceil(m_widget.height() * m_ratio))};
}

QRectF Viewport::visible() const
{
    const QSizeF device = deviceSize();
    return {m_origin.toQPointF(), device / m_zoom};
}

QTransform Viewport::imageToWidget() const
{
    return m_state.orientation.transform(m_picture) *
           QTransform::fromTranslate(-m_origin.x, -m_origin.y) *
           QTransform::fromScale(scale(), scale());
}

QTransform Viewport::imageToDevice() const
{
    return m_state.orientation.transform(m_picture) * turnedToDevice();
}

QTransform Viewport::turnedToDevice() const
{
    return QTransform::fromTranslate(-m_origin.x, -m_origin.y) *
           QTransform::fromScale(m_zoom, m_zoom);
}

bool Viewport::showsAll() const
{
    return visible().contains(QRectF(QPointF(), turnedSize()));
}

Point Viewport::away(QPointF widget, double scale) const
{
    return m_state.orientation.vectorToImage(Point::fromQPointF(widget / scale));
}

Point Viewport::toImage(QPointF widget) const
{
    return m_state.orientation.toImage(m_origin + Point::fromQPointF(widget / scale()), m_picture);
}

double Viewport::fitZoom() const
{
    if (m_picture.isEmpty())
        return 1;
    const QSize size = turnedSize();
    const double across = (m_widget.width() - 2 * margin) * m_ratio / size.width();
    const double down = (m_widget.height() - 2 * margin) * m_ratio / size.height();
    return std::clamp(std::min(across, down), 1.0 / maximumZoom, maximumZoom);
}

double Viewport::minimumZoom() const
{
    return std::min(fitZoom(), 1.0);
}

ViewState Viewport::fitted() const
{
    ViewState state = m_state;
    state.fitted = true;
    state.zoom = fitZoom();
    state.center = {m_picture.width() / 2.0, m_picture.height() / 2.0};
    return state;
}

ViewState Viewport::zoomedAt(QPointF anchor, double factor) const
{
    const double zoom = m_zoom * factor;
    if (factor < 1 && zoom <= minimumZoom() && fitZoom() <= 1)
        return fitted();
    ViewState state = m_state;
    state.fitted = false;
    state.zoom = std::clamp(zoom, minimumZoom(), maximumZoom);
    const Point fixed = toImage(anchor);
    const QPointF fromMiddle = anchor - QPointF(m_widget.width() / 2.0, m_widget.height() / 2.0);
    state.center = clampedCenter(fixed - away(fromMiddle, state.zoom / m_ratio));
    return state;
}

ViewState Viewport::zoomedTo(double zoom) const
{
    return zoomedAt({m_widget.width() / 2.0, m_widget.height() / 2.0}, zoom / m_zoom);
}

ViewState Viewport::panned(QPointF by) const
{
    ViewState state = m_state;
    state.fitted = false;
    state.center = clampedCenter(m_state.center - away(by, scale()));
    return state;
}

ViewState Viewport::turned(const Orientation &orientation) const
{
    ViewState state = m_state;
    state.orientation = orientation;
    return state;
}

ViewState Viewport::showing(const Box &box) const
{
    constexpr double share = 1.0 / 3; // of the view that the box takes: a lesion needs its bone
    constexpr double smallest = 8;    // image px: a point has no size of its own
    constexpr double closest = 6;     // beyond it one sees pixels instead of bone
    ViewState state = m_state;
    state.fitted = false;
    QSizeF size(std::max(box.width(), smallest), std::max(box.height(), smallest));
    if (m_state.orientation.swapsSides())
        size.transpose();
    const double across = m_widget.width() * m_ratio * share / size.width();
    const double down = m_widget.height() * m_ratio * share / size.height();
    const double most = std::max(closest * m_ratio, fitZoom());
    state.zoom = std::clamp(std::min(across, down), fitZoom(), most);
    state.center = clampedCenter(box.center());
    return state;
}

Point Viewport::clampedCenter(Point center) const
{
    return {std::clamp(center.x, 0.0, static_cast<double>(m_picture.width())),
            std::clamp(center.y, 0.0, static_cast<double>(m_picture.height()))};
}

} // namespace doubleread
