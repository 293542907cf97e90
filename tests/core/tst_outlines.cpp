// What the drawing and measuring tools compute: fewer vertices, brush strokes, lengths and angles,
// paths along edges, outlines of what stands out.
#include "core/assist/edgenear.h"
#include "core/assist/livewire.h"
#include "core/assist/outlining.h"
#include "core/geometry/brushstroke.h"
#include "core/geometry/distances.h"
#include "core/geometry/measures.h"
#include "core/geometry/overlap.h"
#include "core/geometry/polygonclipping.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace doubleread;

namespace {

std::vector<Point> wavyRing(size_t count)
{
    std::vector<Point> ring;
    for (size_t i = 0; i < count; ++i) {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
        const double radius = 100 + 20 * std::sin(7 * angle);
        ring.push_back({300 + radius * std::cos(angle), 200 + radius * std::sin(angle)});
    }
    return ring;
}

/// A bright disc on a dark, slightly noisy ground.
PixelImage discPicture(bool sixteenBits)
{
    PixelImage image;
    image.size = {400, 300};
    image.bitsStored = sixteenBits ? 12 : 8;
    const int full = sixteenBits ? 4095 : 255;
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, full * 0.01);
    std::vector<quint16> samples;
    for (int row = 0; row < 300; ++row)
        for (int column = 0; column < 400; ++column) {
            const bool inside = std::hypot(column + 0.5 - 200, row + 0.5 - 150) < 60;
            samples.push_back(static_cast<quint16>(
                std::clamp(full * (inside ? 0.7 : 0.25) + noise(random), 0.0, double(full))));
        }
    if (sixteenBits)
        image.samples = samples;
    else
        image.samples = std::vector<quint8>(samples.begin(), samples.end());
    makeReductions(image);
    return image;
}

Shape disc()
{
    std::vector<Point> ring;
    for (int i = 0; i < 360; ++i)
        ring.push_back({200 + 60 * std::cos(i * std::numbers::pi / 180),
                        150 + 60 * std::sin(i * std::numbers::pi / 180)});
    return Polygon::fromVertices(ring);
}

} // namespace

class TestOutlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutLiesWithinTheTolerance_data()
    {
        QTest::addColumn<double>("tolerance");
        for (const double tolerance : {0.1, 0.5, 2.0, 10.0})
            QTest::addRow("%g px", tolerance) << tolerance;
    }
    void whatIsLeftOutLiesWithinTheTolerance()
    {
        QFETCH(const double, tolerance);
        const std::vector<Point> ring = wavyRing(2000);
        std::vector<Point> fewer = simplifiedOutline(ring, tolerance);
        QVERIFY(fewer.size() < ring.size() / 4);
        QVERIFY(fewer.size() >= 3);
        QCOMPARE(fewer.front(), ring.front());
        fewer.push_back(fewer.front());
        for (const Point vertex : ring)
            QVERIFY(distanceToPath(vertex, fewer) <= tolerance + 1e-9);
    }

    void straightPartsNeedTheirEndsOnly()
    {
        std::vector<Point> path;
        for (int i = 0; i <= 50; ++i)
            path.push_back({static_cast<double>(i), 0});
        for (int i = 1; i <= 50; ++i)
            path.push_back({50, static_cast<double>(i)});
        QCOMPARE(simplifiedPath(path, 0.1), (std::vector<Point>{{0, 0}, {50, 0}, {50, 50}}));
        const std::vector<Point> flat{{0, 0}, {10, 0}, {20, 0.01}, {10, 0}};
        QCOMPARE(simplifiedOutline(flat, 5).size(), 4U); // still an outline
        QCOMPARE(simplifiedPath(std::vector<Point>{{1, 2}}, 1).size(), 1U);
    }

    void aBrushCoversItsWay()
    {
        const Polygon dab = brushStroke({50, 50}, {50, 50}, 10);
        QVERIFY(std::abs(area(dab) / (100 * std::numbers::pi) - 1) < 0.03);
        const Polygon stroke = brushStroke({50, 50}, {90, 80}, 10);
        QVERIFY(std::abs(area(stroke) / (100 * std::numbers::pi + 50 * 20) - 1) < 0.03);
        QVERIFY(!isSelfCrossing(stroke.rings.front()));
        const Shape square = Box{40, 40, 100, 100};
        QVERIFY(area(subtracted(square, stroke)) < area(square) - 900);
    }

    void lengthsSayWhichUnitTheyAreIn()
    {
        using Unit = MeasuredLength::Unit;
        const Point from{10, 10};
        const Point to{40, 50};
        QCOMPARE(measuredLength(from, to, {}), (MeasuredLength{50, Unit::Pixels}));
        PixelSpacing spacing{.columnMm = 0.2, .rowMm = 0.1};
        QCOMPARE(measuredLength(from, to, spacing).unit, Unit::Millimetres);
        QCOMPARE(measuredLength(from, to, spacing).value, std::hypot(6.0, 4.0));
        spacing.kind = PixelSpacing::Kind::Imager;
        QCOMPARE(measuredLength(from, to, spacing).unit, Unit::DetectorMm);
        for (const double wrong : {0.0, -0.1, std::nan("")}) {
            spacing.rowMm = wrong;
            QCOMPARE(measuredLength(from, to, spacing), (MeasuredLength{50, Unit::Pixels}));
        }
    }

    void anglesAreThoseOfThePatient()
    {
        QCOMPARE(measuredAngle({10, 0}, {0, 0}, {0, 10}, {}), 90.0);
        QCOMPARE(measuredAngle({10, 0}, {0, 0}, {-10, 0}, {}), 180.0);
        QCOMPARE(measuredAngle({0, 10}, {0, 0}, {10, 0}, {}), 90.0); // whichever arm is first
        const PixelSpacing flat{.columnMm = 1, .rowMm = 0.5};
        QVERIFY(std::abs(measuredAngle({10, 0}, {0, 0}, {10, 20}, flat) - 45) < 1e-9);
        QCOMPARE(measuredAngle({0, 0}, {0, 0}, {1, 1}, {}), 0.0);
    }

    void theWireFollowsTheEdge_data()
    {
        QTest::addColumn<int>("grain");
        QTest::addColumn<double>("away"); // px from the edge
        QTest::newRow("by pixels") << 1 << 3.5;
        QTest::newRow("seen at half its size") << 2 << 5.0;
    }
    void theWireFollowsTheEdge()
    {
        QFETCH(const int, grain);
        QFETCH(const double, away);
        const PixelImage image = discPicture(true);
        // From the leftmost of the disc.
        const auto wire = LiveWire::from(image, {2048, 4096}, {.at = {140, 150}}, grain);
        QVERIFY2(wire, wire ? "" : qPrintable(wire.error().text()));
        const std::vector<Point> path = (*wire)->path({200, 90}); // its top
        QCOMPARE(path.front(), (Point{140, 150}));
        QCOMPARE(path.back(), (Point{200, 90}));
        QVERIFY(path.size() > 50UL / static_cast<size_t>(grain));
        for (const Point place : path)
            QVERIFY2(std::abs(distance(place, {200, 150}) - 60) < away,
                     qPrintable(u"%1 %2"_s.arg(place.x).arg(place.y)));
        const std::vector<Point> far = (*wire)->path({399, 299}); // out of reach to the right
        QCOMPARE(far.back(), (Point{399, 299}));
        QVERIFY(LiveWire::from(image, {2048, 4096}, {.at = {0, 300}}, grain)); // the very corner
    }

    void theWayBackIsAnotherEdge()
    {
        const PixelImage image = discPicture(false);
        std::vector<Point> above; // from the leftmost over the top to the rightmost
        for (int degrees = 180; degrees <= 360; degrees += 2)
            above.push_back({200 + 60 * std::cos(degrees * std::numbers::pi / 180),
                             150 + 60 * std::sin(degrees * std::numbers::pi / 180)});
        const auto back = LiveWire::from(image, {}, {.at = {260, 150}, .gone = above});
        QVERIFY(back);
        for (const Point place : (*back)->path({140, 150}))
            QVERIFY2(place.y > 145, qPrintable(u"%1 %2"_s.arg(place.x).arg(place.y)));
    }

    void aClickGoesToTheEdgeThatIsNear()
    {
        const PixelImage image = discPicture(true);
        const Window wide{2048, 4096};
        QVERIFY(std::abs(distance(edgeNear(image, wide, {144, 152}, 6), {200, 150}) - 60) < 1.5);
        QCOMPARE(edgeNear(image, wide, {200, 150}, 6), (Point{200, 150})); // there is none
        QCOMPARE(edgeNear(image, wide, {140.3, 150.1}, 0.4), (Point{140.3, 150.1})); // seen closely
        for (const Point corner : {Point{0, 0}, Point{400, 300}})
            QCOMPARE(edgeNear(image, wide, corner, 6), corner);
    }

    void aBoxIsOutlined_data()
    {
        QTest::addColumn<bool>("sixteenBits");
        QTest::addRow("8 bits") << false;
        QTest::addRow("12 bits") << true;
    }
    void aBoxIsOutlined()
    {
        QFETCH(const bool, sixteenBits);
        const PixelImage image = discPicture(sixteenBits);
        const Box box{130, 80, 270, 222};
        const Window window = sixteenBits ? Window{2048, 4096} : Window{};
        const auto outline = outlineWithin(image, window, box);
        QVERIFY2(outline, outline ? "" : qPrintable(outline.error().text()));
        const double same = iou(*outline, disc());
        QVERIFY2(same > 0.95, qPrintable(QString::number(same)));
        QVERIFY(outline->rings.size() == 1);
        QVERIFY(outline->rings.front().vertices.size() < 200);
        QCOMPARE(*outlineWithin(image, window, box), *outline); // the same each time
    }

    void aShaftThatLeavesTheBoxIsOutlined()
    {
        PixelImage image; // 100 of 4096 grey levels brighter than what is around it
        image.size = {200, 200};
        image.bitsStored = 12;
        std::vector<quint16> samples(200 * 200, 900);
        for (int row = 0; row < 200; ++row)
            for (int column = 0; column < 200; ++column)
                if (column >= 90 && column < 110)
                    samples[static_cast<size_t>(row * 200 + column)] = 1000;
        image.samples = samples;
        const auto outline = outlineWithin(image, {2048, 4096}, {80, 60, 120, 140});
        QVERIFY2(outline, outline ? "" : qPrintable(outline.error().text()));
        const double same = iou(*outline, Box{90, 60, 110, 140});
        QVERIFY2(same > 0.9, qPrintable(QString::number(same)));
        const Box extent = boundingBox(*outline);
        QVERIFY(extent.top >= 59.5 && extent.bottom <= 140.5); // never outside the box
    }

    void noiseIsNothing()
    {
        PixelImage image;
        image.size = {300, 300};
        std::mt19937 random(3);
        std::uniform_int_distribution<int> noise(18, 22);
        std::vector<quint8> samples;
        for (int i = 0; i < 300 * 300; ++i)
            samples.push_back(static_cast<quint8>(noise(random)));
        image.samples = samples;
        QVERIFY(!outlineWithin(image, {}, {50, 50, 250, 220}));
        QVERIFY(!outlineWithin(image, {}, {100, 100, 115, 120}));
    }

    void nothingToOutlineIsSaidSo()
    {
        PixelImage image;
        image.size = {100, 100};
        image.samples = std::vector<quint8>(10000, 80);
        QVERIFY(!outlineWithin(image, {}, {10, 10, 12, 12}));
        QVERIFY(!outlineWithin(image, {}, {300, 300, 400, 400}));
    }

    void aLargePictureIsOutlinedInTime()
    {
        PixelImage image;
        image.size = {2304, 2880};
        std::vector<quint8> samples(2304 * 2880, 60);
        for (int row = 1000; row < 1800; ++row)
            std::fill_n(samples.begin() + row * 2304 + 700, 900, quint8(180));
        image.samples = std::move(samples);
        QElapsedTimer timer;
        timer.start();
        const auto outline = outlineWithin(image, {}, {600, 900, 1700, 1900});
        QVERIFY(outline);
        QVERIFY(iou(*outline, Box{700, 1000, 1600, 1800}) > 0.95);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        qInfo() << "outlined in" << timer.elapsed() << "ms";
        timer.restart();
        QVERIFY(LiveWire::from(image, {}, {.at = {700, 1400}}));
        qInfo() << "wire made in" << timer.elapsed() << "ms";
    }
};

QTEST_GUILESS_MAIN(TestOutlines)
#include "tst_outlines.moc"
