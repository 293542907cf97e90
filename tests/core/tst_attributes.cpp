// Attributes, splits and whole published archives into a dataset and out of it.
#include "core/formats/attributes.h"
#include "core/service/exchange/attributes.h"
#include "core/service/exchange/exchange.h"
#include "core/store/scans/splitrepository.h"
#include "servicefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doubleread;

class AttributesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableComesInAllOrNothing();
    void tableComesBack();
    void malformedTablesAreAnswered_data();
    void malformedTablesAreAnswered();
    void columnsThatAreNotThereChangeNothing();
    void readersDoNotLearnWhatOthersRead();
    void archiveComesInWhole();
    void archiveComesBack();
    void ownAttributesAreKept();
    void tagsOfFindingsArePositive();
};

namespace {

const QByteArray header = "image_id,hand,leg,hip,shoulder,mixed,hardware,multiscan,fractured,"
                          "fracture_count,frontal,lateral,oblique";

QString archive()
{
    return QStringLiteral(DOUBLEREAD_SOURCE_DIR "/tests/data/fracatlas");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QString put(const ServiceFixture &study, const QString &name, const QByteArray &bytes)
{
    const QString path = study.folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// The archive's five images, blank.
void addImages(const ServiceFixture &study)
{
    const QDir folder(study.folder.filePath(u"in"_s));
    QDir().mkpath(folder.path());
    const std::array sizes{QSize(373, 454), QSize(2304, 2880), QSize(454, 373), QSize(400, 300),
                           QSize(512, 512)};
    for (size_t at = sizes.size(); at > 0; --at) {
        QImage image(sizes.at(at - 1), QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(at * 20));
        QVERIFY(image.save(folder.filePath(u"IMG000000%1.jpg"_s.arg(at))));
    }
    must(addScans(*study.database, study.as(u"chief"_s), {folder.path()}, {}));
}

ImportReport importArchive(const ServiceFixture &study)
{
    ImportRequest request;
    request.reader = study.people.at(u"a"_s).id;
    request.paths = {archive()};
    return must(importRead(*study.database, study.desk(), request));
}

bool tells(const std::vector<Warning> &warnings, const QString &text)
{
    return std::ranges::any_of(
        warnings, [&](const Warning &warning) { return warning.text().contains(text); });
}

} // namespace

void AttributesTest::tableComesInAllOrNothing()
{
    ServiceFixture study;
    study.addScans(2);
    const QString good = put(study, u"good.csv"_s,
                             header + "\r\nscan-0.png,1,0,1,0,1,1,0,1,2,1,0,0\r\n"
                                      "other.png,0,0,0,0,0,0,0,0,0,0,0,0");
    const QString bad = put(
        study, u"bad.csv"_s,
        header + "\r\nscan-0.png,0,0,0,0,0,0,0,0,0,0,0,0\r\nscan-1.png,2,0,0,0,0,0,0,0,0,0,0,0");
    const AttributesReport report =
        must(importAttributes(*study.database, study.as(u"chief"_s), good));
    QCOMPARE(report.scans, 1);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.unmatched, QStringList{u"other.png"_s});
    QVERIFY(tells(report.warnings, u"other.png"_s));
    const auto asGood = [&] {
        const Scan scan = study.scan(0);
        return scan.regions == QStringList({u"hand"_s, u"hip"_s}) && scan.hardware &&
               !scan.multiScan && scan.views == QStringList{u"frontal"_s};
    };
    QVERIFY(asGood());
    const auto refused = importAttributes(*study.database, study.as(u"chief"_s), bad);
    QVERIFY(!refused);
    QCOMPARE(refused.error().place, u"3:1"_s);
    QVERIFY(asGood());
    QVERIFY(!importAttributes(*study.database, study.as(u"officer"_s), good));
}

void AttributesTest::tableComesBack()
{
    ServiceFixture study;
    study.addScans(2);
    const QByteArray table = header + "\r\nscan-0.png,1,0,1,0,1,1,0,,,1,0,0\r\n"
                                      "scan-1.png,0,0,0,1,0,0,1,,,0,1,1";
    must(importAttributes(*study.database, study.as(u"chief"_s), put(study, u"in.csv"_s, table)));
    const QString out = study.folder.filePath(u"out.csv"_s);
    const AttributesReport report = must(exportAttributes(*study.database, study.desk(), out));
    QCOMPARE(report.scans, 2);
    QVERIFY(tells(report.warnings, u"2 scans have no consensus"_s));
    QCOMPARE(bytesOf(out), table);
    const AttributesReport again =
        must(importAttributes(*study.database, study.as(u"chief"_s), out));
    QCOMPARE(again.changed, 0);
}

void AttributesTest::malformedTablesAreAnswered_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("oneCase");
    const QString set = qEnvironmentVariable("DOUBLEREAD_SHARED");
    const QString root =
        (set.isEmpty() ? QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared") : set) +
        u"/golden/malformed/"_s;
    if (!QFile::exists(root + u"manifest.json"_s))
        QSKIP("no shared test data"); // the rules are tested in tst_fracatlas too
    const QJsonObject manifest =
        QJsonDocument::fromJson(bytesOf(root + u"manifest.json"_s)).object();
    for (const QJsonValue each : manifest[u"cases"_s].toArray())
        if (each[u"format"_s] == u"csv"_s)
            QTest::newRow(each[u"file"_s].toString().toUtf8())
                << root + each[u"file"_s].toString() << each.toObject();
}

void AttributesTest::malformedTablesAreAnswered()
{
    QFETCH(const QString, file);
    QFETCH(const QJsonObject, oneCase);
    const ServiceFixture study;
    addImages(study);
    const Result<AttributesReport> report =
        importAttributes(*study.database, study.as(u"chief"_s), file);
    const QString expected = oneCase[u"expected"_s].toString();
    QString told = report ? QString() : report.error().text();
    if (report)
        for (const Warning &warning : report->warnings)
            told += warning.text() + u'\n';
    if (expected != u"either")
        QVERIFY2(report.has_value() == (expected != u"reject"), qPrintable(told));
    if (expected == u"accept")
        return;
    QVERIFY(!told.isEmpty());
    const QStringList places = oneCase[u"place_any"_s].toVariant().toStringList();
    QVERIFY2(
        places.isEmpty() ||
            std::ranges::any_of(places, [&](const QString &place) { return told.contains(place); }),
        qPrintable(told));
}

void AttributesTest::columnsThatAreNotThereChangeNothing()
{
    ServiceFixture study([](Protocol &protocol) { protocol.regions << u"wrist"_s; });
    study.addScans(1);
    const auto full = [](const char *wrist) {
        return QByteArray("wrist,") + header + "\r\n" + wrist +
               ",scan-0.png,1,0,0,0,0,0,0,0,0,0,0,0";
    };
    must(importAttributes(*study.database, study.as(u"chief"_s),
                          put(study, u"wrist.csv"_s, full("1"))));
    QCOMPARE(study.scan(0).regions, QStringList({u"hand"_s, u"wrist"_s}));
    must(importAttributes(
        *study.database, study.as(u"chief"_s),
        put(study, u"published.csv"_s, header + "\r\nscan-0.png,0,1,0,0,0,0,0,0,0,0,0,0")));
    QCOMPARE(study.scan(0).regions, QStringList({u"leg"_s, u"wrist"_s}));
}

void AttributesTest::readersDoNotLearnWhatOthersRead()
{
    ServiceFixture study;
    study.addScans(1);
    const auto drawn = ServiceFixture::box(10, 10, 20);
    must(study.read(u"a"_s, 0, {drawn}));
    must(study.read(u"b"_s, 0, {drawn}));
    const QString out = study.folder.filePath(u"out.csv"_s);
    const auto fractures = [&](const Actor &actor) {
        must(exportAttributes(*study.database, actor, out));
        return bytesOf(out).split('\n').last().split(',').mid(8, 2).join(',');
    };
    QCOMPARE(fractures(study.as(u"officer"_s)), "1,1"_ba);
    QCOMPARE(fractures(study.as(u"a"_s)), ","_ba);
    QCOMPARE(fractures(study.as(u"chief"_s)), ","_ba); // the round is open
}

void AttributesTest::archiveComesInWhole()
{
    const ServiceFixture study;
    addImages(study);
    const ImportReport report = importArchive(study);
    QCOMPARE(report.scans, 5);
    QCOMPARE(report.annotations, 4);
    const auto scan = [&](int number) {
        return must(scanNamed(*study.database, u"IMG000000%1.jpg"_s.arg(number)));
    };
    QCOMPARE(scan(2).regions, QStringList({u"leg"_s, u"hip"_s}));
    QVERIFY(scan(2).hardware);
    QVERIFY(scan(3).multiScan);
    const std::map<qint64, QString> splits = must(SplitRepository(*study.database).all());
    QCOMPARE(splits.size(), 4U);
    QCOMPARE(splits.at(scan(4).position), u"valid"_s);
    QVERIFY(!splits.contains(scan(5).position));
}

void AttributesTest::archiveComesBack()
{
    const ServiceFixture study;
    addImages(study);
    importArchive(study);
    ExportRequest request;
    request.reader = study.people.at(u"a"_s).id;
    request.format = u"fracatlas"_s;
    request.path = study.folder.filePath(u"out"_s);
    request.pictures = true;
    const ExportReport report = must(exportAnnotations(*study.database, study.desk(), request));
    QCOMPARE(report.annotations, 4);
    const auto same = [&](const QString &name) {
        return bytesOf(request.path + u'/' + name) == bytesOf(archive() + u'/' + name);
    };
    for (int number = 1; number <= 5; ++number) {
        QVERIFY(same(u"Annotations/YOLO/IMG000000%1.txt"_s.arg(number)));
        QVERIFY(same(u"Annotations/PASCAL VOC/IMG000000%1.xml"_s.arg(number)));
    }
    for (const QString &split : {u"train"_s, u"valid"_s, u"test"_s})
        QVERIFY(same(u"Utilities/Fracture Split/%1.csv"_s.arg(split)));
    // what COCO marks is fractured, whatever dataset.csv said
    const QByteArray expected =
        bytesOf(archive() + u"/dataset.csv"_s)
            .replace("IMG0000003.jpg,0,0,0,1,0,0,1,0,", "IMG0000003.jpg,0,0,0,1,0,0,1,1,");
    QCOMPARE(bytesOf(request.path + u"/dataset.csv"_s), expected);
    QCOMPARE(bytesOf(request.path + u"/images/Fractured/IMG0000003.jpg"_s),
             bytesOf(study.folder.filePath(u"in/IMG0000003.jpg"_s)));
    QVERIFY(QFile::exists(request.path + u"/images/Non_fractured/IMG0000002.jpg"_s));
}

void AttributesTest::ownAttributesAreKept()
{
    const ServiceFixture study;
    addImages(study);
    const qint64 second = must(scanNamed(*study.database, u"IMG0000002.jpg"_s)).position;
    must(importAttributes(
        *study.database, study.as(u"chief"_s),
        put(study, u"own.csv"_s, header + "\r\nIMG0000002.jpg,1,0,0,0,0,0,0,0,0,0,0,0")));
    const ImportReport report = importArchive(study);
    QVERIFY(tells(report.warnings, u"IMG0000002.jpg other attributes"_s));
    QCOMPARE(must(scanNamed(*study.database, u"IMG0000002.jpg"_s)).regions, QStringList{u"hand"_s});
    QCOMPARE(must(SplitRepository(*study.database).all()).at(second), u"test"_s);
}

void AttributesTest::tagsOfFindingsArePositive()
{
    ServiceFixture study;
    study.addScans(3);
    ImportRequest request;
    request.reader = study.people.at(u"a"_s).id;
    request.paths = {put(study, u"tags.csv"_s,
                         "scan-0.png,\"[fractured]\"\nscan-1.png,\"[motion]\"\nscan-2.png,\"[]\"")};
    const ImportReport report = must(importRead(*study.database, study.desk(), request));
    QCOMPARE(report.scans, 3);
    QVERIFY(tells(report.warnings, u"1 scan is positive by its tags"_s));
    const auto read = [&](int number) {
        return must(readOf(*study.database, study.as(u"a"_s), study.scan(number).id)).assessment;
    };
    QCOMPARE(read(0).verdict, Verdict::Positive);
    QCOMPARE(read(1).verdict, Verdict::Negative);
    QCOMPARE(read(1).tags, QStringList{u"motion"_s});
    QCOMPARE(read(2).verdict, Verdict::Negative);
}

QTEST_MAIN(AttributesTest)
#include "tst_attributes.moc"
