#include "core/geometry/distances.h"
#include "core/geometry/overlap.h"
#include "core/geometry/polygonclipping.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace doubleread;

namespace {

Polygon polygon(std::vector<Point> vertices)
{
    return Polygon::fromVertices(std::move(vertices));
}

Polygon rectangle(double left, double top, double right, double bottom)
{
    return polygon({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

/// A square of 10 with a square hole of 4 in its middle: 84 px².
Polygon frame()
{
    Polygon frame = rectangle(0, 0, 10, 10);
    frame.rings.push_back({{{3, 3}, {7, 3}, {7, 7}, {3, 7}}, Ring::Role::Hole});
    return frame;
}

/// A pentagram drawn in one go; its middle pentagon is entered twice, so even-odd leaves it out.
Ring star(double radius)
{
    Ring ring;
    for (int i = 0; i < 5; ++i) {
        const double angle = 4 * std::numbers::pi * i / 5;
        ring.vertices.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
    }
    return ring;
}

/// A regular polygon, whose area is n/2 r² sin(2 pi / n).
Polygon regular(int corners, Point center, double radius)
{
    std::vector<Point> vertices;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        vertices.push_back(center + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    return polygon(vertices);
}

bool isNear(double value, double expected, double tolerance = 1e-12)
{
    if (std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected)))
        return true;
    qWarning("%.17g is not %.17g", value, expected);
    return false;
}

} // namespace

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlapOfHandWorkedPairs_data();
    void overlapOfHandWorkedPairs();
    void overlapIsSymmetricAndMovesWithTheShapes();
    void starIsFilledByTheEvenOddRule();
    void smallLesionOnALargeImageIsExact();
    void finelyDrawnOutlinesAreQuick();
    void selfCrossingIsFound_data();
    void selfCrossingIsFound();
    void shoelaceHasTheSignOfTheDirection();
    void clippingAgreesWithTheAreas();
    void clippingKeepsHoles();
    void clippingOfDisjointShapes();
    void pointsAreInsideByTheEvenOddRule();
    void distancesToSegmentsAndLines();
    void simplifyingKeepsWithinTheTolerance();
    void boxesOfShapes();
    void clampingAndOverhang();
};

void TestGeometry::overlapOfHandWorkedPairs_data()
{
    QTest::addColumn<Shape>("first");
    QTest::addColumn<Shape>("second");
    QTest::addColumn<double>("firstArea");
    QTest::addColumn<double>("secondArea");
    QTest::addColumn<double>("intersection");

    const auto row = [](const char *name, const Shape &first, const Shape &second, double a,
                        double b,
                        double both) { QTest::newRow(name) << first << second << a << b << both; };
    const Polygon square = rectangle(0, 0, 10, 10);
    row("two boxes", Box{0, 0, 10, 10}, Box{5, 5, 15, 15}, 100, 100, 25);
    row("the same as polygons", square, rectangle(5, 5, 15, 15), 100, 100, 25);
    row("box and polygon", Box{0, 0, 10, 10}, rectangle(5, 0, 15, 10), 100, 100, 50);
    row("identical", regular(7, {3, 4}, 5), regular(7, {3, 4}, 5),
        3.5 * 25 * std::sin(2 * std::numbers::pi / 7),
        3.5 * 25 * std::sin(2 * std::numbers::pi / 7),
        3.5 * 25 * std::sin(2 * std::numbers::pi / 7));
    row("identical, run the other way", square, polygon({{0, 10}, {10, 10}, {10, 0}, {0, 0}}), 100,
        100, 100);
    row("disjoint", square, rectangle(20, 0, 30, 10), 100, 100, 0);
    row("touching along a side", square, rectangle(10, 0, 20, 10), 100, 100, 0);
    row("touching in a corner", square, rectangle(10, 10, 20, 20), 100, 100, 0);
    row("contained", square, rectangle(2, 3, 5, 7), 100, 12, 12);
    row("contained, sharing a side", square, rectangle(0, 3, 5, 7), 100, 20, 20);
    row("diamond in the square", square, polygon({{5, 0}, {10, 5}, {5, 10}, {0, 5}}), 100, 50, 50);
    row("triangle over the corner", square, polygon({{5, 5}, {15, 5}, {5, 15}}), 100, 50, 25);
    row("boxes meet, outlines do not", polygon({{0, 0}, {10, 0}, {0, 10}}),
        polygon({{10, 10}, {10, 4}, {4, 10}}), 50, 18, 0);
    row("frame and its hole", frame(), rectangle(3, 3, 7, 7), 84, 16, 0);
    row("frame and more than its hole", frame(), rectangle(2, 2, 8, 8), 84, 36, 20);
    row("frame and itself", frame(), frame(), 84, 84, 84);
    row("concave", polygon({{0, 0}, {10, 0}, {10, 10}, {5, 5}, {0, 10}}), Box{0, 5, 10, 10}, 75, 50,
        25);
    row("bow tie", polygon({{0, 0}, {10, 10}, {10, 0}, {0, 10}}), Box{0, 0, 5, 10}, 50, 50, 25);
    row("two overlapping outer rings count once",
        Polygon{{{{{0, 0}, {6, 0}, {6, 10}, {0, 10}}, Ring::Role::Outer},
                 {{{4, 0}, {10, 0}, {10, 10}, {4, 10}}, Ring::Role::Outer}}},
        square, 100, 100, 100);
    row("repeated vertices",
        polygon({{0, 0}, {0, 0}, {10, 0}, {10, 10}, {10, 10}, {0, 10}, {0, 0}}), square, 100, 100,
        100);
    row("nothing", Box{5, 5, 5, 9}, square, 0, 100, 0);
    row("two points are no area", polygon({{0, 0}, {10, 10}}), square, 0, 100, 0);
    row("a line has none", Line{{{0, 0}, {10, 10}}}, Point{3, 3}, 0, 0, 0);
}

void TestGeometry::overlapOfHandWorkedPairs()
{
    QFETCH(Shape, first);
    QFETCH(Shape, second);
    QFETCH(double, firstArea);
    QFETCH(double, secondArea);
    QFETCH(double, intersection);

    const double united = firstArea + secondArea - intersection;
    QVERIFY(isNear(area(first), firstArea));
    QVERIFY(isNear(area(second), secondArea));
    QVERIFY(isNear(overlap(first, second).intersection, intersection));
    QVERIFY(isNear(iou(first, second), united > 0 ? intersection / united : 0));
    QVERIFY(
        isNear(dice(first, second), united > 0 ? 2 * intersection / (firstArea + secondArea) : 0));
}

void TestGeometry::overlapIsSymmetricAndMovesWithTheShapes()
{
    const Shape first = regular(9, {100, 80}, 30);
    const Shape second = regular(14, {115, 92}, 26);
    const double expected = iou(first, second);
    QVERIFY(expected > 0.3 && expected < 0.9);
    QVERIFY(isNear(iou(second, first), expected, 1e-14));
    const Point far{64000.125, 1234.5};
    QVERIFY(isNear(iou(translated(first, far), translated(second, far)), expected, 1e-11));
}

void TestGeometry::starIsFilledByTheEvenOddRule()
{
    // The star's outline has ten corners, at radius r and at that of the inner pentagon; even-odd
    // leaves the pentagon out.
    const double r = 100;
    const double degree = std::numbers::pi / 180;
    const double inner = r * std::cos(72 * degree) / std::cos(36 * degree);
    const double outline = 5 * r * inner * std::sin(36 * degree);
    const double pentagon = 2.5 * inner * inner * std::sin(72 * degree);
    const Polygon drawn{{star(r)}};
    QVERIFY(isNear(area(drawn), outline - pentagon));
    QVERIFY(isNear(overlap(drawn, regular(64, {0, 0}, 20)).intersection, 0)); // in the pentagon
    QVERIFY(isNear(area(united(drawn, drawn)), outline - pentagon, 1e-9));
}

void TestGeometry::smallLesionOnALargeImageIsExact()
{
    const Polygon lesion = rectangle(65000, 65000, 65003, 65001);
    const Polygon shifted = rectangle(65001, 65000, 65004, 65001);
    QVERIFY(isNear(iou(lesion, shifted), 0.5));
    // A hair's breadth apart: 1e-6 px of 3.
    const Polygon hair = rectangle(65000 + 0x1p-20, 65000, 65003, 65001);
    QVERIFY(isNear(iou(lesion, hair), (3 - 0x1p-20) / 3));
}

void TestGeometry::finelyDrawnOutlinesAreQuick()
{
    const Shape first = regular(40, {200, 200}, 50);
    const Shape second = regular(40, {210, 205.5}, 48);
    double sum = 0;
    QBENCHMARK
    {
        sum += iou(first, second);
    }
    QVERIFY(sum > 0);
}

void TestGeometry::selfCrossingIsFound_data()
{
    QTest::addColumn<Polygon>("shape");
    QTest::addColumn<bool>("crosses");

    QTest::newRow("square") << rectangle(0, 0, 4, 4) << false;
    QTest::newRow("triangle") << polygon({{0, 0}, {4, 0}, {0, 4}}) << false;
    QTest::newRow("closed explicitly") << polygon({{0, 0}, {4, 0}, {0, 4}, {0, 0}}) << false;
    QTest::newRow("straight on") << polygon({{0, 0}, {2, 0}, {4, 0}, {0, 4}}) << false;
    QTest::newRow("bow tie") << polygon({{0, 0}, {4, 4}, {4, 0}, {0, 4}}) << true;
    QTest::newRow("star") << Polygon{{star(5)}} << true;
    QTest::newRow("spike") << polygon({{0, 0}, {8, 0}, {4, 0}, {4, 4}}) << true;
    QTest::newRow("vertex on a side") << polygon({{0, 0}, {8, 0}, {8, 4}, {4, 0}, {0, 4}}) << true;
}

void TestGeometry::selfCrossingIsFound()
{
    QFETCH(Polygon, shape);
    QFETCH(bool, crosses);
    QCOMPARE(isSelfCrossing(shape.rings.front()), crosses);
}

void TestGeometry::shoelaceHasTheSignOfTheDirection()
{
    const std::vector<Point> clockwise{{1, 1}, {4, 1}, {4, 3}, {1, 3}};
    const std::vector<Point> back(clockwise.rbegin(), clockwise.rend());
    QCOMPARE(signedArea(clockwise), 6.0);
    QCOMPARE(signedArea(back), -6.0);
    QCOMPARE(signedArea({}), 0.0);
}

void TestGeometry::clippingAgreesWithTheAreas()
{
    for (int i = 0; i < 40; ++i) {
        const Shape first = regular(5 + i, {1000.0 + i, 800}, 30);
        const Shape second = regular(44 - i, {1010, 790.0 + (i / 3.0)}, 25);
        const Overlap expected = overlap(first, second);
        QVERIFY(isNear(area(intersected(first, second)), expected.intersection, 1e-9));
        QVERIFY(isNear(area(united(first, second)), expected.united(), 1e-9));
        QVERIFY(
            isNear(area(subtracted(first, second)), expected.first - expected.intersection, 1e-9));
    }
}

void TestGeometry::clippingKeepsHoles()
{
    const Polygon cut = subtracted(Box{0, 0, 10, 10}, Box{3, 3, 7, 7});
    QCOMPARE(cut.rings.size(), 2uz);
    QCOMPARE(cut.rings[0].role, Ring::Role::Outer);
    QCOMPARE(cut.rings[1].role, Ring::Role::Hole);
    QVERIFY(isNear(area(cut), 84));
    QVERIFY(isNear(iou(cut, frame()), 1));
    const Polygon plugged = united(cut, Box{3, 3, 7, 7});
    QCOMPARE(plugged.rings.size(), 1uz);
    QVERIFY(isNear(area(plugged), 100, 1e-9));
    QVERIFY(isNear(area(intersected(frame(), Box{0, 0, 5, 10})), 42, 1e-9));
}

void TestGeometry::clippingOfDisjointShapes()
{
    const Box left{0, 0, 4, 4};
    const Box right{6, 0, 10, 4};
    QCOMPARE(united(left, right).rings.size(), 2uz);
    QCOMPARE(intersected(left, right).rings.size(), 0uz);
    QCOMPARE(intersected(left, Box{4, 0, 8, 4}).rings.size(), 0uz); // they only touch
    QVERIFY(isNear(area(subtracted(left, right)), 16));
    QVERIFY(united(Line{{{0, 0}, {1, 1}}}, Point{1, 1}).rings.empty());
    const std::vector<Shape> three{left, right, Box{3, 1, 7, 3}};
    QCOMPARE(united(three).rings.size(), 1uz);
    QVERIFY(isNear(area(united(three)), 36, 1e-9));
}

void TestGeometry::pointsAreInsideByTheEvenOddRule()
{
    QVERIFY(contains(frame(), {1, 1}));
    QVERIFY(!contains(frame(), {5, 5}));
    QVERIFY(!contains(frame(), {11, 5}));
    QVERIFY(!contains(Polygon{{star(10)}}, {0, 0}));
    QVERIFY(contains(Polygon{{star(10)}}, {0, -8}));
    QVERIFY(!contains(Polygon{}, {0, 0}));
}

void TestGeometry::distancesToSegmentsAndLines()
{
    QCOMPARE(distanceToSegment({5, 3}, {0, 0}, {10, 0}), 3.0);
    QCOMPARE(distanceToSegment({13, 4}, {0, 0}, {10, 0}), 5.0);
    QCOMPARE(distanceToSegment({3, 4}, {0, 0}, {0, 0}), 5.0);
    QCOMPARE(nearestOnSegment({5, 3}, {0, 0}, {10, 0}), (Point{5, 0}));
    QCOMPARE(pathLength(std::vector<Point>{{0, 0}, {3, 4}, {3, 10}}), 11.0);

    const Line line{{{0, 0}, {10, 0}}};
    const Line parallel{{{10, 2}, {4, 2}, {0, 2}}};
    QVERIFY(isNear(meanSymmetricDistance(line, parallel), 2));
    QVERIFY(isNear(meanSymmetricDistance(line, line), 0));
    // Half of the long line is beyond the short one, on average 2.5 px: (5/10 * 2.5 + 0) / 2.
    QVERIFY(isNear(meanSymmetricDistance(line, Line{{{0, 0}, {5, 0}}}), 0.625));
}

void TestGeometry::simplifyingKeepsWithinTheTolerance()
{
    const std::vector<Point> path{{0, 0}, {1, 0.1}, {2, -0.1}, {3, 0}, {3, 4}};
    QCOMPARE(simplifiedPath(path, 0.2), (std::vector<Point>{{0, 0}, {3, 0}, {3, 4}}));
    QCOMPARE(simplifiedPath(path, 0.0).size(), path.size());

    const Polygon round = regular(360, {0, 0}, 100);
    const std::vector<Point> outline = simplifiedOutline(round.rings.front().vertices, 0.5);
    QVERIFY(outline.size() < 50);
    QVERIFY(iou(polygon(outline), round) > 0.98);
    const std::vector<Point> triangle{{0, 0}, {1, 0}, {0, 1}};
    QCOMPARE(simplifiedOutline(triangle, 100), triangle);
}

void TestGeometry::boxesOfShapes()
{
    QCOMPARE(boundingBox(Shape(frame())), (Box{0, 0, 10, 10}));
    QCOMPARE(boundingBox(Shape(Point{3, 4})), (Box{3, 4, 3, 4}));
    QCOMPARE(boundingBox(Shape(Polygon{})), (Box{}));
    QCOMPARE(Box::fromCorners({5, 1}, {2, 7}), (Box{2, 1, 5, 7}));
    QVERIFY((Box{0, 0, 4, 4}).contains({0, 0}));
    QVERIFY(!(Box{0, 0, 4, 4}).contains({4, 0}));
    QCOMPARE((Box{5, 5, 1, 9}).area(), 0.0);
}

void TestGeometry::clampingAndOverhang()
{
    const Shape out = Line{{{-3, 5}, {20, 50}}};
    QCOMPARE(overhang(out, {10, 10}), 40.0);
    QCOMPARE(clamped(out, {10, 10}), Shape(Line{{{0, 5}, {10, 10}}}));
    QCOMPARE(overhang(Shape(Box{0, 0, 10, 10}), {10, 10}), 0.0);
}

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
