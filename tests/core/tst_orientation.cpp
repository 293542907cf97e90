// The eight ways in which a picture can lie, and that it is painted so.
#include "core/geometry/orientation.h"
#include "core/imaging/pixelimage.h"
#include "core/imaging/rendering.h"

#include <QTest>

#include <cmath>

using namespace doubleread;

namespace {

std::vector<Orientation> allOrientations()
{
    std::vector<Orientation> all;
    for (const bool mirrored : {false, true})
        for (int quarters = 0; quarters < 4; ++quarters)
            all.push_back({.mirrored = mirrored, .quarters = quarters});
    return all;
}

/// Every pixel differs from its neighbours.
PixelImage makePicture(QSize size)
{
    PixelImage image;
    image.size = size;
    std::vector<quint8> samples;
    for (int row = 0; row < size.height(); ++row)
        for (int column = 0; column < size.width(); ++column)
            samples.push_back(static_cast<quint8>(column * 7 + row * 31));
    image.samples = std::move(samples);
    makeReductions(image);
    return image;
}

void addOrientations()
{
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("quarters");
    for (const Orientation &one : allOrientations())
        QTest::addRow("%s%d", one.mirrored ? "mirrored " : "", one.quarters * 90)
            << one.mirrored << one.quarters;
}

Orientation fetchOrientation()
{
    QFETCH(const bool, mirrored);
    QFETCH(const int, quarters);
    return {.mirrored = mirrored, .quarters = quarters};
}

} // namespace

class TestOrientation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsAndFlipsAreWhatOneSees()
    {
        const QSize size(30, 20);
        const Orientation right = Orientation{}.turned(1);
        QCOMPARE(right.toTurned({0, 0}, size), (Point{20, 0})); // top left goes to the top right
        QCOMPARE(right.toTurned({30, 0}, size), (Point{20, 30}));
        for (const Orientation &one : allOrientations()) {
            QCOMPARE(one.turned(4), one);
            QCOMPARE(one.turned(1).turned(-1), one);
            QCOMPARE(one.flipped().flipped(), one);
            const double width = one.sizeOf(size).width();
            const Point before = one.toTurned({3, 5}, size);
            QCOMPARE(one.flipped().toTurned({3, 5}, size), (Point{width - before.x, before.y}));
            const Point turned = one.turned(1).toTurned({3, 5}, size);
            QCOMPARE(turned, (Point{one.sizeOf(size).height() - before.y, before.x}));
        }
    }

    void placesComeBackExactly_data() { addOrientations(); }
    void placesComeBackExactly()
    {
        const Orientation lies = fetchOrientation();
        const QSize size(373, 454);
        for (const Point at : {Point{0, 0}, Point{372.5, 0.5}, Point{12.25, 453.75}}) {
            const Point turned = lies.toTurned(at, size);
            QCOMPARE(lies.toImage(turned, size), at);
            QCOMPARE(Point::fromQPointF(lies.transform(size).map(at.toQPointF())), turned);
        }
        QCOMPARE(lies.vectorToImage(lies.toTurned({3, 4}, size) - lies.toTurned({0, 0}, size)),
                 (Point{3, 4}));
    }

    void aTurnedPictureHasTheSamePixels_data() { addOrientations(); }
    void aTurnedPictureHasTheSamePixels()
    {
        const Orientation lies = fetchOrientation();
        const PixelImage image = makePicture({53, 37}); // no multiple of any block
        const QSizeF turned = lies.sizeOf(image.size);
        const QRectF around = QRectF({}, turned).adjusted(-3, -5, 4, 2);
        for (const int zoom : {1, 4}) {
            const QImage seen = render(image, {.source = around,
                                               .target = (around.size() * zoom).toSize(),
                                               .window = {},
                                               .orientation = lies,
                                               .outside = 0xff112233});
            for (int y = 0; y < seen.height(); ++y)
                for (int x = 0; x < seen.width(); ++x) {
                    const Point at{around.left() + (x + 0.5) / zoom,
                                   around.top() + (y + 0.5) / zoom};
                    const Point place = lies.toImage(at, image.size);
                    const QPoint pixel(static_cast<int>(std::floor(place.x)),
                                       static_cast<int>(std::floor(place.y)));
                    const bool inside = QRect({}, image.size).contains(pixel);
                    const int grey = inside ? image.sample(pixel) : 0;
                    const QRgb wanted = inside ? qRgb(grey, grey, grey) : 0xff112233;
                    QCOMPARE(seen.pixel(x, y), wanted);
                }
        }
    }

    void zoomedOutItIsTheUprightPictureTurned_data() { addOrientations(); }
    void zoomedOutItIsTheUprightPictureTurned()
    {
        const Orientation lies = fetchOrientation();
        const PixelImage image = makePicture({600, 400});
        const QSize small(150, 100);
        const QImage upright =
            render(image, {.source = QRectF(0, 0, 600, 400), .target = small, .window = {}});
        const QImage seen = render(image, {.source = QRectF({}, QSizeF(lies.sizeOf({600, 400}))),
                                           .target = lies.sizeOf(small),
                                           .window = {},
                                           .orientation = lies});
        for (int y = 0; y < small.height(); ++y)
            for (int x = 0; x < small.width(); ++x) {
                const Point at = lies.toTurned({x + 0.5, y + 0.5}, small);
                const int there = qBlue(seen.pixel(static_cast<int>(at.x), static_cast<int>(at.y)));
                QVERIFY(std::abs(there - qBlue(upright.pixel(x, y))) <= 1);
            }
    }
};

QTEST_GUILESS_MAIN(TestOrientation)
#include "tst_orientation.moc"
