// Drawing, changing, measuring and looking without a mouse: the pointer that arrow keys move.
#include "core/geometry/overlap.h"
#include "tests/ui/canvasdesk.h"
#include "ui/canvas/viewactions.h"
#include "ui/widgets/actions.h"

#include <QSignalSpy>

using namespace doubleread;
using namespace doubleread::test;

namespace {

struct KeyDesk : Desk
{
    using Desk::Desk;
    void key(int pressed, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&view, static_cast<Qt::Key>(pressed), modifiers);
    }
    void enter(Qt::KeyboardModifiers modifiers = {}) { key(Qt::Key_Return, modifiers); }
    /// Image px to the right and down, in a view that lies upright; tens first.
    void go(int right, int down)
    {
        const auto along = [this](int way, int forth, int back) {
            const int pressed = way < 0 ? back : forth;
            key(pressed, Qt::ShiftModifier, std::abs(way) / 10);
            key(pressed, {}, std::abs(way) % 10);
        };
        along(right, Qt::Key_Right, Qt::Key_Left);
        along(down, Qt::Key_Down, Qt::Key_Up);
    }
    Box box() { return boundingBox(shape()); }
};

} // namespace

class TestKeyPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBoxIsDrawn()
    {
        KeyDesk desk;
        desk.view.setTool(ToolId::Box);
        desk.view.togglePointer(); // in the middle, 200 x 150
        QVERIFY(desk.view.hasPointer());
        desk.go(-30, -21);
        desk.enter();
        QVERIFY(desk.view.isDrawing());
        desk.go(45, 32);
        desk.enter();
        QCOMPARE(std::get<Box>(desk.shape()), (Box{170, 129, 215, 161}));
        QCOMPARE(desk.steps(), 1);
        QVERIFY(desk.view.undo());
        QVERIFY(desk.document.annotations().empty());
    }

    void anOutlineIsFinishedByEnterTwice()
    {
        KeyDesk desk;
        desk.view.setTool(ToolId::Polygon);
        desk.view.togglePointer();
        desk.enter();
        desk.go(40, 0);
        desk.enter();
        desk.enter(); // two places are no outline: it goes on
        QVERIFY(desk.view.isDrawing());
        desk.go(0, 30);
        desk.enter();
        desk.go(-20, 11);
        desk.enter();
        desk.key(Qt::Key_Backspace); // as everywhere
        desk.go(0, -11);
        desk.enter();
        desk.enter();
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(std::get<Polygon>(desk.shape()).rings.front().vertices,
                 (std::vector<Point>{{200, 150}, {240, 150}, {240, 180}, {220, 180}}));
    }

    void aStrokeBeginsAndEndsWithEnter_data()
    {
        QTest::addColumn<ToolId>("tool");
        QTest::addRow("freehand") << ToolId::Freehand;
        QTest::addRow("brush") << ToolId::Brush;
    }
    void aStrokeBeginsAndEndsWithEnter()
    {
        QFETCH(const ToolId, tool);
        KeyDesk desk;
        desk.view.setTool(tool);
        desk.view.togglePointer();
        desk.enter();
        desk.go(30, 0);
        desk.go(0, 30);
        QVERIFY(desk.view.isDrawing());
        desk.go(-30, 0);
        desk.enter();
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.steps(), 1);
        QVERIFY(area(desk.shape()) > 800);
        desk.enter();
        desk.go(5, 0);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.view.isDrawing());
        QVERIFY(desk.view.hasPointer()); // only the stroke is given up
        QCOMPARE(desk.steps(), 1);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.view.hasPointer());
    }

    void altEnterTakesAwayWithTheBrush()
    {
        KeyDesk desk({annotationOf(square)});
        desk.view.setTool(ToolId::Brush);
        desk.view.togglePointer();
        desk.enter(Qt::AltModifier);
        desk.go(-20, 0);
        desk.enter();
        QVERIFY(area(desk.shape()) < area(square) - 100);
    }

    void aVertexIsTakenAndPutDown()
    {
        KeyDesk desk({annotationOf(square)});
        desk.document.select({desk.document.annotations().front().id});
        desk.view.togglePointer();
        desk.go(0, 50); // 200 x 200, a vertex
        desk.enter();
        desk.go(25, 12);
        desk.enter();
        QCOMPARE(std::get<Polygon>(desk.shape()).rings.front().vertices.at(2), (Point{225, 212}));
        QCOMPARE(desk.steps(), 1);
        desk.enter(Qt::AltModifier); // as a click with Alt
        QCOMPARE(std::get<Polygon>(desk.shape()).rings.front().vertices.size(), 3U);
    }

    void aPointNeedsOneKey()
    {
        KeyDesk desk;
        desk.view.setTool(ToolId::Point);
        desk.view.togglePointer();
        desk.enter();
        QCOMPARE(std::get<Point>(desk.shape()), (Point{200, 150}));
    }

    void arrowsGoAsTheScanLies()
    {
        KeyDesk desk;
        QSignalSpy moved(&desk.view, &CanvasView::cursorMoved);
        desk.view.turnView(1);
        desk.view.togglePointer();
        desk.key(Qt::Key_Right, Qt::ShiftModifier);
        const auto at = moved.last().first().value<std::optional<Point>>();
        QVERIFY(at);
        QVERIFY(std::abs(at->x - 200) < 1 && std::abs(at->y - 140) < 1);
    }

    void itStaysOnTheScanAndInSight()
    {
        KeyDesk desk;
        desk.setZoom(8, {200, 150});
        desk.view.setTool(ToolId::Point);
        desk.view.togglePointer();
        desk.key(Qt::Key_Right, Qt::ShiftModifier, 50);
        desk.key(Qt::Key_Up, Qt::ShiftModifier, 50);
        desk.enter();
        QCOMPARE(std::get<Point>(desk.shape()), (Point{400, 0}));
        QVERIFY(QRectF(desk.view.rect()).contains(desk.view.viewTransform().map(QPointF(400, 0))));
    }

    void zoomingGoesWhereItPoints()
    {
        KeyDesk desk;
        desk.view.togglePointer();
        desk.go(40, 30);
        const QPointF before = desk.view.viewTransform().map(QPointF(240, 180));
        desk.view.zoomIn();
        const QPointF after = desk.view.viewTransform().map(QPointF(240, 180));
        QVERIFY((after - before).manhattanLength() < 2);
    }

    void theMouseTakesOver()
    {
        KeyDesk desk;
        desk.view.setTool(ToolId::Polygon);
        desk.view.togglePointer();
        desk.enter();
        moveTo(desk.view, {20, 20}); // a table that was touched
        desk.go(30, 0);
        desk.enter();
        click(desk.view, {230, 190});
        QVERIFY(!desk.view.hasPointer());
        desk.enter(); // finishes
        QCOMPARE(std::get<Polygon>(desk.shape()).rings.front().vertices,
                 (std::vector<Point>{{200, 150}, {230, 150}, {230, 190}}));
    }

    void itComesAlongToTheNextScan()
    {
        KeyDesk desk;
        desk.view.setTool(ToolId::Box);
        desk.view.togglePointer();
        desk.enter();
        AnnotationDocument other(Desk::readWith({}));
        desk.view.showPicture(makePicture({100, 80}), &other);
        QVERIFY(desk.view.hasPointer());
        QVERIFY(!desk.view.isDrawing());
        desk.view.setTool(ToolId::Point);
        desk.enter();
        const Point place = std::get<Point>(other.annotations().at(0).shape);
        QVERIFY(distance(place, {50, 40}) < 1);
        desk.view.clear();
        QVERIFY(!desk.view.hasPointer());
        desk.view.togglePointer(); // there is nothing to point at
        QVERIFY(!desk.view.hasPointer());
    }

    void aLockedReadIsOnlyPointedAt()
    {
        KeyDesk desk({annotationOf(square)});
        desk.document.setLocked(true);
        desk.view.setTool(ToolId::Box);
        desk.view.togglePointer();
        desk.enter();
        desk.go(20, 20);
        desk.enter();
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.steps(), 0);
    }

    void theWindowIsChangedByKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("level"); // whether it goes up or down
        QTest::addColumn<int>("width");
        QTest::addRow("brighter") << int(Qt::Key_Up) << -1 << 0;
        QTest::addRow("darker") << int(Qt::Key_Down) << 1 << 0;
        QTest::addRow("more contrast") << int(Qt::Key_Right) << 0 << -1;
        QTest::addRow("less contrast") << int(Qt::Key_Left) << 0 << 1;
    }
    void theWindowIsChangedByKeys()
    {
        QFETCH(const int, key);
        QFETCH(const int, level);
        QFETCH(const int, width);
        const auto sign = [](double by) { return by > 0 ? 1 : (by < 0 ? -1 : 0); };
        KeyDesk desk;
        const Window before = desk.view.window();
        const QKeyEvent press(QEvent::KeyPress, key, Qt::AltModifier);
        QVERIFY(takeViewKey(press, desk.view));
        QCOMPARE(sign(desk.view.window().center - before.center), level);
        QCOMPARE(sign(desk.view.window().width - before.width), width);
    }
};

QTEST_MAIN(TestKeyPointer)
#include "tst_keypointer.moc"
