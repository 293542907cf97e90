// Worklists, taking back and the round by the command line alone.
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

class CliWorklistsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOutAndLists();
    void sitesAndExpressionsNarrow();
    void wrongUsageIsTold();
    void aReaderAsksTheCoordinatorGrants();
    void theRoundIsClosedForGood();
    void threeStatesAreThreeWords();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Run m_last;

    int statusOf(const QString &arguments)
    {
        m_last = runCli(arguments.split(u' '), m_folder->path());
        return m_last.status;
    }
    QJsonObject ok(const QString &arguments)
    {
        if (statusOf(arguments + u" --json"_s) != 0)
            QTest::qFail(qPrintable(arguments + u'\n' + m_last.describe()), __FILE__, __LINE__);
        return m_last.json();
    }
    QJsonObject reader(const QJsonObject &report, const QString &name)
    {
        for (const QJsonValue each : report[u"readers"_s].toArray())
            if (each[u"reader"_s].toString() == name)
                return each.toObject();
        return {};
    }
    /// p1 has a finding, all others none; submitted.
    void importFor(const QString &name)
    {
        ok(u"read import d.doubleread --reader %1 yolo --rest nothing-found --submit"_s.arg(name));
    }
};

/// Six scans of two sites, readers A, B and C.
void CliWorklistsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"yolo"_s);
    for (int number = 1; number <= 6; ++number) {
        QImage image(80, 60, QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(number * 10));
        QVERIFY(image.save(m_folder->filePath(u"p%1.png"_s.arg(number))));
    }
    for (const auto &[name, text] : {std::pair{"yolo/labels.txt", "fractured\n"},
                                     std::pair{"yolo/p1.txt", "0 0.5 0.5 0.25 0.5\n"}}) {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    ok(u"create d.doubleread --name D --label fractured --coordinator Chief"_s);
    ok(u"add d.doubleread p1.png p2.png p3.png p4.png --site North"_s);
    ok(u"add d.doubleread p5.png p6.png --site South"_s);
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        ok(u"reader add d.doubleread "_s + name);
    ok(u"user add d.doubleread Officer --role officer"_s);
}

void CliWorklistsTest::handsOutAndLists()
{
    const QJsonObject shown = ok(u"assign d.doubleread --mode balanced --dry-run"_s);
    QCOMPARE(shown[u"scans"_s].toInt(), 6);
    QCOMPARE(ok(u"assign d.doubleread --list"_s)[u"readers"_s].toArray().size(), 0);
    const QJsonObject report =
        ok(u"assign d.doubleread --mode balanced --seed 7 --repeat-share 0.25"_s);
    QCOMPARE(shown[u"readers"_s].toArray().size(), 3);
    QCOMPARE(report[u"untriaged"_s].toInt(), 6);
    QCOMPARE(report[u"too_few"_s].toInt(), 0);
    QVERIFY(m_last.err.contains("6 of the 6 scans have not been triaged"));
    QCOMPARE(report[u"pairs"_s].toArray().size(), 3);
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
        QCOMPARE(reader(report, name)[u"assigned"_s].toInt(), 4);
        QCOMPARE(reader(report, name)[u"added"_s].toInt(), 4);
        QCOMPARE(reader(report, name)[u"repeats"_s].toInt(), 1);
    }
    const QJsonObject again =
        ok(u"assign d.doubleread --mode balanced --seed 7 --repeat-share 0.25"_s);
    QCOMPARE(reader(again, u"A"_s)[u"added"_s].toInt(), 0);
    const QJsonObject listed = ok(u"assign d.doubleread --list"_s);
    QCOMPARE(listed[u"progress"_s].toArray().size(), 3);
    QCOMPARE(listed[u"progress"_s][0][u"assigned"_s].toInt(), 5);
    QCOMPARE(listed[u"progress"_s][0][u"submitted"_s].toInt(), 0);
    const QJsonObject info = ok(u"info d.doubleread"_s)[u"reads"_s][u"A"_s].toObject();
    QCOMPARE(info[u"assigned"_s].toInt(), 5);
    QCOMPARE(info[u"not_read"_s].toInt(), 5);
    const QJsonObject taken = ok(u"assign d.doubleread --mode nobody --reader C"_s);
    QCOMPARE(reader(taken, u"C"_s)[u"removed"_s].toInt(), 4);
    QCOMPARE(taken[u"too_few"_s].toInt(), 4);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --user A"_s), 1);
    QCOMPARE(statusOf(u"assign d.doubleread --list --user A"_s), 1);
}

void CliWorklistsTest::sitesAndExpressionsNarrow()
{
    QCOMPARE(ok(u"assign d.doubleread --mode site --site South --reader A --reader C"_s)[u"scans"_s]
                 .toInt(),
             2);
    const QJsonObject report = ok(u"assign d.doubleread --mode all --reader B --where name=p1"_s);
    QCOMPARE(reader(report, u"A"_s)[u"assigned"_s].toInt(), 2);
    QCOMPARE(reader(report, u"B"_s)[u"assigned"_s].toInt(), 1);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --included-only"_s),
             1); // nobody has triaged
    QCOMPARE(statusOf(u"assign d.doubleread --mode balanced --reader A"_s), 2);
    QVERIFY(m_last.err.contains("name more readers"));
}

void CliWorklistsTest::wrongUsageIsTold()
{
    QCOMPARE(statusOf(u"assign d.doubleread"_s), 2);
    QCOMPARE(statusOf(u"assign d.doubleread --mode some"_s), 2);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --list"_s), 2);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --seed -1"_s), 2);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --repeat-share 0.7"_s), 2);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --reader Nobody"_s), 1);
    QCOMPARE(statusOf(u"assign d.doubleread --mode all --reader Officer"_s), 2);
    QCOMPARE(statusOf(u"read takeback d.doubleread"_s), 2);
    QCOMPARE(statusOf(u"read takeback d.doubleread --list --decline"_s), 2);
    QCOMPARE(statusOf(u"round close"_s), 2);
}

void CliWorklistsTest::aReaderAsksTheCoordinatorGrants()
{
    importFor(u"A"_s);
    importFor(u"B"_s);
    QCOMPARE(ok(u"info d.doubleread"_s)[u"states"_s][u"agreed"_s].toInt(), 6);
    QCOMPARE(statusOf(u"read takeback d.doubleread --user A --reader A --scan p1.png"_s),
             2); // no reason
    const QJsonObject asked =
        ok(u"read takeback d.doubleread --user A --reader A --scan p1.png --reason slip"_s);
    QCOMPARE(asked[u"asked"_s].toInt(), 1);
    QCOMPARE(asked[u"granted"_s].toInt(), 0);
    QCOMPARE(statusOf(u"read takeback d.doubleread --user B --reader A --scan p1.png --reason x"_s),
             1);
    QCOMPARE(ok(u"read takeback d.doubleread --list --user B"_s)[u"requests"_s].toArray().size(),
             0);
    const QJsonValue request = ok(u"read takeback d.doubleread --list"_s)[u"requests"_s][0];
    QCOMPARE(request[u"state"_s].toString(), u"asked"_s);
    QCOMPARE(request[u"scan"_s].toString(), u"p1.png"_s);
    QCOMPARE(request[u"reason"_s].toString(), u"slip"_s);
    ok(u"read takeback d.doubleread --reader A --decline --reason no"_s);
    QCOMPARE(ok(u"read takeback d.doubleread --list"_s)[u"requests"_s][0][u"state"_s].toString(),
             u"declined"_s);
    const QJsonObject granted =
        ok(u"read takeback d.doubleread --reader A --scan p1.png --reason fine"_s);
    QCOMPARE(granted[u"granted"_s].toInt(), 1);
    QCOMPARE(ok(u"info d.doubleread"_s)[u"states"_s][u"reading"_s].toInt(), 1);
    QCOMPARE(ok(u"info d.doubleread"_s)[u"reads"_s][u"A"_s][u"open"_s].toInt(), 1);
    ok(u"read submit d.doubleread --reader A"_s);
    ok(u"read takeback d.doubleread --user A --reader A --scan p1.png --reason again"_s);
    QCOMPARE(ok(u"read takeback d.doubleread --reader A --scan p1.png"_s)[u"granted"_s].toInt(), 1);
    ok(u"read submit d.doubleread --reader A"_s);
    QCOMPARE(ok(u"info d.doubleread"_s)[u"states"_s][u"agreed"_s].toInt(), 6);
    QVERIFY(ok(u"trail verify d.doubleread"_s)[u"whole"_s].toBool());
    ok(u"sign d.doubleread --user Officer --scan p1.png"_s);
    QCOMPARE(statusOf(u"read takeback d.doubleread --reader A --scan p1.png --reason late"_s), 1);
    QVERIFY(m_last.err.contains("reopen"));
}

void CliWorklistsTest::theRoundIsClosedForGood()
{
    importFor(u"A"_s);
    QCOMPARE(statusOf(u"round close d.doubleread --user A"_s), 1);
    QCOMPARE(
        statusOf(u"read export d.doubleread --user Chief --reader A --format coco --out a.json"_s),
        1);
    ok(u"read takeback d.doubleread --user A --reader A --scan p1.png --reason slip"_s);
    const QJsonObject closed = ok(u"round close d.doubleread"_s);
    QCOMPARE(closed[u"asked_back"_s].toInt(), 1);
    QVERIFY(m_last.err.contains("1 request to have a read back is not answered"));
    QCOMPARE(closed[u"round"_s].toInt(), 1);
    QVERIFY(closed[u"closed"_s].toBool());
    QCOMPARE(closed[u"missing"_s].toInt(), 6);
    QCOMPARE(closed[u"open"_s].toInt(), 0);
    QVERIFY(m_last.err.contains("6 reads that were to be made are missing"));
    QVERIFY(ok(u"info d.doubleread"_s)[u"round_closed"_s].toBool());
    ok(u"read export d.doubleread --user Chief --reader A --format coco --out a.json"_s);
    QCOMPARE(statusOf(u"round close d.doubleread"_s), 1);
}

void CliWorklistsTest::threeStatesAreThreeWords()
{
    QFile answers(m_folder->filePath(u"answers.csv"_s));
    QVERIFY(answers.open(QIODevice::WriteOnly));
    QVERIFY(answers.write("image_id,fractured\np2.png,0\np3.png,not-readable\n") > 0);
    answers.close();
    ok(u"read import d.doubleread --reader A yolo --assessments answers.csv --submit"_s);
    const QJsonArray own = ok(u"scans d.doubleread --user A"_s)[u"scans"_s].toArray();
    QStringList words;
    for (const QJsonValue scan : own)
        words << scan[u"own_read"_s].toString();
    QCOMPARE(words, (QStringList{u"positive"_s, u"nothing-found"_s, u"not-readable"_s,
                                 u"not-read"_s, u"not-read"_s, u"not-read"_s}));
    QVERIFY(own[0][u"reads"_s].toObject().isEmpty());
    const QJsonObject all = ok(u"scans d.doubleread"_s)[u"scans"_s][2][u"reads"_s].toObject();
    QCOMPARE(all,
             (QJsonObject{
                 {u"A"_s, u"not-readable"_s}, {u"B"_s, u"not-read"_s}, {u"C"_s, u"not-read"_s}}));
    QVERIFY(
        ok(u"scans d.doubleread --user Chief"_s)[u"scans"_s][2][u"reads"_s].toObject().isEmpty());
    const QJsonObject info = ok(u"info d.doubleread"_s)[u"reads"_s][u"A"_s].toObject();
    QCOMPARE(info[u"positive"_s].toInt(), 1);
    QCOMPARE(info[u"nothing_found"_s].toInt(), 1);
    QCOMPARE(info[u"not_readable"_s].toInt(), 1);
    QCOMPARE(info[u"not_read"_s].toInt(), 3);
    ok(u"read export d.doubleread --reader A --format yolo --out labels --assessments back.csv"_s);
    QCOMPARE(QDir(m_folder->filePath(u"labels"_s)).entryList({u"p*.txt"_s}),
             (QStringList{u"p1.txt"_s, u"p2.txt"_s, u"p3.txt"_s}));
    QFile back(m_folder->filePath(u"back.csv"_s));
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(),
             QByteArray("image_id,fractured\np1.png,1\np2.png,0\np3.png,not-readable\n"));
}

QTEST_GUILESS_MAIN(CliWorklistsTest)
#include "tst_cliworklists.moc"
