#include "core/formats/attributes.h"
#include "core/formats/format.h"
#include "formatfixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

/// The layout in which FracAtlas was published: read whole, contradictions told, written again.
class TestFracAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadWhole();
    void contradictionsAreTold_data();
    void contradictionsAreTold();
    void agreementIsNotTold();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void isFoundByContent();
    void tableAloneIsNamed();
    void needsItsParts_data();
    void needsItsParts();
    void attributesAreAnswered_data();
    void attributesAreAnswered();
    void attributesAreWrittenAsPublished();
};

namespace {

const QString vggFile = u"Annotations/VGG JSON/VGG_fracture_masks.json"_s;

QString ownFixture()
{
    return fixture(u"fracatlas"_s);
}

AnnotationSet readFrom(const QString &folder)
{
    const Result<AnnotationSet> set = readAnnotations({folder}, u"fracatlas"_s, {});
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    return *set;
}

/// The files of the folder without the pictures, by their names in it.
QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString name = QDir(folder).relativeFilePath(files.next());
            !name.startsWith(u"images/"_s) && name != u"CASES.csv")
            names << name;
    return names;
}

/// A copy of the project's own fixture in which one file has other bytes.
void copyWith(const QTemporaryDir &folder, const QString &changed, const QByteArray &bytes)
{
    for (const QString &name : filesIn(ownFixture())) {
        const QString to = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(to).path()));
        QFile file(to);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name == changed ? bytes : bytesOf(ownFixture() + u'/' + name));
    }
}

QJsonDocument jsonOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes);
}

} // namespace

void TestFracAtlas::isReadWhole()
{
    const AnnotationSet set = readFrom(ownFixture());
    QCOMPARE(set.labels, QStringList{u"fractured"_s});
    QCOMPARE(set.images.size(), 5U);
    const ImageAnnotations &first = set.images[0];
    QCOMPARE(first.fileName, u"IMG0000001.jpg"_s);
    QCOMPARE(first.size, QSize(373, 454));
    QCOMPARE(first.annotations.size(), 2U);
    QCOMPARE(first.split, u"train"_s);
    QCOMPARE(first.verdict, Verdict::Positive);
    const ImageAnnotations &second = set.images[1];
    QCOMPARE(second.size, QSize(2304, 2880)); // from Pascal VOC: COCO does not list it
    QCOMPARE(second.verdict, Verdict::Negative);
    QCOMPARE(second.split, u"test"_s);
    const ScanAttributes expected{.regions = {u"leg"_s, u"hip"_s},
                                  .views = {u"frontal"_s, u"lateral"_s},
                                  .hardware = true,
                                  .multiScan = false,
                                  .fractured = false,
                                  .fractureCount = 0};
    QVERIFY(second.attributes == expected);
    QVERIFY(set.images[2].attributes->multiScan);
    QCOMPARE(set.images[2].attributes->fractured, false);
    QCOMPARE(set.images[2].verdict, Verdict::Positive); // COCO counts
    QVERIFY(set.images[4].split.isEmpty());
}

void TestFracAtlas::contradictionsAreTold_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("name");
    QTest::newRow("fractured") << ownFixture() << u"dataset.csv"_s << u"IMG0000003.jpg"_s;
    QTest::newRow("stale VGG") << ownFixture() << u"VGG_fracture_masks.json"_s
                               << u"/IMG0000004.jpg"_s;
    if (const QString shared = sharedFolder(); !shared.isEmpty()) {
        const QString folder = shared + u"/data/fracatlas"_s;
        QTest::newRow("published fractured") << folder << u"dataset.csv"_s << u"IMG0003298.jpg"_s;
        for (const char *name :
             {"IMG0000851", "IMG0002086", "IMG0002395", "IMG0002471", "IMG0002614"})
            QTest::newRow(name) << folder << u"VGG_fracture_masks.json"_s
                                << u'/' + QString::fromLatin1(name) + u".jpg"_s;
    }
}

void TestFracAtlas::contradictionsAreTold()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, place);
    QFETCH(const QString, name);
    const AnnotationSet set = readFrom(folder);
    QVERIFY(std::ranges::any_of(set.warnings, [&](const Warning &warning) {
        return warning.place.contains(place) && warning.text().contains(name);
    }));
}

void TestFracAtlas::agreementIsNotTold()
{
    const auto told = [](const AnnotationSet &set, const QString &file) {
        return std::ranges::count_if(
            set.warnings, [&](const Warning &each) { return each.place.contains(file); });
    };
    const AnnotationSet own = readFrom(ownFixture());
    QCOMPARE(told(own, u"YOLO"_s) + told(own, u"PASCAL VOC"_s) + told(own, u"Split"_s), 0);
    QCOMPARE(told(own, u"VGG JSON"_s), 1);
    if (const QString shared = sharedFolder(); !shared.isEmpty()) {
        const AnnotationSet set = readFrom(shared + u"/data/fracatlas"_s);
        QCOMPARE(told(set, u"YOLO"_s) + told(set, u"PASCAL VOC"_s) + told(set, u"Split"_s), 0);
        QCOMPARE(told(set, u"VGG JSON"_s), 5);
        QCOMPARE(told(set, u"images/"_s), 0);
    }
}

void TestFracAtlas::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("stale");
    QTest::newRow("own") << ownFixture() << QStringList{u"IMG0000004.jpg"_s};
    if (const QString shared = sharedFolder(); !shared.isEmpty())
        QTest::newRow("published")
            << shared + u"/data/fracatlas"_s
            << QStringList{u"IMG0000851.jpg"_s, u"IMG0002086.jpg"_s, u"IMG0002395.jpg"_s,
                           u"IMG0002471.jpg"_s, u"IMG0002614.jpg"_s};
}

void TestFracAtlas::comesBackAsItWas()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, stale);
    const Result<WrittenSet> written =
        writeAnnotations(u"fracatlas"_s, readFrom(folder), Dialect::Full);
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QHash<QString, QByteArray> files;
    for (const OutputFile &file : written->files)
        files[file.name] = file.bytes;
    for (const QString &name : filesIn(folder)) {
        const QByteArray before = bytesOf(folder + u'/' + name);
        QVERIFY2(files.contains(name), qPrintable(name));
        if (!name.endsWith(u".json"_s)) {
            QVERIFY2(files[name] == before, qPrintable(name));
        } else if (name == vggFile) {
            QJsonObject expected = jsonOf(before).object();
            QJsonObject got = jsonOf(files[name]).object();
            QCOMPARE(got.keys(), expected.keys());
            for (const QString &image : stale) {
                QVERIFY(got[image] != expected[image]); // as COCO has it
                got.remove(image);
                expected.remove(image);
            }
            QVERIFY(got == expected);
        } else {
            QVERIFY2(jsonOf(files[name]) == jsonOf(before), qPrintable(name));
        }
    }
}

void TestFracAtlas::isFoundByContent()
{
    const Result<AnnotationSet> set = readAnnotations({ownFixture()}, u"auto"_s, {});
    QVERIFY(set);
    QCOMPARE(set->images.size(), 5U);
    QVERIFY(set->images[0].attributes);
}

void TestFracAtlas::tableAloneIsNamed()
{
    const Result<AnnotationSet> set =
        readAnnotations({ownFixture() + u"/dataset.csv"_s}, u"auto"_s, {});
    QVERIFY(!set);
    QVERIFY(set.error().message.contains(u"attributes"_s));
    QVERIFY(!set.error().remedy.isEmpty());
}

void TestFracAtlas::needsItsParts_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("told");
    QTest::newRow("no attributes")
        << u"dataset.csv"_s << QByteArray("a,b\n1,2\n") << false << u"dataset.csv"_s;
    QTest::newRow("broken COCO") << u"Annotations/COCO JSON/COCO_fracture_masks.json"_s
                                 << QByteArray("{\"images\":[") << false << u"COCO"_s;
    QTest::newRow("broken VGG") << vggFile << QByteArray("{\"a\":") << true << u"not compared"_s;
    QTest::newRow("split of two") << u"Utilities/Fracture Split/valid.csv"_s
                                  << QByteArray("image_id\r\nIMG0000001.jpg\r\n") << true
                                  << u"IMG0000001.jpg, which train lists too"_s;
    QTest::newRow("split without header") << u"Utilities/Fracture Split/valid.csv"_s
                                          << QByteArray("IMG0000001.jpg\r\n") << false << u"1:1"_s;
    QTest::newRow("other box") << u"Annotations/YOLO/IMG0000004.txt"_s
                               << QByteArray("0 0.5 0.5 0.1 0.1\n") << true
                               << u"IMG0000004.jpg has 1 annotation in YOLO"_s;
    QTest::newRow("box of none") << u"Annotations/YOLO/IMG0000002.txt"_s
                                 << QByteArray("0 0.5 0.5 0.1 0.1\n") << true
                                 << u"are not the 0 annotations"_s;
}

void TestFracAtlas::needsItsParts()
{
    QFETCH(const QString, changed);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isTaken);
    QFETCH(const QString, told);
    const QTemporaryDir folder;
    copyWith(folder, changed, bytes);
    const Result<AnnotationSet> set = readAnnotations({folder.path()}, u"fracatlas"_s, {});
    QCOMPARE(set.has_value(), isTaken);
    QString text = set ? QString() : set.error().text();
    if (set)
        for (const Warning &warning : set->warnings)
            text += warning.text() + u'\n';
    QVERIFY2(text.contains(told), qPrintable(text));
}

void TestFracAtlas::attributesAreAnswered_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows"); // -1: refused
    QTest::addColumn<QString>("told");
    const QByteArray head = "image_id,hand,leg,hip,shoulder,mixed,hardware,multiscan,fractured,"
                            "fracture_count,frontal,lateral,oblique\r\n";
    const auto row = [&](const char *name, const QByteArray &text, int rows, const QString &told) {
        QTest::newRow(name) << text << rows << told;
    };
    row("plain", head + "a.jpg,1,0,0,0,0,0,0,1,2,1,0,0", 1, {});
    row("quotes, BOM, LF", "\xEF\xBB\xBF" + head + "\"a.jpg\",\"1\",0,0,0,0,0,0,1,2,1,0,0\n", 1,
        {});
    row("no header", "a.jpg,1,0,0,0,0,0,0,1,2,1,0,0\r\n", -1, u"1:1"_s);
    row("column missing", "image_id,hand\r\na.jpg,1\r\n", -1, u"leg"_s);
    row("column twice", "hand," + head + "1,a.jpg,1,0,0,0,0,0,0,1,2,1,0,0", -1, u"hand"_s);
    row("column too many", "site," + head + "x,a.jpg,1,0,0,0,0,0,0,1,2,1,0,0", 1, u"site"_s);
    row("short row", head + "a.jpg,1,0\r\n", -1, u"2:1"_s);
    row("flag of 2", head + "a.jpg,2,0,0,0,0,0,0,1,2,1,0,0", -1, u"hand"_s);
    row("no flag", head + "a.jpg,1,,0,0,0,0,0,1,2,1,0,0", -1, u"leg"_s);
    row("negative count", head + "a.jpg,1,0,0,0,0,0,0,1,-1,1,0,0", -1, u"fracture_count"_s);
    row("not mixed", head + "a.jpg,1,0,0,0,1,0,0,0,0,1,0,0", 1, u"mixed"_s);
    row("mixed untold", head + "a.jpg,1,1,0,0,0,0,0,0,0,1,0,0", 1, u"mixed"_s);
    row("count of none", head + "a.jpg,1,0,0,0,0,0,0,0,1,1,0,0", 1, u"2:1"_s);
    row("twice otherwise", head + "a.jpg,1,0,0,0,0,0,0,0,0,1,0,0\r\na.jpg,0,1,0,0,0,0,0,0,0,1,0,0",
        -1, u"3:1"_s);
    row("twice the same", head + "a.jpg,1,0,0,0,0,0,0,0,0,1,0,0\r\na.jpg,1,0,0,0,0,0,0,0,0,1,0,0",
        1, u"3:1"_s);
    row("semicolons", QByteArray(head).replace(',', ';'), -1, u"1:1"_s);
    row("not UTF-8", head + "\xff.jpg,1,0,0,0,0,0,0,0,0,1,0,0", -1, u"2:1"_s);
}

void TestFracAtlas::attributesAreAnswered()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, rows);
    QFETCH(const QString, told);
    const InputFile file{
        .shown = u"in/dataset.csv"_s, .relative = u"dataset.csv"_s, .path = {}, .bytes = text};
    const Result<AttributeTable> table = readAttributes(file, AttributeColumns::published());
    QCOMPARE(table ? static_cast<int>(table->rows.size()) : -1, rows);
    QString said = table ? QString() : table.error().text();
    if (table)
        for (const Warning &warning : table->warnings)
            said += warning.text();
    QVERIFY2(said.contains(told), qPrintable(said));
    QCOMPARE(said.isEmpty(), told.isEmpty());
}

void TestFracAtlas::attributesAreWrittenAsPublished()
{
    const QByteArray bytes = bytesOf(ownFixture() + u"/dataset.csv"_s);
    const InputFile file{.shown = {}, .relative = u"dataset.csv"_s, .path = {}, .bytes = bytes};
    const Result<AttributeTable> table = readAttributes(file, AttributeColumns::published());
    QVERIFY(table);
    QCOMPARE(writtenAttributes(table->rows, AttributeColumns::published()), bytes);
}

QTEST_GUILESS_MAIN(TestFracAtlas)
#include "tst_fracatlas.moc"
