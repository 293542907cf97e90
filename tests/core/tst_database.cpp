// Opening, locking, migrating and refusing dataset files.
#include "databasefixture.h"

using namespace doubleread;

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
    void secondWriterReadsAndIsToldWhoHoldsIt();
    void lockNamesAnotherProcess();
    void readerSeesWhatTheWriterCommits();
    void migratesAnOldSchemaAfterABackup();
    void failedMigrationLeavesTheFileAsItWas();

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
    QVERIFY(tell(**database));
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

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
