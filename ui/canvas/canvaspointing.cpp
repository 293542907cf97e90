// How a CanvasView is pointed at by anything but a mouse: wheels, touchpads and pens.
#include "ui/canvas/canvasprivate.h"
#include "ui/canvas/canvasview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QStyleHints>
#include <QTabletEvent>
#include <QWheelEvent>

#include <cmath>

namespace doubleread {

namespace {

constexpr double notch = 120;        // eighths of a degree
constexpr double zoomingReach = 300; // px of scrolling with two fingers that zoom by e
constexpr double penDoubleReach = 8; // widget px between two touches that are one double click
constexpr double pxOfNotch = 60;     // of panning, where a touchpad tells no px

/// Two fingers rather than a wheel: only they begin and end, or come from such a device.
bool isByFingers(const QWheelEvent &event)
{
    const QPointingDevice *device = event.pointingDevice();
    return event.phase() != Qt::NoScrollPhase ||
           (device && device->type() == QInputDevice::DeviceType::TouchPad);
}

QPointF scrolled(const QWheelEvent &event)
{
    return event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * (pxOfNotch / notch)
                                       : QPointF(event.pixelDelta());
}

bool isEraser(const QTabletEvent &event)
{
    return event.pointerType() == QPointingDevice::PointerType::Eraser;
}

QMouseEvent asMouse(const QTabletEvent &event, QEvent::Type type, Qt::KeyboardModifiers more = {})
{
    return {type,
            event.position(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers() | more,
            event.pointingDevice()};
}

} // namespace

void CanvasView::togglePointer()
{
    if (!d->picture)
        return;
    if (d->pointer.isUp()) {
        d->pointer.putDown();
        d->tellCursor(std::nullopt);
    } else {
        const QPointF from = d->cursor.value_or(QRectF(rect()).center());
        d->pointer.takeUp(d->bench.inside(d->viewport().toImage(from)));
        d->movePointer();
    }
    setFocus(Qt::ShortcutFocusReason);
    update();
}

bool CanvasView::hasPointer() const
{
    return d->pointer.isUp();
}

QPointF CanvasView::Private::pointedAt() const
{
    if (!pointer.isUp())
        return QRectF(q.rect()).center();
    return viewport().imageToWidget().map(pointer.place().toQPointF());
}

void CanvasView::Private::movePointer()
{
    if (pointer.isUp())
        tellCursor(pointedAt());
    q.update();
}

bool CanvasView::Private::takePointerKey(const QKeyEvent &event)
{
    if (!pointer.key(event))
        return false;
    if (!pointer.isUp())
        tellCursor(std::nullopt);
    movePointer();
    return true;
}

/// The wheel zooms about the cursor. Two fingers pan, with Ctrl they zoom.
void CanvasView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!d->picture)
        return;
    const double notches = event->angleDelta().y() / notch;
    if (!isByFingers(*event))
        d->navigator.zoomBy(std::pow(zoomStep, notches), event->position());
    else if (event->modifiers().testFlag(Qt::ControlModifier))
        d->navigator.zoomBy(std::exp(scrolled(*event).y() / zoomingReach), event->position());
    else
        d->navigator.panBy(scrolled(*event));
    d->tellCursor(event->position());
}

/// Fingers that part or meet zoom about the place between them.
void CanvasView::Private::pinch(const QNativeGestureEvent &event)
{
    if (!picture)
        return;
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        navigator.zoomBy(std::max(0.1, 1 + event.value()), event.position());
        break;
    case Qt::PanNativeGesture:
        navigator.panBy(event.delta());
        break;
    case Qt::SmartZoomNativeGesture: // a double tap with two fingers
        if (navigator.state().fitted)
            navigator.zoomBy(1 / navigator.state().zoom, event.position());
        else
            q.fit();
        break;
    default:
        break;
    }
}

/// A pen draws as the mouse does, its barrel button changes the window, and its other end takes
/// away from an outline whatever tool is in hand.
void CanvasView::tabletEvent(QTabletEvent *event)
{
    event->accept();
    const auto eraser = isEraser(*event) ? Qt::AltModifier : Qt::NoModifier;
    switch (event->type()) {
    case QEvent::TabletPress: {
        setFocus(Qt::MouseFocusReason);
        d->takeEraser(eraser != Qt::NoModifier);
        const bool again = d->touchesAgain(*event);
        QMouseEvent press =
            asMouse(*event, again ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress, eraser);
        if (again)
            mouseDoubleClickEvent(&press);
        else
            mousePressEvent(&press);
        break;
    }
    case QEvent::TabletMove: {
        if (event->buttons() == Qt::NoButton)
            d->takeEraser(eraser != Qt::NoModifier);
        QMouseEvent move = asMouse(*event, QEvent::MouseMove, eraser);
        mouseMoveEvent(&move);
        break;
    }
    case QEvent::TabletRelease: {
        QMouseEvent release = asMouse(*event, QEvent::MouseButtonRelease, eraser);
        mouseReleaseEvent(&release);
        break;
    }
    default:
        break;
    }
}

/// The brush is in hand for as long as the eraser is near; then the tool from before.
void CanvasView::Private::takeEraser(bool near)
{
    if (near == toolBeforeEraser.has_value() || (near && bench.isBusy()))
        return;
    if (near) {
        toolBeforeEraser = bench.tool();
        bench.setTool(ToolId::Brush);
    } else {
        bench.setTool(std::exchange(toolBeforeEraser, std::nullopt).value_or(ToolId::Select));
    }
}

/// Twice at one place, quickly, with the tip.
bool CanvasView::Private::touchesAgain(const QTabletEvent &event)
{
    const bool tip = event.button() == Qt::LeftButton && !isEraser(event);
    const QPointF away = event.position() - lastTouch;
    const bool again =
        tip && sinceTouch.isValid() &&
        sinceTouch.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
        std::hypot(away.x(), away.y()) < penDoubleReach;
    lastTouch = event.position();
    if (again || !tip)
        sinceTouch.invalidate();
    else
        sinceTouch.start();
    return again;
}

} // namespace doubleread
