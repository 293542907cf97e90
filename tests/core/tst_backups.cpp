// Copies of a dataset: of every day, before a migration, asked for; and going back to one.
#include "core/store/rescue/backups.h"
#include "databasefixture.h"

using namespace doubleread;

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesWhatIsCommittedAndNeverOverwrites();
    void aLargeOneIsCopiedInSteps();
    void copiesOnceADay();
    void keepsSevenDaysAndFourWeeks();
    void leavesNothingBehindWhereItCannot();
    void goesBackToABackupAndTellsSo();
    void goesBackToNoneThatIsWorse();
    void tellsALostLog();
    void tellsAnOlderCopyInThePlace();
    void tellsNothingOfAnotherDatasetInThePlace();

private:
    QString make(const QString &name = u"a.doubleread"_s, const QString &id = u"one"_s)
    {
        const QString file = m_folder->filePath(name);
        const auto made = Database::create(file, [&](Database &database) -> Result<void> {
            const auto transaction = Transaction::begin(database);
            const auto added = database.change(
                u"INSERT INTO dataset VALUES (1, '%1', 'study', '2026-01-01')"_s.arg(id));
            const auto told = tell(database);
            return added && told ? (*transaction)->commit() : Result<void>(told);
        });
        return made ? file : QString();
    }

    static void write(const QString &file, int entries)
    {
        const auto database = Database::open(file, Access::Write);
        QVERIFY2(database, qPrintable(database ? QString() : database.error().text()));
        for (int entry = 0; entry < entries; ++entry) {
            const auto transaction = Transaction::begin(**database);
            QVERIFY(tell(**database));
            QVERIFY((*transaction)->commit());
        }
    }

    static qint64 entriesOf(const QString &file)
    {
        const auto database = Database::open(file, Access::ReadOnly);
        return database ? (*database)->number(u"SELECT count(*) FROM trail"_s).value_or(-1) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void BackupsTest::copiesWhatIsCommittedAndNeverOverwrites()
{
    const QString file = make();
    const QString copy = m_folder->filePath(u"copy.doubleread"_s);
    {
        const auto writer = Database::open(file, Access::Write); // it is in the log alone
        const auto transaction = Transaction::begin(**writer);
        QVERIFY(tell(**writer));
        QVERIFY((*transaction)->commit());
        const auto copied = copyDataset(file, copy);
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().text()));
    }
    QCOMPARE(entriesOf(copy), 2);
    const QByteArray before = bytesOf(copy);
    const auto again = copyDataset(file, copy);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::AlreadyExists);
    QCOMPARE(bytesOf(copy), before);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QVERIFY(copyDataset(file, m_folder->filePath(u"third.doubleread"_s)));
}

/// More rows than are copied at once, of a table with numbered rows and of one without; told how
/// far it is, and stopped at any of the steps.
void BackupsTest::aLargeOneIsCopiedInSteps()
{
    const QString file = make();
    {
        const auto database = Database::open(file, Access::Write);
        const auto transaction = Transaction::begin(**database);
        const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                "WHERE i < 12345) "_s;
        for (const QString &sql :
             {u"INSERT INTO person (position, id, name, role) "
              "SELECT i * 3, 'id' || i, 'name' || i, 'researcher' FROM n"_s,
              u"INSERT INTO scan_file SELECT randomblob(32), randomblob(300) FROM n"_s,
              u"INSERT INTO person_key SELECT randomblob(32), 'id' || i, '2099' FROM n"_s}) {
            const auto added = (*database)->change(numbers + sql);
            QVERIFY2(added, qPrintable(added ? QString() : added.error().text()));
        }
        QVERIFY(tell(**database));
        QVERIFY((*transaction)->commit());
    }
    const QString copy = m_folder->filePath(u"copy.doubleread"_s);
    int steps = 0;
    int last = 0;
    QVERIFY(copyDataset(file, copy, [&](int done, int total) {
        ++steps;
        const bool forward = done >= last && done <= total;
        last = done;
        return forward;
    }));
    QVERIFY(steps > 6);
    for (const QString &sum :
         {u"SELECT sum(position) FROM person"_s, u"SELECT count(DISTINCT person) FROM person_key"_s,
          u"SELECT count(DISTINCT bytes) FROM scan_file"_s}) {
        const auto from = Database::open(file, Access::ReadOnly);
        const auto to = Database::open(copy, Access::ReadOnly);
        QCOMPARE((*to)->number(sum).value_or(-1), (*from)->number(sum).value_or(-2));
    }
    const QString other = m_folder->filePath(u"stopped.doubleread"_s);
    const auto stopped = copyDataset(file, other, [&](int, int) { return --steps > 2; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QVERIFY(!QFileInfo::exists(other));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.partial*"_s}, QDir::Files).size(), 0);
}

void BackupsTest::copiesOnceADay()
{
    const QString file = make();
    const QDate today(2026, 3, 9);
    QVERIFY(isBackupDue(file, today));
    QCOMPARE(backupsOf(file).size(), 0U);
    const auto made = backUpOfDay(file, today);
    QVERIFY(made);
    QCOMPARE(*made, m_folder->filePath(u"a.backups/2026-03-09.doubleread"_s));
    QVERIFY(!isBackupDue(file, today));
    QVERIFY(isBackupDue(file, today.addDays(1)));
    QCOMPARE(entriesOf(*made), 1);
    QCOMPARE(backupsOf(file).size(), 1U);
    QVERIFY(!backupsOf(file).front().beforeMigration);
}

void BackupsTest::keepsSevenDaysAndFourWeeks()
{
    const QDate monday(2026, 6, 1);
    std::vector<QDate> kept;
    for (int day = 0; day < 100; ++day) { // as it goes on from day to day
        kept.push_back(monday.addDays(day));
        for (const QDate away : superfluous(kept, 7))
            std::erase(kept, away);
    }
    QCOMPARE(kept.size(), 11U);
    const QDate last = monday.addDays(99);
    for (int day = 0; day < 7; ++day)
        QVERIFY(std::ranges::find(kept, last.addDays(-day)) != kept.end());
    QVERIFY(kept.front() >= last.addDays(-7 * 6));
    QVERIFY(kept.front() <= last.addDays(-7 * 4));
    QCOMPARE(superfluous({monday}, 7).size(), 0U);
}

void BackupsTest::leavesNothingBehindWhereItCannot()
{
    const QString file = make();
    QFile(m_folder->filePath(u"a.backups"_s)).open(QIODevice::WriteOnly); // in the folder's place
    QVERIFY(!backUpOfDay(file, QDate(2026, 3, 9)));
    const auto copied = copyDataset(file, m_folder->filePath(u"no/such/folder.doubleread"_s));
    QVERIFY(!copied);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.partial"_s}, QDir::Files).size(), 0);
}

void BackupsTest::goesBackToABackupAndTellsSo()
{
    const QString file = make();
    write(file, 2);
    const auto backup = backUpOfDay(file, QDate(2026, 3, 9));
    QVERIFY(backup);
    write(file, 3);
    overwrite(file, 2 * 4096, QByteArray(4096, '\xaa'));
    const auto refused = Database::open(file, Access::WriteIfPossible);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Damaged);
    QVERIFY(refused.error().remedy.contains(*backup));
    const QByteArray damaged = bytesOf(file);
    const auto aside = restoreBackup(file, *backup);
    QVERIFY2(aside, qPrintable(aside ? QString() : aside.error().text()));
    QCOMPARE(bytesOf(*aside), damaged);
    QVERIFY(QFile::exists(*backup));
    const auto opened = Database::open(file, Access::Write);
    QVERIFY(opened);
    QVERIFY((*opened)->lostHead());
    QCOMPARE((*opened)->lostHead()->sequence, 6);
    QCOMPARE((*opened)->number(u"SELECT count(*) FROM trail"_s).value_or(0), 3);
}

void BackupsTest::goesBackToNoneThatIsWorse()
{
    const QString file = make();
    const auto backup = backUpOfDay(file, QDate(2026, 3, 9));
    overwrite(*backup, 2 * 4096, QByteArray(4096, '\xaa'));
    const QByteArray before = bytesOf(file);
    const auto restored = restoreBackup(file, *backup);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, Error::Code::Damaged);
    QCOMPARE(bytesOf(file), before);
    const auto busy = Database::open(file, Access::Write);
    const auto sound = backUpOfDay(file, QDate(2026, 3, 10));
    QVERIFY(sound);
    const auto refused = restoreBackup(file, *sound);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Busy);
}

void BackupsTest::tellsALostLog()
{
    const QString file = make();
    const pid_t child = ::fork();
    if (child == 0) {
        write(file, 5);
        const auto database = Database::open(file, Access::Write);
        for (int entry = 0; entry < 5; ++entry) {
            const auto transaction = Transaction::begin(**database);
            const auto told = tell(**database);
            const auto committed = (*transaction)->commit();
            if (!told || !committed)
                ::_exit(1);
        }
        ::kill(::getpid(), SIGKILL); // five entries are in the log alone
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(QFile::remove(file + u"-wal"_s));
    auto opened = Database::open(file, Access::Write);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
    QVERIFY((*opened)->lostHead());
    QCOMPARE((*opened)->lostHead()->sequence, 11);
    {
        const auto undone = Transaction::begin(**opened);
        QVERIFY(tell(**opened));
    }
    QVERIFY((*opened)->lostHead()); // it is still to be told
    const auto transaction = Transaction::begin(**opened);
    QVERIFY(tell(**opened));
    QVERIFY(tell(**opened));
    QVERIFY((*transaction)->commit());
    QVERIFY(!(*opened)->lostHead());
    QCOMPARE((*opened)
                 ->number(u"SELECT count(*) FROM trail WHERE action = 'dataset.went-back'"_s)
                 .value_or(0),
             1);
    opened->reset();
    opened = Database::open(file, Access::Write);
    QVERIFY(opened);
    QVERIFY(!(*opened)->lostHead());
}

void BackupsTest::tellsAnOlderCopyInThePlace()
{
    const QString file = make();
    const QString copy = m_folder->filePath(u"old.doubleread"_s);
    QVERIFY(QFile::copy(file, copy));
    write(file, 3);
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(copy, file));
    for (const Access access : {Access::ReadOnly, Access::Write}) {
        const auto opened = Database::open(file, access);
        QVERIFY(opened);
        QVERIFY((*opened)->lostHead());
        QCOMPARE((*opened)->lostHead()->sequence, 4);
    }
    // One that went on elsewhere has as many entries, but others.
    write(copy, 3);
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(copy, file));
    const auto opened = Database::open(file, Access::ReadOnly);
    QVERIFY(opened);
    QVERIFY((*opened)->lostHead());
}

void BackupsTest::tellsNothingOfAnotherDatasetInThePlace()
{
    const QString file = make();
    write(file, 3);
    const QString other = make(u"b.doubleread"_s, u"two"_s);
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(other, file));
    const auto opened = Database::open(file, Access::Write);
    QVERIFY(opened);
    QVERIFY(!(*opened)->lostHead());
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
