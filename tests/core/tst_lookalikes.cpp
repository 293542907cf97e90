#include "core/base/hash.h"
#include "core/imaging/decode.h"
#include "core/imaging/look.h"
#include "core/service/scans/lookalikes.h"
#include "core/service/support.h"
#include "servicefixture.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace doubleread;

namespace {

PixelImage pixels(const QImage &image)
{
    PixelImage result;
    result.size = image.size();
    std::vector<quint8> samples;
    for (int y = 0; y < image.height(); ++y)
        samples.insert(samples.end(), image.constScanLine(y),
                       image.constScanLine(y) + image.width());
    result.samples = std::move(samples);
    return result;
}

/// Smooth bright bars and blobs on black, as bones are; another one for each seed.
QImage phantom(quint32 seed, QSize size = {373, 454})
{
    QRandomGenerator random(seed);
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(8);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int bone = 0; bone < 7; ++bone) {
        const int grey = random.bounded(60, 220);
        painter.setBrush(QColor(grey, grey, grey));
        painter.save();
        painter.translate(random.bounded(size.width()), random.bounded(size.height()));
        painter.rotate(random.bounded(180));
        painter.drawRoundedRect(-random.bounded(20, 60), -random.bounded(60, 180),
                                random.bounded(40, 110), random.bounded(120, 340), 20, 20);
        painter.restore();
    }
    painter.end();
    return image;
}

QByteArray jpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes;
}

Look viaJpeg(const QImage &image, int quality)
{
    return lookOf(must(decodeBytes(jpeg(image, quality), u"copy.jpg"_s)).image);
}

QImage brighter(QImage image, double gain, int offset)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            uchar &grey = image.scanLine(y)[x];
            grey = static_cast<uchar>(std::clamp(std::lround(grey * gain) + offset, 0L, 255L));
        }
    return image;
}

bool alike(const Look &one, const Look &other, Facing facing = Facing::Same)
{
    const std::array looks{one, other};
    const auto pairs = alikePairs(looks);
    return std::ranges::count(pairs, facing, &AlikePair::facing) == 1;
}

ScanLook scanLook(qint64 position, const Look &look)
{
    const QByteArray hash = sha256(QByteArray::number(position));
    return {.position = position, .sha256 = hash, .pixelHash = hash, .look = look};
}

std::vector<std::vector<qint64>> positionsOf(const std::vector<AlikeGroup> &groups)
{
    std::vector<std::vector<qint64>> all;
    for (const AlikeGroup &group : groups) {
        all.emplace_back();
        for (const ScanLook &each : group)
            all.back().push_back(each.position);
    }
    return all;
}

struct RealScan
{
    QString name;
    QImage image;
    ScanLook look;
};

/// FracAtlas's pictures; empty where they are not there.
std::vector<RealScan> realScans()
{
    std::vector<RealScan> scans;
    const QString folder = sharedFolder(u"data/fracatlas/images"_s);
    if (!QDir(folder).exists())
        return scans;
    for (const QString &file : must(pictureFiles({folder}))) {
        const Result<Inspected> inspected = inspectFile(file);
        if (!inspected)
            continue;
        scans.push_back({.name = QFileInfo(file).completeBaseName(),
                         .image = QImage(file).convertToFormat(QImage::Format_Grayscale8),
                         .look = {.position = std::ssize(scans) + 1,
                                  .sha256 = inspected->header.sha256,
                                  .pixelHash = inspected->header.pixelHash,
                                  .look = inspected->header.look}});
    }
    return scans;
}

} // namespace

class TestLookAlikes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAreAlike_data();
    void copiesAreAlike();
    void theHashIsAsDefined();
    void sixteenBitsAndInvertedLookTheSame();
    void whatHasNothingToSeeIsLikeNoOther();
    void othersAreNotAlike();
    void groupsJoinThroughOthers();
    void samePixelsNeedNoLook();
    void addingScansComputesTheirLooks();
    void missingLooksAreFilledInAndResumed();
    void realScansAreGroupedAsTheyShould();
    void realCopiesAreFound();
    void fourteenThousandTakeLessThanASecond();
};

void TestLookAlikes::copiesAreAlike_data()
{
    QTest::addColumn<int>("quality");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("gain");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("quality 75") << 75 << 1.0 << 1.0 << 0 << false;
    QTest::newRow("quality 30") << 30 << 1.0 << 1.0 << 0 << false;
    QTest::newRow("half the size") << 75 << 0.5 << 1.0 << 0 << false;
    QTest::newRow("brighter") << 75 << 1.0 << 1.0 << 10 << false;
    QTest::newRow("darker") << 75 << 1.0 << 1.0 << -6 << false;
    QTest::newRow("less contrast") << 75 << 1.0 << 0.8 << 0 << false;
    QTest::newRow("mirrored") << 75 << 1.0 << 1.0 << 0 << true;
}

void TestLookAlikes::copiesAreAlike()
{
    QFETCH(const int, quality);
    QFETCH(const double, scale);
    QFETCH(const double, gain);
    QFETCH(const int, offset);
    QFETCH(const bool, mirrored);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QImage original = phantom(seed);
        QImage copy = brighter(original, gain, offset);
        if (mirrored)
            copy = copy.mirrored(true, false);
        copy =
            copy.scaled(original.size() * scale, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const Look one = lookOf(pixels(original));
        const Look other = viaJpeg(copy.convertToFormat(QImage::Format_Grayscale8), quality);
        QVERIFY2(alike(one, other, mirrored ? Facing::Mirrored : Facing::Same),
                 qPrintable(u"seed %1: %2 bits, correlation %3"_s.arg(seed)
                                .arg(hashDistance(one.hash, other.hash))
                                .arg(lookCorrelation(one, other))));
    }
}

/// Nine columns of growing grey: every cell is brighter than its left neighbour.
void TestLookAlikes::theHashIsAsDefined()
{
    QImage image(90, 80, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] =
                static_cast<uchar>(20 * (x / 10) + (y < 10 && x >= 80 ? -100 : 0));
    const Look look = lookOf(pixels(image));
    QCOMPARE(look.hash, 0xfeff'ffff'ffff'ffffULL); // the last cell of the first row is darker
    QCOMPARE(look.mirrored, 0x8000'0000'0000'0000ULL);
    QCOMPARE(look.cells.size(), 256);
    QCOMPARE(hashDistance(look.hash, ~look.hash), 64);
}

void TestLookAlikes::sixteenBitsAndInvertedLookTheSame()
{
    const PixelImage image = pixels(phantom(3));
    PixelImage deep = image;
    deep.bitsStored = 12;
    std::vector<quint16> samples;
    for (const quint8 sample : std::get<std::vector<quint8>>(image.samples))
        samples.push_back(static_cast<quint16>(sample * 16));
    deep.samples = samples;
    QCOMPARE(lookOf(deep), lookOf(image));
    PixelImage negative = image;
    negative.inverted = true;
    for (quint8 &sample : std::get<std::vector<quint8>>(negative.samples))
        sample = static_cast<quint8>(255 - sample);
    QCOMPARE(lookOf(negative).hash, lookOf(image).hash);
    QVERIFY(lookCorrelation(lookOf(negative), lookOf(image)) > 0.9999);
}

void TestLookAlikes::whatHasNothingToSeeIsLikeNoOther()
{
    QImage grey(200, 200, QImage::Format_Grayscale8);
    grey.fill(90);
    const Look none = lookOf(pixels(grey));
    QVERIFY(none.cells.isEmpty());
    QVERIFY(lookOf(pixels(phantom(1, {15, 300}))).cells.isEmpty());
    QVERIFY(lookOf(PixelImage()).cells.isEmpty());
    QVERIFY(alikePairs(std::array{none, none, none}).empty());
}

void TestLookAlikes::othersAreNotAlike()
{
    std::vector<Look> looks;
    for (quint32 seed = 1; seed <= 200; ++seed)
        looks.push_back(lookOf(pixels(phantom(seed))));
    QVERIFY(alikePairs(looks).empty());
}

void TestLookAlikes::groupsJoinThroughOthers()
{
    const QImage image = phantom(5);
    const std::vector<ScanLook> looks{
        scanLook(1, lookOf(pixels(image))), scanLook(2, lookOf(pixels(phantom(6)))),
        scanLook(3, viaJpeg(image, 60)),    scanLook(4, lookOf(pixels(phantom(7)))),
        scanLook(5, viaJpeg(image, 40)),    scanLook(6, viaJpeg(phantom(7), 50))};
    const auto groups = alikeGroups(looks);
    const std::vector<std::vector<qint64>> expected{{1, 3, 5}, {4, 6}};
    QCOMPARE(positionsOf(groups), expected);
    QCOMPARE(likenessOf(groups[0][0], groups[0][1]).kind, Likeness::Similar);
}

void TestLookAlikes::samePixelsNeedNoLook()
{
    std::vector<ScanLook> looks{scanLook(1, {}), scanLook(2, {}), scanLook(3, {})};
    QVERIFY(alikeGroups(looks).empty());
    looks[2].pixelHash = looks[0].pixelHash;
    const auto groups = alikeGroups(looks);
    QCOMPARE(positionsOf(groups), (std::vector<std::vector<qint64>>{{1, 3}}));
    QCOMPARE(likenessOf(groups[0][0], groups[0][1]).kind, Likeness::SamePixels);
    looks[2].sha256 = looks[0].sha256;
    QCOMPARE(likenessOf(looks[0], looks[2]).kind, Likeness::SameFile);
}

void TestLookAlikes::addingScansComputesTheirLooks()
{
    ServiceFixture fixture;
    QDir(fixture.folder.path()).mkpath(u"scans"_s);
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(fixture.folder.filePath(u"scans/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(u"a.jpg"_s, jpeg(phantom(1), 90));
    write(u"b.jpg"_s, jpeg(phantom(2), 90));
    write(u"c.jpg"_s, jpeg(phantom(1), 60));
    write(u"d.jpg"_s, jpeg(phantom(1), 90));
    must(addScans(*fixture.database, fixture.as(u"chief"_s), {fixture.folder.filePath(u"scans"_s)},
                  {}));
    QCOMPARE(must(missingLookCount(*fixture.database)), 0);
    const auto groups = alikeGroups(must(scanLooks(*fixture.database)));
    QCOMPARE(positionsOf(groups), (std::vector<std::vector<qint64>>{{1, 3, 4}}));
    QCOMPARE(likenessOf(groups[0][0], groups[0][2]).kind, Likeness::SameFile);
}

void TestLookAlikes::missingLooksAreFilledInAndResumed()
{
    ServiceFixture fixture;
    fixture.addScans(5);
    {
        const auto transaction = must(Transaction::begin(*fixture.database));
        must(fixture.database->change(u"UPDATE scan SET look = NULL, look_cells = NULL"_s));
        QVERIFY(record(*fixture.database, {}, u"test"_s, u"scans"_s, std::nullopt, {}));
        QVERIFY(transaction->commit());
    }
    QFile::remove(fixture.folder.filePath(u"scans/scan-1.png"_s));
    const auto first = must(missingLooks(*fixture.database, 0, 3));
    QCOMPARE(first.size(), 3u);
    const auto looks = computedLooks(first);
    QCOMPARE(looks.size(), 2u); // a lost file is passed over
    QVERIFY(storeLooks(*fixture.database, looks));
    QCOMPARE(must(missingLookCount(*fixture.database)), 3);
    const auto rest = must(missingLooks(*fixture.database, first.back().position, 3));
    QVERIFY(storeLooks(*fixture.database, computedLooks(rest)));
    QCOMPARE(must(missingLookCount(*fixture.database)), 1);
    QVERIFY(must(verifyTrail(*fixture.database)).isWhole());
}

/// The pictures that FracAtlas has under several names; each group was looked at.
void TestLookAlikes::realScansAreGroupedAsTheyShould()
{
    const std::vector<RealScan> scans = realScans();
    if (scans.empty())
        QSKIP("the real scans are not there: set DOUBLEREAD_SHARED");
    std::vector<ScanLook> looks;
    for (const RealScan &scan : scans)
        looks.push_back(scan.look);
    const auto groups = alikeGroups(looks);
    std::size_t members = 0;
    for (const AlikeGroup &group : groups) {
        members += group.size();
        QStringList names;
        for (const ScanLook &each : group) {
            QVERIFY(likenessOf(group.front(), each).kind <= Likeness::SamePixels);
            names << scans.at(static_cast<size_t>(each.position - 1)).name;
        }
        qInfo().noquote() << names.join(u' ');
    }
    // every twin by its pixels, and by the look alone just as well
    QCOMPARE(groups.size(), 17u);
    QCOMPARE(members, 36u);
    for (ScanLook &look : looks)
        look.pixelHash = sha256(QByteArray::number(look.position));
    QCOMPARE(positionsOf(alikeGroups(looks)), positionsOf(groups));
}

void TestLookAlikes::realCopiesAreFound()
{
    const std::vector<RealScan> scans = realScans();
    if (scans.empty())
        QSKIP("the real scans are not there: set DOUBLEREAD_SHARED");
    struct Kind
    {
        const char *name;
        std::function<Look(const QImage &)> copy;
        int least; ///< Of a hundred.
    };
    const auto half = [](const QImage &image) {
        return image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const std::array kinds{
        Kind{"quality 75", [](const QImage &image) { return viaJpeg(image, 75); }, 100},
        Kind{"quality 50", [](const QImage &image) { return viaJpeg(image, 50); }, 100},
        Kind{"quality 30", [](const QImage &image) { return viaJpeg(image, 30); }, 100},
        Kind{"half", [&](const QImage &image) { return viaJpeg(half(image), 75); }, 100},
        Kind{"+10", [](const QImage &i) { return viaJpeg(brighter(i, 1, 10), 75); }, 100},
        Kind{"-10", [](const QImage &i) { return viaJpeg(brighter(i, 1, -10), 75); }, 95},
        Kind{"x 0.8", [](const QImage &i) { return viaJpeg(brighter(i, 0.8, 0), 75); }, 100},
        Kind{"x 1.25", [](const QImage &i) { return viaJpeg(brighter(i, 1.25, 0), 75); }, 100}};
    for (const Kind &kind : kinds) {
        int found = 0;
        int tried = 0;
        for (std::size_t index = 0; index < scans.size(); index += 8) {
            ++tried;
            found += alike(lookOf(pixels(scans[index].image)), kind.copy(scans[index].image));
        }
        qInfo("%s: %d of %d", kind.name, found, tried);
        QVERIFY(100 * found >= kind.least * tried);
    }
}

void TestLookAlikes::fourteenThousandTakeLessThanASecond()
{
    constexpr int count = 14068;
    std::vector<Look> originals;
    for (quint32 seed = 0; seed < 64; ++seed)
        originals.push_back(lookOf(pixels(phantom(seed))));
    QRandomGenerator random(7);
    std::vector<ScanLook> looks;
    for (int index = 0; index < count; ++index) {
        Look look = originals[static_cast<size_t>(index) % originals.size()];
        for (char &cell : look.cells) // as other exposures of the same region are
            cell = static_cast<char>(
                std::clamp(static_cast<quint8>(cell) + random.bounded(-70, 71), 0, 255));
        for (int bit = 0; bit < 12; ++bit)
            look.hash ^= 1ULL << random.bounded(64);
        looks.push_back(scanLook(index + 1, look));
    }
    QElapsedTimer clock;
    clock.start();
    const auto groups = alikeGroups(looks);
    const qint64 took = clock.elapsed();
    qInfo("%d scans grouped in %lld ms: %zu groups", count, took, groups.size());
    QVERIFY2(took < 5000, "under a second but on a busy machine");
}

QTEST_GUILESS_MAIN(TestLookAlikes)
#include "tst_lookalikes.moc"
