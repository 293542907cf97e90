// Files that are no dataset, are damaged, or may not be written to.
#include "core/store/database/damagewords.h"
#include "databasefixture.h"

using namespace doubleread;

class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNoDataset_data();
    void refusesWhatIsNoDataset();
    void refusesSpecialFilesWithoutTouchingThem();
    void waitsForNoPipeInTheLocksPlace();
    void refusesTruncated();
    void refusesOverwrittenPage();
    void tellsDamageInWordsForPeople_data();
    void tellsDamageInWordsForPeople();
    void opensWithRandomJournal();
    void refusesNewerSchemaInTheJournalToo();
    void opensReadOnlyFileAndFolder();
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

void OpeningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void OpeningTest::refusesWhatIsNoDataset_data()
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

void OpeningTest::refusesWhatIsNoDataset()
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

void OpeningTest::refusesSpecialFilesWithoutTouchingThem()
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

void OpeningTest::waitsForNoPipeInTheLocksPlace()
{
    const QString file = make();
    const QString lock = WriteLock::fileFor(file);
    QVERIFY(QFile::remove(lock));
    QCOMPARE(::mkfifo(QFile::encodeName(lock).constData(), 0600), 0);
    for (const Access access : {Access::ReadOnly, Access::WriteIfPossible, Access::Write})
        QVERIFY(Database::open(file, access));
}

void OpeningTest::refusesTruncated()
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

void OpeningTest::refusesOverwrittenPage()
{
    const QString file = make();
    overwrite(file, 2 * 4096, QByteArray(4096, '\xaa'));
    const QByteArray before = bytesOf(file);
    for (const Access access : {Access::Write, Access::ReadOnly}) {
        const auto opened = Database::open(file, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY2(opened.error().message.endsWith(u"page 3 is broken"_s),
                 qPrintable(opened.error().message));
    }
    QCOMPARE(bytesOf(file), before);
}

void OpeningTest::tellsDamageInWordsForPeople_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &said, const QString &words) {
        QTest::newRow(qPrintable(words)) << said << words;
    };
    row(u"*** in database main ***\nPage 3: btreeInitPage() returns error code 11"_s,
        u"page 3 is broken"_s);
    row(u"*** in database main ***\nTree 4 page 17 cell 2: Rowid 9 out of order"_s,
        u"page 17 is broken"_s);
    row(u"Page 12 is never used"_s, u"page 12 belongs to nothing"_s);
    row(u"row 5 missing from index read_by_scan"_s,
        u"the index read_by_scan does not fit its rows"_s);
    row(u"wrong # of entries in index scan_state"_s,
        u"the index scan_state does not fit its rows"_s);
    row(u"NULL value in person.name"_s, u"the table person holds what it must not"_s);
    row(u"*** in database main ***\nFreelist: size is 3 but should be 4"_s,
        u"its tables do not fit together"_s);
}

void OpeningTest::tellsDamageInWordsForPeople()
{
    QFETCH(const QString, said);
    QFETCH(const QString, words);
    QCOMPARE(damageWords(said), words);
}

void OpeningTest::opensWithRandomJournal()
{
    const QString file = make();
    write(file + u"-wal"_s, QByteArray("\x93\x11random").repeated(5000));
    const auto opened = Database::open(file, Access::Write);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
    QCOMPARE(peopleOf(**opened), 0);
}

void OpeningTest::refusesNewerSchemaInTheJournalToo()
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

void OpeningTest::opensReadOnlyFileAndFolder()
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

void OpeningTest::sharedMalformedFiles()
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

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
