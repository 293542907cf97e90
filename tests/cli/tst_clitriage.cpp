// Triage by the command line: one scan and many, tags, reasons, near-identical scans, who may.

#include "tests/cli/program.h"
#include "tests/support/recognisable.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

class CliTriageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsAndTags();
    void excludesWithAReason();
    void takesADecisionBack();
    void manyByAnExpression();
    void countsBySite();
    void nearIdenticalScansAreListed();
    void copiesAreExcluded();
    void whatWasReadAsksToBeConfirmed();
    void isNotForEverybody();

private:
    Run cli(const QStringList &arguments) const { return runCli(arguments, m_folder->path()); }
    Run triage(const QStringList &arguments) const
    {
        return cli(QStringList{u"triage"_s, u"d.doubleread"_s, u"--json"_s} + arguments);
    }
    QJsonObject scan(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

#define DONE(run) QVERIFY2((run).status == 0, qPrintable((run).describe()))

/// Six scans of two sites; two.png is a copy of one.png.
void CliTriageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir dir(m_folder->path());
    QVERIFY(drawn(1).save(dir.filePath(u"one.png"_s)));
    QVERIFY(drawn(1)
                .scaled(160, 208, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .save(dir.filePath(u"two.png"_s)));
    for (int seed : {5, 9, 14, 20})
        QVERIFY(drawn(seed).save(dir.filePath(u"s%1.png"_s.arg(seed))));
    DONE(
        cli({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"T"_s, u"--coordinator"_s, u"Chief"_s}));
    DONE(cli({u"add"_s, u"d.doubleread"_s, u"one.png"_s, u"s5.png"_s, u"s9.png"_s, u"--site"_s,
              u"North"_s}));
    DONE(cli({u"add"_s, u"d.doubleread"_s, u"two.png"_s, u"s14.png"_s, u"s20.png"_s, u"--site"_s,
              u"South Wing"_s}));
}

QJsonObject CliTriageTest::scan(const QString &name) const
{
    const Run run =
        cli({u"scans"_s, u"d.doubleread"_s, u"--json"_s, u"--where"_s, u"name="_s + name});
    return run.json()[u"scans"_s].toArray().first().toObject();
}

void CliTriageTest::keepsAndTags()
{
    const Run run =
        triage({u"--scan"_s, u"one.png"_s, u"s5.png"_s, u"--include"_s, u"--region"_s, u"hip"_s,
                u"hand"_s, u"--view"_s, u"frontal"_s, u"--hardware"_s, u"yes"_s});
    DONE(run);
    QCOMPARE(run.json()[u"changed"_s].toInt(), 2);
    QCOMPARE(run.json()[u"kept"_s].toInt(), 2);
    const QJsonObject one = scan(u"one.png"_s);
    QCOMPARE(one[u"state"_s].toString(), u"included"_s);
    QCOMPARE(one[u"regions"_s].toArray(), QJsonArray({u"hand"_s, u"hip"_s}));
    QCOMPARE(one[u"views"_s].toArray(), QJsonArray({u"frontal"_s}));
    QVERIFY(one[u"hardware"_s].toBool());
    DONE(triage(
        {u"--scan"_s, u"one.png"_s, u"--without-region"_s, u"hand"_s, u"--hardware"_s, u"no"_s}));
    QCOMPARE(scan(u"one.png"_s)[u"regions"_s].toArray(), QJsonArray({u"hip"_s}));
    QVERIFY(!scan(u"one.png"_s)[u"hardware"_s].toBool());
    QCOMPARE(triage({u"--scan"_s, u"one.png"_s, u"--include"_s}).json()[u"changed"_s].toInt(), 0);
    QCOMPARE(triage({u"--scan"_s, u"one.png"_s, u"--region"_s, u"tail"_s}).status, 2);
}

void CliTriageTest::excludesWithAReason()
{
    DONE(triage({u"--scan"_s, u"s9.png"_s, u"--exclude"_s, u"poor quality"_s}));
    QCOMPARE(scan(u"s9.png"_s)[u"state"_s].toString(), u"excluded"_s);
    QCOMPARE(scan(u"s9.png"_s)[u"exclusion_reason"_s].toString(), u"poor quality"_s);
    const Run unknown = triage({u"--scan"_s, u"s5.png"_s, u"--exclude"_s, u"ugly"_s});
    QVERIFY2(unknown.status == 2, qPrintable(unknown.describe()));
    QVERIFY2(unknown.err.contains("other: "), qPrintable(unknown.describe()));
    DONE(triage({u"--scan"_s, u"s5.png"_s, u"--exclude"_s, u"other: ugly"_s}));
}

void CliTriageTest::takesADecisionBack()
{
    DONE(triage({u"--scan"_s, u"s9.png"_s, u"--exclude"_s, u"poor quality"_s}));
    DONE(triage({u"--scan"_s, u"s9.png"_s, u"--undecide"_s}));
    QCOMPARE(scan(u"s9.png"_s)[u"state"_s].toString(), u"imported"_s);
}

void CliTriageTest::manyByAnExpression()
{
    const Run run =
        triage({u"--where"_s, u"site='South Wing'"_s, u"--include"_s, u"--region"_s, u"leg"_s});
    DONE(run);
    QCOMPARE(run.json()[u"changed"_s].toInt(), 3);
    QCOMPARE(scan(u"s14.png"_s)[u"regions"_s].toArray(), QJsonArray({u"leg"_s}));
    QCOMPARE(scan(u"s5.png"_s)[u"state"_s].toString(), u"imported"_s);
}

void CliTriageTest::countsBySite()
{
    DONE(triage({u"--scan"_s, u"s14.png"_s, u"--include"_s}));
    const QJsonObject counts = triage({}).json();
    QVERIFY(!counts.contains(u"changed"_s));
    QCOMPARE(counts[u"undecided"_s].toInt(), 5);
    const QJsonArray sites = counts[u"sites"_s].toArray();
    QCOMPARE(sites.size(), 2);
    QCOMPARE(sites[1].toObject()[u"site"_s].toString(), u"South Wing"_s);
    QCOMPARE(sites[1].toObject()[u"kept"_s].toInt(), 1);
    QCOMPARE(sites[1].toObject()[u"undecided"_s].toInt(), 2);
}

void CliTriageTest::nearIdenticalScansAreListed()
{
    const Run run = triage({u"--alike"_s});
    DONE(run);
    const QJsonArray groups = run.json()[u"groups"_s].toArray();
    QCOMPARE(groups.size(), 1);
    const QJsonArray scans = groups[0].toObject()[u"scans"_s].toArray();
    QCOMPARE(scans.size(), 2);
    QCOMPARE(scans[0].toObject()[u"name"_s].toString(), u"one.png"_s);
    QCOMPARE(scans[1].toObject()[u"name"_s].toString(), u"two.png"_s);
    QCOMPARE(scans[1].toObject()[u"likeness"_s].toString(), u"similar"_s);
    QVERIFY(scans[1].toObject()[u"correlation"_s].toDouble() > 0.9);
}

void CliTriageTest::copiesAreExcluded()
{
    const Run run = triage({u"--alike"_s, u"--exclude"_s, u"duplicate"_s});
    DONE(run);
    QCOMPARE(run.json()[u"changed"_s].toInt(), 1);
    QCOMPARE(scan(u"two.png"_s)[u"exclusion_reason"_s].toString(), u"duplicate"_s);
    QCOMPARE(scan(u"one.png"_s)[u"state"_s].toString(), u"imported"_s);
}

void CliTriageTest::whatWasReadAsksToBeConfirmed()
{
    DONE(cli({u"reader"_s, u"add"_s, u"d.doubleread"_s, u"Ana"_s}));
    DONE(cli({u"read"_s, u"submit"_s, u"d.doubleread"_s, u"--reader"_s, u"Ana"_s}));
    QFile labels(m_folder->filePath(u"a.csv"_s));
    QVERIFY(labels.open(QIODevice::WriteOnly));
    labels.write("fractured,10,10,50,50,s5.png,200,260\n");
    labels.close();
    DONE(cli({u"read"_s, u"import"_s, u"d.doubleread"_s, u"--reader"_s, u"Ana"_s, u"a.csv"_s}));
    const QStringList exclusion{u"--scan"_s, u"s5.png"_s, u"--exclude"_s, u"poor quality"_s};
    const Run asked = triage(exclusion);
    QVERIFY2(asked.status == 1, qPrintable(asked.describe()));
    QVERIFY2(asked.err.contains("--even-if-read"), qPrintable(asked.describe()));
    QCOMPARE(scan(u"s5.png"_s)[u"state"_s].toString(), u"reading"_s);
    DONE(triage(exclusion + QStringList{u"--even-if-read"_s}));
    QCOMPARE(scan(u"s5.png"_s)[u"state"_s].toString(), u"excluded"_s);
}

void CliTriageTest::isNotForEverybody()
{
    DONE(cli({u"user"_s, u"add"_s, u"d.doubleread"_s, u"Ana"_s, u"--role"_s, u"radiologist"_s}));
    DONE(cli({u"user"_s, u"add"_s, u"d.doubleread"_s, u"Olga"_s, u"--role"_s, u"officer"_s}));
    DONE(cli({u"user"_s, u"add"_s, u"d.doubleread"_s, u"Rita"_s, u"--role"_s, u"researcher"_s}));
    const QStringList keep{u"--scan"_s, u"one.png"_s, u"--include"_s, u"--user"_s};
    for (const QString &name : {u"Olga"_s, u"Rita"_s}) {
        QCOMPARE(triage(keep + QStringList{name}).status, 1);
        QCOMPARE(triage({u"--alike"_s, u"--user"_s, name}).status, 1);
    }
    QCOMPARE(scan(u"one.png"_s)[u"state"_s].toString(), u"imported"_s);
    DONE(triage(keep + QStringList{u"Ana"_s}));
}

QTEST_GUILESS_MAIN(CliTriageTest)
#include "tst_clitriage.moc"
