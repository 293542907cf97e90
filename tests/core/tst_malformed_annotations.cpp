#include "formatfixtures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    const QStringList formats{u"coco"_s, u"vgg"_s, u"yolo"_s, u"voc"_s, u"yolo-zip"_s};
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

QTEST_GUILESS_MAIN(TestMalformedAnnotations)
#include "tst_malformed_annotations.moc"
