// Packages by the command line alone: out, read on another machine, and home again.
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliPackagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOutIsReadAndComesHome();
    void holdsNothingOfOthers();
    void mergesSeveralEachByItself();
    void refusals_data();
    void refusals();
    void changedPackagesAreRefusedUntouched();
    void isListedUntilItIsCalledOff();
    void isSealedBothWays();
    void commentsAreToldToWhoMayKnow();
    void everyCommandHasHelpWithAnExample();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    int statusOf(const QString &arguments, const QString &password = {})
    {
        std::map<QString, QString> more;
        if (!password.isEmpty())
            more[u"DOUBLEREAD_PASSWORD"_s] = password;
        m_last = runCli(arguments.split(u' '), m_folder->path(), more);
        return m_last.status;
    }
    QJsonObject ok(const QString &arguments, const QString &password = {})
    {
        if (statusOf(arguments + u" --json"_s, password) != 0)
            QTest::qFail(qPrintable(arguments + u'\n' + m_last.describe()), __FILE__, __LINE__);
        return m_last.json();
    }
    void readAll(const QString &dataset, const QString &reader, const QString &more = {},
                 const QString &password = {})
    {
        ok(u"read import %1 --reader %2 yolo --rest nothing-found --submit%3"_s.arg(dataset, reader,
                                                                                    more),
           password);
    }
    void setPassword(const QString &person, const QString &coordinators = {})
    {
        std::map<QString, QString> more{{u"DOUBLEREAD_NEW_PASSWORD"_s, person + u"'s secret"_s}};
        QStringList arguments{u"user"_s, u"password"_s, u"d.doubleread"_s, person};
        if (!coordinators.isEmpty()) {
            more[u"DOUBLEREAD_PASSWORD"_s] = coordinators;
            arguments << u"--user"_s << u"Chief"_s;
        }
        m_last = runCli(arguments, m_folder->path(), more);
        QVERIFY2(m_last.status == 0, qPrintable(m_last.describe()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Run m_last;
};

/// Three scans, readers Ana and Bohumil; p1 has a finding.
void CliPackagesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"yolo"_s);
    for (int number = 1; number <= 3; ++number) {
        QImage image(80, 60, QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(number * 10));
        QVERIFY(image.save(at(u"p%1.png"_s.arg(number))));
    }
    for (const auto &[name, text] : {std::pair{"yolo/labels.txt", "fractured\n"},
                                     std::pair{"yolo/p1.txt", "0 0.5 0.5 0.25 0.5\n"}}) {
        QFile file(at(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    ok(u"create d.doubleread --name D --label fractured --coordinator Chief"_s);
    ok(u"add d.doubleread p1.png p2.png p3.png"_s);
    for (const QString &name : {u"Ana"_s, u"Bohumil"_s})
        ok(u"reader add d.doubleread "_s + name);
}

void CliPackagesTest::goesOutIsReadAndComesHome()
{
    const QJsonObject out = ok(u"package export d.doubleread --reader Ana --out ana.doubleread"_s);
    QCOMPARE(out[u"scans"_s].toInt(), 3);
    QCOMPARE(out[u"pictures"_s].toInt(), 3);
    QCOMPARE(out[u"sealed"_s].toBool(), false);
    QDir(m_folder->path()).mkdir(u"elsewhere"_s);
    QVERIFY(QFile::rename(at(u"ana.doubleread"_s), at(u"elsewhere/ana.doubleread"_s)));
    readAll(u"elsewhere/ana.doubleread"_s, u"Ana"_s);
    readAll(u"d.doubleread"_s, u"Bohumil"_s);
    QCOMPARE(ok(u"info d.doubleread"_s)[u"disagreements"_s].toObject()[u"open"_s].toInt(), 0);

    const QJsonObject back = ok(u"package merge d.doubleread elsewhere/ana.doubleread"_s);
    QCOMPARE(back[u"refused"_s].toArray().size(), 0);
    const QJsonObject merged = back[u"merged"_s].toArray().first().toObject();
    QCOMPARE(merged[u"reads"_s].toInt(), 3);
    QCOMPARE(merged[u"submitted"_s].toInt(), 3);
    QCOMPARE(merged[u"annotations"_s].toInt(), 1);
    QCOMPARE(merged[u"finished"_s].toBool(), true);
    // Both have read everything now: what they agree on is compared at once.
    QCOMPARE(ok(u"compare d.doubleread"_s)[u"matched"_s].toInt(), 1);
    QCOMPARE(ok(u"trail verify d.doubleread"_s)[u"whole"_s].toBool(), true);

    const QByteArray before = bytesOf(at(u"d.doubleread"_s));
    const QJsonObject twice = ok(u"package merge d.doubleread elsewhere/ana.doubleread"_s);
    const QJsonObject again = twice[u"merged"_s].toArray().first().toObject();
    QCOMPARE(again[u"already"_s].toBool(), true);
    QCOMPARE(again[u"reads"_s].toInt(), 0);
    QCOMPARE(bytesOf(at(u"d.doubleread"_s)), before);
}

void CliPackagesTest::holdsNothingOfOthers()
{
    readAll(u"d.doubleread"_s, u"Bohumil"_s);
    ok(u"package export d.doubleread --reader Ana --out ana.doubleread"_s);
    const QByteArray bytes = bytesOf(at(u"ana.doubleread"_s));
    QVERIFY(bytes.contains("Ana"));
    QVERIFY(!bytes.contains("Bohumil"));
    const QJsonObject info = ok(u"info ana.doubleread --user Ana"_s);
    QCOMPARE(info[u"annotations"_s].toInt(), 0);
    QCOMPARE(statusOf(u"info ana.doubleread --user Bohumil"_s), 1);
    QCOMPARE(statusOf(u"info ana.doubleread --user Chief"_s), 1);
    QCOMPARE(statusOf(u"add ana.doubleread p1.png"_s), 1);
}

void CliPackagesTest::mergesSeveralEachByItself()
{
    ok(u"package export d.doubleread --reader Ana --out ana.doubleread"_s);
    ok(u"package export d.doubleread --reader Bohumil --out bohumil.doubleread"_s);
    readAll(u"ana.doubleread"_s, u"Ana"_s);
    readAll(u"bohumil.doubleread"_s, u"Bohumil"_s);
    QCOMPARE(statusOf(u"package merge d.doubleread ana.doubleread p1.png bohumil.doubleread"
                      " --json"_s),
             1);
    const QJsonObject told = m_last.json();
    QCOMPARE(told[u"merged"_s].toArray().size(), 2);
    QCOMPARE(told[u"refused"_s].toArray().size(), 1);
    QVERIFY2(m_last.err.contains("error: p1.png"), qPrintable(m_last.describe()));
    QCOMPARE(ok(u"compare d.doubleread"_s)[u"matched"_s].toInt(), 1);
}

void CliPackagesTest::refusals_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const QString &arguments, int status,
                        const QByteArray &told) {
        QTest::newRow(name) << arguments << status << told;
    };
    row("there already", u"export d.doubleread --reader Ana --out p1.png"_s, 1, "there already");
    row("no such reader", u"export d.doubleread --reader Cid --out c.doubleread"_s, 1, "Cid");
    row("who does not read", u"export d.doubleread --reader Chief --out c.doubleread"_s, 2,
        "does not read");
    row("by a reader", u"export d.doubleread --reader Ana --user Ana --out c.doubleread"_s, 1, "");
    row("no password to seal with", u"export d.doubleread --reader Ana --sealed --out c"_s, 2,
        "no password");
    row("a picture", u"merge d.doubleread p1.png"_s, 3, "p1.png");
    row("nothing there", u"merge d.doubleread nowhere.doubleread"_s, 1, "nowhere.doubleread");
    row("the dataset itself", u"merge d.doubleread d.doubleread"_s, 3, "is no package");
    row("not sealed", u"open d.doubleread --out c.doubleread"_s, 3, "not a sealed package");
    row("no package to seal", u"seal d.doubleread --out c.doubleread"_s, 2, "no package");
    row("no such package", u"call-off d.doubleread 1 --reason Lost"_s, 1, "no such package");
}

void CliPackagesTest::refusals()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, told);
    const QByteArray before = bytesOf(at(u"d.doubleread"_s));
    const int got = statusOf(u"package "_s + arguments, u"none"_s);
    QVERIFY2(got == status, qPrintable(m_last.describe()));
    QVERIFY2(m_last.err.startsWith("error: "), qPrintable(m_last.describe()));
    QVERIFY2(m_last.err.contains(told), qPrintable(m_last.describe()));
    QVERIFY(!QFile::exists(at(u"c.doubleread"_s)));
    QCOMPARE(bytesOf(at(u"d.doubleread"_s)), before);
}

void CliPackagesTest::changedPackagesAreRefusedUntouched()
{
    ok(u"package export d.doubleread --reader Ana --out ana.doubleread --no-pictures"_s);
    readAll(u"ana.doubleread"_s, u"Ana"_s);
    const QByteArray whole = bytesOf(at(u"ana.doubleread"_s));
    QByteArray moved = whole;
    const qsizetype place = moved.indexOf("fractured", moved.indexOf("read.imported"));
    QVERIFY(place > 0);
    moved[place] = 'F';
    QFile file(at(u"moved.doubleread"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(moved) == moved.size());
    file.close();
    QCOMPARE(statusOf(u"package merge d.doubleread moved.doubleread"_s), 3);
    QVERIFY2(m_last.err.contains("moved.doubleread"), qPrintable(m_last.describe()));
    QCOMPARE(ok(u"info d.doubleread"_s)[u"annotations"_s].toInt(), 0);
}

void CliPackagesTest::isListedUntilItIsCalledOff()
{
    ok(u"package export d.doubleread --reader Ana --out ana.doubleread"_s);
    const QJsonArray packages = ok(u"package list d.doubleread"_s)[u"packages"_s].toArray();
    QCOMPARE(packages.size(), 1);
    QCOMPARE(packages.first()[u"reader"_s].toString(), u"Ana"_s);
    QVERIFY(packages.first()[u"merged"_s].isNull());
    const QString id = packages.first()[u"package"_s].toString();
    ok(u"package call-off d.doubleread %1 --reason Lost"_s.arg(id));
    QCOMPARE(ok(u"package list d.doubleread"_s)[u"packages"_s].toArray().size(), 0);
}

void CliPackagesTest::isSealedBothWays()
{
    setPassword(u"Chief"_s);
    setPassword(u"Ana"_s, u"Chief's secret"_s);
    ok(u"package export d.doubleread --reader Ana --sealed --out a.sealed --user Chief"_s,
       u"Chief's secret"_s);
    QVERIFY(!bytesOf(at(u"a.sealed"_s)).contains("SQLite"));
    QCOMPARE(statusOf(u"package open a.sealed --out ana.doubleread"_s, u"wrong"_s), 1);
    QVERIFY(!QFile::exists(at(u"ana.doubleread"_s)));
    ok(u"package open a.sealed --out ana.doubleread"_s, u"Ana's secret"_s);
    QCOMPARE(statusOf(u"info ana.doubleread"_s), 1); // whoever has the file has no password
    readAll(u"ana.doubleread"_s, u"Ana"_s, u" --user Ana"_s, u"Ana's secret"_s);
    ok(u"package seal ana.doubleread --out home.sealed --user Ana"_s, u"Ana's secret"_s);
    QVERIFY(!bytesOf(at(u"home.sealed"_s)).contains("SQLite"));
    QCOMPARE(statusOf(u"package open home.sealed --out c.doubleread"_s, u"Ana's secret"_s), 1);
    const QJsonObject back =
        ok(u"package merge d.doubleread home.sealed --user Chief"_s, u"Chief's secret"_s);
    QCOMPARE(back[u"merged"_s].toArray().first()[u"submitted"_s].toInt(), 3);
}

/// A reader hears of own comments alone while the round is open; answers join their thread.
void CliPackagesTest::commentsAreToldToWhoMayKnow()
{
    const QString scan = u" d.doubleread --scan p1.png"_s;
    const QJsonObject said =
        ok(u"comment add"_s + scan + u" --at 12.5,30 --text vessel? --user Ana"_s);
    QCOMPARE(said[u"author"_s].toString(), u"Ana"_s);
    QCOMPARE(said[u"spot"_s].toArray().at(0).toDouble(), 12.5);
    ok(u"comment add"_s + scan + u" --text no --user Ana --answers "_s + said[u"id"_s].toString());
    const auto heardBy = [&](const QString &name) {
        return ok(u"comment list"_s + scan + u" --user "_s + name)[u"comments"_s].toArray();
    };
    QCOMPARE(heardBy(u"Ana"_s).size(), 2);
    QCOMPARE(heardBy(u"Ana"_s).at(1)[u"answers"_s], said[u"id"_s]);
    QCOMPARE(heardBy(u"Bohumil"_s).size(), 0);
    QCOMPARE(statusOf(u"comment add"_s + scan + u" --text far --at 500,30"_s), 2);
    QCOMPARE(statusOf(u"comment add"_s + scan + u" --text far --at here"_s), 2);
}

void CliPackagesTest::everyCommandHasHelpWithAnExample()
{
    for (const QString &command :
         {u"package export"_s, u"package merge"_s, u"package list"_s, u"package call-off"_s,
          u"package open"_s, u"package seal"_s, u"comment add"_s, u"comment list"_s}) {
        QCOMPARE(statusOf(command + u" --help"_s), 0);
        const QString help = QString::fromUtf8(m_last.out);
        QVERIFY2(help.contains(u"Example:\n  doubleread-cli "_s + command), qPrintable(help));
    }
}

QTEST_GUILESS_MAIN(CliPackagesTest)
#include "tst_clipackages.moc"
