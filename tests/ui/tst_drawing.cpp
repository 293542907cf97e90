// The tools that draw along what is seen, and those that only measure.
#include "core/geometry/overlap.h"
#include "tests/ui/canvasdesk.h"
#include "ui/canvas/tools/measuretool.h"
#include "ui/canvas/tools/tooltable.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <cmath>
#include <numbers>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const Point middle{200, 150};

Point onCircle(double degrees, double radius)
{
    const double angle = degrees * std::numbers::pi / 180;
    return middle + Point{radius * std::cos(angle), radius * std::sin(angle)};
}

/// A bright disc of radius 60 about the middle.
Picture discPicture(std::optional<PixelSpacing> spacing = {})
{
    auto image = std::make_shared<PixelImage>();
    image->size = {400, 300};
    image->spacing = spacing;
    std::vector<quint8> samples;
    for (int row = 0; row < 300; ++row)
        for (int column = 0; column < 400; ++column)
            samples.push_back(std::hypot(column + 0.5 - 200, row + 0.5 - 150) < 60
                                  ? 180
                                  : static_cast<quint8>(60 + (row * 7 + column * 3) % 5));
    image->samples = std::move(samples);
    makeReductions(*image);
    return image;
}

/// What a tool that only measures asks for.
struct MeasuredScan final : ToolContext
{
    explicit MeasuredScan(Picture shown) : m_picture(std::move(shown)) {}

    AnnotationDocument *document() const override { return nullptr; }
    QSizeF imageSize() const override { return m_picture->size; }
    double scale() const override { return 1; }
    Orientation orientation() const override { return {}; }
    void add(const Shape &, Origin) override {}
    Picture picture() const override { return m_picture; }
    Window window() const override { return {}; }
    void refresh() override {}
    double brushRadius() const override { return 1; }
    void setBrushRadius(double) override {}
    void activated(Id<Annotation>) override {}

private:
    Picture m_picture;
};

struct DiscDesk : Desk
{
    explicit DiscDesk(std::optional<PixelSpacing> spacing = {})
    {
        view.showPicture(discPicture(spacing), &document);
        setZoom(2, middle);
    }
    /// Held down along the circle.
    void stroke(double radius, double from, double to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&view, Qt::LeftButton, modifiers,
                          at(view, onCircle(from, radius).toQPointF()));
        for (double degrees = from; degrees <= to; degrees += 3) {
            QMouseEvent move(
                QEvent::MouseMove, QPointF(at(view, onCircle(degrees, radius).toQPointF())),
                view.mapToGlobal(QPointF(at(view, onCircle(degrees, radius).toQPointF()))),
                Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers,
                            at(view, onCircle(to, radius).toQPointF()));
    }
};

Shape circle(double radius)
{
    std::vector<Point> ring;
    ring.reserve(360);
    for (int i = 0; i < 360; ++i)
        ring.push_back(onCircle(i, radius));
    return Polygon::fromVertices(ring);
}

} // namespace

class TestDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreehandStrokeIsOneOutlineWithFewVertices()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Freehand);
        desk.stroke(60, 0, 357);
        QCOMPARE(desk.steps(), 1);
        QVERIFY(iou(desk.shape(), circle(60)) > 0.97);
        QVERIFY(verticesOf(desk.shape()).size() < 100);
        QCOMPARE(desk.document.selection().size(), 1U);
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        click(desk.view, {20, 20}); // a click is no stroke
        QCOMPARE(desk.steps(), 1);
        press(desk.view, {20, 20});
        moveTo(desk.view, {60, 60});
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        release(desk.view, {60, 20});
        QCOMPARE(desk.steps(), 1);
    }

    void theBrushAddsAndWithAltTakesAway()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Brush);
        desk.stroke(0, 0, 0); // a dab in the middle: something new
        QCOMPARE(desk.steps(), 1);
        const double dab = area(desk.shape());
        QVERIFY(std::abs(dab - 64 * std::numbers::pi) < 10); // 16 widget px are 8 here
        drag(desk.view, {200, 150}, {260, 150});
        QCOMPARE(desk.steps(), 2);
        QCOMPARE(desk.document.annotations().size(), 1U);
        QVERIFY(std::abs(area(desk.shape()) - dab - 60 * 16) < 30);
        const double before = area(desk.shape());
        QTest::mousePress(&desk.view, Qt::LeftButton, Qt::AltModifier, at(desk.view, {230, 150}));
        QTest::mouseRelease(&desk.view, Qt::LeftButton, Qt::AltModifier, at(desk.view, {230, 150}));
        QCOMPARE(desk.steps(), 3);
        QVERIFY(area(desk.shape()) < before - 150);
        QVERIFY(desk.view.undo());
        QCOMPARE(area(desk.shape()), before);
        drag(desk.view, {50, 50}, {60, 50}); // away from it: another finding
        QCOMPARE(desk.document.annotations().size(), 2U);
    }

    void aStrokeOfTheBrushMayBeginBesideTheOutline()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Brush);
        drag(desk.view, {200, 150}, {260, 150});
        const double before = area(desk.shape());
        drag(desk.view, {230, 100}, {230, 150}); // down into what is selected
        QCOMPARE(desk.document.annotations().size(), 1U);
        QCOMPARE(desk.steps(), 2);
        const double more = area(desk.shape());
        QVERIFY(more > before + 400);
        const auto across = [&](Qt::KeyboardModifier key, int x) {
            QTest::mousePress(&desk.view, Qt::LeftButton, key, at(desk.view, {double(x), 200}));
            QTest::mouseMove(&desk.view, at(desk.view, {double(x), 170}));
            QTest::mouseMove(&desk.view, at(desk.view, {double(x), 150}));
            QTest::mouseRelease(&desk.view, Qt::LeftButton, key, at(desk.view, {double(x), 150}));
        };
        across(Qt::ControlModifier, 210);
        QCOMPARE(desk.steps(), 3);
        const double less = area(desk.shape());
        QVERIFY(less < more - 100);
        across(Qt::AltModifier, 250);
        QCOMPARE(desk.steps(), 4);
        QVERIFY(area(desk.shape()) < less - 100);
        across(Qt::AltModifier, 50); // comes upon nothing
        QCOMPARE(desk.steps(), 4);
        QCOMPARE(desk.document.annotations().size(), 1U);
    }

    void aLineIsDraggedOrClicked()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Line);
        drag(desk.view, {40, 40}, {140, 90});
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.steps(), 1);
        QCOMPARE(std::get<Line>(desk.shape()).vertices.size(), 2U);
        desk.view.setTool(ToolId::Polygon);
        drag(desk.view, {200, 40}, {260, 40}); // its first side
        click(desk.view, {260, 90});
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(std::get<Polygon>(desk.shape(1)).rings.front().vertices.size(), 3U);
    }

    void theBrushHasASize()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Brush);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&desk.view, Qt::Key_Period);
        click(desk.view, {100, 100});
        const double large = area(desk.shape(0));
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&desk.view, Qt::Key_Comma);
        click(desk.view, {300, 200});
        QVERIFY(area(desk.shape(1)) < large / 3);
        QVERIFY(desk.seen({200, 100}) == desk.seen({201, 100})); // painted without trouble
    }

    void theLiveWireFollowsTheEdgeBetweenClicks()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::LiveWire);
        for (const double degrees : {0.0, 90.0, 180.0, 270.0}) // quicker than a wire is made
            click(desk.view, onCircle(degrees, 60).toQPointF());
        QVERIFY(desk.view.isDrawing());
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(desk.steps(), 1);
        const double same = iou(desk.shape(), circle(60));
        QVERIFY2(same > 0.93, qPrintable(QString::number(same)));
        QCOMPARE(desk.document.annotations().front().provenance.origin, Origin::LiveWire);
    }

    void theLiveWireTakesBackItsLastPoint()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::LiveWire);
        click(desk.view, {140, 150});
        click(desk.view, {200, 90});
        QTest::keyClick(&desk.view, Qt::Key_Backspace);
        QVERIFY(desk.view.isDrawing());
        QTest::keyClick(&desk.view, Qt::Key_Backspace);
        QVERIFY(!desk.view.isDrawing());
        click(desk.view, {140, 150});
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        QVERIFY(!desk.view.isDrawing());
        QCOMPARE(desk.steps(), 0);
    }

    void aBoxIsOutlined()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Outline);
        drag(desk.view, {128, 80}, {270, 220});
        QVERIFY(desk.view.isDrawing());
        QTRY_COMPARE(desk.steps(), 1);
        QVERIFY(!desk.view.isDrawing());
        QVERIFY(iou(desk.shape(), circle(60)) > 0.93);
        QCOMPARE(desk.document.annotations().front().provenance.origin, Origin::GrabCut);
        drag(desk.view, {300, 240}, {380, 290});
        QTest::keyClick(&desk.view, Qt::Key_Escape); // given up
        QTest::qWait(300);
        QCOMPARE(desk.steps(), 1);
    }

    void anOutlineNeverComesToAnotherScan()
    {
        DiscDesk desk;
        desk.view.setTool(ToolId::Outline);
        drag(desk.view, {128, 80}, {270, 220});
        AnnotationDocument next{Read{}};
        desk.view.showPicture(discPicture(), &next);
        QTest::qWait(300);
        QVERIFY(next.annotations().empty());
        QVERIFY(desk.document.annotations().empty());
    }

    void aRulerMeasuresAndIsNeverStored_data()
    {
        QTest::addColumn<int>("clicks");
        QTest::addRow("drag") << 0;
        QTest::addRow("two clicks") << 2;
    }
    void aRulerMeasuresAndIsNeverStored()
    {
        QFETCH(const int, clicks);
        DiscDesk desk(PixelSpacing{.columnMm = 0.5, .rowMm = 0.5});
        const QColor before = desk.seen({130, 50});
        desk.view.setTool(ToolId::Ruler);
        if (clicks == 0) {
            drag(desk.view, {60, 50}, {140, 50});
        } else {
            click(desk.view, {60, 50});
            QVERIFY(desk.view.isDrawing());
            click(desk.view, {140, 50});
        }
        QVERIFY(!desk.view.isDrawing());
        QVERIFY(desk.seen({130, 50}) != before);
        drag(desk.view, {140, 50}, {140, 90}); // its end is taken hold of
        QCOMPARE(desk.seen({130, 50}), before);
        QVERIFY(desk.seen({100, 70}) != before);
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        QVERIFY(desk.seen({100, 70}).lightness() < 80);
        QCOMPARE(desk.steps(), 0);
        QVERIFY(desk.document.annotations().empty());
    }

    void lengthsAreInTheUnitThatIsKnown_data()
    {
        QTest::addColumn<std::optional<PixelSpacing>>("spacing");
        QTest::addColumn<double>("aspect");
        QTest::addColumn<QStringList>("texts"); // across, down, and between (1,0) and (1,1)
        using enum PixelSpacing::Kind;
        using Spacing = std::optional<PixelSpacing>;
        QTest::addRow("square") << Spacing(PixelSpacing{.columnMm = 0.1, .rowMm = 0.1}) << 1.0
                                << QStringList{u"10.0 mm"_s, u"10.0 mm"_s, u"45.0°"_s};
        QTest::addRow("flat") << Spacing(PixelSpacing{.columnMm = 0.1, .rowMm = 0.2}) << 1.0
                              << QStringList{u"10.0 mm"_s, u"20.0 mm"_s, u"63.4°"_s};
        QTest::addRow("detector")
            << Spacing(PixelSpacing{.columnMm = 0.1, .rowMm = 0.2, .kind = Imager}) << 1.0
            << QStringList{u"10.0 mm at the detector"_s, u"20.0 mm at the detector"_s, u"63.4°"_s};
        QTest::addRow("unknown") << Spacing() << 1.0
                                 << QStringList{u"100.0 px"_s, u"100.0 px"_s, u"45.0°"_s};
        QTest::addRow("zero") << Spacing(PixelSpacing{}) << 1.0
                              << QStringList{u"100.0 px"_s, u"100.0 px"_s, u"45.0°"_s};
        QTest::addRow("only their shape")
            << Spacing() << 2.0
            << QStringList{u"100.0 px that are not square"_s, u"100.0 px that are not square"_s,
                           u"63.4°"_s};
    }
    void lengthsAreInTheUnitThatIsKnown()
    {
        QFETCH(const std::optional<PixelSpacing>, spacing);
        QFETCH(const double, aspect);
        QFETCH(const QStringList, texts);
        auto image = std::make_shared<PixelImage>(*discPicture(spacing));
        image->pixelAspect = aspect;
        MeasuredScan scan(image);
        const auto measured = [&scan](MeasureTool::Kind kind, const std::vector<Point> &places) {
            MeasureTool tool(scan, kind);
            for (const Point &place : places) {
                tool.press({.position = place, .modifiers = {}});
                tool.release({.position = place, .modifiers = {}});
            }
            return tool.sketch().measured.front().text;
        };
        using enum MeasureTool::Kind;
        QCOMPARE(measured(Ruler, {{50, 50}, {150, 50}}), texts[0]);
        QCOMPARE(measured(Ruler, {{50, 50}, {50, 150}}), texts[1]);
        QCOMPARE(measured(Angle, {{150, 50}, {50, 50}, {150, 150}}), texts[2]);
    }

    void measuringNeedsNothingThatCouldBeEdited()
    {
        Desk desk;
        desk.view.showPicture(discPicture(), nullptr);
        desk.setZoom(2, middle);
        desk.view.turnView(1);
        desk.view.setTool(ToolId::Angle);
        const QColor before = desk.seen({220, 60});
        drag(desk.view, {260, 60}, {180, 60}); // an arm to its corner
        click(desk.view, {180, 20});
        QVERIFY(desk.seen({220, 60}) != before);
        desk.view.showPicture(discPicture(), nullptr);
        desk.setZoom(2, middle);
        QVERIFY(std::abs(desk.seen({220, 60}).lightness() - before.lightness()) <= 3); // gone
    }

    void aCopyGoesToAnotherScan()
    {
        Desk desk({annotationOf(square)});
        desk.document.select({desk.document.annotations().front().id});
        const std::vector<Annotation> copied = desk.view.selectedAnnotations();
        QCOMPARE(copied.size(), 1U);
        QVERIFY(desk.view.paste(copied)); // beside the first
        QCOMPARE(boundingBox(desk.shape(1)), (Box{106, 106, 206, 206}));
        AnnotationDocument next{Read{}};
        desk.view.showPicture(makePicture(), &next);
        QVERIFY(desk.view.paste(copied));
        QCOMPARE(next.annotations().front().shape, square); // at the same place
        QVERIFY(next.annotations().front().id != copied.front().id);
        QCOMPARE(next.history().count(), 1);
        AnnotationDocument small{Read{}};
        desk.view.showPicture(makePicture({150, 150}), &small);
        QVERIFY(desk.view.paste(copied));
        QCOMPARE(boundingBox(small.annotations().front().shape), (Box{50, 50, 150, 150}));
    }

    void severalVerticesMoveTogether()
    {
        Desk desk({annotationOf(square)});
        desk.document.select({desk.document.annotations().front().id});
        click(desk.view, {100, 100});
        click(desk.view, {200, 100}, Qt::ShiftModifier);
        QCOMPARE(desk.document.selectedVertices(), (std::vector{0, 1}));
        drag(desk.view, {200, 100}, {210, 80});
        QCOMPARE(desk.shape(),
                 Shape(Polygon::fromVertices({{110, 80}, {210, 80}, {200, 200}, {100, 200}})));
        QCOMPARE(desk.steps(), 1);
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QCOMPARE(desk.steps(), 2); // arrows in a row are one step
        QCOMPARE(verticesOf(desk.shape()).front(), (Point{110, 82}));
        QCOMPARE(verticesOf(desk.shape()).back(), (Point{100, 200}));
        drag(desk.view, {210, 82}, {210, -60}); // no further than the border
        QCOMPARE(verticesOf(desk.shape()).front(), (Point{110, 0}));
        click(desk.view, {110, 0}, Qt::ControlModifier); // and out of the selection again
        QCOMPARE(desk.document.selectedVertices(), std::vector{1});
        QTest::keyClick(&desk.view, Qt::Key_Delete);
        QCOMPARE(verticesOf(desk.shape()).size(), 3U);
    }

    void aFrameWithCtrlTakesVertices()
    {
        Desk desk({annotationOf(square)});
        desk.document.select({desk.document.annotations().front().id});
        QTest::mousePress(&desk.view, Qt::LeftButton, Qt::ControlModifier,
                          at(desk.view, {80, 180}));
        QTest::mouseMove(&desk.view, at(desk.view, {220, 220}));
        QTest::mouseRelease(&desk.view, Qt::LeftButton, Qt::ControlModifier,
                            at(desk.view, {220, 220}));
        QCOMPARE(desk.document.selectedVertices(), (std::vector{2, 3}));
        QTest::keyClick(&desk.view, Qt::Key_Delete); // two would be left: no outline
        QCOMPARE(verticesOf(desk.shape()).size(), 4U);
    }

    void whatIsDrawnNearABorderLiesOnIt()
    {
        Desk desk;
        desk.view.setTool(ToolId::Box);
        drag(desk.view, {2, 1}, {398.5, 200});
        QCOMPARE(desk.shape(), Shape(Box{0, 0, 400, 200}));
        desk.view.cancelShape();
        QTest::mousePress(&desk.view, Qt::LeftButton, Qt::ControlModifier, at(desk.view, {2, 250}));
        QTest::mouseRelease(&desk.view, Qt::LeftButton, Qt::ControlModifier,
                            at(desk.view, {100, 280}));
        QCOMPARE(desk.shape(1), Shape(Box{2, 250, 100, 280}));
    }

    void tenThousandVerticesAreEditedSmoothly()
    {
        std::vector<Point> ring;
        ring.reserve(10000);
        for (int i = 0; i < 10000; ++i)
            ring.push_back(onCircle(i * 0.036, 110 + 8 * std::sin(i * 0.05)));
        Desk desk({annotationOf(Polygon::fromVertices(ring))});
        desk.document.select({desk.document.annotations().front().id});
        const QPoint from = at(desk.view, ring[0].toQPointF());
        QTest::mousePress(&desk.view, Qt::LeftButton, {}, from);
        QElapsedTimer timer;
        timer.start();
        constexpr int moves = 60;
        for (int i = 1; i <= moves; ++i) {
            QTest::mouseMove(&desk.view, from + QPoint(i, i / 2));
            desk.view.repaint();
        }
        const double each = static_cast<double>(timer.elapsed()) / moves;
        qInfo() << "a move of one of 10,000 vertices takes" << each << "ms";
        QTest::mouseRelease(&desk.view, Qt::LeftButton, {}, from + QPoint(moves, moves / 2));
        QCOMPARE(desk.steps(), 1);
        QVERIFY2(each < 120, "not even a slow build may be that slow");
    }

    void everyToolIsInTheTableOnce()
    {
        for (const ToolSpec &spec : toolTable())
            QVERIFY(&specOf(spec.id) == &spec);
        QCOMPARE(toolTable().size(), 11U);
    }
};

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
