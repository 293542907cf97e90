#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

namespace {

QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Every number of `expected` is in `found`, to 1e-9; none may be missing.
void compareNumbers(const QJsonObject &found, const QJsonObject &expected)
{
    for (const QString &key : expected.keys()) {
        QVERIFY2(found[key].isDouble(), qPrintable(key));
        QVERIFY2(std::abs(found[key].toDouble() - expected[key].toDouble()) < 1e-9,
                 qPrintable(u"%1: %2"_s.arg(key).arg(found[key].toDouble(), 0, 'g', 17)));
    }
}

void compareReport(const QJsonObject &report, const QJsonObject &expected)
{
    compareNumbers(report[u"scan_level"_s].toObject(), expected[u"scan_level"_s].toObject());
    const QJsonObject lesions = report[u"lesion_level"_s].toObject();
    QCOMPARE(lesions.keys(), (QStringList{u"0.1"_s, u"0.3"_s, u"0.5"_s, u"0.75"_s}));
    for (const QString &gate : lesions.keys())
        compareNumbers(lesions[gate].toObject(), expected[u"iou>="_s + gate].toObject());
}

/// Three images of 100 x 100; boxes as x, y, width, height by image.
QByteArray coco(const QList<std::pair<int, QList<double>>> &boxes)
{
    QJsonArray images;
    for (int image = 1; image <= 3; ++image)
        images.append(QJsonObject{{u"id"_s, image},
                                  {u"file_name"_s, u"s%1.png"_s.arg(image)},
                                  {u"width"_s, 100},
                                  {u"height"_s, 100}});
    QJsonArray annotations;
    for (const auto &[image, box] : boxes) {
        QJsonArray bbox;
        for (const double number : box)
            bbox.append(number);
        annotations.append(QJsonObject{{u"id"_s, annotations.size() + 1},
                                       {u"image_id"_s, image},
                                       {u"category_id"_s, 1},
                                       {u"bbox"_s, bbox},
                                       {u"area"_s, box[2] * box[3]},
                                       {u"iscrowd"_s, 0}});
    }
    return QJsonDocument(
               QJsonObject{{u"images"_s, images},
                           {u"annotations"_s, annotations},
                           {u"categories"_s,
                            QJsonArray{QJsonObject{{u"id"_s, 1}, {u"name"_s, u"fractured"_s}}}}})
        .toJson();
}

} // namespace

class TestCliAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedReadingsByFiles()
    {
        if (sharedFolder().isEmpty())
            QSKIP("the shared test data are not on this machine");
        const QString data = sharedFolder() + u"/data/double-read"_s;
        const Run run =
            runCli({u"agreement"_s, u"--first"_s, data + u"/reader-a.coco.json"_s, u"--second"_s,
                    data + u"/reader-b.coco.json"_s, u"--images"_s, data + u"/images"_s,
                    u"--assessments"_s, data + u"/assessments.csv"_s, u"--json"_s});
        QVERIFY2(run.status == 0, qPrintable(run.describe()));
        compareReport(run.json(), jsonFile(data + u"/expected.json"_s));
        const QJsonArray ci = run.json()[u"scan_level"_s][u"kappa_ci"_s].toArray();
        QCOMPARE(ci.size(), 2);
        QVERIFY(ci[0].toDouble() > 0.5 && ci[0].toDouble() < 0.918 && ci[1].toDouble() == 1);
        QVERIFY(run.json()[u"protocol_version"_s].isNull());
        QCOMPARE(run.json()[u"curve"_s].toArray().size(), 19);
    }

    void publishedReadingsInADataset()
    {
        if (sharedFolder().isEmpty())
            QSKIP("the shared test data are not on this machine");
        const QString data = sharedFolder() + u"/data/double-read"_s;
        QTemporaryDir folder;
        const QString dataset = folder.filePath(u"d.doubleread"_s);
        QCOMPARE(runCli({u"create"_s, dataset, u"--name"_s, u"double"_s}).status, 0);
        QCOMPARE(runCli({u"add"_s, dataset, data + u"/images"_s}).status, 0);
        for (const QString &reader : {u"a"_s, u"b"_s}) {
            QCOMPARE(runCli({u"reader"_s, u"add"_s, dataset, reader}).status, 0);
            const Run read =
                runCli({u"read"_s, u"import"_s, dataset, u"--reader"_s, reader, u"--assessments"_s,
                        data + u"/assessments.csv"_s, u"--rest"_s, u"nothing-found"_s,
                        u"--submit"_s, data + u"/reader-%1.coco.json"_s.arg(reader)});
            QVERIFY2(read.status == 0, qPrintable(read.describe()));
        }
        const Run run = runCli({u"agreement"_s, dataset, u"--json"_s});
        QVERIFY2(run.status == 0, qPrintable(run.describe()));
        compareReport(run.json(), jsonFile(data + u"/expected.json"_s));
        QCOMPARE(run.json()[u"first"_s].toString(), u"a"_s);
        QVERIFY(run.json()[u"protocol_version"_s].toInt() >= 1);
        const Run swapped = runCli({u"agreement"_s, dataset, u"--first"_s, u"b"_s, u"--json"_s});
        QCOMPARE(swapped.json()[u"second"_s].toString(), u"a"_s);
        QCOMPARE(swapped.json()[u"scan_level"_s][u"second_only"_s].toInt(), 1);
    }

    void twoFilesWithoutAssessments()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a.json"_s), coco({{1, {10, 10, 20, 20}}, {2, {0, 0, 10, 10}}}));
        writeFile(folder.filePath(u"b.json"_s), coco({{1, {10, 10, 20, 10}}}));
        const Run run = runCli(
            {u"agreement"_s, u"--first"_s, u"a.json"_s, u"--second"_s, u"b.json"_s, u"--json"_s},
            folder.path());
        QVERIFY2(run.status == 0, qPrintable(run.describe()));
        const QJsonObject json = run.json();
        const QJsonObject scans = json[u"scan_level"_s].toObject();
        QCOMPARE(scans[u"n"_s].toInt(), 3);
        QCOMPARE(scans[u"both"_s].toInt(), 1);
        QCOMPARE(scans[u"first_only"_s].toInt(), 1);
        QCOMPARE(scans[u"neither"_s].toInt(), 1);
        // By hand: po 2/3, pe = 2/3 * 1/3 + 1/3 * 2/3 = 4/9, kappa = (6/9 - 4/9) / (5/9) = 0.4.
        QVERIFY(std::abs(scans[u"kappa"_s].toDouble() - 0.4) < 1e-12);
        const QJsonObject lesions = json[u"lesion_level"_s].toObject();
        QCOMPARE(lesions[u"0.5"_s][u"matched"_s].toInt(), 1); // IoU 200 / 400
        QCOMPARE(lesions[u"0.75"_s][u"matched"_s].toInt(), 0);
        QVERIFY(lesions[u"0.75"_s][u"mean_iou"_s].isNull());
        QVERIFY(!lesions[u"0.75"_s][u"mean_iou_undefined"_s].toString().isEmpty());
        QCOMPARE(json[u"assumptions"_s].toArray().size(), 3);
        const Run text = runCli(
            {u"agreement"_s, u"--first"_s, u"a.json"_s, u"--second"_s, u"b.json"_s}, folder.path());
        for (const char *words : {"Cohen's kappa", "0.400", "seed 1", "2000 resamples",
                                  "undefined: no lesion was matched", "3 scans"})
            QVERIFY2(text.out.contains(words), words);
    }

    void intervalsFollowTheSeed()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a.json"_s), coco({{1, {10, 10, 20, 20}}, {2, {0, 0, 10, 10}}}));
        writeFile(folder.filePath(u"b.json"_s), coco({{1, {10, 10, 20, 10}}}));
        const auto report = [&](const QString &seed) {
            return runCli({u"agreement"_s, u"--first"_s, u"a.json"_s, u"--second"_s, u"b.json"_s,
                           u"--json"_s, u"--seed"_s, seed, u"--resamples"_s, u"200"_s},
                          folder.path())
                .out;
        };
        QCOMPARE(report(u"5"_s), report(u"5"_s));
        QVERIFY(report(u"5"_s) != report(u"6"_s));
    }

    void wrongUseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QStringList{} << QByteArray("neither a dataset nor two files");
        QTest::newRow("one file") << QStringList{u"--first"_s, u"a.json"_s}
                                  << QByteArray("neither a dataset nor two files");
        QTest::newRow("no such file")
            << QStringList{u"--first"_s, u"a.json"_s, u"--second"_s, u"none.json"_s}
            << QByteArray("none.json");
        QTest::newRow("one column") << QStringList{u"--first"_s, u"a.json"_s,        u"--second"_s,
                                                   u"a.json"_s,  u"--assessments"_s, u"one.csv"_s}
                                    << QByteArray("one for each of the two readers");
    }
    void wrongUseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a.json"_s), coco({}));
        writeFile(folder.filePath(u"one.csv"_s), "image_id,fractured\ns1.png,1\n");
        const Run run = runCli(QStringList{u"agreement"_s} + arguments, folder.path());
        QVERIFY2(run.status > 0, qPrintable(run.describe()));
        QVERIFY2(run.err.contains(says), qPrintable(run.describe()));
    }
};

QTEST_GUILESS_MAIN(TestCliAgreement)
#include "tst_cliagreement.moc"
