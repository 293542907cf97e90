// The whole path by the command line: from two makesense.ai files to signed scans, on real readings
// where they are at hand and always on the demo dataset.

#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace doubleread;
using namespace doubleread::test;

namespace {

QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The polygons of a COCO file by image name, each as its canonical text, sorted: ids apart, what
/// the file says.
std::map<QString, QStringList> polygonsByImage(const QJsonObject &coco)
{
    std::map<int, QString> names;
    for (const QJsonValue image : coco[u"images"_s].toArray())
        names[image[u"id"_s].toInt()] = image[u"file_name"_s].toString();
    std::map<int, QString> categories;
    for (const QJsonValue category : coco[u"categories"_s].toArray())
        categories[category[u"id"_s].toInt()] = category[u"name"_s].toString();
    std::map<QString, QStringList> polygons;
    for (const QJsonValue annotation : coco[u"annotations"_s].toArray()) {
        const QByteArray rings =
            QJsonDocument(annotation[u"segmentation"_s].toArray()).toJson(QJsonDocument::Compact);
        polygons[names.at(annotation[u"image_id"_s].toInt())]
            << categories.at(annotation[u"category_id"_s].toInt()) + u": "_s +
                   QString::fromUtf8(rings);
    }
    for (auto &[name, all] : polygons)
        all.sort();
    return polygons;
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void realReadingsCompareAsComputedIndependently();
    void realReadingsComeBackAsTheyWere();
    void realReadingsToTheSignature();
    void demoToTheSignature();
    void demoIsTheSameForTheSameSeed();
    void publishedImagesGoIn();
    void oneBrokenPictureDoesNotKeepTheOthersOut();
    void annotationsAreNotPutOverOthersUnasked();
    void scansCanBeFiltered();
    void convertsWithoutADataset();
    void convertsThroughEveryTool();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Run m_last;

    QString at(const QString &name) const { return m_folder->filePath(name); }

    /// Runs in the temporary folder; the JSON of what it said. Fails the test unless status 0.
    QJsonObject ok(const QStringList &arguments)
    {
        m_last = runCli(QStringList(arguments) << u"--json"_s, m_folder->path());
        if (m_last.status != 0)
            QTest::qFail(qPrintable(arguments.join(u' ') + u'\n' + m_last.describe()), __FILE__,
                         __LINE__);
        return m_last.json();
    }
    int statusOf(const QStringList &arguments)
    {
        m_last = runCli(arguments, m_folder->path());
        return m_last.status;
    }

    /// A dataset of the images in `data` with both readings, submitted.
    void makeDataset(const QString &name, const QString &data);
    void toTheSignature(const QString &data);
    QString demo();
    void makePictures(int count);
};

void CliTest::makeDataset(const QString &name, const QString &data)
{
    const QDir source(data);
    ok({u"create"_s, name, u"--name"_s, u"Double read"_s, u"--label"_s, u"fractured"_s,
        u"--coordinator"_s, u"Chief"_s});
    ok({u"reader"_s, u"add"_s, name, u"A"_s});
    ok({u"reader"_s, u"add"_s, name, u"B"_s});
    const QJsonObject added = ok({u"add"_s, name, source.filePath(u"images"_s)});
    const auto pictures = source.entryList({u"images"_s}, QDir::Dirs).isEmpty()
                              ? qsizetype(0)
                              : QDir(source.filePath(u"images"_s)).entryList(QDir::Files).size();
    QCOMPARE(added[u"added"_s].toInteger(), qint64(pictures));
    QCOMPARE(added[u"refused"_s].toArray().size(), 0);
    for (const QString &reader : {u"A"_s, u"B"_s}) {
        const QString file = source.filePath(u"reader-%1.coco.json"_s.arg(reader.toLower()));
        const QJsonObject imported = ok({u"read"_s, u"import"_s, name, u"--reader"_s, reader, file,
                                         u"--assessments"_s, source.filePath(u"assessments.csv"_s),
                                         u"--rest"_s, u"nothing-found"_s, u"--submit"_s});
        QCOMPARE(imported[u"scans"_s].toInteger(), qint64(pictures));
        QCOMPARE(imported[u"annotations"_s].toInteger(),
                 qint64(jsonFile(file)[u"annotations"_s].toArray().size()));
    }
}

void CliTest::realReadingsCompareAsComputedIndependently()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the real readings");
    const QString data = sharedFolder() + u"/data/double-read"_s;
    makeDataset(u"d.doubleread"_s, data);
    const QJsonObject expected = jsonFile(data + u"/expected.json"_s);
    for (const QString &gate : {u"0.1"_s, u"0.3"_s, u"0.5"_s, u"0.75"_s}) {
        const QJsonObject compared = ok({u"compare"_s, u"d.doubleread"_s, u"--iou"_s, gate});
        const QJsonObject wanted = expected[u"iou>="_s + gate].toObject();
        for (const QString &count : {u"matched"_s, u"only_first"_s, u"only_second"_s})
            QVERIFY2(compared[count] == wanted[count], qPrintable(gate + m_last.describe()));
    }
    const QJsonObject compared = ok({u"compare"_s, u"d.doubleread"_s});
    QCOMPARE(compared[u"matched"_s].toInt(), 9);
    QCOMPARE(compared[u"only_first"_s].toInt(), 2);
    QCOMPARE(compared[u"only_second"_s].toInt(), 1);
    QCOMPARE(statusOf({u"compare"_s, u"d.doubleread"_s, u"--fail-on-disagreement"_s}), 4);

    const QJsonObject info = ok({u"info"_s, u"d.doubleread"_s});
    QCOMPARE(info[u"scans"_s].toInt(), 30);
    QCOMPARE(info[u"disagreements"_s].toInt(),
             static_cast<int>(compared[u"disagreements"_s].toArray().size()));
    const QJsonObject first = info[u"reads"_s][u"A"_s].toObject();
    QCOMPARE(first[u"submitted"_s].toInt(), 30);
    QCOMPARE(first[u"open"_s].toInt(), 0);
    QCOMPARE(first[u"annotations"_s].toInt(), 11);
    QCOMPARE(info[u"reads"_s][u"B"_s][u"annotations"_s].toInt(), 10);
    QCOMPARE(ok({u"add"_s, u"d.doubleread"_s, data + u"/images"_s})[u"already"_s].toInt(), 30);
}

void CliTest::realReadingsComeBackAsTheyWere()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the real readings");
    const QString data = sharedFolder() + u"/data/double-read"_s;
    makeDataset(u"d.doubleread"_s, data);
    for (const QString &reader : {u"A"_s, u"B"_s}) {
        ok({u"read"_s, u"export"_s, u"d.doubleread"_s, u"--reader"_s, reader, u"--format"_s,
            u"coco"_s, u"--out"_s, at(reader + u".json"_s)});
        const QString original = data + u"/reader-%1.coco.json"_s.arg(reader.toLower());
        QCOMPARE(polygonsByImage(jsonFile(at(reader + u".json"_s))),
                 polygonsByImage(jsonFile(original)));
    }
    // What came out goes into another dataset and comes out the same, byte for byte.
    ok({u"create"_s, u"e.doubleread"_s, u"--name"_s, u"Double read"_s});
    ok({u"add"_s, u"e.doubleread"_s, data + u"/images"_s});
    ok({u"reader"_s, u"add"_s, u"e.doubleread"_s, u"A"_s});
    ok({u"read"_s, u"import"_s, u"e.doubleread"_s, u"--reader"_s, u"A"_s, at(u"A.json"_s)});
    ok({u"read"_s, u"export"_s, u"e.doubleread"_s, u"--reader"_s, u"A"_s, u"--format"_s, u"coco"_s,
        u"--out"_s, at(u"again.json"_s)});
    QVERIFY(!bytesOf(at(u"again.json"_s)).isEmpty());
    QCOMPARE(bytesOf(at(u"again.json"_s)), bytesOf(at(u"A.json"_s)));
}

void CliTest::toTheSignature(const QString &data)
{
    makeDataset(u"d.doubleread"_s, data);
    ok({u"user"_s, u"add"_s, u"d.doubleread"_s, u"Officer"_s, u"--role"_s, u"officer"_s});
    const QJsonArray disagreements =
        ok({u"compare"_s, u"d.doubleread"_s})[u"disagreements"_s].toArray();
    QVERIFY(!disagreements.isEmpty());
    const QString disputed = disagreements.first()[u"scan"_s].toString();
    QCOMPARE(statusOf({u"sign"_s, u"d.doubleread"_s, u"--scan"_s, disputed}), 1);
    for (const QJsonValue each : disagreements)
        ok({u"resolve"_s, u"d.doubleread"_s, u"--scan"_s, each[u"scan"_s].toString(),
            u"--disagreement"_s, QString::number(each[u"number"_s].toInt()), u"--accept"_s,
            u"first"_s, u"--reason"_s, u"clearer"_s});
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"open_disagreements"_s].toInt(), 0);

    QStringList names;
    for (const QJsonValue scan : ok({u"scans"_s, u"d.doubleread"_s})[u"scans"_s].toArray())
        names << scan[u"name"_s].toString();
    ok(QStringList{u"sign"_s, u"d.doubleread"_s, u"--user"_s, u"Officer"_s, u"--scan"_s} + names);
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"signed_off"_s].toInteger(), names.size());
    QCOMPARE(statusOf({u"sign"_s, u"d.doubleread"_s, u"--scan"_s, names.first()}), 1);
    QCOMPARE(statusOf({u"resolve"_s, u"d.doubleread"_s, u"--scan"_s, disputed, u"--disagreement"_s,
                       u"1"_s, u"--accept"_s, u"second"_s}),
             1);
    QCOMPARE(statusOf({u"reopen"_s, u"d.doubleread"_s, u"--scan"_s, disputed, u"--reason"_s, u" "_s,
                       u"--user"_s, u"Officer"_s}) != 0,
             true);
    const QJsonObject reopened = ok(
        {u"reopen"_s, u"d.doubleread"_s, u"--scan"_s, disputed, u"--reason"_s, u"second look"_s});
    QCOMPARE(reopened[u"consensus_version"_s].toInt(), 2);
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"signed_off"_s].toInteger(), names.size() - 1);

    const QJsonObject written = ok({u"consensus"_s, u"export"_s, u"d.doubleread"_s, u"--format"_s,
                                    u"coco"_s, u"--out"_s, at(u"consensus.json"_s)});
    const QJsonObject consensus = jsonFile(at(u"consensus.json"_s));
    QCOMPARE(written[u"annotations"_s].toInteger(),
             qint64(consensus[u"annotations"_s].toArray().size()));
    // Every decision was for the first reader, so the consensus is that reader's read.
    QCOMPARE(polygonsByImage(consensus),
             polygonsByImage(jsonFile(data + u"/reader-a.coco.json"_s)));
    const QJsonObject trail = ok({u"trail"_s, u"verify"_s, u"d.doubleread"_s});
    QVERIFY(trail[u"whole"_s].toBool());
    QVERIFY(trail[u"entries"_s].toInteger() > 2 * names.size());

    const QJsonArray told = ok({u"trail"_s, u"show"_s, u"d.doubleread"_s, u"--scan"_s, disputed,
                                u"--kind"_s, u"sign-offs"_s})[u"entries"_s]
                                .toArray();
    QCOMPARE(told.size(), 2);
    QVERIFY(told[0][u"what"_s].toString().startsWith(u"signed the scan off as "_s));
    QCOMPARE(told[1][u"reason"_s].toString(), u"second look"_s);
    const QJsonObject printed =
        ok({u"trail"_s, u"report"_s, u"d.doubleread"_s, u"--out"_s, at(u"trail.pdf"_s)});
    QCOMPARE(printed[u"entries"_s], trail[u"entries"_s]);
    QCOMPARE(printed[u"signatures"_s].toInteger(), names.size());
    QVERIFY(printed[u"protocol_version"_s].toInt() >= 1);
    QVERIFY(QFileInfo(at(u"trail.pdf"_s)).size() > 1000);
}

void CliTest::realReadingsToTheSignature()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the real readings");
    toTheSignature(sharedFolder() + u"/data/double-read"_s);
}

QString CliTest::demo()
{
    ok({u"demo"_s, u"demo"_s, u"--scans"_s, u"12"_s, u"--seed"_s, u"7"_s});
    return at(u"demo"_s);
}

void CliTest::demoToTheSignature()
{
    toTheSignature(demo());
}

void CliTest::demoIsTheSameForTheSameSeed()
{
    const QDir one(demo());
    ok({u"demo"_s, u"again"_s, u"--scans"_s, u"12"_s, u"--seed"_s, u"7"_s});
    QStringList files = one.entryList(QDir::Files);
    for (const QString &picture : QDir(one.filePath(u"images"_s)).entryList(QDir::Files))
        files << u"images/"_s + picture;
    QVERIFY(files.size() >= 12 + 2);
    for (const QString &file : files)
        QVERIFY2(bytesOf(one.filePath(file)) == bytesOf(at(u"again/"_s + file)), qPrintable(file));
    QVERIFY2(statusOf({u"demo"_s, u"demo"_s}) != 0, "must not write over what is there");
}

void CliTest::publishedImagesGoIn()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the published images");
    const QString data = sharedFolder() + u"/data/fracatlas"_s;
    ok({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"FracAtlas"_s});
    const QJsonObject added =
        ok({u"add"_s, u"d.doubleread"_s, data + u"/images"_s, u"--site"_s, u"A, B"_s});
    QCOMPARE(added[u"refused"_s].toArray().size(), 0);
    const auto taken = added[u"added"_s].toInteger() + added[u"already"_s].toInteger();
    QVERIFY2(taken >= 300, qPrintable(m_last.describe()));
    QVERIFY(!added[u"damaged"_s].toArray().isEmpty());
    ok({u"reader"_s, u"add"_s, u"d.doubleread"_s, u"A"_s});
    const QString masks = data + u"/Annotations/COCO JSON/COCO_fracture_masks.json"_s;
    const QJsonObject imported =
        ok({u"read"_s, u"import"_s, u"d.doubleread"_s, u"--reader"_s, u"A"_s, masks});
    QVERIFY(imported[u"annotations"_s].toInteger() > 0);
    QVERIFY(!imported[u"unmatched"_s].toArray().isEmpty()); // most of the archive is not here
    const QJsonArray damaged = ok({u"scans"_s, u"d.doubleread"_s, u"--where"_s,
                                   u"damage=truncated,corrupt and site='A, B'"_s})[u"scans"_s]
                                   .toArray();
    QCOMPARE(damaged.size(), added[u"damaged"_s].toArray().size());
}

void CliTest::makePictures(int count)
{
    for (int number = 1; number <= count; ++number) {
        QImage picture(80, 60, QImage::Format_Grayscale8);
        picture.fill(QColor(10 * number, 10 * number, 10 * number));
        QVERIFY(picture.save(at(u"p%1.png"_s.arg(number))));
    }
}

void CliTest::oneBrokenPictureDoesNotKeepTheOthersOut()
{
    makePictures(2);
    QFile broken(at(u"broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    ok({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"D"_s});
    const QJsonObject added =
        ok({u"add"_s, u"d.doubleread"_s, u"p1.png"_s, u"broken.png"_s, u"p2.png"_s});
    QCOMPARE(added[u"added"_s].toInt(), 2);
    QCOMPARE(added[u"refused"_s].toArray().size(), 1);
    QVERIFY(added[u"refused"_s][0][u"file"_s].toString().endsWith(u"broken.png"_s));
    QVERIFY(!added[u"refused"_s][0][u"message"_s].toString().isEmpty());
    QVERIFY2(m_last.err.contains("broken.png"), qPrintable(m_last.describe()));
}

void CliTest::annotationsAreNotPutOverOthersUnasked()
{
    makePictures(2);
    ok({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"D"_s});
    ok({u"add"_s, u"d.doubleread"_s, u"p1.png"_s, u"p2.png"_s});
    ok({u"reader"_s, u"add"_s, u"d.doubleread"_s, u"A"_s});
    QDir(m_folder->path()).mkdir(u"yolo"_s);
    for (const auto &[name, text] : {std::pair{"yolo/labels.txt", "fractured\nscrew\n"},
                                     std::pair{"yolo/p1.txt", "0 0.5 0.5 0.25 0.5\n"},
                                     std::pair{"yolo/p2.txt", "1 0.5 0.5 0.5 0.5\n"}}) {
        QFile file(at(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    const QStringList import{u"read"_s,     u"import"_s, u"d.doubleread"_s,
                             u"--reader"_s, u"A"_s,      u"yolo"_s};
    QCOMPARE(statusOf(import + QStringList{u"--new-labels"_s, u"refuse"_s}), 3);
    const QStringList look = import + QStringList{u"--dry-run"_s};
    QCOMPARE(statusOf(look + QStringList{u"--new-labels"_s, u"refuse"_s}), 3);
    QCOMPARE(statusOf(look + QStringList{u"--map-label"_s, u"screw=nail"_s}), 1);
    QCOMPARE(statusOf(look + QStringList{u"--map-label"_s, u"screw"_s}), 2);
    const QJsonObject seen = ok(look);
    QCOMPARE(seen[u"format"_s].toString(), u"yolo"_s);
    QCOMPARE(seen[u"annotations"_s].toInt(), 2);
    QCOMPARE(seen[u"labels"_s].toArray().size(), 2);
    QVERIFY(seen[u"labels"_s].toArray().at(1).toObject()[u"becomes"_s].isNull());
    QCOMPARE(ok(look + QStringList{u"--map-label"_s, u"screw=fractured"_s})[u"scans"_s].toInt(), 2);
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"annotations"_s].toInt(), 0);
    const QJsonObject imported = ok(import);
    QCOMPARE(imported[u"annotations"_s].toInt(), 2);
    QVERIFY2(QString::fromUtf8(m_last.err).contains(u"screw"_s), qPrintable(m_last.describe()));
    QVERIFY(statusOf(import) != 0);
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"annotations"_s].toInt(), 2);
    ok(import + QStringList{u"--append"_s});
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"annotations"_s].toInt(), 4);
    ok(import + QStringList{u"--replace"_s});
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"annotations"_s].toInt(), 2);
    QCOMPARE(ok({u"read"_s, u"submit"_s, u"d.doubleread"_s, u"--reader"_s, u"A"_s})[u"submitted"_s]
                 .toInt(),
             2);
    QVERIFY(statusOf(import + QStringList{u"--replace"_s}) != 0); // submitted reads are locked
    QCOMPARE(ok({u"info"_s, u"d.doubleread"_s})[u"reads"_s][u"A"_s][u"submitted"_s].toInt(), 2);
}

void CliTest::scansCanBeFiltered()
{
    makePictures(3);
    ok({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"D"_s});
    ok({u"add"_s, u"d.doubleread"_s, u"p1.png"_s, u"p2.png"_s, u"--site"_s, u"North"_s});
    ok({u"add"_s, u"d.doubleread"_s, u"p3.png"_s, u"--site"_s, u"South Wing"_s});
    const auto count = [this](const QString &expression) {
        return ok({u"scans"_s, u"d.doubleread"_s, u"--where"_s, expression})[u"scans"_s]
            .toArray()
            .size();
    };
    QCOMPARE(count(u"site=North"_s), 2);
    QCOMPARE(count(u"site=North,'South Wing' and name=p3"_s), 1);
    QCOMPARE(count(u"damage=none and site='South Wing'"_s), 1);
    QCOMPARE(count(u"site=\"South Wing\" and name=p3"_s), 1);
    QCOMPARE(count(u"state=signed-off"_s), 0);
    const QJsonObject scan = ok({u"scans"_s, u"d.doubleread"_s})[u"scans"_s][0].toObject();
    QCOMPARE(scan[u"name"_s].toString(), u"p1.png"_s);
    QCOMPARE(scan[u"width"_s].toInt(), 80);
    QCOMPARE(scan[u"height"_s].toInt(), 60);
    QVERIFY(scan[u"spacing"_s].isNull());
}

void CliTest::convertsWithoutADataset()
{
    const QString data = demo();
    const QString first = data + u"/reader-a.coco.json"_s;
    ok({u"convert"_s, first, u"a.vgg.json"_s, u"--to"_s, u"vgg"_s});
    ok({u"convert"_s, u"a.vgg.json"_s, u"a.coco.json"_s, u"--from"_s, u"vgg"_s, u"--to"_s,
        u"coco"_s, u"--images"_s, data + u"/images"_s});
    QCOMPARE(polygonsByImage(jsonFile(at(u"a.coco.json"_s))), polygonsByImage(jsonFile(first)));
}

/// From tool to tool and back: nothing is lost on the way but what is told.
void CliTest::convertsThroughEveryTool()
{
    const QString data = demo();
    const QString first = data + u"/reader-a.coco.json"_s;
    const auto convert = [&](const QString &in, const QString &out, const QString &to) {
        return ok({u"convert"_s, in, out, u"--to"_s, to, u"--images"_s, data + u"/images"_s});
    };
    convert(first, u"labelme"_s, u"labelme"_s);
    convert(u"labelme"_s, u"cvat.xml"_s, u"cvat"_s);
    convert(u"cvat.xml"_s, u"back.json"_s, u"coco"_s);
    QCOMPARE(polygonsByImage(jsonFile(at(u"back.json"_s))), polygonsByImage(jsonFile(first)));

    convert(first, u"segments.zip"_s, u"yolo-seg"_s);
    convert(u"segments.zip"_s, u"back.json"_s, u"coco"_s);
    const auto polygons = polygonsByImage(jsonFile(first));
    QVERIFY(std::ranges::equal(polygonsByImage(jsonFile(at(u"back.json"_s))), polygons,
                               [](const auto &one, const auto &other) {
                                   return one.first == other.first &&
                                          one.second.size() == other.second.size();
                               }));

    const QJsonObject masks = convert(first, u"masks"_s, u"masks"_s);
    QVERIFY(masks[u"annotations"_s].toInt() > 0);
    QVERIFY(!masks[u"warnings"_s].toArray().isEmpty());
    QVERIFY(QFile::exists(at(u"masks/labels.txt"_s)));
    const QJsonObject read = convert(u"masks"_s, u"back.json"_s, u"coco"_s);
    QCOMPARE(read[u"annotations"_s], masks[u"annotations"_s]);
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
