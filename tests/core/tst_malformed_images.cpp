#include "core/imaging/decode.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace doubleread;

namespace {

QString sharedFolder()
{
    return qEnvironmentVariable("DOUBLEREAD_SHARED",
                                QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared"));
}

} // namespace

/// Pictures that are wrong on purpose and real ones that are odd; tst_decode makes its own of both.
class TestMalformedImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedFiles_data();
    void malformedFiles();
    void fracAtlasIsUpright();
};

void TestMalformedImages::malformedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QFile manifest(sharedFolder() + u"/golden/malformed/manifest.json"_s);
    if (!manifest.open(QIODevice::ReadOnly)) {
        QTest::newRow("absent") << QString() << QString();
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(manifest.readAll());
    for (const QJsonValue &value : document[u"cases"_s].toArray()) {
        const QString file = value[u"file"_s].toString();
        const QString format = value[u"format"_s].toString();
        if (format == u"jpeg"_s || format == u"png"_s || format == u"dicom"_s)
            QTest::newRow(qPrintable(file)) << sharedFolder() + u"/golden/malformed/"_s + file
                                            << value[u"expected"_s].toString();
    }
}

void TestMalformedImages::malformedFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    if (path.isEmpty())
        QSKIP("the shared folder of malformed files is absent: set DOUBLEREAD_SHARED");
    const Result<Inspected> inspected = inspectFile(path);
    if (inspected) {
        QVERIFY2(expected != u"reject"_s, "taken");
        if (expected != u"accept"_s)
            QVERIFY2(!inspected->warnings.empty(), "taken silently");
        if (expected == u"accept"_s)
            QCOMPARE(inspected->header.damage, Damage::None);
        if (path.endsWith(u"ok-exif-rotated.jpg"_s))
            QCOMPARE(inspected->header.size, QSize(500, 420));
        return;
    }
    QVERIFY2(expected != u"accept"_s && expected != u"accept-with-warning"_s,
             qPrintable(inspected.error().text()));
    QCOMPARE(inspected.error().file, path);
    QVERIFY(!inspected.error().place.isEmpty());
    QVERIFY(!inspected.error().remedy.isEmpty());
}

void TestMalformedImages::fracAtlasIsUpright()
{
    QFile cases(sharedFolder() + u"/data/fracatlas/CASES.csv"_s);
    if (!cases.open(QIODevice::ReadOnly))
        QSKIP("the shared folder of real scans is absent: set DOUBLEREAD_SHARED");
    int turned = 0;
    while (!cases.atEnd()) {
        const QList<QByteArray> row = cases.readLine().trimmed().split(',');
        if (row.size() < 7 || row[0] == "image_id")
            continue;
        const QString path =
            sharedFolder() + u"/data/fracatlas/images/%1/%2"_s.arg(QString::fromUtf8(row[1]),
                                                                   QString::fromUtf8(row[0]));
        if (!QFile::exists(path))
            continue;
        const Result<Inspected> inspected = inspectFile(path);
        QVERIFY2(inspected, qPrintable(path));
        const int orientation = inspected->header.orientation;
        const bool told = row[6].contains("EXIF orientation");
        QVERIFY2(!told || orientation != 1, row[0].constData());
        turned += orientation != 1 ? 1 : 0;
        const QSize stored(row[2].toInt(), row[3].toInt());
        QCOMPARE(inspected->header.size, orientation >= 5 ? stored.transposed() : stored);
        const bool truncated = row[6].contains("truncated");
        QCOMPARE(inspected->header.damage, truncated ? Damage::Truncated : Damage::None);
    }
    QVERIFY(turned > 0);
}

QTEST_GUILESS_MAIN(TestMalformedImages)
#include "tst_malformed_images.moc"
