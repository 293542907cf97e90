// Opening, locking, migrating and refusing dataset files.
#include "core/base/hash.h"
#include "core/store/database.h"
#include "core/store/dialect.h"
#include "core/store/migration.h"
#include "core/store/transaction.h"
#include "core/store/writelock.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace doubleread;

namespace {

Result<void> nothing(Database &)
{
    return {};
}

QByteArray bytesOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::WriteOnly));
    QCOMPARE(f.write(bytes), bytes.size());
}

void overwrite(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    QVERIFY(f.seek(offset));
    QCOMPARE(f.write(bytes), bytes.size());
}

/// Runs SQL as another program would, without our settings.
void runForeign(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

qint64 peopleOf(Database &database)
{
    return database.number(u"SELECT count(*) FROM person"_s).value_or(-1);
}

Result<qint64> addPerson(Database &database, const QString &name)
{
    return database.change(
        u"INSERT INTO person (position, id, name, role) "
        "SELECT coalesce(max(position), 0) + 1, :id, :name, 'radiologist' FROM person"_s,
        {{u"id"_s, name}, {u"name"_s, name}});
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsAWholeFileOrNone();
    void refusesToOverwrite();
    void setsEveryPragma();
    void rollsBackWhatIsNotCommitted();
    void streamsRowsAndNestsQueries();
    void refusesWhatIsNoDataset_data();
    void refusesWhatIsNoDataset();
    void refusesSpecialFilesWithoutTouchingThem();
    void refusesTruncated();
    void refusesOverwrittenPage();
    void opensWithRandomJournal();
    void refusesNewerSchemaInTheJournalToo();
    void secondWriterReadsAndIsToldWhoHoldsIt();
    void lockNamesAnotherProcess();
    void opensReadOnlyFileAndFolder();
    void readerSeesWhatTheWriterCommits();
    void migratesAnOldSchemaAfterABackup();
    void failedMigrationLeavesTheFileAsItWas();
    void sharedMalformedFiles();

private:
    QString make(const QString &name = u"a.doubleread"_s)
    {
        const QString file = m_folder->filePath(name);
        const auto made = Database::create(file, nothing);
        return made ? file : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void DatabaseTest::createsAWholeFileOrNone()
{
    const QString file = m_folder->filePath(u"x.doubleread"_s);
    const auto failed = Database::create(file, [](Database &) -> Result<void> {
        return fail(Error::Code::InvalidArgument, u"no"_s);
    });
    QVERIFY(!failed);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    const auto made = Database::create(file, nothing);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    QVERIFY(!(*made)->isReadOnly());
    QCOMPARE(schemaVersion(**made).value_or(-1), dialect::newestSchema());
}

void DatabaseTest::refusesToOverwrite()
{
    const QString file = m_folder->filePath(u"x.doubleread"_s);
    write(file, "mine");
    const auto made = Database::create(file, nothing);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::AlreadyExists);
    QCOMPARE(bytesOf(file), "mine");
}

void DatabaseTest::setsEveryPragma()
{
    const QString file = make();
    const auto writer = Database::open(file, Access::Write);
    QVERIFY(writer);
    const auto text = [](Database &database, const QString &pragma) {
        QString value;
        const auto ran =
            database.each(u"PRAGMA "_s + pragma, {}, [&](const Row &row) -> Result<void> {
                value = row.text(0);
                return {};
            });
        return ran ? value : ran.error().text();
    };
    QCOMPARE(text(**writer, u"journal_mode"_s), u"wal"_s);
    QCOMPARE(text(**writer, u"synchronous"_s), u"2"_s);
    QCOMPARE(text(**writer, u"foreign_keys"_s), u"1"_s);
    QCOMPARE(text(**writer, u"trusted_schema"_s), u"0"_s);
    QCOMPARE(text(**writer, u"cell_size_check"_s), u"1"_s);
    QCOMPARE(text(**writer, u"mmap_size"_s), u"0"_s);
    QCOMPARE(text(**writer, u"busy_timeout"_s), u"5000"_s);
    QCOMPARE(text(**writer, u"application_id"_s), QString::number(dialect::applicationId));
    const auto reader = Database::open(file, Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(text(**reader, u"wal_autocheckpoint"_s), u"0"_s);
    QCOMPARE(text(**reader, u"trusted_schema"_s), u"0"_s);
}

void DatabaseTest::rollsBackWhatIsNotCommitted()
{
    const auto database = Database::open(make(), Access::Write);
    QVERIFY(database);
    {
        const auto transaction = Transaction::begin(**database);
        QVERIFY(transaction);
        QVERIFY(addPerson(**database, u"a"_s));
    }
    QCOMPARE(peopleOf(**database), 0);
    const auto transaction = Transaction::begin(**database);
    QVERIFY(transaction);
    QVERIFY(addPerson(**database, u"a"_s));
    QVERIFY((*transaction)->commit());
    QCOMPARE(peopleOf(**database), 1);
}

void DatabaseTest::streamsRowsAndNestsQueries()
{
    const auto database = Database::open(make(), Access::Write);
    QVERIFY(database);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(addPerson(**database, name));
    const QString sql = u"SELECT name FROM person WHERE name >= :name ORDER BY name"_s;
    QStringList seen;
    const auto outer =
        (*database)->each(sql, {{u"name"_s, u"b"_s}}, [&](const Row &row) -> Result<void> {
            seen << row.text(0);
            return (*database)->each(sql, {{u"name"_s, u"c"_s}},
                                     [&](const Row &inner) -> Result<void> {
                                         seen << u"in "_s + inner.text(0);
                                         return {};
                                     });
        });
    QVERIFY(outer);
    QCOMPARE(seen, QStringList({u"b"_s, u"in c"_s, u"c"_s, u"in c"_s}));
    const auto stopped =
        (*database)->each(sql, {{u"name"_s, u"a"_s}}, [](const Row &) -> Result<void> {
            return fail(Error::Code::Cancelled, u"enough"_s);
        });
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE((*database)->number(u"SELECT :twice + :twice"_s, {{u"twice"_s, 21}}).value_or(0), 42);
}

void DatabaseTest::refusesWhatIsNoDataset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    init(); // rows are made before the first one is run
    const QByteArray good = bytesOf(make());
    QVERIFY(!good.isEmpty());
    const auto changed = [&](qsizetype offset, const QByteArray &by) {
        QByteArray bytes = good;
        return bytes.replace(offset, by.size(), by);
    };
    QTest::newRow("empty") << QByteArray() << Error::Code::Foreign;
    QTest::newRow("text") << QByteArray("hello hello hello ").repeated(100) << Error::Code::Foreign;
    QTest::newRow("header only") << good.left(100) << Error::Code::Damaged;
    QTest::newRow("half a header") << good.left(50) << Error::Code::Damaged;
    QTest::newRow("no application id") << changed(68, QByteArray(4, '\0')) << Error::Code::Foreign;
    QTest::newRow("another's id") << changed(68, "\x0f\x05\x51\x11") << Error::Code::Foreign;
    QTest::newRow("page size 3") << changed(16, QByteArray("\0\3", 2)) << Error::Code::Damaged;
    QTest::newRow("newer") << changed(60, QByteArray("\0\0\0\x63", 4)) << Error::Code::Newer;
    QTest::newRow("random pages")
        << good.left(100) +
               QByteArray("\xa5\x3c\x99").repeated(static_cast<int>(good.size() / 3 + 100))
        << Error::Code::Damaged;
}

void DatabaseTest::refusesWhatIsNoDataset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    const QString file = m_folder->filePath(u"b.doubleread"_s);
    write(file, bytes);
    for (const Access access : {Access::Write, Access::WriteIfPossible, Access::ReadOnly}) {
        const auto opened = Database::open(file, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(opened.error().text().contains(u"b.doubleread"_s));
        QVERIFY(!opened.error().remedy.isEmpty());
        QCOMPARE(bytesOf(file), bytes);
    }
}

void DatabaseTest::refusesSpecialFilesWithoutTouchingThem()
{
    const QString fifo = m_folder->filePath(u"fifo.doubleread"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const QString zero = m_folder->filePath(u"zero.doubleread"_s);
    QVERIFY(QFile::link(u"/dev/zero"_s, zero));
    for (const QString &file : {fifo, zero, m_folder->path()}) {
        const auto opened = Database::open(file, Access::Write);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Foreign);
    }
    const auto missing = Database::open(m_folder->filePath(u"none"_s), Access::Write);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
}

void DatabaseTest::refusesTruncated()
{
    const QString file = make();
    QVERIFY(QFile::resize(file, QFile(file).size() / 2));
    const QByteArray before = bytesOf(file);
    const auto opened = Database::open(file, Access::Write);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Damaged);
    QVERIFY(opened.error().remedy.contains(u"backup"_s));
    QCOMPARE(bytesOf(file), before);
}

void DatabaseTest::refusesOverwrittenPage()
{
    const QString file = make();
    overwrite(file, 2 * 4096, QByteArray(4096, '\xaa'));
    const QByteArray before = bytesOf(file);
    for (const Access access : {Access::Write, Access::ReadOnly}) {
        const auto opened = Database::open(file, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }
    QCOMPARE(bytesOf(file), before);
}

void DatabaseTest::opensWithRandomJournal()
{
    const QString file = make();
    write(file + u"-wal"_s, QByteArray("\x93\x11random").repeated(5000));
    const auto opened = Database::open(file, Access::Write);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
    QCOMPARE(peopleOf(**opened), 0);
}

void DatabaseTest::refusesNewerSchemaInTheJournalToo()
{
    const QString file = make();
    const QString copy = m_folder->filePath(u"copy.doubleread"_s);
    {
        const auto opened = Database::open(file, Access::Write);
        QVERIFY(opened);
        QVERIFY((*opened)->define(u"PRAGMA user_version = 99"_s));
        for (const QString &end : {u""_s, u"-wal"_s}) // as a crash would leave it
            write(copy + end, bytesOf(file + end));
    }
    const auto opened = Database::open(copy, Access::Write);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Newer);
}

void DatabaseTest::secondWriterReadsAndIsToldWhoHoldsIt()
{
    const QString file = make();
    auto first = Database::open(file, Access::Write);
    QVERIFY(first);
    const auto second = Database::open(file, Access::WriteIfPossible);
    QVERIFY(second);
    QVERIFY((*second)->isReadOnly());
    QVERIFY((*second)->heldBy().contains(u"process "_s + QString::number(::getpid())));
    QVERIFY((*second)->readOnlyWhy().contains((*second)->heldBy()));
    const auto refused = addPerson(**second, u"x"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::ReadOnly);
    const auto third = Database::open(file, Access::Write);
    QVERIFY(!third);
    QCOMPARE(third.error().code, Error::Code::Busy);
    QVERIFY(third.error().message.contains((*second)->heldBy()));
    first->reset();
    QVERIFY(Database::open(file, Access::Write));
}

void DatabaseTest::lockNamesAnotherProcess()
{
    const QString file = make();
    std::array<int, 2> pipe{};
    QCOMPARE(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = WriteLock::tryToTake(file);
        const char said = lock && *lock ? 'y' : 'n';
        ::_exit(::write(pipe[1], &said, 1) == 1 && ::pause() ? 0 : 1);
    }
    char said = 0;
    QCOMPARE(::read(pipe[0], &said, 1), 1);
    QCOMPARE(said, 'y');
    const auto opened = Database::open(file, Access::WriteIfPossible);
    QVERIFY(opened);
    QVERIFY((*opened)->heldBy().contains(QString::number(child)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    ::close(pipe[1]);
    QVERIFY(Database::open(file, Access::Write)); // the lock fell with the process
}

void DatabaseTest::opensReadOnlyFileAndFolder()
{
    const QString file = make();
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup));
    for (int folderToo = 0; folderToo < 2; ++folderToo) {
        if (folderToo) {
            QVERIFY(QFile::remove(WriteLock::fileFor(file)));
            QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
        }
        const auto opened = Database::open(file, Access::WriteIfPossible);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        QVERIFY((*opened)->isReadOnly());
        QVERIFY((*opened)->readOnlyWhy().contains(u"reading only"_s));
        QCOMPARE(peopleOf(**opened), 0);
        const auto refused = Database::open(file, Access::Write);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::ReadOnly);
    }
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"a.doubleread"_s));
}

void DatabaseTest::readerSeesWhatTheWriterCommits()
{
    const QString file = make();
    const auto writer = Database::open(file, Access::Write);
    const auto reader = Database::open(file, Access::ReadOnly);
    QVERIFY(writer && reader);
    QVERIFY(addPerson(**writer, u"a"_s));
    QCOMPARE(peopleOf(**reader), 1);
}

void DatabaseTest::migratesAnOldSchemaAfterABackup()
{
    // Version 0: ours by its mark, with one table that the first migration does not know.
    const QString file = m_folder->filePath(u"old.doubleread"_s);
    runForeign(file, {u"CREATE TABLE note (text TEXT)"_s, u"INSERT INTO note VALUES ('kept')"_s,
                      u"PRAGMA application_id = %1"_s.arg(dialect::applicationId)});
    const auto readOnly = Database::open(file, Access::ReadOnly);
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().code, Error::Code::Unsupported);
    const auto opened = Database::open(file, Access::Write);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
    QCOMPARE(schemaVersion(**opened).value_or(-1), dialect::newestSchema());
    QCOMPARE((*opened)->number(u"SELECT count(*) FROM note WHERE text = 'kept'"_s).value_or(0), 1);
    const QString backup = file + u".backup-schema-0"_s;
    QVERIFY(QFile::exists(backup));
    runForeign(backup, {u"SELECT text FROM note"_s});
}

void DatabaseTest::failedMigrationLeavesTheFileAsItWas()
{
    const auto opened = Database::open(make(), Access::Write);
    QVERIFY(opened);
    const int version = dialect::newestSchema();
    const std::vector<dialect::Migration> next{
        {.version = version + 1, .statements = {u"CREATE TABLE one (x INTEGER)"_s, u"NONSENSE"_s}}};
    QVERIFY(!migrate(**opened, next));
    QCOMPARE(schemaVersion(**opened).value_or(-1), version);
    QCOMPARE(
        (*opened)->number(u"SELECT count(*) FROM sqlite_master WHERE name = 'one'"_s).value_or(-1),
        0);
}

void DatabaseTest::sharedMalformedFiles()
{
    const QString shared = qEnvironmentVariable("DOUBLEREAD_SHARED",
                                                QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared"));
    const QDir folder(shared + u"/golden/malformed/dataset"_s);
    if (!folder.exists())
        QSKIP("the shared malformed datasets are not there; the cases made above cover the kinds");
    const QStringList files = folder.entryList({u"*.doubleread"_s}, QDir::Files);
    QCOMPARE(files.size(), 8);
    for (const QString &name : files) {
        const QString file = m_folder->filePath(name);
        QVERIFY(QFile::copy(folder.filePath(name), file));
        const QByteArray before = sha256(bytesOf(file));
        const auto opened = Database::open(file, Access::WriteIfPossible);
        QVERIFY2(!opened, qPrintable(name));
        QVERIFY(opened.error().text().contains(name));
        QCOMPARE(sha256(bytesOf(file)), before);
        QVERIFY(!QFile::exists(file + u"-wal"_s));
    }
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
