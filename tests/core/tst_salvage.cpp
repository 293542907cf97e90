// What is saved of a damaged dataset: all that can be read, each row compared with the audit trail,
// what is lost named; and nothing of it silently.
#include "core/service/datasets/recovery.h"
#include "core/store/rescue/backups.h"
#include "studyfixture.h"

#include <QRandomGenerator>

#include <sys/stat.h>

using namespace doubleread;

namespace {

constexpr qint64 pageSize = 4096;

const auto quietly = [](int, int) { return true; };

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// Rows of all tables but the trail's.
qint64 rowsOf(Database &database)
{
    qint64 rows = 0;
    for (const TrailedTable &table : must(trailedTables(database)))
        rows += must(database.number(u"SELECT count(*) FROM "_s + table.name));
    return rows;
}

} // namespace

class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void savesAllOfASoundFile();
    void savesWhatTheLogHolds();
    void losesNothingSilently_data();
    void losesNothingSilently();
    void takesWhatIsGoneFromABackup();
    void keepsWhatWasAlteredAndNamesIt();
    void provesNoForgery();
    void refuses_data();
    void refuses();
    void stops();

private:
    QString target() const { return m_folder->filePath(u"saved.doubleread"_s); }
    QString damaged(const QByteArray &bytes) const
    {
        const QString file = m_folder->filePath(u"damaged.doubleread"_s);
        QFile f(file);
        if (!f.open(QIODevice::WriteOnly) || f.write(bytes) != bytes.size())
            qFatal("not written");
        return file;
    }
    QByteArray withPageOverwritten(qint64 page) const
    {
        QByteArray bytes = m_sound;
        return bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\xaa'));
    }

    QByteArray m_sound;
    qint64 m_rows = 0;
    qint64 m_entries = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SalvageTest::initTestCase()
{
    Study study;
    const auto database = must(openDataset(study.file, Access::Write));
    study.database = must(openDataset(study.file, Access::ReadOnly));
    for (int entry = 0; entry < 150; ++entry) // so that the trail has a tree
        must(addPerson(*database, study.desk(), u"reader-%1"_s.arg(entry), Role::Radiologist));
    m_rows = rowsOf(*database);
    m_entries = must(database->number(u"SELECT count(*) FROM trail"_s));
    const QString copy = study.folder.filePath(u"copy.doubleread"_s);
    must(copyDataset(study.file, copy));
    m_sound = contentOf(copy);
    QVERIFY(m_sound.size() / pageSize > 60);
}

void SalvageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SalvageTest::savesAllOfASoundFile()
{
    const QString file = damaged(m_sound);
    const SalvageReport report = must(salvageDataset(file, target(), quietly));
    for (const QStringList &list : {report.lost, report.altered, report.unproven})
        if (!list.isEmpty())
            qInfo() << list;
    QVERIFY(report.isComplete());
    QCOMPARE(report.rows, m_rows);
    QCOMPARE(report.entries, m_entries);
    QCOMPARE(report.fromBackups, 0);
    QCOMPARE(contentOf(file), m_sound);
    const auto saved = must(openDataset(target(), Access::Write));
    const TrailCheck check = must(verifyTrail(*saved));
    for (const TrailProblem &problem : check.problems)
        qInfo() << problem.table << problem.row << problem.problem;
    QVERIFY(check.isWhole());
    QCOMPARE(check.entries, m_entries + 1);
    QCOMPARE(check.notices.size(), 1);
    QCOMPARE(rowsOf(*saved), m_rows);
    QCOMPARE(
        QDir(m_folder->path()).entryList({u".salvage*"_s}, QDir::AllEntries | QDir::Hidden).size(),
        0);
}

void SalvageTest::savesWhatTheLogHolds()
{
    ServiceFixture study;
    study.addScans(1);
    const QString file = m_folder->filePath(u"crashed.doubleread"_s);
    for (const QString &end : {u""_s, u"-wal"_s}) // as a crash would leave it
        QVERIFY(QFile::copy(study.file + end, file + end));
    QVERIFY(contentOf(file + u"-wal"_s).size() > 0);
    const SalvageReport report = must(salvageDataset(file, target(), quietly));
    QVERIFY(report.isComplete());
    QCOMPARE(rowsOf(*must(openDataset(target(), Access::ReadOnly))), rowsOf(*study.database));
}

void SalvageTest::losesNothingSilently_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (qint64 page = 0; page < m_sound.size() / pageSize; ++page)
        QTest::addRow("page %lld overwritten", page + 1) << withPageOverwritten(page);
    for (int part = 2; part < 16; ++part)
        QTest::addRow("truncated to %d/16", part) << m_sound.left(m_sound.size() * part / 16);
    QRandomGenerator random(7);
    for (int trial = 0; trial < 60; ++trial) {
        QByteArray bytes = m_sound;
        for (int flip = 0; flip < 1 + trial; ++flip) {
            char &byte = bytes[random.bounded(static_cast<int>(bytes.size()))];
            byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        }
        QTest::addRow("%d bits flipped", trial + 1) << bytes;
    }
}

void SalvageTest::losesNothingSilently()
{
    QFETCH(QByteArray, bytes);
    const QString file = damaged(bytes);
    const auto report = salvageDataset(file, target(), quietly);
    QCOMPARE(contentOf(file), bytes);
    if (!report) { // people, protocol or the dataset's name are gone and there is no backup
        QVERIFY2(report.error().code == Error::Code::Damaged ||
                     report.error().code == Error::Code::Foreign ||
                     report.error().code == Error::Code::Newer,
                 why(report));
        QVERIFY(!QFile::exists(target()));
        return;
    }
    const auto saved = must(openDataset(target(), Access::ReadOnly));
    const TrailCheck check = must(verifyTrail(*saved));
    if (rowsOf(*saved) < m_rows || report->entries < m_entries)
        QVERIFY(!report->isComplete());
    // What the report does not name is there, and proven.
    if (report->isComplete()) {
        QCOMPARE(rowsOf(*saved), m_rows);
        QVERIFY(check.isWhole());
    } else {
        QVERIFY(!check.isWhole() || !check.notices.isEmpty());
    }
    const qsizetype round = report->lost.count(u"reading_round/1"_s); // made anew, so counted twice
    if (report->lostEntries.isEmpty() && report->unproven.isEmpty())
        QCOMPARE(rowsOf(*saved) + report->lost.size() - round, m_rows);
}

void SalvageTest::takesWhatIsGoneFromABackup()
{
    const QString file = m_folder->filePath(u"damaged.doubleread"_s);
    QVERIFY(QDir().mkpath(backupFolder(file)));
    QFile backup(backupFolder(file) + u"/2026-03-09.doubleread"_s);
    QVERIFY(backup.open(QIODevice::WriteOnly));
    QCOMPARE(backup.write(m_sound), m_sound.size());
    backup.close();
    int fromBackups = 0;
    for (qint64 page = 0; page < m_sound.size() / pageSize; page += 2) {
        damaged(withPageOverwritten(page));
        QFile::remove(target());
        const SalvageReport report = must(salvageDataset(file, target(), quietly));
        QVERIFY(report.isComplete());
        QVERIFY(must(verifyTrail(*must(openDataset(target(), Access::ReadOnly)))).isWhole());
        fromBackups += report.fromBackups > 0;
    }
    QVERIFY(fromBackups > 10);
}

void SalvageTest::keepsWhatWasAlteredAndNamesIt()
{
    QByteArray bytes = m_sound;
    const qsizetype at = bytes.indexOf("reader-77");
    QVERIFY(at > 0);
    for (qsizetype each = at; each >= 0; each = bytes.indexOf("reader-77", each + 1))
        if (bytes.mid(each, 20).contains("radiologist"))
            bytes[each + 7] = 'X';
    const SalvageReport report = must(salvageDataset(damaged(bytes), target(), quietly));
    QCOMPARE(report.altered.size(), 1);
    QVERIFY(report.altered.front().startsWith(u"person/"_s));
    QCOMPARE(report.lost.size(), 0);
    const auto saved = must(openDataset(target(), Access::ReadOnly));
    QVERIFY(personNamed(*saved, u"reader-X7"_s));
    const TrailCheck check = must(verifyTrail(*saved));
    QVERIFY(!check.isWhole()); // salvage makes nothing good
    QCOMPARE(check.problems.front().table, u"person"_s);
    QCOMPARE(check.problems.front().problem, u"was altered"_s);
}

void SalvageTest::provesNoForgery()
{
    const QString file = damaged(m_sound);
    tamper(file, {u"INSERT INTO person (position, id, name, role) "
                  "VALUES (999, 'x', 'eve', 'coordinator')"_s,
                  u"DELETE FROM comment"_s});
    const SalvageReport report = must(salvageDataset(file, target(), quietly));
    QCOMPARE(report.unproven, QStringList(u"person/999"_s));
    const TrailCheck check = must(verifyTrail(*must(openDataset(target(), Access::ReadOnly))));
    QVERIFY(!check.isWhole());
    QVERIFY(std::ranges::any_of(check.problems, [](const TrailProblem &problem) {
        return problem.row == u"eve"_s && problem.problem == u"is not in the audit trail"_s;
    }));
}

void SalvageTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("nothing") << QByteArray() << Error::Code::Foreign;
    QTest::newRow("text") << QByteArray("hello ").repeated(2000) << Error::Code::Foreign;
    QTest::newRow("a few bytes") << QByteArray("hello") << Error::Code::Foreign;
    QTest::newRow("header only") << m_sound.left(100) << Error::Code::Foreign;
    QByteArray newer = m_sound;
    newer[63] = 99;
    QTest::newRow("newer") << newer << Error::Code::Newer;
}

void SalvageTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    const QString file = damaged(bytes);
    const auto report = salvageDataset(file, target(), quietly);
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
    QCOMPARE(report.error().file, file);
    QVERIFY(!QFile::exists(target()));
    QCOMPARE(contentOf(file), bytes);
    const QString fifo = m_folder->filePath(u"fifo.doubleread"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QVERIFY(!salvageDataset(fifo, target(), quietly));
    QVERIFY(!salvageDataset(m_folder->path(), target(), quietly));
    QVERIFY(!salvageDataset(m_folder->filePath(u"none"_s), target(), quietly));
}

void SalvageTest::stops()
{
    const QString file = damaged(m_sound);
    int asked = 0;
    const auto stopped = salvageDataset(file, target(), [&](int, int) { return ++asked > 99; });
    if (!stopped)
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QVERIFY(stopped || !QFile::exists(target()));
    QFile::remove(target());
    QFile there(target());
    QVERIFY(there.open(QIODevice::WriteOnly));
    const auto refused = salvageDataset(file, target(), quietly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::AlreadyExists);
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
