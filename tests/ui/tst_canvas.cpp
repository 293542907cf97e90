// Looking at a scan and its marks: zoom, window, what is painted where.
#include "core/imaging/decode.h"
#include "tests/ui/canvasdesk.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QSignalSpy>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

namespace {

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

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

#include "tst_canvas.moc"
QTEST_MAIN(TestCanvas)
