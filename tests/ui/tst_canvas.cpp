#include "core/document/reviewdocument.h"
#include "core/imaging/decode.h"
#include "tests/support/clicks.h"
#include "ui/canvas/canvasview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

namespace {

/// A picture whose value is 40 everywhere, with a bright square at 100..110 x 50..60.
Picture makePicture(QSize size = {400, 300})
{
    auto image = std::make_shared<PixelImage>();
    image->size = size;
    std::vector<quint8> samples(static_cast<size_t>(size.width() * size.height()), 40);
    for (int row = 50; row < 60; ++row)
        for (int column = 100; column < 110; ++column)
            samples[static_cast<size_t>(row * size.width() + column)] = 250;
    image->samples = samples;
    makeReductions(*image);
    return image;
}

std::vector<Label> twoLabels()
{
    return {{.code = u"fractured"_s,
             .name = u"fractured"_s,
             .color = QColor(0x56, 0xB4, 0xE9),
             .allowedShapes = {}},
            {.code = u"hardware"_s,
             .name = u"hardware"_s,
             .color = QColor(0x00, 0x9E, 0x73),
             .allowedShapes = {}}};
}

Annotation annotationOf(const Shape &shape)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

/// A shown canvas of 800 x 600, zoomed to exactly 2, with an empty document.
struct Desk
{
    explicit Desk(std::vector<Annotation> annotations = {}, QSize size = {400, 300})
        : document(readWith(std::move(annotations)))
    {
        view.resize(800, 600);
        view.setLabels(twoLabels());
        view.showPicture(makePicture(size), &document);
        view.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
        view.setFocus();
        setZoom(2, {size.width() / 2.0, size.height() / 2.0});
    }
    static Read readWith(std::vector<Annotation> annotations)
    {
        Read read;
        read.annotations = std::move(annotations);
        return read;
    }
    void setZoom(double zoom, Point center)
    {
        ViewState state = view.viewState();
        state.fitted = false;
        state.zoom = zoom * view.devicePixelRatioF();
        state.center = center;
        view.setViewState(state);
    }
    const Shape &shape(size_t index = 0) { return document.annotations().at(index).shape; }
    int steps() { return document.history().count(); }
    QColor seen(QPointF image) // of the pixel on screen
    {
        const QPointF device = view.viewTransform().map(image) * view.devicePixelRatioF();
        return view.grab().toImage().pixelColor(device.toPoint());
    }

    AnnotationDocument document;
    CanvasView view;
};

/// A JPEG of 400 x 300 stored, dark with a bright square at 96..112 x 48..64, and an EXIF segment.
QByteArray jpegWithOrientation(int orientation)
{
    QImage stored(400, 300, QImage::Format_Grayscale8);
    stored.fill(40);
    for (int row = 48; row < 64; ++row)
        std::fill_n(stored.scanLine(row) + 96, 16, uchar(250));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    stored.save(&buffer, "JPG", 95);
    QByteArray exif = QByteArray::fromHex("ffe10022457869660000"         // APP1, 34 bytes, Exif
                                          "49492a0008000000"             // little-endian TIFF
                                          "0100120103000100000000000000" // one entry, 0x0112
                                          "00000000");
    exif[28] = static_cast<char>(orientation);
    return bytes.insert(2, exif);
}

const Shape square = Polygon::fromVertices({{100, 100}, {200, 100}, {200, 200}, {100, 200}});

} // namespace

class TestCanvas : public QObject
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
        click(desk.view, {399, 300});
        QCOMPARE(desk.shape(), Shape(Box{200, 150, 399, 300}));
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

    void manyMarksAreShownWhereTheyAreOnceRendered()
    {
        std::vector<Annotation> many;
        for (int i = 0; i < 700; ++i)
            many.push_back(annotationOf(Box::fromSize(10 + i % 35 * 10, 10 + i / 35 * 10, 6, 6)));
        Desk desk(many);
        QCOMPARE(desk.seen({13, 10}), QColor(0x56, 0xB4, 0xE9));
        desk.setZoom(4, {50, 50});
        QTRY_COMPARE(desk.seen({53, 50}), QColor(0x56, 0xB4, 0xE9));
        QTRY_COMPARE(desk.seen({58, 54}), QColor(40, 40, 40));
        desk.document.remove({many[0].id});
        QTRY_COMPARE(desk.seen({13, 10}), QColor(40, 40, 40));
        AnnotationDocument next{Read{}};
        desk.view.showPicture(makePicture(), &next); // at once, without the marks of before
        desk.setZoom(4, {50, 50});
        QCOMPARE(desk.seen({53, 50}), QColor(40, 40, 40));
    }

    void aViewMayGoAwayWhileSomethingIsRendered()
    {
        std::vector<Annotation> many;
        for (int i = 0; i < 700; ++i)
            many.push_back(annotationOf(Box::fromSize(10 + i % 35 * 10, 10 + i / 35 * 10, 6, 6)));
        {
            Desk desk(many);
            desk.view.toggleClahe();
            desk.view.grab();
            desk.document.remove({many[0].id});
            desk.view.grab();
        }
        QTest::qWait(100); // the answers come to nobody
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

    void zoomKeepsThePixelUnderTheCursor()
    {
        Desk desk;
        const QPoint cursor(313, 222);
        for (const int delta : {120, 120, 360, 1200, -240, -120}) {
            const QPointF before = desk.view.viewTransform().inverted().map(QPointF(cursor));
            wheel(desk.view, cursor, delta);
            const QPointF after = desk.view.viewTransform().inverted().map(QPointF(cursor));
            const double pixels = 1 / desk.view.viewState().zoom; // device px, in image px
            QVERIFY2(std::hypot(after.x() - before.x(), after.y() - before.y()) <= pixels,
                     qPrintable(QString::number(delta)));
        }
        for (int i = 0; i < 60; ++i)
            wheel(desk.view, cursor, 120);
        QCOMPARE(desk.view.viewState().zoom, 64.0);
        for (int i = 0; i < 60; ++i)
            wheel(desk.view, cursor, -120);
        QCOMPARE(desk.view.viewState().zoom, 1.0);
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

    void lookingNeverChangesTheDocument()
    {
        Desk desk({annotationOf(square)});
        const Read before = desk.document.read();
        wheel(desk.view, {100, 100}, 480);
        desk.view.invert();
        desk.view.toggleClahe();
        desk.view.setWindow(Window{100, 40});
        desk.view.oneToOne();
        desk.view.zoomTo({10, 10, 20, 20}, CanvasView::Motion::Instant);
        desk.view.fit();
        drag(desk.view, {100, 100}, {150, 120}, Qt::RightButton);
        QCOMPARE(desk.document.read(), before);
        QCOMPARE(desk.steps(), 0);
    }

    void glidingToALesionArrivesAndKeepsWhatChangesOnTheWay()
    {
        Desk desk({annotationOf(square)});
        desk.view.fit();
        QVERIFY(desk.view.viewState().fitted);
        desk.view.zoomTo(boundingBox(square));
        desk.view.invert();
        QTRY_COMPARE(desk.view.viewState().center, (Point{150, 150}));
        QCOMPARE(desk.view.viewState().polarity, Polarity::Inverted);
        const QRectF seen = desk.view.viewTransform().mapRect(QRectF(100, 100, 100, 100));
        QVERIFY(QRectF(desk.view.rect()).contains(seen));
    }

    void linkedViewsDoNotEchoEachOther()
    {
        Desk one;
        Desk other;
        QSignalSpy echoes(&other.view, &CanvasView::viewStateChanged);
        connect(&one.view, &CanvasView::viewStateChanged, &other.view, &CanvasView::setViewState);
        connect(&other.view, &CanvasView::viewStateChanged, &one.view, &CanvasView::setViewState);
        wheel(one.view, {200, 200}, 240);
        one.view.invert();
        QCOMPARE(other.view.viewState(), one.view.viewState());
        QCOMPARE(echoes.count(), 0);
    }

    void theRightButtonSetsWindowAndLevel()
    {
        Desk desk;
        const Window before = desk.view.window();
        drag(desk.view, {100, 100}, {150, 90}, Qt::RightButton);
        const Window after = desk.view.window();
        QVERIFY(after.width > before.width);
        QVERIFY(after.center < before.center);
        desk.view.setWindow(std::nullopt);
        QCOMPARE(desk.view.window(), before);
    }

    void theCursorsPlaceAndValueAreTold()
    {
        Desk desk;
        QSignalSpy moved(&desk.view, &CanvasView::cursorMoved);
        moveTo(desk.view, {105, 55});
        const auto place = [&] { return moved.last().at(0).value<std::optional<Point>>(); };
        QTRY_VERIFY(!moved.empty() && place() && distance(*place(), {105, 55}) <= 1);
        QCOMPARE(moved.last().at(1).toDouble(), 250.0);
        moveTo(desk.view, {20, 20});
        QTRY_COMPARE(moved.last().at(1).toDouble(), 40.0);
        desk.setZoom(1, {200, 150});
        moveTo(desk.view, {-50, 20});
        QTRY_VERIFY(!place());
    }

    void pixelsSitWhereTheTransformSays()
    {
        Desk desk;
        desk.setZoom(8, {105, 55});
        QCOMPARE(desk.seen({100.2, 50.2}), QColor(250, 250, 250)); // crisp above 4x
        QCOMPARE(desk.seen({99.8, 50.2}), QColor(40, 40, 40));
        QCOMPARE(desk.seen({109.8, 59.8}), QColor(250, 250, 250));
        QCOMPARE(desk.seen({110.2, 59.8}), QColor(40, 40, 40));
        desk.view.invert();
        QCOMPARE(desk.seen({100.2, 50.2}), QColor(5, 5, 5));
        desk.setZoom(1, {200, 150});
        QCOMPARE(desk.seen({-20, -20}), QColor(Qt::black));
    }

    void aPannedViewIsTheSameAsOneShownThereAtOnce()
    {
        Desk desk({}, {900, 700});
        desk.setZoom(2.5, {400, 300});
        (void)desk.view.grab();
        for (const QPoint by : {QPoint(30, 17), QPoint(-55, 3), QPoint(4, -90), QPoint(700, 0)}) {
            QTest::mousePress(&desk.view, Qt::MiddleButton, {}, {400, 300});
            QTest::mouseMove(&desk.view, QPoint(400, 300) + by);
            QTest::mouseRelease(&desk.view, Qt::MiddleButton, {}, QPoint(400, 300) + by);
            const QImage panned = desk.view.grab().toImage();
            desk.view.invert(); // renders anew
            (void)desk.view.grab();
            desk.view.invert();
            QCOMPARE(panned, desk.view.grab().toImage());
        }
    }

    void marksAreOutlinedFilledLightlyAndHideable()
    {
        Desk desk({annotationOf(square)});
        QCOMPARE(desk.seen({150, 100}), QColor(0x56, 0xB4, 0xE9));
        QVERIFY(desk.seen({150, 99}).lightness() < 40); // the halo
        const QColor inside = desk.seen({150, 150});
        QVERIFY(std::abs(inside.blue() - (40 * 0.85 + 0xE9 * 0.15)) <= 3);
        QCOMPARE(desk.seen({220, 150}), QColor(40, 40, 40));
        QTest::keyPress(&desk.view, Qt::Key_H);
        QCOMPARE(desk.seen({150, 100}), QColor(40, 40, 40));
        QTest::keyRelease(&desk.view, Qt::Key_H);
        QCOMPARE(desk.seen({150, 100}), QColor(0x56, 0xB4, 0xE9));
        click(desk.view, {150, 130});
        QCOMPARE(desk.seen({200, 200}), QColor(Qt::white)); // a handle
    }

    void overlaysAreToldApart()
    {
        Desk desk;
        desk.view.setOverlays(
            {{OverlayStyle::First, {annotationOf(Box{20, 20, 60, 60})}},
             {OverlayStyle::Second, {annotationOf(Box{120, 120, 320, 180})}},
             {OverlayStyle::Consensus, {annotationOf(Box{20, 120, 60, 160})}},
             {OverlayStyle::Disagreement, {annotationOf(Box{20, 220, 60, 260})}}});
        QCOMPARE(desk.seen({40, 20}), theme::firstRead);
        QCOMPARE(desk.seen({40, 120}), theme::consensus);
        QCOMPARE(desk.seen({40, 220}), theme::openDisagreement);
        int gaps = 0;
        int dashes = 0;
        const QImage picture = desk.view.grab().toImage();
        for (int x = 130; x < 310; ++x) {
            const QColor color = picture.pixelColor(
                (desk.view.viewTransform().map(QPointF(x, 120)) * desk.view.devicePixelRatioF())
                    .toPoint());
            dashes += color == theme::secondRead ? 1 : 0;
            gaps += color.lightness() < 60 ? 1 : 0;
        }
        QVERIFY(dashes > 40 && gaps > 20);
    }

    void aScanIsNeverSeenWithTheMarksOfAnother()
    {
        Desk desk({annotationOf(square)});
        QSignalSpy painted(&desk.view, &CanvasView::picturePainted);
        QCOMPARE(desk.seen({150, 100}), QColor(0x56, 0xB4, 0xE9));
        AnnotationDocument next{Read{}};
        desk.view.setTool(ToolId::Polygon);
        click(desk.view, {20, 20});
        const quint64 number = desk.view.showPicture(makePicture(), &next);
        QVERIFY(!desk.view.isDrawing());
        desk.setZoom(2, {200, 150});
        QCOMPARE(desk.seen({150, 100}), QColor(40, 40, 40));
        QTRY_COMPARE(painted.count() > 0 ? painted.last().front().toULongLong() : 0, number);
        desk.view.clear();
        QCOMPARE(desk.seen({105, 55}), QColor(Qt::black));
    }

    void aTruncatedPictureSaysSo()
    {
        Desk desk;
        auto image = std::make_shared<PixelImage>(*makePicture());
        image->damage = Damage::Truncated;
        desk.view.showPicture(image, nullptr);
        const QWidget *banner = desk.view.findChild<QWidget *>();
        QVERIFY(banner && banner->isVisible());
        QVERIFY(banner->accessibleName().contains(u"ends early"_s));
        desk.view.showPicture(makePicture(), nullptr);
        QVERIFY(!banner->isVisible());
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

    void aDocumentMayGoAwayAtAnyTime()
    {
        Desk desk;
        auto document =
            std::make_unique<AnnotationDocument>(Desk::readWith({annotationOf(square)}));
        desk.view.setDocument(document.get());
        click(desk.view, {150, 130});
        press(desk.view, {200, 200});
        moveTo(desk.view, {220, 220});
        document.reset();
        moveTo(desk.view, {230, 230});
        release(desk.view, {230, 230});
        QCOMPARE(desk.seen({150, 100}), QColor(40, 40, 40));
    }

    void marksSitOnTheBoneOfRotatedPictures_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("upright");
        QTest::addColumn<QRectF>(
            "bone"); // where 100 x 50 + 10 x 10 of the stored rows comes to lie
        QTest::newRow("1") << 1 << QSize(400, 300) << QRectF(96, 48, 16, 16);
        QTest::newRow("3") << 3 << QSize(400, 300) << QRectF(288, 236, 16, 16);
        QTest::newRow("6") << 6 << QSize(300, 400) << QRectF(236, 96, 16, 16);
        QTest::newRow("8") << 8 << QSize(300, 400) << QRectF(48, 288, 16, 16);
    }
    void marksSitOnTheBoneOfRotatedPictures()
    {
        QFETCH(int, orientation);
        QFETCH(QSize, upright);
        QFETCH(QRectF, bone);
        const auto decoded = decodeBytes(jpegWithOrientation(orientation), u"turned.jpg"_s);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().text()));
        QCOMPARE(decoded->image.size, upright);
        Desk desk;
        desk.view.showPicture(std::make_shared<PixelImage>(decoded->image), &desk.document);
        desk.setZoom(2, {upright.width() / 2.0, upright.height() / 2.0});
        QVERIFY(desk.seen(bone.center()).lightness() > 230);
        desk.view.setTool(ToolId::Box);
        drag(desk.view, bone.topLeft(), bone.bottomRight());
        const Box drawn = std::get<Box>(desk.shape());
        QCOMPARE(drawn, (Box{bone.left(), bone.top(), bone.right(), bone.bottom()}));
        // The bone fills the box that was drawn around it on screen: the samples say so too.
        const QRect inner = QRectF(drawn.left, drawn.top, drawn.width(), drawn.height()).toRect();
        QVERIFY(decoded->image.sample(inner.center()) > 230);
        QVERIFY(decoded->image.sample(inner.topLeft() + QPoint(2, 2)) > 200);
        QVERIFY(decoded->image.sample(inner.topLeft() - QPoint(6, 6)) < 80);
    }

private:
    static void wheel(CanvasView &view, QPoint where, int delta)
    {
        QWheelEvent event(where, view.mapToGlobal(where), {}, {0, delta}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
};

#include "tst_canvas.moc"
QTEST_MAIN(TestCanvas)
