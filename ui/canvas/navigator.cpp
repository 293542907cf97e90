#include "ui/canvas/navigator.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {
constexpr int glideMs = 120;
constexpr double windowingReach =
    512; // widget px of drag for the width of the picture's own window
} // namespace

Navigator::Navigator(QObject *parent) : QObject(parent)
{
    m_gliding.setDuration(glideMs);
    m_gliding.setStartValue(0.0);
    m_gliding.setEndValue(1.0);
    m_gliding.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_gliding, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { glide(share.toDouble()); });
}

void Navigator::setPicture(Picture picture, Keep keep)
{
    m_gliding.stop();
    m_picture = std::move(picture);
    m_drag = Still{};
    if (m_picture)
        m_default = defaultWindow(*m_picture);
    if (keep == Keep::Nothing || m_lastSize.isEmpty())
        m_state = {.center = {}, .window = {}, .overlaysHidden = m_state.overlaysHidden};
    if (!m_picture)
        return; // while the next one is awaited, what is kept stays
    if (!m_lastSize.isEmpty()) {
        m_state.center.x *= double(m_picture->size.width()) / m_lastSize.width();
        m_state.center.y *= double(m_picture->size.height()) / m_lastSize.height();
    }
    const bool isOfItsFile = m_state.window && m_state.window->curve;
    if (m_lastBits != m_picture->bitsStored || isOfItsFile)
        m_state.window.reset();
    m_lastSize = m_picture->size;
    m_lastBits = m_picture->bitsStored;
}

void Navigator::setView(QSize widget, double devicePixelRatio)
{
    m_widget = widget;
    m_ratio = devicePixelRatio;
}

Viewport Navigator::viewport() const
{
    return {m_picture ? m_picture->size : QSize(), m_widget, m_ratio, m_state};
}

Window Navigator::window() const
{
    return m_state.window.value_or(m_default);
}

void Navigator::adopt(const ViewState &state)
{
    m_gliding.stop();
    m_state = state;
}

void Navigator::change(const ViewState &state)
{
    const ViewState before = this->state();
    m_state = state;
    if (const ViewState now = this->state(); now != before)
        Q_EMIT changed(now);
}

void Navigator::zoomBy(double factor, QPointF anchor)
{
    jumpTo(viewport().zoomedAt(anchor, factor));
}

void Navigator::panBy(QPointF widgetPx)
{
    m_gliding.stop();
    change(viewport().panned(widgetPx));
}

void Navigator::centerOn(Point image)
{
    ViewState state = this->state();
    state.fitted = false;
    state.center = image;
    jumpTo(state);
}

void Navigator::turnTo(const Orientation &orientation)
{
    jumpTo(viewport().turned(orientation));
}

void Navigator::jumpTo(const ViewState &state)
{
    m_gliding.stop();
    change(state);
}

void Navigator::glideTo(const ViewState &state)
{
    m_gliding.stop();
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0) {
        change(state);
        return;
    }
    m_from = this->state();
    m_to = state;
    m_gliding.start();
}

void Navigator::glide(double share)
{
    ViewState state = this->state(); // window and the like may change on the way
    state.fitted = m_to.fitted;
    state.zoom = m_to.zoom;
    state.center = m_to.center;
    if (share < 1) { // the zoom by equal factors, the centre so that it moves evenly on screen
        state.fitted = false;
        state.zoom = m_from.zoom * std::pow(m_to.zoom / m_from.zoom, share);
        const double whole = 1 / m_from.zoom - 1 / m_to.zoom;
        const double part = whole == 0 ? share : (1 / m_from.zoom - 1 / state.zoom) / whole;
        state.center = m_from.center + (m_to.center - m_from.center) * part;
    }
    change(state);
}

void Navigator::startPan(QPointF at)
{
    m_gliding.stop();
    m_drag = Panning{at};
}

void Navigator::startWindowing(QPointF at)
{
    m_gliding.stop();
    if (m_picture)
        m_drag = Windowing{.start = at, .before = window()};
}

bool Navigator::drag(QPointF to)
{
    if (auto *panning = std::get_if<Panning>(&m_drag)) {
        change(viewport().panned(to - panning->last));
        panning->last = to;
        return true;
    }
    const auto *windowing = std::get_if<Windowing>(&m_drag);
    if (!windowing)
        return false;
    const double perPx = m_default.width / windowingReach;
    const QPointF by = (to - windowing->start) * perPx;
    ViewState next = state();
    next.window = Window{.center = windowing->before.center + by.y(),
                         .width = std::max(1.0, windowing->before.width + by.x())};
    change(next);
    return true;
}

} // namespace doubleread
