#pragma once

#include "core/geometry/box.h"
#include "ui/canvas/viewstate.h"

#include <QRectF>
#include <QSize>
#include <QTransform>

namespace doubleread {

/// The arithmetic of looking: a picture (image px) in a widget (device-independent px) on a screen
/// (device px), lying in one of eight ways. A value; its functions answer new states and change
/// nothing.
class Viewport
{
public:
    static constexpr double maximumZoom = 64;
    static constexpr double margin = 8; ///< Around a fitted picture, device-independent px.

    Viewport() = default;
    Viewport(QSize picture, QSize widget, double devicePixelRatio, const ViewState &state);

    const ViewState &state() const { return m_state; } ///< With the zoom and centre in effect.
    double zoom() const { return m_zoom; }             ///< Device px per image px.
    double scale() const { return m_zoom / m_ratio; }  ///< Widget px per image px.
    double devicePixelRatio() const { return m_ratio; }
    QSize deviceSize() const;                 ///< Of the widget, device px.
    Point origin() const { return m_origin; } ///< Turned px at the widget's top left corner.
    QRectF visible() const; ///< What the widget shows, turned px; may reach out of the picture.
    bool showsAll() const;  ///< Nothing of the picture is out of sight.
    QTransform imageToWidget() const;
    QTransform imageToDevice() const;
    QTransform turnedToDevice() const;
    Point toImage(QPointF widget) const;

    double fitZoom() const;
    double minimumZoom() const; ///< Fit, or 1 for what is smaller than the view.

    ViewState fitted() const;
    /// Zoomed by `factor` so that what lies under `anchor` (widget px) stays there; at minimum zoom
    /// the picture is fitted.
    ViewState zoomedAt(QPointF anchor, double factor) const;
    ViewState zoomedTo(double zoom) const; ///< About the middle.
    ViewState panned(QPointF by) const;    ///< The picture follows `by` (widget px).
    ViewState turned(const Orientation &orientation) const; ///< About what is in the middle.
    ViewState showing(const Box &box) const; ///< The box in the middle third, with surroundings.

    bool operator==(const Viewport &) const = default;

private:
    Point clampedCenter(Point center) const;
    QSize turnedSize() const { return m_state.orientation.sizeOf(m_picture); }
    /// Image px for a difference in widget px at a scale.
    Point away(QPointF widget, double scale) const;

    QSize m_picture;
    QSize m_widget;
    double m_ratio = 1;
    ViewState m_state; ///< As given, with centre and zoom of this view.
    double m_zoom = 1;
    Point m_origin; ///< On a whole device px, so that panning moves pixels without resampling.
};

} // namespace doubleread
