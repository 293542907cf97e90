// Damaged, foreign and newer dataset files: refused untouched, by the command line and by the
// session that the window uses. Walks the shared manifest; the same kinds are made here too.
#include "core/base/hash.h"
#include "core/session/datasetsession.h"
#include "core/store/database/writelock.h"
#include "tests/cli/program.h"
#include "tests/core/studyfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtConcurrentRun>

#include <sys/stat.h>

using namespace doubleread;
using test::Run;
using test::runCli;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

void writeAt(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    QVERIFY(f.seek(offset));
    QCOMPARE(f.write(bytes), bytes.size());
}

QJsonObject manifest()
{
    QFile file(test::sharedFolder() + u"/golden/malformed/manifest.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/// What opening for the window comes to: an error, or how it was opened.
struct Seen
{
    std::optional<Error> error;
    DatasetInfo info;
};

Seen openedAsTheWindowDoes(const QString &file)
{
    const auto session = DatasetSession::open(file);
    Seen seen;
    QObject::connect(session.get(), &DatasetSession::openFailed, session.get(),
                     [&](const Error &error) { seen.error = error; });
    QSignalSpy opened(session.get(), &DatasetSession::opened);
    const bool came =
        QTest::qWaitFor([&] { return seen.error.has_value() || !opened.isEmpty(); }, 10000);
    if (!came)
        seen.error = fail(Error::Code::Cancelled, u"it hangs"_s).error();
    seen.info = session->info();
    return seen;
}

/// Every command and the window refuse the file, say which and why, and leave it as it is.
void isRefused(const QString &file, const QStringList &words)
{
    const bool regular = QFileInfo(file).isFile() && !QFileInfo(file).isSymbolicLink();
    const QByteArray before = regular ? contentOf(file) : QByteArray();
    for (const QStringList &command :
         {QStringList{u"info"_s, file}, QStringList{u"reader"_s, u"add"_s, file, u"x"_s},
          QStringList{u"trail"_s, u"verify"_s, file}}) {
        QElapsedTimer clock;
        clock.start();
        const Run run = runCli(command);
        QVERIFY2(run.status == 3, qPrintable(run.describe()));
        QVERIFY(clock.elapsed() < 10000);
        QVERIFY2(run.err.startsWith("error: " + file.toUtf8()), qPrintable(run.describe()));
        for (const QString &word : words)
            QVERIFY2(run.err.contains(word.toUtf8()), qPrintable(run.describe()));
    }
    const Seen seen = openedAsTheWindowDoes(file);
    QVERIFY(seen.error);
    const Error error = seen.error.value_or(Error{});
    QVERIFY(!error.message.isEmpty() && !error.remedy.isEmpty());
    QCOMPARE(regular ? contentOf(file) : QByteArray(), before);
    QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
}

} // namespace

class CliDatasetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesFilesOfTheManifest();
    void followsRecipesOfTheManifest();
    void refuses_data();
    void refuses();
    void refusesSpecialFiles();
    void refusesEveryDamagedPage();
    void refusesEveryTruncation();
    void flippedBitsAreNeverSilent();
    void tellsALostLog();
    void takesAStrangersLog();
    void namesAnAlteredEntry();
    void tellsAMissingEnd();
    void readsWhatItMayNotWrite();
    void twoWritersLoseNothing();
    void backsUpOnceADay();
    void backsUpOnDemand();
    void salvages();
    void relinks();

private:
    QString fresh(const QString &name = u"fresh.doubleread"_s)
    {
        const QString file = m_folder.filePath(name);
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
            QFile::remove(file + end);
        if (!QFile::copy(m_file, file))
            qFatal("not copied");
        return file;
    }

    std::unique_ptr<Study> m_study;
    QString m_file;
    QTemporaryDir m_folder;
};

void CliDatasetsTest::initTestCase()
{
    m_study = std::make_unique<Study>();
    m_file = m_study->file;
    QVERIFY(contentOf(m_file).size() > qsizetype{50} * 4096);
}

void CliDatasetsTest::refusesFilesOfTheManifest()
{
    if (test::sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: the manifest's files are not here; the kinds made here are tested");
    int files = 0;
    for (const auto &value : manifest()[u"cases"_s].toArray()) {
        const QString name = value[u"file"_s].toString();
        if (value[u"format"_s] != u"dataset"_s)
            continue;
        QCOMPARE(value[u"expected"_s].toString(), u"reject"_s);
        const QString file = m_folder.filePath(QFileInfo(name).fileName());
        QVERIFY(QFile::copy(test::sharedFolder() + u"/golden/malformed/"_s + name, file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        isRefused(file, {});
        ++files;
    }
    QCOMPARE(files, 8);
}

/// Each recipe of the manifest has a test here; a new one has to be given its own.
void CliDatasetsTest::followsRecipesOfTheManifest()
{
    if (test::sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: the manifest's recipes are not here; those known are tested");
    const QStringList known{u"truncate to 50 %"_s,
                            u"overwrite 4096 bytes at page 3 with 0xAA"_s,
                            u"set user_version to the highest known + 1"_s,
                            u"set application_id to 0"_s,
                            u"delete NAME-wal after kill -9 during writing"_s,
                            u"put a random file as NAME-wal"_s,
                            u"change one byte of one audit row by SQL"_s,
                            u"delete the last audit row by SQL"_s,
                            u"chmod 0444, and a read-only folder"_s,
                            u"open twice, write from both"_s,
                            u"replace by a symbolic link to /dev/zero, a FIFO, a folder"_s};
    QStringList recipes;
    for (const auto &value : manifest()[u"recipes_on_a_fresh_dataset"_s].toArray())
        recipes << value[u"op"_s].toString();
    QCOMPARE(recipes, known);
}

void CliDatasetsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    const QByteArray good = contentOf(m_file);
    const auto changed = [&](qsizetype offset, const QByteArray &by) {
        QByteArray bytes = good;
        return bytes.replace(offset, by.size(), by);
    };
    const QStringList rescue{u"backup"_s, u"salvage"_s};
    QTest::newRow("0 bytes") << QByteArray() << QStringList();
    QTest::newRow("text") << QByteArray("name,label\n").repeated(200) << QStringList();
    QTest::newRow("header only") << good.left(100) << rescue;
    QTest::newRow("another program") << changed(68, "\x0f\x05\x51\x11") << QStringList();
    QTest::newRow("application_id 0") << changed(68, QByteArray(4, '\0')) << QStringList();
    QTest::newRow("newer") << changed(63, QByteArray(1, static_cast<char>(good.at(63) + 1)))
                           << QStringList{u"newer"_s}; // the last byte of its version
    QTest::newRow("truncated to 50 %") << good.left(good.size() / 2) << rescue;
    QTest::newRow("page 3 overwritten")
        << changed(qsizetype{2} * 4096, QByteArray(4096, '\xaa')) << rescue;
    QTest::newRow("impossible page size") << changed(16, QByteArray("\x12\x34", 2)) << rescue;
    QTest::newRow("random pages")
        << good.left(100) + QByteArray("\xa5\x3c\x99").repeated(static_cast<int>(good.size() / 3))
        << rescue;
}

void CliDatasetsTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    const QString file = m_folder.filePath(u"bad.doubleread"_s);
    QFile::remove(file);
    writeAt(file, 0, bytes);
    isRefused(file, words);
}

void CliDatasetsTest::refusesSpecialFiles()
{
    const QString fifo = m_folder.filePath(u"fifo.doubleread"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const QString zero = m_folder.filePath(u"zero.doubleread"_s);
    QVERIFY(QFile::link(u"/dev/zero"_s, zero));
    const QString folder = m_folder.filePath(u"folder.doubleread"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const QString &file : {fifo, zero, folder})
        isRefused(file, {});
}

/// Opening is refused, or what is there is whole: what no page holds cannot be missed.
void CliDatasetsTest::refusesEveryDamagedPage()
{
    const QByteArray good = contentOf(m_file);
    int refused = 0;
    for (qint64 page = 0; page < good.size() / 4096; ++page) {
        const QString file = fresh(u"page.doubleread"_s);
        writeAt(file, page * 4096, QByteArray(4096, '\xaa'));
        const QByteArray before = contentOf(file);
        const auto opened = openDataset(file, Access::ReadOnly);
        QCOMPARE(contentOf(file), before);
        if (!opened) {
            ++refused;
            continue;
        }
        const auto check = verifyTrail(**opened);
        QVERIFY(check);
        QVERIFY2(check->isWhole(), qPrintable(check->problem()));
    }
    QVERIFY(refused > good.size() / 4096 / 2);
}

void CliDatasetsTest::refusesEveryTruncation()
{
    const QByteArray good = contentOf(m_file);
    for (int part = 0; part < 64; ++part) {
        const QString file = fresh(u"cut.doubleread"_s);
        QVERIFY(QFile::resize(file, good.size() * part / 64));
        for (const Access access : {Access::Write, Access::ReadOnly})
            QVERIFY(!openDataset(file, access));
        QCOMPARE(contentOf(file), good.left(good.size() * part / 64));
    }
}

void CliDatasetsTest::flippedBitsAreNeverSilent()
{
    const QByteArray good = contentOf(m_file);
    QRandomGenerator random(11);
    int told = 0;
    for (int trial = 0; trial < 120; ++trial) {
        const QString file = fresh(u"bit.doubleread"_s);
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(good.size())));
        const char flipped = static_cast<char>(good[at] ^ (1 << random.bounded(8)));
        writeAt(file, at, QByteArray(1, flipped));
        const auto opened = openDataset(file, Access::ReadOnly);
        if (!opened) {
            ++told;
            continue;
        }
        const auto check = verifyTrail(**opened);
        told += !check || !check->isWhole();
        if (check && check->isWhole()) // then all rows are as they were, by their digests
            QCOMPARE(check->entries,
                     must(verifyTrail(*must(openDataset(m_file, Access::ReadOnly)))).entries);
    }
    QVERIFY2(told > 3, QByteArray::number(told));
}

void CliDatasetsTest::tellsALostLog()
{
    const QString file = m_folder.filePath(u"killed.doubleread"_s);
    {
        ServiceFixture study;
        study.addScans(1);
        for (const QString &end : {u""_s, u".lock"_s}) // as after a kill, but without the log
            QVERIFY(QFile::copy(study.file + end, file + end));
    }
    const Run info = runCli({u"info"_s, file});
    QVERIFY2(info.status == 0, qPrintable(info.describe()));
    QVERIFY2(info.err.contains("not in the file any more"), qPrintable(info.describe()));
    const Run verified = runCli({u"trail"_s, u"verify"_s, file});
    QVERIFY2(verified.status == 4, qPrintable(verified.describe()));
    QVERIFY2(verified.out.contains("which were stored here once, are missing"),
             qPrintable(verified.describe()));
    QVERIFY(!openedAsTheWindowDoes(file).error);
    const Run added = runCli({u"reader"_s, u"add"_s, file, u"new"_s}); // the work goes on
    QVERIFY2(added.status == 0, qPrintable(added.describe()));
    const Run after = runCli({u"trail"_s, u"verify"_s, file});
    QVERIFY2(after.status == 0, qPrintable(after.describe()));
    QVERIFY2(after.out.contains("tells that later changes"), qPrintable(after.describe()));
}

void CliDatasetsTest::takesAStrangersLog()
{
    const QString file = fresh();
    writeAt(file + u"-wal"_s, 0, QByteArray("\x93\x11random").repeated(5000));
    const Run info = runCli({u"info"_s, file, u"--json"_s});
    QVERIFY2(info.status == 0, qPrintable(info.describe()));
    QCOMPARE(info.json()[u"scans"_s].toInt(), 2);
    const Run verified = runCli({u"trail"_s, u"verify"_s, file});
    QVERIFY2(verified.status == 0, qPrintable(verified.describe()));
}

void CliDatasetsTest::namesAnAlteredEntry()
{
    const QString file = fresh();
    tamper(file, {u"UPDATE trail SET content = replace(content, 'name', 'nome') "
                  "WHERE sequence = 4"_s});
    const Run verified = runCli({u"trail"_s, u"verify"_s, file, u"--json"_s});
    QVERIFY2(verified.status == 4, qPrintable(verified.describe()));
    QCOMPARE(verified.json()[u"problems"_s].toArray().first()[u"entry"_s].toInt(), 4);
}

void CliDatasetsTest::tellsAMissingEnd()
{
    const QString file = fresh();
    tamper(file, {u"DELETE FROM trail WHERE sequence = (SELECT max(sequence) FROM trail)"_s});
    const Run verified = runCli({u"trail"_s, u"verify"_s, file});
    QVERIFY2(verified.status == 4, qPrintable(verified.describe()));
    QVERIFY2(verified.out.contains("the end is missing"), qPrintable(verified.describe()));
}

void CliDatasetsTest::readsWhatItMayNotWrite()
{
    QDir().mkpath(m_folder.filePath(u"locked"_s));
    const QString file = fresh(u"locked/a.doubleread"_s);
    const QByteArray folder = QFile::encodeName(QFileInfo(file).path());
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0444), 0);
    for (const mode_t mode : {mode_t{0755}, mode_t{0555}}) {
        QCOMPARE(::chmod(folder.constData(), mode), 0);
        const Run info = runCli({u"info"_s, file});
        QVERIFY2(info.status == 0, qPrintable(info.describe()));
        const Run refused = runCli({u"reader"_s, u"add"_s, file, u"x"_s});
        QVERIFY2(refused.status == 1, qPrintable(refused.describe()));
        QVERIFY2(refused.err.contains("may not be written to"), qPrintable(refused.describe()));
        const Seen seen = openedAsTheWindowDoes(file);
        QVERIFY(!seen.error);
        QVERIFY(seen.info.readOnly);
        QVERIFY(seen.info.readOnlyWhy.contains(u"reading only"_s));
    }
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QCOMPARE(contentOf(file), contentOf(m_file));
}

void CliDatasetsTest::twoWritersLoseNothing()
{
    const QString file = fresh(u"two.doubleread"_s);
    {
        const auto holder = must(openDataset(file, Access::Write));
        const Run told = runCli({u"reader"_s, u"add"_s, file, u"x"_s});
        QVERIFY2(told.status == 1, qPrintable(told.describe()));
        QVERIFY2(told.err.contains("is being written to by"), qPrintable(told.describe()));
        QVERIFY2(told.err.contains(QByteArray::number(QCoreApplication::applicationPid())),
                 qPrintable(told.describe()));
        QVERIFY(openedAsTheWindowDoes(file).info.readOnly);
    }
    const auto addMany = [file](const QString &who) {
        QStringList added;
        for (int number = 0; number < 12; ++number)
            if (const QString name = who + QString::number(number);
                runCli({u"reader"_s, u"add"_s, file, name}).status == 0)
                added << name;
        return added;
    };
    const QFuture<QStringList> other = QtConcurrent::run(addMany, u"other-"_s);
    const QStringList acknowledged = addMany(u"one-"_s) + other.result();
    const auto database = must(openDataset(file, Access::ReadOnly));
    QStringList there;
    for (const User &person : must(people(*database)))
        there << person.name;
    for (const QString &name : acknowledged)
        QVERIFY2(there.contains(name), qPrintable(name));
    QCOMPARE(there.size(), acknowledged.size() + 4);
    QVERIFY(acknowledged.size() > 12);
    QVERIFY(must(verifyTrail(*database)).isWhole());
}

void CliDatasetsTest::backsUpOnceADay()
{
    const QString file = fresh(u"daily.doubleread"_s);
    const QDir folder(m_folder.filePath(u"daily.backups"_s));
    QCOMPARE(runCli({u"info"_s, file}).status, 0);
    QVERIFY(!folder.exists()); // reading changes nothing
    QCOMPARE(runCli({u"reader"_s, u"add"_s, file, u"x"_s}).status, 0);
    const QStringList first = folder.entryList(QDir::Files);
    QCOMPARE(first, QStringList(QDate::currentDate().toString(u"yyyy-MM-dd"_s) + u".doubleread"_s));
    const QByteArray bytes = contentOf(folder.filePath(first.front()));
    QCOMPARE(runCli({u"reader"_s, u"add"_s, file, u"y"_s}).status, 0);
    QCOMPARE(folder.entryList(QDir::Files), first);
    QCOMPARE(contentOf(folder.filePath(first.front())), bytes);
    const auto backup = must(openDataset(folder.filePath(first.front()), Access::ReadOnly));
    QVERIFY(!personNamed(*backup, u"x"_s)); // made before anything was written
    // The window makes it beside the work.
    const QString other = fresh(u"window.doubleread"_s);
    {
        const auto session = DatasetSession::open(other);
        QSignalSpy opened(session.get(), &DatasetSession::opened);
        QVERIFY(opened.wait(5000));
    }
    QCOMPARE(QDir(m_folder.filePath(u"window.backups"_s)).entryList(QDir::Files), first);
}

void CliDatasetsTest::backsUpOnDemand()
{
    const QString file = fresh();
    const QString copy = m_folder.filePath(u"copy.doubleread"_s);
    const auto writer = must(openDataset(file, Access::Write)); // somebody is working with it
    const Run run = runCli({u"backup"_s, file, copy});
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    QCOMPARE(runCli({u"trail"_s, u"verify"_s, copy}).status, 0);
    const Run again = runCli({u"backup"_s, file, copy});
    QVERIFY2(again.status == 1, qPrintable(again.describe()));
    const Run none = runCli({u"backup"_s, m_folder.filePath(u"none"_s), copy + u"2"_s});
    QVERIFY2(none.status == 1, qPrintable(none.describe()));
}

void CliDatasetsTest::salvages()
{
    const QString file = fresh(u"damaged.doubleread"_s);
    writeAt(file, qint64{2} * 4096, QByteArray(4096, '\xaa'));
    const QString saved = m_folder.filePath(u"saved.doubleread"_s);
    const Run run = runCli({u"salvage"_s, file, saved, u"--json"_s});
    QVERIFY2(run.status == 0 || run.status == 4 || run.status == 3, qPrintable(run.describe()));
    // With a backup of the day nothing is lost.
    QFile::remove(saved);
    const QDir folder(m_folder.filePath(u"damaged.backups"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(QFile::copy(m_file, folder.filePath(u"2026-03-09.doubleread"_s)));
    const Run whole = runCli({u"salvage"_s, file, saved});
    QVERIFY2(whole.status == 0, qPrintable(whole.describe()));
    QVERIFY2(whole.out.contains("nothing was lost"), qPrintable(whole.describe()));
    QCOMPARE(runCli({u"trail"_s, u"verify"_s, saved}).status, 0);
    const Run again = runCli({u"salvage"_s, file, saved});
    QVERIFY2(again.status == 1, qPrintable(again.describe()));
}

void CliDatasetsTest::relinks()
{
    ServiceFixture study;
    study.addScans(3);
    study.database.reset();
    const QDir folder(study.folder.path());
    QVERIFY(folder.mkpath(u"moved/deep"_s));
    QVERIFY(QFile::rename(folder.filePath(u"scans/scan-0.png"_s),
                          folder.filePath(u"moved/deep/scan-0.png"_s)));
    QVERIFY(QFile::rename(folder.filePath(u"scans/scan-1.png"_s),
                          folder.filePath(u"moved/renamed.png"_s)));
    const Run look = runCli({u"relink"_s, study.file, folder.filePath(u"moved"_s), u"--preview"_s});
    QVERIFY2(look.out.contains("2 found, 1 where they were"), qPrintable(look.describe()));
    QCOMPARE(
        must(scanNamed(*must(openDataset(study.file, Access::ReadOnly)), u"scan-0.png"_s)).path,
        u"scans/scan-0.png"_s);
    const Run run = runCli({u"relink"_s, study.file, folder.filePath(u"moved"_s), u"--json"_s});
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    QCOMPARE(run.json()[u"found"_s].toInt(), 2);
    QCOMPARE(run.json()[u"in_place"_s].toInt(), 1);
    QVERIFY(QFile::remove(folder.filePath(u"scans/scan-2.png"_s)));
    const Run missing = runCli({u"relink"_s, study.file, folder.filePath(u"moved"_s)});
    QVERIFY2(missing.status == 4, qPrintable(missing.describe()));
    QVERIFY2(missing.out.contains("missing: scan-2.png"), qPrintable(missing.describe()));
    const auto database = must(openDataset(study.file, Access::ReadOnly));
    QCOMPARE(must(scanNamed(*database, u"scan-0.png"_s)).path, u"moved/deep/scan-0.png"_s);
    QCOMPARE(must(scanNamed(*database, u"scan-1.png"_s)).path, u"moved/renamed.png"_s);
    QVERIFY(must(verifyTrail(*database)).isWhole());
    const Run nowhere = runCli({u"relink"_s, study.file, folder.filePath(u"none"_s)});
    QVERIFY2(nowhere.status == 1, qPrintable(nowhere.describe()));
}

QTEST_GUILESS_MAIN(CliDatasetsTest)
#include "tst_clidatasets.moc"
