#pragma once

#include "core/geometry/point.h"
#include "ui/canvas/viewport.h"

#include <QImage>
#include <QMouseEvent>
#include <QWidget>

#include <functional>

namespace doubleread {

/// All of the scan, small, in the corner of a canvas that shows a part of it: a frame tells which.
/// A press or drag on it goes there. Not there while the whole scan is in sight or where there is
/// no room.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    /// `render` makes the scan as it lies and looks, as large as asked, device px.
    Minimap(QWidget *view, std::function<QImage(QSize)> render);

    void follow(const Viewport &viewport, QSize picture); ///< The view or the scan has changed.

Q_SIGNALS:
    void placeChosen(doubleread::Point turned); ///< Turned px.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }

private:
    QRectF frame() const; ///< What the view shows, widget px.

    std::function<QImage(QSize)> m_render;
    Viewport m_viewport;
    double m_scale = 1; ///< Widget px per turned px.
};

} // namespace doubleread
