// What the command line answers when it is used wrongly, and how it behaves towards scripts.

#include "core/service/datasets/datasets.h"
#include "tests/cli/program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using doubleread::test::Run;
using doubleread::test::runCli;

class CliUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void failures_data();
    void failures();
    void everyCommandHasHelpWithAnExample();
    void quietSaysNothingButTheResult();
    void jsonIsAllThatStandsOnStdout();
    void aDatasetInUseCanBeReadButNotWritten();
    void aForeignFileIsRefusedAndLeftAsItIs();
    void rolesCountForANamedPerson();
    void protocolGoesOutAndIn();
    void labelsOfANewDataset();
    void startsQuickly();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_dataset;

    Run cli(const QStringList &arguments) const { return runCli(arguments, m_folder->path()); }
};

void CliUsageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_dataset = m_folder->filePath(u"d.doubleread"_s);
    const Run run = cli(
        {u"create"_s, u"d.doubleread"_s, u"--name"_s, u"Trial"_s, u"--coordinator"_s, u"Chief"_s});
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
}

void CliUsageTest::wrongUsage_data()
{
    QTest::addColumn<QString>("commandLine");
    QTest::addColumn<QString>("told"); // must stand in the message
    const auto row = [](const char *name, const QString &line, const QString &told) {
        QTest::newRow(name) << line << told;
    };
    row("no command", u""_s, u"subcommand is required"_s);
    row("unknown command", u"raed import"_s, u"'read'"_s);
    row("unknown command, nothing near", u"frobnicate"_s, u"create"_s);
    row("unknown second word", u"read improt"_s, u"'import'"_s);
    row("half a command", u"read"_s, u"subcommand is required"_s);
    row("no dataset", u"info"_s, u"DATASET"_s);
    row("unknown option", u"info d.doubleread --verbose"_s, u"--verbose"_s);
    row("no name", u"create e.doubleread"_s, u"--name"_s);
    row("unknown role", u"user add d.doubleread Ana --role surgeon"_s, u"surgeon"_s);
    row("no reader", u"read import d.doubleread a.json"_s, u"--reader"_s);
    row("unknown format", u"read import d.doubleread --reader Ana --format gif a.json"_s, u"gif"_s);
    row("append and replace", u"read import d.doubleread --reader A a.json --append --replace"_s,
        u"--append"_s);
    row("no number", u"compare d.doubleread --iou much"_s, u"much"_s);
    row("disagreement 0", u"resolve d.doubleread --scan a.jpg --disagreement 0 --accept first"_s,
        u"whole number from 1"_s);
    row("unknown decision", u"resolve d.doubleread --scan a.jpg --accept both"_s, u"both"_s);
    row("no reason", u"reopen d.doubleread --scan a.jpg"_s, u"--reason"_s);
    row("nonsense in an expression", u"scans d.doubleread --where state"_s, u"KEY=VALUE"_s);
    row("triage of no scans", u"triage d.doubleread --include"_s, u"--scan"_s);
    row("triage without a word", u"triage d.doubleread --scan a.jpg"_s, u"--include"_s);
    row("kept and excluded", u"triage d.doubleread --scan a.jpg --include --exclude x"_s,
        u"--exclude"_s);
    row("unknown key", u"scans d.doubleread --where colour=red"_s, u"'colour'"_s);
    row("unknown state", u"scans d.doubleread --where state=lost"_s, u"'lost'"_s);
    row("blank name", u"create e.doubleread --name ''"_s, u"name"_s);
}

void CliUsageTest::wrongUsage()
{
    QFETCH(QString, commandLine);
    QFETCH(QString, told);
    QStringList arguments = commandLine.split(u' ', Qt::SkipEmptyParts);
    arguments.replaceInStrings(u"''"_s, QString());
    const Run run = cli(arguments);
    QVERIFY2(run.status == 2, qPrintable(run.describe()));
    QVERIFY2(run.out.isEmpty(), qPrintable(run.describe()));
    QVERIFY2(QString::fromUtf8(run.err).contains(told), qPrintable(run.describe()));
    QVERIFY(!QFile::exists(m_folder->filePath(u"e.doubleread"_s)));
}

void CliUsageTest::failures_data()
{
    QTest::addColumn<QString>("commandLine");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QString &line, int status, const QString &told) {
        QTest::newRow(name) << line << status << told;
    };
    row("dataset there already", u"create d.doubleread --name Again"_s, 1, u"d.doubleread"_s);
    row("no such dataset", u"info e.doubleread"_s, 1, u"e.doubleread"_s);
    row("no such person", u"read submit d.doubleread --reader Nobody"_s, 1, u"Nobody"_s);
    row("no such scan in triage", u"triage d.doubleread --scan a.jpg --include"_s, 1, u"a.jpg"_s);
    row("no such actor", u"info d.doubleread --user Nobody"_s, 1, u"Nobody"_s);
    row("no such scan", u"reopen d.doubleread --scan a.jpg --reason x"_s, 1, u"a.jpg"_s);
    row("no such protocol", u"create e.doubleread --name E --protocol none.json"_s, 3,
        u"none.json"_s);
}

void CliUsageTest::failures()
{
    QFETCH(QString, commandLine);
    QFETCH(int, status);
    QFETCH(QString, told);
    const Run run = cli(commandLine.split(u' '));
    QVERIFY2(run.status == status, qPrintable(run.describe()));
    QVERIFY2(run.out.isEmpty(), qPrintable(run.describe()));
    QVERIFY2(run.err.startsWith("error: "), qPrintable(run.describe()));
    QVERIFY2(QString::fromUtf8(run.err).contains(told), qPrintable(run.describe()));
}

void CliUsageTest::everyCommandHasHelpWithAnExample()
{
    for (const QString &command :
         {u"create"_s,           u"add"_s,          u"reader add"_s,  u"user add"_s,
          u"protocol get"_s,     u"read import"_s,  u"read submit"_s, u"read export"_s,
          u"compare"_s,          u"resolve"_s,      u"sign"_s,        u"reopen"_s,
          u"consensus export"_s, u"info"_s,         u"scans"_s,       u"trail show"_s,
          u"trail report"_s,     u"trail verify"_s, u"demo"_s,        u"convert"_s,
          u"user password"_s,    u"user disable"_s, u"user enable"_s, u"user list"_s}) {
        const Run run = cli(command.split(u' ') << u"--help"_s);
        QVERIFY2(run.status == 0, qPrintable(run.describe()));
        const QString help = QString::fromUtf8(run.out);
        QVERIFY2(help.contains(u"Example:\n  doubleread-cli "_s + command), qPrintable(help));
        for (const QString &option : {u"--json"_s, u"--quiet"_s})
            QVERIFY2(help.contains(option), qPrintable(help));
    }
}

void CliUsageTest::quietSaysNothingButTheResult()
{
    const QString broken = m_folder->filePath(u"broken.jpg"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
    file.close();
    const Run told = cli({u"add"_s, m_dataset, broken});
    QVERIFY2(told.status == 3, qPrintable(told.describe()));
    QVERIFY2(told.err.startsWith("error: " + broken.toUtf8() + ": "), qPrintable(told.describe()));
    const Run info = cli({u"info"_s, m_dataset, u"--quiet"_s});
    QCOMPARE(info.status, 0);
    QCOMPARE(info.err, QByteArray());
}

void CliUsageTest::jsonIsAllThatStandsOnStdout()
{
    const Run run = cli({u"info"_s, u"d.doubleread"_s, u"--json"_s});
    QCOMPARE(run.status, 0);
    const QJsonObject info = run.json();
    QCOMPARE(info[u"name"_s].toString(), u"Trial"_s);
    for (const QString &count : {u"scans"_s, u"included"_s, u"excluded"_s, u"annotations"_s,
                                 u"disagreements"_s, u"signed_off"_s})
        QVERIFY2(info[count].isDouble() && info[count].toInt() == 0, qPrintable(count));
    QVERIFY(info[u"reads"_s].isObject());
}

void CliUsageTest::aDatasetInUseCanBeReadButNotWritten()
{
    const auto held = openDataset(m_dataset, Access::Write);
    QVERIFY(held);
    QCOMPARE(cli({u"info"_s, m_dataset}).status, 0);
    const Run run = cli({u"reader"_s, u"add"_s, m_dataset, u"Ana"_s});
    QVERIFY2(run.status == 1, qPrintable(run.describe()));
    const QByteArray holder = QByteArray::number(QCoreApplication::applicationPid());
    QVERIFY2(run.err.startsWith("error: ") && run.err.contains(holder), qPrintable(run.describe()));
}

void CliUsageTest::aForeignFileIsRefusedAndLeftAsItIs()
{
    QFile file(m_folder->filePath(u"f.doubleread"_s));
    const QByteArray content("this is no dataset, and long enough to be taken for one\n");
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(content.repeated(100)) > 0);
    file.flush();
    for (const QStringList &command :
         {QStringList{u"info"_s, file.fileName()},
          QStringList{u"reader"_s, u"add"_s, file.fileName(), u"Ana"_s}}) {
        const Run run = cli(command);
        QVERIFY2(run.status == 3, qPrintable(run.describe()));
        QVERIFY2(run.err.contains("f.doubleread"), qPrintable(run.describe()));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), content.repeated(100));
}

void CliUsageTest::rolesCountForANamedPerson()
{
    QCOMPARE(cli({u"reader"_s, u"add"_s, m_dataset, u"Ana"_s}).status, 0);
    const Run refused = cli({u"reader"_s, u"add"_s, m_dataset, u"Bo"_s, u"--user"_s, u"Ana"_s});
    QVERIFY2(refused.status == 1, qPrintable(refused.describe()));
    const Run twice = cli({u"reader"_s, u"add"_s, m_dataset, u"Ana"_s});
    QVERIFY2(twice.status == 1, qPrintable(twice.describe()));
    const Run officer = cli(
        {u"user"_s, u"add"_s, m_dataset, u"Özlem Ö."_s, u"--role"_s, u"officer"_s, u"--json"_s});
    QCOMPARE(officer.json()[u"name"_s].toString(), u"Özlem Ö."_s);
    QCOMPARE(officer.json()[u"role"_s].toString(), u"officer"_s);
}

void CliUsageTest::protocolGoesOutAndIn()
{
    const Run out = cli({u"protocol"_s, u"get"_s, m_dataset});
    QFile file(m_folder->filePath(u"protocol.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(out.out).replace("\"reads_per_scan\": 2", "\"reads_per_scan\": 1"));
    file.close();
    const Run made = cli(
        {u"create"_s, u"e.doubleread"_s, u"--name"_s, u"E"_s, u"--protocol"_s, u"protocol.json"_s});
    QVERIFY2(made.status == 0, qPrintable(made.describe()));
    const Run again = cli({u"protocol"_s, u"get"_s, u"e.doubleread"_s, u"--json"_s});
    QCOMPARE(again.json()[u"reads_per_scan"_s].toInt(), 1);
    QCOMPARE(again.json()[u"labels"_s], out.json()[u"labels"_s]);
}

void CliUsageTest::labelsOfANewDataset()
{
    const Run made = cli({u"create"_s, u"e.doubleread"_s, u"--name"_s, u"E"_s, u"--label"_s,
                          u"fractured"_s, u"growth plate"_s, u"--label"_s, u"implant"_s});
    QVERIFY2(made.status == 0, qPrintable(made.describe()));
    const QJsonArray labels =
        cli({u"protocol"_s, u"get"_s, u"e.doubleread"_s}).json()[u"labels"_s].toArray();
    QStringList codes;
    for (const QJsonValue label : labels)
        codes << label[u"code"_s].toString();
    QCOMPARE(codes, (QStringList{u"fractured"_s, u"growth plate"_s, u"implant"_s}));
}

void CliUsageTest::startsQuickly()
{
    QElapsedTimer timer;
    timer.start();
    constexpr int runs = 5;
    for (int run = 0; run < runs; ++run)
        QCOMPARE(cli({u"--version"_s}).status, 0);
    qInfo("starts and ends in %lld ms", timer.elapsed() / runs);
    QVERIFY(timer.elapsed() / runs < 500); // ten times what it takes, for busy machines
}

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cliusage.moc"
