#include "formatfixtures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

/// Files that are wrong on purpose, answered as their manifests say.
class TestMalformedAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnswered_data();
    void isAnswered();
    void isAnsweredWhenTheFormatIsNamed_data() { isAnswered_data(); }
    void isAnsweredWhenTheFormatIsNamed();
    void mutationsAreAnswered_data();
    void mutationsAreAnswered();

private:
    static void check(const QString &format);
};

namespace {

std::vector<ScanName> scansIn(const QJsonObject &manifest)
{
    std::vector<ScanName> scans;
    for (const QJsonValue scan : manifest[u"scans"_s].toArray())
        scans.push_back(scanName(QFileInfo(scan[u"file"_s].toString()).fileName(),
                                 scan[u"width"_s].toInt(), scan[u"height"_s].toInt()));
    return scans;
}

/// The bytes with some of them changed, left out, repeated or put elsewhere.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    for (int changes = random.bounded(1, 6); changes > 0 && !bytes.isEmpty(); --changes) {
        const auto at = random.bounded(bytes.size());
        const auto count = std::min<qsizetype>(random.bounded(1, 40), bytes.size() - at);
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, count);
            break;
        case 2:
            bytes.insert(random.bounded(bytes.size()), bytes.sliced(at, count));
            break;
        case 3:
            bytes.insert(at, "-9[{\"<&,:]}1e"_ba.sliced(random.bounded(12), 1));
            break;
        default:
            bytes.truncate(random.bounded(10) == 0 ? at : bytes.size());
        }
    }
    return bytes;
}

/// All that a person would be told.
QString toldBy(const Result<MatchedSet> &result)
{
    if (!result)
        return result.error().text();
    QStringList warnings;
    for (const Warning &warning : result->warnings)
        warnings.append(warning.text());
    return warnings.join(u'\n');
}

bool names(const QString &told, const QStringList &places)
{
    return places.isEmpty() ||
           std::ranges::any_of(places, [&](const QString &place) { return told.contains(place); });
}

} // namespace

void TestMalformedAnnotations::isAnswered_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QJsonObject>("oneCase");
    QStringList roots{fixture(u"malformed"_s)};
    if (const QString shared = sharedFolder(); !shared.isEmpty())
        roots.append(shared + u"/golden/malformed"_s);
    const QStringList formats{u"coco"_s,    u"vgg"_s,  u"yolo"_s,  u"voc"_s,     u"yolo-zip"_s,
                              u"labelme"_s, u"cvat"_s, u"masks"_s, u"yolo-seg"_s};
    for (const QString &root : roots) {
        const QJsonObject manifest =
            QJsonDocument::fromJson(bytesOf(root + u"/manifest.json"_s)).object();
        for (const QJsonValue each : manifest[u"cases"_s].toArray())
            if (formats.contains(each[u"format"_s].toString()))
                QTest::newRow((QDir(root).dirName() == u"malformed" && root != roots[0]
                                   ? u"shared "_s + each[u"file"_s].toString()
                                   : each[u"file"_s].toString())
                                  .toUtf8())
                    << root << each.toObject();
    }
}

void TestMalformedAnnotations::check(const QString &format)
{
    QFETCH(const QString, root);
    QFETCH(const QJsonObject, oneCase);
    const QJsonObject manifest =
        QJsonDocument::fromJson(bytesOf(root + u"/manifest.json"_s)).object();
    const std::vector<ScanName> scans = scansIn(manifest);
    const QString file = oneCase[u"file"_s].toString();
    QElapsedTimer timer;
    timer.start();
    const Result<MatchedSet> result = imported(root + u'/' + file, format, scans);
    QVERIFY2(timer.elapsed() < 10000, "took too long");
    const QString told = toldBy(result);
    const QString expected = oneCase[u"expected"_s].toString();
    qInfo("%s: %s", result ? "taken" : "refused", qPrintable(told.left(400)));

    if (expected != u"either")
        QVERIFY2(result.has_value() == (expected != u"reject"), qPrintable(told));
    if (!result) {
        QVERIFY(result.error().file.contains(file));
        QVERIFY(!result.error().message.isEmpty());
    } else if (expected != u"accept") {
        QVERIFY2(!result->warnings.empty() || expected == u"either", "taken silently");
    }
    if (expected != u"accept" && !told.isEmpty())
        QVERIFY2(names(told, oneCase[u"place_any"_s].toVariant().toStringList()), qPrintable(told));
    if (result && oneCase.contains(u"annotations"_s))
        QCOMPARE(annotationCount(*result), oneCase[u"annotations"_s].toInteger());
}

void TestMalformedAnnotations::isAnswered()
{
    check(u"auto"_s);
}

void TestMalformedAnnotations::isAnsweredWhenTheFormatIsNamed()
{
    QFETCH(const QJsonObject, oneCase);
    const QString format = oneCase[u"format"_s].toString();
    check(format == u"yolo-zip" ? u"yolo"_s : format);
}

void TestMalformedAnnotations::mutationsAreAnswered_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("seed");
    int seed = 0;
    for (const QString &file :
         {u"coco/ok.json"_s, u"coco/ok-rle.json"_s, u"vgg/ok.json"_s,
          u"vgg/ok-line-and-point.json"_s, u"voc/ok-part.xml"_s, u"yolo/ok/one.txt"_s,
          u"zip/ok.zip"_s, u"zip/ok-folder.zip"_s, u"labelme/ok.json"_s, u"cvat/ok.xml"_s})
        QTest::newRow(file.toUtf8()) << file << file.section(u'/', 0, 0) << ++seed;
    QTest::newRow("csv") << u"../makesense/edges/rect.csv"_s << u"csv"_s << ++seed;
}

/// Whatever is in a file: an answer in time, and annotations that lie within their scans.
void TestMalformedAnnotations::mutationsAreAnswered()
{
    QFETCH(const QString, file);
    QFETCH(const QString, format);
    QFETCH(const int, seed);
    const std::vector<ScanName> scans = {scanName(u"one.png"_s, 40, 30),
                                         scanName(u"two.png"_s, 60, 50),
                                         scanName(u"b.two.JPG"_s, 128, 64)};
    const QByteArray good = bytesOf(fixture(u"malformed/"_s + file));
    const QString labels = fixture(u"malformed/yolo/ok/labels.txt"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(QFileInfo(file).fileName());
    QRandomGenerator random(static_cast<quint32>(seed));
    int taken = 0;
    for (int round = 0; round < 400; ++round) {
        QFile output(path);
        QVERIFY(output.open(QIODevice::WriteOnly));
        output.write(mutated(good, random));
        output.close();
        QElapsedTimer timer;
        timer.start();
        const Result<MatchedSet> result =
            imported(path, format == u"zip" ? u"auto"_s : format, scans, labels);
        QVERIFY(timer.elapsed() < 10000);
        if (!result) {
            QVERIFY(!result.error().message.isEmpty());
            continue;
        }
        ++taken;
        for (const MatchedImage &each : result->images) {
            const auto scan = std::ranges::find(scans, each.scan, &ScanName::id);
            for (const Annotation &annotation : each.image.annotations) {
                QVERIFY(!(overhang(annotation.shape, scan->size) > 0));
                QVERIFY(!annotation.labelCode.isEmpty());
            }
        }
    }
    qInfo("%d of 400 taken", taken);
}

QTEST_GUILESS_MAIN(TestMalformedAnnotations)
#include "tst_malformed_annotations.moc"
