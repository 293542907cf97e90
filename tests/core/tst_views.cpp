// How a phantom's picture comes out of every step that it goes through on its way to the screen.
#include "core/imaging/clahe.h"
#include "core/imaging/decode.h"
#include "core/imaging/jpegwriting.h"
#include "core/imaging/rendering.h"
#include "core/imaging/thumbnail.h"
#include "dicomfixture.h"
#include "tests/support/goldenview.h"

#include <QTest>
#include <QTransform>

#include <cmath>
#include <functional>

using namespace doubleread;
using namespace doubleread::test;
using dicomfixture::element;

namespace {

PixelImage decoded(const QByteArray &bytes, const QString &name)
{
    const Result<Decoded> result = decodeBytes(bytes, name);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return result->image;
}

/// 150 x 180 pixels, 16 bits of which 12 are used, bright bones.
const PixelImage &phantom()
{
    static const PixelImage image = [] {
        QFile file(viewsFolder() + u"phantom.png"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("tests/data/views/phantom.png is missing");
        return decoded(file.readAll(), u"phantom.png"_s);
    }();
    return image;
}

/// The phantom as a DICOM file whose samples are what `sampleOf` makes of the phantom's.
PixelImage asDicom(dicomfixture::Form form, const std::function<int(int)> &sampleOf)
{
    const auto &samples = std::get<std::vector<quint16>>(phantom().samples);
    QByteArray pixels;
    for (const quint16 sample : samples)
        pixels += dicomfixture::word(sampleOf(sample));
    form.rows = phantom().size.height();
    form.columns = phantom().size.width();
    return decoded(dicomfixture::file(form, pixels), u"phantom.dcm"_s);
}

QByteArray windowElements(const QByteArray &center, const QByteArray &width)
{
    return element(0x0028, 0x1050, "DS", center) + element(0x0028, 0x1051, "DS", width);
}

/// The whole scan, one pixel for one, through the window that it is first shown with.
Rendering plainly(const PixelImage &image)
{
    return {.source = QRectF(QPointF(), image.size),
            .target = image.size,
            .window = defaultWindow(image)};
}

/// The phantom in 8 bits, as a camera would store it that was held so that EXIF has to say
/// `orientation` (TIFF 6.0: what row 0 and column 0 of the file are in the scene).
QByteArray turnedJpeg(int orientation)
{
    const QImage upright =
        applyWindow(phantom(), defaultWindow(phantom()), QRect(QPoint(), phantom().size))
            ->convertToFormat(QImage::Format_Grayscale8);
    const auto stored = [&]() -> QImage {
        switch (orientation) {
        case 2:
            return upright.mirrored(true, false);
        case 3:
            return upright.mirrored(true, true);
        case 4:
            return upright.mirrored(false, true);
        case 5: // row 0 is the left side, column 0 the top
            return upright.transformed(QTransform().rotate(90)).mirrored(true, false);
        case 6: // row 0 is the right side, column 0 the top
            return upright.transformed(QTransform().rotate(-90));
        case 7: // row 0 is the right side, column 0 the bottom
            return upright.transformed(QTransform().rotate(90)).mirrored(false, true);
        case 8: // row 0 is the left side, column 0 the bottom
            return upright.transformed(QTransform().rotate(90));
        default:
            return upright;
        }
    }();
    std::vector<quint8> samples;
    for (int y = 0; y < stored.height(); ++y)
        samples.insert(samples.end(), stored.constScanLine(y),
                       stored.constScanLine(y) + stored.width());
    return *encodeJpeg(samples, stored.size(), 98, orientation);
}

} // namespace

class ViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windows_data();
    void windows();
    void filesSayHowTheyAreShown_data();
    void filesSayHowTheyAreShown();
    void turnedFilesLookTheSame_data();
    void turnedFilesLookTheSame();
    void turnedViewsAreTheViewTurned_data();
    void turnedViewsAreTheViewTurned();
    void zooms_data();
    void zooms();
    void contrastIsEvened();
    void thumbnails();
};

void ViewsTest::windows_data()
{
    QTest::addColumn<double>("center");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("inverted");
    QTest::newRow("window-full") << 2095.5 << 3413.0 << false;
    QTest::newRow("window-bone") << 2600.0 << 1200.0 << false;
    QTest::newRow("window-soft-tissue") << 1200.0 << 900.0 << false;
    QTest::newRow("window-inverted") << 2095.5 << 3413.0 << true;
    QTest::newRow("window-threshold") << 2600.0 << 1.0 << false;
}

void ViewsTest::windows()
{
    QFETCH(double, center);
    QFETCH(double, width);
    QFETCH(bool, inverted);
    Rendering what = plainly(phantom());
    what.window = {.center = center, .width = width};
    what.polarity = inverted ? Polarity::Inverted : Polarity::Normal;
    const QImage rendered = render(phantom(), what);
    QCOMPARE(differenceFromView(QString::fromLatin1(QTest::currentDataTag()), rendered), QString());
    const auto applied =
        applyWindow(phantom(), what.window, QRect(QPoint(), phantom().size), what.polarity);
    QVERIFY(applied);
    QCOMPARE(differenceFromView(QString::fromLatin1(QTest::currentDataTag()), *applied), QString());
}

void ViewsTest::filesSayHowTheyAreShown_data()
{
    QTest::addColumn<PixelImage>("image");
    QTest::addColumn<QString>("view");
    const auto same = [](int sample) { return sample; };
    const auto turned = [](int sample) { return 4095 - sample; };
    const QByteArray full = windowElements("2095.5", "3413");
    QTest::newRow("MONOCHROME2") << asDicom({.after28 = full}, same) << u"window-full"_s;
    QTest::newRow("MONOCHROME1") << asDicom({.photometric = "MONOCHROME1",
                                             .after28 = windowElements("2000.5", "3413")},
                                            turned)
                                 << u"window-full"_s;
    QTest::newRow("presentation table shape")
        << asDicom({.photometric = "MONOCHROME1",
                    .after28 = windowElements("2000.5", "3413") +
                               element(0x2050, 0x0020, "CS", "INVERSE")},
                   turned)
        << u"window-full"_s;
    QTest::newRow("signed") << asDicom(
                                   {.isSigned = true, .after28 = windowElements("47.5", "3413")},
                                   [](int sample) { return (sample - 2048) & 0xfff; })
                            << u"window-full"_s;
    QTest::newRow("rescaled") << asDicom({.after28 = windowElements("3190.5", "6825") +
                                                     element(0x0028, 0x1052, "DS", "-1000") +
                                                     element(0x0028, 0x1053, "DS", "2")},
                                         same)
                              << u"window-full"_s;
    QTest::newRow("falling rescale") << asDicom({.after28 = windowElements("2095.5", "3413") +
                                                            element(0x0028, 0x1052, "DS", "4095") +
                                                            element(0x0028, 0x1053, "DS", "-1")},
                                                turned)
                                     << u"window-full"_s;
    QTest::newRow("overlay bits") << asDicom({.after28 = full}, [](int sample) {
        return sample | 0x9000;
    }) << u"window-full"_s;
    QTest::newRow("an exact window")
        << asDicom({.after28 = windowElements("2095", "3412") +
                               element(0x0028, 0x1056, "CS", "LINEAR_EXACT")},
                   same)
        << u"window-full"_s;
    QTest::newRow("a sigmoid") << asDicom({.after28 = windowElements("2095", "3412") +
                                                      element(0x0028, 0x1056, "CS", "SIGMOID")},
                                          same)
                               << u"sigmoid"_s;
    QList<int> table; // the square root
    for (int value = 0; value < 4096; ++value)
        table << qRound(std::sqrt(value / 4095.0) * 1023);
    QTest::newRow("a table") << asDicom({.after28 = dicomfixture::sequence(
                                             0x0028, 0x3010, {dicomfixture::table(0, table, 10)})},
                                        same)
                             << u"table"_s;
    QTest::newRow("a table, MONOCHROME1")
        << asDicom({.photometric = "MONOCHROME1",
                    .after28 = dicomfixture::sequence(0x0028, 0x3010,
                                                      {dicomfixture::table(
                                                          0,
                                                          [&table] {
                                                              QList<int> back;
                                                              for (int at = 0; at < 4096; ++at)
                                                                  back << 1023 - table[4095 - at];
                                                              return back;
                                                          }(),
                                                          10)})},
                   turned)
        << u"table"_s;
}

void ViewsTest::filesSayHowTheyAreShown()
{
    QFETCH(PixelImage, image);
    QFETCH(QString, view);
    QCOMPARE(differenceFromView(view, render(image, plainly(image))), QString());
    const auto applied = applyWindow(image, defaultWindow(image), QRect(QPoint(), image.size));
    QVERIFY(applied);
    QCOMPARE(differenceFromView(view, *applied), QString());
}

void ViewsTest::turnedFilesLookTheSame_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("EXIF %d", orientation) << orientation;
}

void ViewsTest::turnedFilesLookTheSame()
{
    QFETCH(int, orientation);
    if (qEnvironmentVariableIsSet("DOUBLEREAD_WRITE_VIEWS"))
        QSKIP("the picture is another test's");
    const PixelImage image = decoded(turnedJpeg(orientation), u"turned.jpg"_s);
    QCOMPARE(differenceFromView(u"window-full"_s, render(image, plainly(image)),
                                {.levels = 6, .share = 0.002}), // JPEG's own loss
             QString());
}

void ViewsTest::turnedViewsAreTheViewTurned_data()
{
    QTest::addColumn<Orientation>("orientation");
    for (const bool mirrored : {false, true})
        for (int quarters = 0; quarters < 4; ++quarters)
            QTest::addRow("%d quarters%s", quarters, mirrored ? ", mirrored" : "")
                << Orientation{.mirrored = mirrored, .quarters = quarters};
}

void ViewsTest::turnedViewsAreTheViewTurned()
{
    QFETCH(Orientation, orientation);
    Rendering what = plainly(phantom());
    const QImage expected = render(phantom(), what)
                                .mirrored(orientation.mirrored, false)
                                .transformed(QTransform().rotate(90 * orientation.quarters));
    what.orientation = orientation;
    what.target = orientation.sizeOf(phantom().size);
    what.source = QRectF(QPointF(), what.target);
    QCOMPARE(render(phantom(), what), expected);
}

void ViewsTest::zooms_data()
{
    QTest::addColumn<QRectF>("source");
    QTest::addColumn<QSize>("target");
    QTest::newRow("zoom-crisp") << QRectF(40, 50, 20, 15) << QSize(160, 120);
    QTest::newRow("zoom-smooth") << QRectF(40.25, 50.5, 60, 45) << QSize(180, 135);
    QTest::newRow("zoom-out") << QRectF(0, 0, 150, 180) << QSize(50, 60);
    QTest::newRow("zoom-edge") << QRectF(-30, -20, 100, 80) << QSize(200, 160);
}

void ViewsTest::zooms()
{
    QFETCH(QRectF, source);
    QFETCH(QSize, target);
    Rendering what = plainly(phantom());
    what.source = source;
    what.target = target;
    what.outside = qRgb(20, 40, 60);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(differenceFromView(name, render(phantom(), what)), QString());
}

void ViewsTest::contrastIsEvened()
{
    const auto seen =
        applyWindow(phantom(), defaultWindow(phantom()), QRect(QPoint(), phantom().size));
    QVERIFY(seen);
    const auto even = equalized(*seen);
    QVERIFY(even);
    QCOMPARE(differenceFromView(u"evened"_s, *even, {.levels = 2, .share = 0.001}), QString());
}

void ViewsTest::thumbnails()
{
    const QByteArray bytes = turnedJpeg(6);
    const auto small = makeThumbnail(bytes, u"turned.jpg"_s, 64);
    QVERIFY(small);
    QCOMPARE(small->size(), QSize(54, 64)); // of a picture at 3/8, 57 x 68
    QCOMPARE(differenceFromView(u"thumbnail"_s, *small, {.levels = 4, .share = 0.002}), QString());
}

QTEST_GUILESS_MAIN(ViewsTest)
#include "tst_views.moc"
