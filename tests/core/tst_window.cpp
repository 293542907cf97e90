#include "core/imaging/clahe.h"
#include "core/imaging/pixelimage.h"
#include "core/imaging/rendering.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace doubleread;

namespace {

/// DICOM PS3.3 C.11.2.1.2.1 word for word, for y in 0..255.
double formula(double x, Window w)
{
    const double c = w.center;
    if (x <= c - 0.5 - (w.width - 1) / 2)
        return 0;
    if (x > c - 0.5 + (w.width - 1) / 2)
        return 255;
    return ((x - (c - 0.5)) / (w.width - 1) + 0.5) * 255;
}

PixelImage bytesImage(QSize size)
{
    PixelImage image;
    image.size = size;
    std::vector<quint8> samples;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            samples.push_back(static_cast<quint8>((x * 7 + y * 13) % 256));
    image.samples = std::move(samples);
    makeReductions(image);
    return image;
}

PixelImage flatImage(QSize size, quint16 value)
{
    PixelImage image;
    image.size = size;
    image.bitsStored = 16;
    image.samples = std::vector<quint16>(static_cast<size_t>(size.width() * size.height()), value);
    makeReductions(image);
    return image;
}

int grey(const QImage &picture, int x, int y)
{
    return qRed(picture.pixel(x, y));
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsFollowDicom_data();
    void levelsFollowDicom();
    void fullRangeOfBytesIsIdentity();
    void fullRangeOfDeepSpansWhatOccurs();
    void invertedTwiceIsNormal();
    void partOfAPictureIsThatPart();
    void wrongRequestsFail();
    void reductionsAverage();
    void oneToOneIsExact();
    void crispAboveFourTimes();
    void zoomedOutKeepsTheMean();
    void outsideHasItsColour();
    void largeScanPaintsInTime_data();
    void largeScanPaintsInTime();
    void equalizingRaisesContrast();
};

void TestWindow::levelsFollowDicom_data()
{
    QTest::addColumn<Window>("window");
    QTest::newRow("8 bits") << Window{128, 256};
    QTest::newRow("12 bits") << Window{2048, 4096};
    QTest::newRow("16 bits") << Window{32768, 65536};
    QTest::newRow("narrow") << Window{1000, 2};
    QTest::newRow("threshold") << Window{1000, 1};
    QTest::newRow("odd") << Window{1234.5, 777.25};
    QTest::newRow("below zero") << Window{-100, 1000};
    QTest::newRow("beyond") << Window{70000, 30000};
}

void TestWindow::levelsFollowDicom()
{
    QFETCH(Window, window);
    std::vector<quint16> samples(65536);
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<quint16>(i);
    const Result<QImage> picture = applyWindow(samples, {256, 256}, window);
    QVERIFY(picture);
    QCOMPARE(picture->format(), QImage::Format_RGB32);
    const Result<QImage> inverted = applyWindow(samples, {256, 256}, window, Polarity::Inverted);
    for (int i = 0; i < 65536; ++i) {
        const double expected = formula(i, window);
        const QRgb colour = picture->pixel(i % 256, i / 256);
        QVERIFY(qIsGray(colour));
        QVERIFY2(std::abs(qRed(colour) - expected) <= 0.51, qPrintable(QString::number(i)));
        QVERIFY(std::abs(grey(*inverted, i % 256, i / 256) - (255 - expected)) <= 0.51);
    }
}

void TestWindow::fullRangeOfBytesIsIdentity()
{
    const PixelImage image = bytesImage({64, 64});
    const Result<QImage> picture =
        applyWindow(image, defaultWindow(image), QRect(QPoint(), image.size));
    QVERIFY(picture);
    for (int i = 0; i < 64 * 64; ++i)
        QCOMPARE(grey(*picture, i % 64, i / 64), image.sample({i % 64, i / 64}));
}

void TestWindow::fullRangeOfDeepSpansWhatOccurs()
{
    PixelImage image = flatImage({4, 1}, 900);
    std::get<std::vector<quint16>>(image.samples) = {300, 900, 2000, 4095};
    const Result<QImage> picture = applyWindow(image, fullRangeWindow(image), QRect(0, 0, 4, 1));
    QVERIFY(picture);
    QCOMPARE(grey(*picture, 0, 0), 0);
    QCOMPARE(grey(*picture, 3, 0), 255);
    image.windows = {{.window = {500, 200}, .name = {}}};
    QCOMPARE(defaultWindow(image), (Window{500, 200}));
}

void TestWindow::invertedTwiceIsNormal()
{
    PixelImage image = bytesImage({32, 32});
    const QRect all(QPoint(), image.size);
    const Result<QImage> normal = applyWindow(image, {}, all);
    image.inverted = true;
    const Result<QImage> back = applyWindow(image, {}, all, Polarity::Inverted);
    QVERIFY(normal && back);
    QCOMPARE(*back, *normal);
    const Result<QImage> white = applyWindow(image, {}, all);
    QCOMPARE(grey(*white, 0, 0), 255);
}

void TestWindow::partOfAPictureIsThatPart()
{
    const PixelImage image = bytesImage({100, 80});
    const QRect part(13, 21, 40, 30);
    const Result<QImage> picture = applyWindow(image, {}, part);
    QVERIFY(picture);
    QCOMPARE(picture->size(), part.size());
    QCOMPARE(grey(*picture, 39, 29), image.sample(part.bottomRight()));
}

void TestWindow::wrongRequestsFail()
{
    const PixelImage image = bytesImage({10, 10});
    QVERIFY(!applyWindow(image, {}, QRect(5, 5, 6, 5)));
    QVERIFY(!applyWindow(image, {.center = 1, .width = 0}, QRect(0, 0, 5, 5)));
    const std::vector<quint16> samples(10);
    QVERIFY(!applyWindow(samples, {3, 4}, {}));
}

void TestWindow::reductionsAverage()
{
    PixelImage image;
    image.size = {301, 3};
    std::vector<quint8> samples(903, 10);
    samples[0] = 20;
    samples[301] = 40; // below it
    image.samples = samples;
    makeReductions(image);
    QCOMPARE(image.reduced.size(), 1U);
    QCOMPARE(reducedSize(image.size, 1), QSize(151, 2));
    const auto &half = std::get<std::vector<quint8>>(image.reduced[0]);
    QCOMPARE(half.size(), 302U);
    QCOMPARE(half[0], quint8{20}); // (20 + 10 + 40 + 10) / 4
    QCOMPARE(half[301], quint8{10});
    QCOMPARE(image.bytes(), 903 + 302);
}

void TestWindow::oneToOneIsExact()
{
    const PixelImage image = bytesImage({300, 200});
    const QImage picture = render(
        image,
        {.source = QRectF(17, 9, 120, 100), .target = {120, 100}, .window = defaultWindow(image)});
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 120; ++x)
            QCOMPARE(grey(picture, x, y), image.sample({x + 17, y + 9}));
}

void TestWindow::crispAboveFourTimes()
{
    const PixelImage image = bytesImage({50, 50});
    const QImage picture = render(
        image,
        {.source = QRectF(10, 10, 8, 8), .target = {64, 64}, .window = defaultWindow(image)});
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            QCOMPARE(grey(picture, x, y), image.sample({10 + x / 8, 10 + y / 8}));
}

void TestWindow::zoomedOutKeepsTheMean()
{
    // A checkerboard of single pixels must become grey, neither black nor white nor a pattern.
    PixelImage image = flatImage({1000, 1000}, 0);
    auto &samples = std::get<std::vector<quint16>>(image.samples);
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = (i / 1000 + i % 1000) % 2 == 0 ? 0 : 4000;
    makeReductions(image);
    const QImage picture = render(image, {.source = QRectF(0, 0, 1000, 1000),
                                          .target = {230, 230},
                                          .window = {.center = 2000.5, .width = 4001}});
    for (int i = 0; i < 230 * 230; ++i)
        QVERIFY(std::abs(grey(picture, i % 230, i / 230) - 127) <= 1);
}

void TestWindow::outsideHasItsColour()
{
    const PixelImage image = bytesImage({10, 10});
    const QRgb blue = qRgb(0, 0, 255);
    const QImage picture = render(
        image,
        {.source = QRectF(-10, -5, 30, 20), .target = {60, 40}, .window = {}, .outside = blue});
    QCOMPARE(picture.pixel(0, 20), blue);
    QCOMPARE(picture.pixel(19, 20), blue);
    QVERIFY(picture.pixel(20, 20) != blue);
    QVERIFY(picture.pixel(39, 29) != blue);
    QCOMPARE(picture.pixel(40, 20), blue);
    QCOMPARE(picture.pixel(30, 9), blue);
    QCOMPARE(picture.pixel(30, 30), blue);
    const QImage away = render(
        image, {.source = QRectF(50, 50, 5, 5), .target = {5, 5}, .window = {}, .outside = blue});
    QCOMPARE(away.pixel(2, 2), blue);
}

void TestWindow::largeScanPaintsInTime_data()
{
    QTest::addColumn<double>("width"); // of the source, px
    QTest::newRow("zoomed out") << 2880.0;
    QTest::newRow("near one to one") << 1500.0;
    QTest::newRow("zoomed in") << 700.0;
    QTest::newRow("crisp") << 300.0;
}

void TestWindow::largeScanPaintsInTime()
{
    QFETCH(double, width);
    PixelImage image = flatImage({2304, 2880}, 1000);
    std::mt19937 random(1);
    for (quint16 &sample : std::get<std::vector<quint16>>(image.samples))
        sample = static_cast<quint16>(random() % 4096);
    makeReductions(image);
    QImage picture;
    QBENCHMARK
    {
        picture = render(image, {.source = QRectF(10, 100, width, width * 1080 / 1920),
                                 .target = {1920, 1080},
                                 .window = {2048, 4096}});
    }
    QCOMPARE(picture.size(), QSize(1920, 1080));
}

void TestWindow::equalizingRaisesContrast()
{
    QImage picture(200, 200, QImage::Format_RGB32);
    for (int i = 0; i < 200 * 200; ++i) {
        const int level = 100 + (i / 10) % 10;
        picture.setPixel(i % 200, i / 200, qRgb(level, level, level));
    }
    const Result<QImage> raised = equalized(picture, 4);
    QVERIFY(raised);
    QCOMPARE(raised->format(), QImage::Format_RGB32);
    int least = 255;
    int most = 0;
    for (int i = 0; i < 200 * 200; ++i) {
        least = std::min(least, grey(*raised, i % 200, i / 200));
        most = std::max(most, grey(*raised, i % 200, i / 200));
    }
    QVERIFY(most - least > 12); // 9 before
    QVERIFY(!equalized(QImage(5, 5, QImage::Format_Grayscale8)));
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
