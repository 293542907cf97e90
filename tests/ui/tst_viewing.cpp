// Looking in other ways: turned, mirrored, sharpened, through the lens, with an overview. Whatever
// is seen, the document gets the same coordinates.
#include "tests/ui/canvasdesk.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/viewactions.h"
#include "ui/models/windowpresets.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

namespace {

void addOrientations()
{
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("quarters");
    for (const bool mirrored : {false, true})
        for (int quarters = 0; quarters < 4; ++quarters)
            QTest::addRow("%s%d", mirrored ? "mirrored " : "", quarters * 90)
                << mirrored << quarters;
}

/// As a person gets there: mirrored first, then turned by quarters.
void lay(CanvasView &view)
{
    QFETCH(const bool, mirrored);
    QFETCH(const int, quarters);
    if (mirrored)
        view.mirrorView();
    for (int i = 0; i < quarters; ++i)
        view.turnView(1);
    QCOMPARE(view.viewState().orientation,
             (Orientation{.mirrored = mirrored, .quarters = quarters}));
}

Minimap &minimap(CanvasView &view)
{
    return *view.findChild<Minimap *>();
}

} // namespace

class TestViewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() // a kept view is remembered: not among the settings of whoever runs this
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void cleanup() { CanvasView().setViewKept(false); }

    void drawingGivesTheSameCoordinatesHoweverItLies_data() { addOrientations(); }
    void drawingGivesTheSameCoordinatesHoweverItLies()
    {
        Desk desk;
        lay(desk.view);
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {120, 60}, {180, 140});
        QCOMPARE(desk.shape(), Shape(Box{120, 60, 180, 140}));
        desk.view.setTool(ToolId::Polygon);
        desk.view.cancelShape();
        for (const QPointF vertex : {QPointF(210, 60), QPointF(260, 60), QPointF(240, 130)})
            click(desk.view, vertex);
        desk.view.finishShape();
        QCOMPARE(desk.shape(1), Shape(Polygon::fromVertices({{210, 60}, {260, 60}, {240, 130}})));
    }

    void editingGivesTheSameCoordinatesHoweverItLies_data() { addOrientations(); }
    void editingGivesTheSameCoordinatesHoweverItLies()
    {
        Desk desk({annotationOf(Box{100, 100, 200, 200}), annotationOf(square)});
        lay(desk.view);
        desk.document.select({desk.document.annotations()[0].id});
        drag(desk.view, {100, 100}, {90, 80}); // its corner
        QCOMPARE(desk.shape(0), Shape(Box{90, 80, 200, 200}));
        desk.document.select({desk.document.annotations()[1].id});
        drag(desk.view, {200, 100}, {220, 120}); // a vertex
        const Shape moved = Polygon::fromVertices({{100, 100}, {220, 120}, {200, 200}, {100, 200}});
        QCOMPARE(desk.shape(1), moved);
    }

    void arrowsMoveTheWayTheyPoint_data() { addOrientations(); }
    void arrowsMoveTheWayTheyPoint()
    {
        Desk desk({annotationOf(square)});
        lay(desk.view);
        desk.document.select({desk.document.annotations()[0].id});
        const QPointF before = desk.view.viewTransform().map(QPointF(100, 100));
        QTest::keyClick(&desk.view, Qt::Key_Right);
        const Point now = verticesOf(desk.shape()).front();
        const QPointF after = desk.view.viewTransform().map(now.toQPointF());
        QVERIFY(std::abs(after.x() - before.x() - 2) < 1e-6); // zoom 2
        QVERIFY(std::abs(after.y() - before.y()) < 1e-6);
    }

    void marksLieOnWhatTheyMark_data() { addOrientations(); }
    void marksLieOnWhatTheyMark()
    {
        Desk desk({annotationOf(Box{150, 80, 250, 160})});
        lay(desk.view);
        QCOMPARE(desk.seen({170, 80}), QColor(0x56, 0xB4, 0xE9));
        QCOMPARE(desk.seen({150, 120}), QColor(0x56, 0xB4, 0xE9));
        QCOMPARE(desk.seen({140, 120}), QColor(40, 40, 40));
        QCOMPARE(desk.seen({105, 55}), QColor(250, 250, 250)); // the scan's bright square
        QCOMPARE(desk.seen({112, 55}), QColor(40, 40, 40));
    }

    void zoomKeepsThePixelUnderTheCursor_data() { addOrientations(); }
    void zoomKeepsThePixelUnderTheCursor()
    {
        Desk desk;
        lay(desk.view);
        const QPoint cursor(313, 222);
        for (const int delta : {120, 360, 1200, -240, -120}) {
            const QPointF before = desk.view.viewTransform().inverted().map(QPointF(cursor));
            wheel(desk.view, cursor, delta);
            const QPointF after = desk.view.viewTransform().inverted().map(QPointF(cursor));
            const double pixel = 1 / desk.view.viewState().zoom;
            QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) <= 1.5 * pixel);
        }
    }

    void panningFollowsTheHandHoweverItLies_data() { addOrientations(); }
    void panningFollowsTheHandHoweverItLies()
    {
        Desk desk;
        lay(desk.view);
        desk.setZoom(4, {200, 150});
        desk.view.grab();
        const QPointF under = desk.view.viewTransform().inverted().map(QPointF(400, 300));
        QTest::mousePress(&desk.view, Qt::MiddleButton, {}, {400, 300});
        QTest::mouseMove(&desk.view, {430, 280});
        QTest::mouseRelease(&desk.view, Qt::MiddleButton, {}, {430, 280});
        QCOMPARE(at(desk.view, under), QPoint(430, 280));
        // What was scrolled is what would be painted anew.
        const QImage scrolled = desk.view.grab().toImage();
        desk.view.invert();
        desk.view.grab();
        desk.view.invert();
        QCOMPARE(desk.view.grab().toImage(), scrolled);
    }

    void fitAndTheNextScanLieUpright()
    {
        Desk desk;
        desk.view.turnView(1);
        QCOMPARE(viewWords(desk.view), u"turned 90°"_s);
        desk.view.mirrorView();
        QCOMPARE(viewWords(desk.view), u"turned 90° · mirrored"_s);
        desk.view.fit();
        QVERIFY(desk.view.viewState().orientation.isUpright());
        QVERIFY(desk.view.viewState().fitted);
        desk.view.turnView(-1);
        desk.view.showPicture(makePicture(), nullptr);
        QVERIFY(desk.view.viewState().orientation.isUpright());
        QCOMPARE(viewWords(desk.view), QString());
    }

    void aKeptViewGoesToTheNextScan()
    {
        Desk desk;
        QWidget owner;
        QAction *keep = createAction(ActionId::KeepView, &owner);
        connectViewAction(ActionId::KeepView, keep, desk.view);
        keep->trigger();
        QVERIFY(keep->isChecked());
        QCOMPARE(viewWords(desk.view), u"view kept"_s);
        desk.view.turnView(1);
        desk.view.setWindow(Window{90, 60});
        desk.setZoom(5, {100, 75});
        desk.view.clear(); // while the next one is awaited
        desk.view.showPicture(makePicture({800, 600}), nullptr);
        QCOMPARE(desk.view.viewState().center, (Point{200, 150}));
        QCOMPARE(desk.view.viewState().zoom, 5 * desk.view.devicePixelRatioF());
        QCOMPARE(desk.view.window(), (Window{90, 60}));
        QCOMPARE(desk.view.viewState().orientation.quarters, 1);
        CanvasView other; // every canvas keeps it
        other.showPicture(makePicture(), nullptr);
        QVERIFY(other.isViewKept());
        keep->trigger();
        desk.view.showPicture(makePicture(), nullptr);
        QVERIFY(desk.view.viewState().fitted);
        QVERIFY(!keep->isChecked());
    }

    void theOverviewIsThereWhenOneNeedsIt_data() { addOrientations(); }
    void theOverviewIsThereWhenOneNeedsIt()
    {
        Desk desk;
        lay(desk.view);
        desk.setZoom(1, {200, 150});
        QVERIFY(!minimap(desk.view).isVisible()); // all of the scan is in sight
        desk.setZoom(8, {200, 150});
        Minimap &map = minimap(desk.view);
        QVERIFY(map.isVisible());
        const Orientation lies = desk.view.viewState().orientation;
        const QSizeF turned = lies.sizeOf({400, 300});
        const Point wanted = lies.toTurned({105, 55}, {400, 300});
        const QPointF place(1 + wanted.x * (map.width() - 2) / turned.width(),
                            1 + wanted.y * (map.height() - 2) / turned.height());
        QTest::mouseClick(&map, Qt::LeftButton, {}, place.toPoint());
        const Point center = desk.view.viewState().center;
        QVERIFY(distance(center, {105, 55}) < 4);
        QCOMPARE(desk.seen(center.toQPointF()), QColor(250, 250, 250));
        QVERIFY(map.grab().toImage().pixelColor(place.toPoint()).lightness() > 200);
        desk.view.fit();
        QVERIFY(!map.isVisible());
    }

    void theLensMagnifiesWhileQIsHeld()
    {
        Desk desk;
        QTest::mouseMove(&desk.view, at(desk.view, {105, 55}));
        QCOMPARE(desk.seen({120, 55}), QColor(40, 40, 40));
        QTest::keyPress(&desk.view, Qt::Key_Q);
        // 15 px beside the middle, at 2.5 times, is 6 px beside it on the scan: still the square
        QCOMPARE(desk.seen({115, 55}), QColor(250, 250, 250));
        QTest::keyRelease(&desk.view, Qt::Key_Q);
        QCOMPARE(desk.seen({115, 55}), QColor(40, 40, 40));
        QCOMPARE(desk.steps(), 0);
    }

    void presetsFindBoneWhereItIs_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("inverted");
        QTest::addRow("8 bits") << 8 << false;
        QTest::addRow("12 bits") << 12 << false;
        QTest::addRow("16 bits") << 16 << false;
        QTest::addRow("12 bits, the lowest is white") << 12 << true;
    }
    void presetsFindBoneWhereItIs()
    {
        QFETCH(const int, bits);
        QFETCH(const bool, inverted);
        const int top = (1 << bits) - 1;
        PixelImage image;
        image.size = {101, 1};
        image.bitsStored = bits;
        image.inverted = inverted;
        std::vector<quint16> ramp; // from what is seen dark to what is seen bright
        for (int i = 0; i <= 100; ++i)
            ramp.push_back(static_cast<quint16>((inverted ? 100 - i : i) * top / 100));
        image.samples =
            bits == 8 ? Samples(std::vector<quint8>(ramp.begin(), ramp.end())) : Samples(ramp);
        const auto seen = [&](WindowPreset preset, int share) {
            const auto picture = applyWindow(image, windowOf(preset, image), QRect(0, 0, 101, 1));
            return qBlue(picture.value().pixel(share, 0));
        };
        QVERIFY(seen(WindowPreset::Full, 0) == 0 && seen(WindowPreset::Full, 100) == 255);
        QVERIFY(std::abs(seen(WindowPreset::Full, 50) - 127) <= 2);
        QVERIFY(std::abs(seen(WindowPreset::Bone, 62) - 127) <= 3); // bone in the middle of greys
        QVERIFY(seen(WindowPreset::Bone, 20) == 0 && seen(WindowPreset::Bone, 95) == 255);
        QVERIFY(std::abs(seen(WindowPreset::SoftTissue, 32) - 127) <= 3);
        QVERIFY(seen(WindowPreset::SoftTissue, 70) == 255);
    }

    void sharpeningIsForTheEyesOnly()
    {
        Desk desk;
        const Picture picture = desk.view.picture();
        const Samples before = picture->samples;
        desk.setZoom(8, {105, 55});
        desk.view.setWindow(Window{128, 400});
        const QColor plain = desk.seen({100.5, 55});
        desk.view.toggleSharpened();
        desk.view.grab();
        QTRY_VERIFY(desk.seen({100.5, 55}).lightness() > plain.lightness()); // the edge stands out
        QCOMPARE(viewWords(desk.view), u"sharpened"_s);
        QVERIFY(picture->samples == before);
        QSignalSpy told(&desk.view, &CanvasView::cursorMoved);
        QTest::mouseMove(&desk.view, at(desk.view, {100.5, 55}));
        QTRY_VERIFY(!told.isEmpty()); // a real pointer's move comes round by the display server
        QCOMPARE(told.last().at(1).toDouble(), 250.0); // the value is the file's
        desk.view.toggleSharpened();
        QCOMPARE(desk.seen({100.5, 55}), plain);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestViewing)
#include "tst_viewing.moc"
