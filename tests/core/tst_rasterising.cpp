#include "core/base/literals.h"
#include "core/formats/pixelpatch.h"
#include "core/geometry/overlap.h"
#include "formatfixtures.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace doubleread;

/// Shapes to pixels and back.
class TestRasterising : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void centresDecide_data();
    void centresDecide();
    void everyPixelAgreesWithTheRule();
    void outlinesCoverTheirPixels();
    void runLengthsOfTheReferenceComeBack();
    void partsAreThoseThatTouch();
    void patchesComeBack();
};

namespace {

std::vector<bool> pixelsOf(const RunLengths &mask)
{
    std::vector<bool> pixels;
    for (size_t run = 0; run < mask.counts.size(); ++run)
        pixels.insert(pixels.end(), size_t(mask.counts[run]), run % 2 == 1);
    return pixels;
}

/// The even-odd rule by itself, for one place.
bool isWithin(const Ring &ring, Point place)
{
    bool inside = false;
    for (size_t at = 0; at < ring.vertices.size(); ++at) {
        const Point a = ring.vertices[at];
        const Point b = ring.vertices[(at + 1) % ring.vertices.size()];
        if ((a.x <= place.x) != (b.x <= place.x) &&
            a.y + (place.x - a.x) / (b.x - a.x) * (b.y - a.y) <= place.y)
            inside = !inside;
    }
    return inside;
}

bool isWithin(const Polygon &polygon, Point place)
{
    bool inside = false;
    bool inHole = false;
    for (const Ring &ring : polygon.rings)
        (ring.role == Ring::Role::Hole ? inHole : inside) |= isWithin(ring, place);
    return inside && !inHole;
}

Polygon randomPolygon(QRandomGenerator &random, QSize size)
{
    Polygon polygon;
    for (int rings = random.bounded(1, 5); rings > 0; --rings) {
        Ring ring{{}, rings == 1 || random.bounded(3) > 0 ? Ring::Role::Outer : Ring::Role::Hole};
        for (int left = random.bounded(3, 12); left > 0; --left)
            ring.vertices.push_back({random.generateDouble() * size.width() * 1.2 - 2,
                                     random.generateDouble() * size.height() * 1.2 - 2});
        polygon.rings.push_back(std::move(ring));
    }
    return polygon;
}

} // namespace

void TestRasterising::centresDecide_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QList<qint64>>("counts"); // of a single column of five
    QTest::newRow("whole") << 1.0 << 3.0 << QList<qint64>{1, 2, 2};
    QTest::newRow("centre on the upper edge") << 1.5 << 3.0 << QList<qint64>{1, 2, 2};
    QTest::newRow("centre on the lower edge") << 1.0 << 2.5 << QList<qint64>{1, 1, 3};
    QTest::newRow("between centres") << 1.6 << 2.4 << QList<qint64>{5};
    QTest::newRow("beyond") << -7.0 << 9.0 << QList<qint64>{0, 5};
    QTest::newRow("none") << 2.0 << 2.0 << QList<qint64>{5};
}

void TestRasterising::centresDecide()
{
    QFETCH(const double, from);
    QFETCH(const double, to);
    QFETCH(const QList<qint64>, counts);
    const RunLengths mask = maskOf(Box{0, from, 1, to}, {1, 5});
    QCOMPARE(QList<qint64>(mask.counts.begin(), mask.counts.end()), counts);
    QVERIFY(maskOf(Point{2, 2}, {5, 5}).isEmpty());
    QVERIFY(maskOf(Line{{{0, 0}, {5, 5}}}, {5, 5}).isEmpty());
}

void TestRasterising::everyPixelAgreesWithTheRule()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const QSize size(random.bounded(1, 40), random.bounded(1, 40));
        const Polygon polygon = randomPolygon(random, size);
        const RunLengths mask = maskOf(polygon, size);
        const std::vector<bool> pixels = pixelsOf(mask);
        QCOMPARE(qint64(pixels.size()), qint64(size.width()) * size.height());
        for (int x = 0; x < size.width(); ++x)
            for (int y = 0; y < size.height(); ++y)
                QCOMPARE(bool(pixels[size_t(x) * size_t(size.height()) + size_t(y)]),
                         isWithin(polygon, {x + 0.5, y + 0.5}));
        QVERIFY(plain(mask) == mask);
    }
}

void TestRasterising::outlinesCoverTheirPixels()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 300; ++round) {
        const QSize size(random.bounded(1, 60), random.bounded(1, 60));
        const RunLengths mask = maskOf(randomPolygon(random, size), size);
        const Result<Polygon> outline = outlineOf(mask);
        QVERIFY(outline);
        QVERIFY(maskOf(*outline, size) == mask);
    }
}

void TestRasterising::runLengthsOfTheReferenceComeBack()
{
    const QString shared = sharedFolder();
    if (shared.isEmpty())
        QSKIP("no shared data");
    const QByteArray text = bytesOf(shared + u"/golden/coco-eval/mask-ops/mask-ops.json"_s);
    const Json cases = Json::parse(text.toStdString());
    for (const Json &each : cases["polygons"]) {
        const Json segmentation{{"size", {each["height"], each["width"]}}, {"counts", each["rle"]}};
        const Result<RunLengths> mask = runLengthsFrom(segmentation);
        const std::string name = each["name"];
        QVERIFY2(mask, name.c_str());
        QByteArray bytes;
        for (const bool pixel : pixelsOf(*mask))
            bytes += char(pixel ? 1 : 0);
        QCOMPARE(qint64(bytes.count('\1')), each["area"].get<qint64>());
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(),
                 each["pixels_sha256_columnmajor"].get<std::string>());
        QCOMPARE(packedCounts(*mask).toStdString(), each["rle"].get<std::string>());
        const Result<Polygon> outline = outlineOf(*mask);
        QVERIFY(outline);
        QVERIFY2(maskOf(*outline, mask->size) == plain(*mask), name.c_str());
        QCOMPARE(area(*outline), double(each["area"].get<qint64>()));
    }
}

void TestRasterising::partsAreThoseThatTouch()
{
    // A ring of pixels, one pixel in its middle, one that touches the ring at a corner.
    const QByteArrayList rows{"11111..", "1...1..", "1.1.1..", "1...1..", "11111..", ".....1."};
    IndexPicture picture{{7, 6}, {}};
    for (const QByteArray &row : rows)
        for (const char pixel : row)
            picture.pixels.push_back(pixel == '1' ? 3 : 0);
    const std::map<quint8, RunLengths> masks = masksIn(picture);
    QCOMPARE(masks.size(), 1U);
    const auto parts = partsOf(masks.at(3), 10);
    QVERIFY(parts);
    QCOMPARE(parts->size(), 2U);
    const auto filled = [](const RunLengths &mask) {
        return std::ranges::count(pixelsOf(mask), true);
    };
    QCOMPARE(filled(parts->at(0)), 17);
    QCOMPARE(filled(parts->at(1)), 1);
    QVERIFY(!partsOf(masks.at(3), 1));
    QVERIFY(partsOf({{4, 4}, {16}}, 1)->empty());
}

void TestRasterising::patchesComeBack()
{
    QRandomGenerator random(3);
    int kept = 0;
    for (int round = 0; round < 100; ++round) {
        const QSize size(random.bounded(5, 60), random.bounded(5, 60));
        const Polygon polygon = randomPolygon(random, size);
        const std::optional<PixelPatch> patch = patchOf(polygon, size);
        QCOMPARE(patch.has_value(), !maskOf(polygon, size).isEmpty());
        if (!patch)
            continue;
        ++kept;
        const Result<QByteArray> png = indexPng(patch->picture);
        QVERIFY(png);
        const Result<IndexPicture> read = indexPictureFrom(*png);
        QVERIFY(read);
        const auto outline = outlineOfPatch({patch->origin, *read});
        QVERIFY(outline && *outline);
        QVERIFY(maskOf(**outline, size) == maskOf(polygon, size));
    }
    QVERIFY(kept > 50);
}

QTEST_GUILESS_MAIN(TestRasterising)
#include "tst_rasterising.moc"
