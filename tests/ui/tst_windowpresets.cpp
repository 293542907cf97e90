// The windows that keys give, and what the status line says of them.
#include "core/imaging/pixelimage.h"
#include "ui/models/windowpresets.h"

#include <QTest>

using namespace doubleread;

namespace {

PixelImage deepImage()
{
    PixelImage image;
    image.size = {4, 1};
    image.bitsStored = 12;
    image.samples = std::vector<quint16>{0, 1000, 3000, 4000};
    return image;
}

} // namespace

class WindowPresetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesOwnWindowsFollowEachOther();
    void aFileWithoutWindowsGivesItsRange();
    void theStatusTellsValuesAndTheName_data();
    void theStatusTellsValuesAndTheName();
    void bonesAreBrightWhereTheFileIsInverted();
    void detectorSpacingIsTold();
};

void WindowPresetsTest::theFilesOwnWindowsFollowEachOther()
{
    PixelImage image = deepImage();
    const auto curve = std::make_shared<const ToneCurve>(ToneCurve(4096, 7));
    image.windows = {{.window = {500, 200}, .name = u"NORMAL"_s},
                     {.window = {500, 200, curve}, .name = u"HARDER"_s},
                     {.window = {700, 100}, .name = {}}};
    Window now{1, 1};
    for (const size_t expected : {0U, 1U, 2U, 0U}) {
        now = nextFileWindow(image, now);
        QCOMPARE(now, image.windows[expected].window);
    }
}

void WindowPresetsTest::aFileWithoutWindowsGivesItsRange()
{
    const PixelImage image = deepImage();
    QCOMPARE(nextFileWindow(image, {1, 1}), fullRangeWindow(image));
}

void WindowPresetsTest::theStatusTellsValuesAndTheName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("told");
    QTest::newRow("the only one, named") << QStringList{u"BONE"_s} << u"BONE"_s;
    QTest::newRow("the only one") << QStringList{QString()} << u"the file's own"_s;
    QTest::newRow("the first of two, named") << QStringList{u"BONE"_s, {}} << u"BONE, 1 of 2"_s;
    QTest::newRow("the first of two") << QStringList{{}, {}} << u"the file's own, 1 of 2"_s;
}

void WindowPresetsTest::theStatusTellsValuesAndTheName()
{
    QFETCH(QStringList, names);
    QFETCH(QString, told);
    PixelImage image = deepImage();
    image.slope = 2;
    image.intercept = -1000;
    double centre = 500;
    for (const QString &name : names)
        image.windows.push_back({.window = {centre++, 201}, .name = name});
    ScanStatus status;
    tellWindow(status, image, image.windows.front().window);
    QCOMPARE(status.windowName, told);
    QCOMPARE(status.windowWidth, 401.0);   // twice the 200 between black and white
    QCOMPARE(status.windowLevel, -0.5);    // 2 * 499.5 - 1000 + 0.5
    tellWindow(status, image, {500, 100}); // dragged
    QVERIFY(status.windowName.isEmpty());
}

void WindowPresetsTest::bonesAreBrightWhereTheFileIsInverted()
{
    PixelImage image = deepImage();
    QVERIFY(windowOf(WindowPreset::Bone, image).center > 2000);
    image.inverted = true; // the lowest samples are white now
    QVERIFY(windowOf(WindowPreset::Bone, image).center < 2000);
}

void WindowPresetsTest::detectorSpacingIsTold()
{
    PixelSpacing spacing{.columnMm = 0.1, .rowMm = 0.1};
    QCOMPARE(spacingRemark(spacing), u"0.1 mm/px"_s);
    QCOMPARE(spacingRemark(PixelSpacing{.columnMm = 0.1438, .rowMm = 0.2}),
             u"0.1438 × 0.2 mm/px"_s);
    QVERIFY(spacingRemark({}).contains(u"px"_s));
    QVERIFY(spacingRemark({}, 1.5).contains(u"not square"_s));
    QVERIFY(!spacingRemark({}, 1).contains(u"not square"_s));
    QCOMPARE(spacingRemark(spacing, 1.5), u"0.1 mm/px"_s); // it says more
    spacing.kind = PixelSpacing::Kind::Imager;
    QVERIFY(spacingRemark(spacing).contains(u"detector"_s));
}

QTEST_GUILESS_MAIN(WindowPresetsTest)
#include "tst_windowpresets.moc"
