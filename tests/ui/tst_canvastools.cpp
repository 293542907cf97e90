// Drawing marks and changing them.
#include "core/document/reviewdocument.h"
#include "tests/ui/canvasdesk.h"

#include <QAction>
#include <QSignalSpy>

using namespace doubleread;
using namespace doubleread::test;

class TestCanvasTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBoxIsDragged()
    {
        Desk desk;
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {20, 30}, {120, 90});
        QCOMPARE(desk.document.annotations().size(), 1U);
        QCOMPARE(desk.shape(), Shape(Box{20, 30, 120, 90}));
        QCOMPARE(desk.document.annotations().front().labelCode, u"fractured"_s);
        QCOMPARE(desk.document.selection().size(), 1U);
        QCOMPARE(desk.steps(), 1);
    }

    void aBoxIsMadeOfTwoClicksAndStaysInside()
    {
        Desk desk;
        desk.view.setTool(ToolId::Box);
        click(desk.view, {200, 150});
        QVERIFY(desk.document.annotations().empty());
        moveTo(desk.view, {300, 250});
        click(desk.view, {390, 300});
        QCOMPARE(desk.shape(), Shape(Box{200, 150, 390, 300}));
        drag(desk.view, {30, 30}, {-60, -40});
        QCOMPARE(desk.shape(1), Shape(Box{0, 0, 30, 30}));
    }

    void aPolygonIsClosedByItsFirstVertex()
    {
        Desk desk;
        desk.view.setTool(ToolId::Polygon);
        for (const QPointF vertex : {QPointF(10, 10), {60, 10}, {60, 40}, {11, 11}})
            click(desk.view, vertex);
        QCOMPARE(desk.shape(), Shape(Polygon::fromVertices({{10, 10}, {60, 10}, {60, 40}})));
        QVERIFY(!desk.view.isDrawing());
    }

    void aPolygonIsFinishedByEnterOrDoubleClick()
    {
        Desk desk;
        desk.view.setTool(ToolId::Polygon);
        click(desk.view, {10, 10});
        click(desk.view, {60, 10});
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QVERIFY(desk.document.annotations().empty()); // two vertices are no area
        click(desk.view, {60, 40});
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(desk.document.annotations().size(), 1U);
        for (const QPointF vertex : {QPointF(200, 100), {260, 100}})
            click(desk.view, vertex);
        doubleClick(desk.view, {260, 140});
        QCOMPARE(desk.shape(1), Shape(Polygon::fromVertices({{200, 100}, {260, 100}, {260, 140}})));
    }

    void unfinishedPointsAreTakenBackAndCancelled()
    {
        Desk desk;
        desk.view.setTool(ToolId::Polygon);
        for (const QPointF vertex : {QPointF(10, 10), {60, 10}, {99, 99}})
            click(desk.view, vertex);
        QTest::keyClick(&desk.view, Qt::Key_Backspace);
        click(desk.view, {60, 40});
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(desk.shape(), Shape(Polygon::fromVertices({{10, 10}, {60, 10}, {60, 40}})));
        QTest::keyClick(&desk.view, Qt::Key_Escape); // the selection
        click(desk.view, {200, 200});
        QVERIFY(desk.view.isDrawing());
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.steps(), 1);
    }

    void undoWhileDrawingTakesThePointNotTheLastFinding()
    {
        Desk desk;
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {20, 30}, {120, 90});
        desk.document.select({});
        desk.view.setTool(ToolId::Polygon);
        click(desk.view, {200, 200});
        click(desk.view, {250, 200});
        QVERIFY(desk.view.undo());
        QVERIFY(desk.view.undo());
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.document.annotations().size(), 1U);
        QVERIFY(desk.view.undo());
        QVERIFY(desk.document.annotations().empty());
        QVERIFY(desk.view.redo());
        QCOMPARE(desk.shape(), Shape(Box{20, 30, 120, 90}));
    }

    void linesAndPointsAreDrawn()
    {
        Desk desk;
        desk.view.setTool(ToolId::Line);
        click(desk.view, {10, 10});
        click(desk.view, {60, 10});
        click(desk.view, {90, 50});
        click(desk.view, {90, 50});
        QCOMPARE(desk.shape(), Shape(Line{{{10, 10}, {60, 10}, {90, 50}}}));
        desk.view.setTool(ToolId::Point);
        click(desk.view, {300, 200});
        QCOMPARE(desk.shape(1), Shape(Point{300, 200}));
    }

    void verticesAreMovedInsertedAndTakenAway()
    {
        Desk desk({annotationOf(square)});
        click(desk.view, {150, 130});
        QCOMPARE(desk.document.selection().size(), 1U);
        drag(desk.view, {200, 200}, {240, 220});
        QCOMPARE(verticesOf(desk.shape())[2], (Point{240, 220}));
        QCOMPARE(desk.steps(), 1);
        drag(desk.view, {150, 100}, {150, 60}); // the middle of the upper edge
        QCOMPARE(verticesOf(desk.shape()).size(), 5U);
        QCOMPARE(verticesOf(desk.shape())[1], (Point{150, 60}));
        doubleClick(desk.view, {100, 170}); // anywhere on the left edge
        QCOMPARE(verticesOf(desk.shape()).size(), 6U);
        QTest::keyClick(&desk.view, Qt::Key_Delete); // the vertex that was just set
        QCOMPARE(verticesOf(desk.shape()).size(), 5U);
        click(desk.view, {150, 60}, Qt::AltModifier);
        QCOMPARE(verticesOf(desk.shape()).size(), 4U);
        while (desk.document.undo()) {
        }
        QCOMPARE(desk.shape(), square);
    }

    void boxesAreResizedByEightHandles_data()
    {
        QTest::addColumn<QPointF>("handle");
        QTest::addColumn<QRectF>("after"); // dragged by 10, 20
        QTest::newRow("top left") << QPointF(100, 100) << QRectF(110, 120, 90, 80);
        QTest::newRow("top") << QPointF(150, 100) << QRectF(100, 120, 100, 80);
        QTest::newRow("top right") << QPointF(200, 100) << QRectF(100, 120, 110, 80);
        QTest::newRow("right") << QPointF(200, 150) << QRectF(100, 100, 110, 100);
        QTest::newRow("bottom right") << QPointF(200, 200) << QRectF(100, 100, 110, 120);
        QTest::newRow("bottom") << QPointF(150, 200) << QRectF(100, 100, 100, 120);
        QTest::newRow("bottom left") << QPointF(100, 200) << QRectF(110, 100, 90, 120);
        QTest::newRow("left") << QPointF(100, 150) << QRectF(110, 100, 90, 100);
    }

    void boxesAreResizedByEightHandles()
    {
        QFETCH(QPointF, handle);
        QFETCH(QRectF, after);
        Desk desk({annotationOf(Box{100, 100, 200, 200})});
        desk.document.select({desk.document.annotations().front().id});
        drag(desk.view, handle + QPointF(2, -1), handle + QPointF(12, 19)); // not quite on it
        QCOMPARE(desk.shape(),
                 Shape(Box{after.left(), after.top(), after.right(), after.bottom()}));
    }

    void handlesAreAsEasyToHitAtAnyZoom_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.5, 1.0, 2.0, 8.0, 40.0})
            QTest::addRow("%g", zoom) << zoom;
    }

    void handlesAreAsEasyToHitAtAnyZoom()
    {
        QFETCH(double, zoom);
        Desk desk({annotationOf(square)}, {1700, 1300});
        desk.document.select({desk.document.annotations().front().id});
        desk.setZoom(zoom, {200, 200});
        const QPointF off = QPointF(5, 5) / zoom; // widget px
        const QPointF by = QPointF(40, 30) / zoom;
        drag(desk.view, QPointF(200, 200) + off, QPointF(200, 200) + off + by);
        const Point moved = verticesOf(desk.shape())[2];
        QVERIFY(distance(moved, {200 + by.x(), 200 + by.y()}) <= 1.5 / zoom);
    }

    void aTinyShapeCanStillBeMoved()
    {
        Desk desk({annotationOf(Box{100, 100, 108, 108})});
        desk.document.select({desk.document.annotations().front().id});
        drag(desk.view, {104, 104}, {124, 114});
        QCOMPARE(desk.shape(), Shape(Box{120, 110, 128, 118}));
    }

    void selectionMovesDuplicatesAndNudges()
    {
        Desk desk({annotationOf(Box{10, 10, 60, 60}), annotationOf(Box{100, 10, 150, 60})});
        drag(desk.view, {4, 4}, {170, 80}); // a frame around both
        QCOMPARE(desk.document.selection().size(), 2U);
        drag(desk.view, {30, 30}, {-100, 50});
        QCOMPARE(desk.shape(0), Shape(Box{0, 30, 50, 80})); // as far as both can go
        QCOMPARE(desk.shape(1), Shape(Box{90, 30, 140, 80}));
        QTest::keyClick(&desk.view, Qt::Key_Right);
        QTest::keyClick(&desk.view, Qt::Key_Right);
        QTest::keyClick(&desk.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.shape(0), Shape(Box{2, 40, 52, 90}));
        QCOMPARE(desk.steps(), 2); // the drag and the run of arrow keys
        QVERIFY(desk.view.duplicateSelection());
        QCOMPARE(desk.document.annotations().size(), 4U);
        QTest::keyClick(&desk.view, Qt::Key_Delete);
        QCOMPARE(desk.document.annotations().size(), 2U);
    }

    void theSmallestUnderTheMouseIsMeant()
    {
        Desk desk({annotationOf(Box{120, 120, 180, 180}), annotationOf(square)});
        click(desk.view, {150, 150});
        QCOMPARE(desk.document.selection(), std::vector{desk.document.annotations()[0].id});
        click(desk.view, {110, 190});
        QCOMPARE(desk.document.selection(), std::vector{desk.document.annotations()[1].id});
        click(desk.view, {300, 20});
        QVERIFY(desk.document.selection().empty());
    }

    void escapeInTheMiddleOfADragRestores()
    {
        Desk desk({annotationOf(square)});
        click(desk.view, {150, 130});
        press(desk.view, {200, 200});
        moveTo(desk.view, {260, 260});
        QVERIFY(desk.view.isDrawing());
        QCOMPARE(desk.shape(), square); // nothing is stored before the release
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        release(desk.view, {260, 260});
        QCOMPARE(desk.shape(), square);
        QCOMPARE(desk.steps(), 0);
        QCOMPARE(desk.document.selection().size(), 1U);
    }

    void arrowsTurnTheScanUnlessSomethingIsSelected()
    {
        Desk desk({annotationOf(Box{10, 10, 60, 60})});
        QAction next;
        next.setShortcuts({Qt::Key_Right, Qt::Key_Return, Qt::Key_Escape});
        int triggered = 0;
        connect(&next, &QAction::triggered, &desk.view, [&] { ++triggered; });
        desk.view.addAction(&next);
        desk.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        QTest::keyClick(&desk.view, Qt::Key_Right);
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(triggered, 2);
        click(desk.view, {30, 30});
        QTest::keyClick(&desk.view, Qt::Key_Right);
        QCOMPARE(desk.shape(), Shape(Box{11, 10, 61, 60}));
        QTest::keyClick(&desk.view, Qt::Key_Escape); // lets go of the selection
        QCOMPARE(triggered, 2);
        QTest::keyClick(&desk.view, Qt::Key_Right);
        QCOMPARE(triggered, 3);
    }

    void aLockedDocumentIsOnlyLookedAt()
    {
        Desk desk({annotationOf(square)});
        desk.document.setLocked(true);
        click(desk.view, {150, 130});
        QCOMPARE(desk.document.selection().size(), 1U);
        drag(desk.view, {150, 130}, {180, 160});
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {20, 30}, {90, 90});
        QTest::keyClick(&desk.view, Qt::Key_Delete);
        QCOMPARE(desk.document.annotations().size(), 1U);
        QCOMPARE(desk.shape(), square);
    }

    void digitsLabel()
    {
        Desk desk({annotationOf(square)});
        click(desk.view, {150, 130});
        QTest::keyClick(&desk.view, Qt::Key_2);
        QCOMPARE(desk.document.annotations().front().labelCode, u"hardware"_s);
        QCOMPARE(desk.view.currentLabel(), u"hardware"_s);
        QTest::keyClick(&desk.view, Qt::Key_7); // there is no such label
        QCOMPARE(desk.view.currentLabel(), u"hardware"_s);
        desk.view.setLabels({twoLabels().front()});
        QCOMPARE(desk.view.currentLabel(), u"fractured"_s); // never one that does not exist
    }

    void theConsensusIsEditedWithTheSameTools()
    {
        Review review;
        review.scan.id = Id<Scan>::create();
        ReviewDocument document(review);
        Desk desk;
        desk.view.setDocument(&document.consensus());
        desk.view.setDocumentStyle(OverlayStyle::Consensus);
        QSignalSpy edited(&document, &ReviewDocument::edited);
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {20, 30}, {120, 90});
        QCOMPARE(edited.count(), 1);
        QCOMPARE(document.content().annotations.size(), 1U);
        QVERIFY(document.undo());
        QVERIFY(document.content().annotations.empty());
    }

    void panningWhileDrawingKeepsWhatIsDrawn()
    {
        Desk desk;
        desk.view.setTool(ToolId::Polygon);
        click(desk.view, {110, 110});
        const QPoint before = at(desk.view, {110, 110});
        QTest::mousePress(&desk.view, Qt::MiddleButton, {}, {400, 300});
        QTest::mouseMove(&desk.view, {440, 330});
        QTest::mouseRelease(&desk.view, Qt::MiddleButton, {}, {440, 330});
        QCOMPARE(at(desk.view, {110, 110}), before + QPoint(40, 30));
        QTest::keyPress(&desk.view, Qt::Key_Space);
        QTest::mousePress(&desk.view, Qt::LeftButton, {}, {400, 300});
        QTest::mouseMove(&desk.view, {380, 300});
        QTest::mouseRelease(&desk.view, Qt::LeftButton, {}, {380, 300});
        QTest::keyRelease(&desk.view, Qt::Key_Space);
        QCOMPARE(at(desk.view, {110, 110}), before + QPoint(20, 30));
        click(desk.view, {160, 110});
        click(desk.view, {160, 150});
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(desk.shape(), Shape(Polygon::fromVertices({{110, 110}, {160, 110}, {160, 150}})));
    }
};

#include "tst_canvastools.moc"
QTEST_MAIN(TestCanvasTools)
