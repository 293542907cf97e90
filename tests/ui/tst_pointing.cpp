// A canvas under a touchpad and under a pen.
#include "core/geometry/overlap.h"
#include "tests/ui/canvasdesk.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QWheelEvent>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

namespace {

using Pointer = QPointingDevice::PointerType;

const QPointingDevice &pen(Pointer type)
{
    static const QPointingDevice tip(u"tip"_s, 1, QInputDevice::DeviceType::Stylus, Pointer::Pen,
                                     QInputDevice::Capability::Position, 1, 3);
    static const QPointingDevice eraser(u"eraser"_s, 2, QInputDevice::DeviceType::Stylus,
                                        Pointer::Eraser, QInputDevice::Capability::Position, 1, 1);
    return type == Pointer::Pen ? tip : eraser;
}

void touch(CanvasView &view, QEvent::Type type, QPointF image, Qt::MouseButton button,
           Pointer pointer = Pointer::Pen)
{
    const QPointF at = view.viewTransform().map(image);
    const bool down = type != QEvent::TabletRelease && button != Qt::NoButton;
    QTabletEvent event(type, &pen(pointer), at, view.mapToGlobal(at), 1, 0, 0, 0, 0, 0, {},
                       type == QEvent::TabletMove ? Qt::NoButton : button,
                       down ? Qt::MouseButtons(button) : Qt::NoButton);
    QCoreApplication::sendEvent(&view, &event);
    QVERIFY(event.isAccepted()); // else it would come again as a mouse
}

void stroke(CanvasView &view, QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton,
            Pointer pointer = Pointer::Pen)
{
    touch(view, QEvent::TabletMove, from, Qt::NoButton, pointer); // comes near
    touch(view, QEvent::TabletPress, from, button, pointer);
    touch(view, QEvent::TabletMove, (from + to) / 2, button, pointer);
    touch(view, QEvent::TabletMove, to, button, pointer);
    touch(view, QEvent::TabletRelease, to, button, pointer);
}

void scroll(CanvasView &view, QPoint px, Qt::ScrollPhase phase,
            Qt::KeyboardModifiers modifiers = {})
{
    const QPointF at = view.viewTransform().map(QPointF(105, 55));
    QWheelEvent event(at, view.mapToGlobal(at), px, px * 2, Qt::NoButton, modifiers, phase, false);
    QCoreApplication::sendEvent(&view, &event);
}

void gesture(CanvasView &view, Qt::NativeGestureType type, double value, QPointF by = {})
{
    const QPointF at = view.viewTransform().map(QPointF(105, 55));
    QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              view.mapToGlobal(at), value, by);
    QCoreApplication::sendEvent(&view, &event);
}

} // namespace

class TestPointing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoFingersPan()
    {
        Desk desk;
        const QPointF before = desk.view.viewTransform().map(QPointF(105, 55));
        const double zoom = desk.view.viewState().zoom;
        scroll(desk.view, {-30, 12}, Qt::ScrollUpdate);
        QCOMPARE(desk.view.viewTransform().map(QPointF(105, 55)), before + QPointF(-30, 12));
        QCOMPARE(desk.view.viewState().zoom, zoom);
    }

    void twoFingersWithCtrlZoomAboutThePlace()
    {
        Desk desk;
        const QPointF before = desk.view.viewTransform().map(QPointF(105, 55));
        scroll(desk.view, {0, 60}, Qt::ScrollUpdate, Qt::ControlModifier);
        QVERIFY(desk.view.viewState().zoom > 2.1 * desk.view.devicePixelRatioF());
        const QPointF away = desk.view.viewTransform().map(QPointF(105, 55)) - before;
        QVERIFY(std::hypot(away.x(), away.y()) < 1); // whole px, so that the picture is crisp
    }

    void aWheelZooms()
    {
        Desk desk;
        scroll(desk.view, {0, 60}, Qt::NoScrollPhase);
        QCOMPARE(desk.view.viewState().zoom, 2.4 * desk.view.devicePixelRatioF());
    }

    void pinchingZoomsAboutTheFingers()
    {
        Desk desk;
        const QPointF before = desk.view.viewTransform().map(QPointF(105, 55));
        gesture(desk.view, Qt::ZoomNativeGesture, 0.5);
        QCOMPARE(desk.view.viewState().zoom, 3 * desk.view.devicePixelRatioF());
        const QPointF away = desk.view.viewTransform().map(QPointF(105, 55)) - before;
        QVERIFY(std::hypot(away.x(), away.y()) < 1e-6);
        gesture(desk.view, Qt::PanNativeGesture, 0, {10, 20});
        QCOMPARE(desk.view.viewTransform().map(QPointF(105, 55)), before + QPointF(10, 20));
        gesture(desk.view, Qt::SmartZoomNativeGesture, 0);
        QVERIFY(desk.view.viewState().fitted);
    }

    void aPenDraws()
    {
        Desk desk;
        desk.view.setTool(ToolId::Box);
        stroke(desk.view, {120, 60}, {180, 140});
        QCOMPARE(desk.shape(), Shape(Box{120, 60, 180, 140}));
        desk.view.setTool(ToolId::Polygon);
        desk.view.cancelShape();
        for (const QPointF vertex : {QPointF(210, 60), QPointF(260, 60), QPointF(240, 130)}) {
            touch(desk.view, QEvent::TabletPress, vertex, Qt::LeftButton);
            touch(desk.view, QEvent::TabletRelease, vertex, Qt::LeftButton);
        }
        desk.view.finishShape();
        QCOMPARE(desk.shape(1), Shape(Polygon::fromVertices({{210, 60}, {260, 60}, {240, 130}})));
    }

    void aPenTapsTwiceToEndAPolygon()
    {
        Desk desk;
        desk.view.setTool(ToolId::Polygon);
        for (const QPointF vertex : {QPointF(210, 60), QPointF(260, 60), QPointF(240, 130)}) {
            touch(desk.view, QEvent::TabletPress, vertex, Qt::LeftButton);
            touch(desk.view, QEvent::TabletRelease, vertex, Qt::LeftButton);
        }
        touch(desk.view, QEvent::TabletPress, {240, 130}, Qt::LeftButton);
        touch(desk.view, QEvent::TabletRelease, {240, 130}, Qt::LeftButton);
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.document.annotations().size(), 1UL);
    }

    void aPenThatHoversIsFollowed()
    {
        Desk desk;
        double value = 0;
        connect(&desk.view, &CanvasView::cursorMoved, &desk.view,
                [&](std::optional<Point>, double told) { value = told; });
        touch(desk.view, QEvent::TabletMove, {105, 55}, Qt::NoButton);
        QCOMPARE(value, 250.0);
    }

    void theBarrelButtonChangesTheWindow()
    {
        Desk desk;
        const Window before = desk.view.window();
        stroke(desk.view, {120, 60}, {180, 100}, Qt::RightButton);
        QVERIFY(desk.view.window().width > before.width);
        QVERIFY(desk.view.window().center > before.center);
        QVERIFY(desk.document.annotations().empty());
    }

    void theEraserTakesAwayAndGivesTheToolBack()
    {
        Desk desk({annotationOf(
            Polygon::fromVertices({{100, 100}, {200, 100}, {200, 200}, {100, 200}}))});
        desk.view.setTool(ToolId::Polygon);
        const double before = area(desk.shape());
        stroke(desk.view, {200, 120}, {200, 180}, Qt::LeftButton, Pointer::Eraser);
        QCOMPARE(desk.view.tool(), ToolId::Brush);
        QVERIFY(area(desk.shape()) < before);
        touch(desk.view, QEvent::TabletMove, {50, 50}, Qt::NoButton); // the tip again
        QCOMPARE(desk.view.tool(), ToolId::Polygon);
    }
};

QTEST_MAIN(TestPointing)
#include "tst_pointing.moc"
