// A dataset that an older version of the program left: brought up to date, nothing of it changed.
#include "core/model/canonical.h"
#include "core/service/datasets/recovery.h"
#include "core/store/database/dialect.h"
#include "core/store/database/migration.h"
#include "studyfixture.h"

using namespace doubleread;

namespace {

const QString at = u"2026-01-02T03:04:05.006Z"_s;

/// Statements of schema 1 and a small study in it, with its trail.
QStringList schemaOneStudy()
{
    QStringList sql = dialect::migrations().front().statements;
    sql << u"INSERT INTO dataset VALUES (1, 'one', 'old study', '%1')"_s.arg(at);
    int position = 0;
    for (const QString &person : {u"chief:coordinator"_s, u"a:radiologist"_s, u"b:radiologist"_s})
        sql << u"INSERT INTO person (position, id, name, role) VALUES (%1, '%2', '%3', '%4')"_s.arg(
            QString::number(++position), QUuid::createUuid().toString(QUuid::WithoutBraces),
            person.section(u':', 0, 0), person.section(u':', 1));
    Protocol protocol = Protocol::standard();
    protocol.version = 1;
    sql << u"INSERT INTO protocol SELECT 1, '%1', 'created', id, '%2' FROM person "
           "WHERE position = 1"_s.arg(
               QString::fromUtf8(toCanonicalJson(protocol)).replace(u"'"_s, u"''"_s), at);
    for (int scan = 1; scan <= 2; ++scan)
        sql << u"INSERT INTO scan VALUES (%1, '%2', 'scan-%1.png', 'scan-%1.png', x'0%1', x'0%1', "
               "100, 80, 8, 'none', NULL, NULL, NULL, '', '', '', '', 0, 0, 'reading', 'imported', "
               "'', 0)"_s.arg(QString::number(scan),
                              QUuid::createUuid().toString(QUuid::WithoutBraces));
    sql << u"INSERT INTO read SELECT 'r1', 1, id, 1, 'primary', 'submitted', 0, "
           "'{\"verdict\":\"positive\"}', 1, '%1', '%1', 1000, 3 FROM person WHERE name = 'a'"_s
               .arg(at);
    return sql;
}

/// Entries as schema 1 wrote them: they say nothing of rows.
QStringList schemaOneTrail(int entries)
{
    QStringList sql;
    QByteArray previous(32, '\0');
    for (int sequence = 1; sequence <= entries; ++sequence) {
        TrailEntry entry{.sequence = sequence,
                         .at = QDateTime::fromString(at, Qt::ISODateWithMs).toUTC(),
                         .actor = {},
                         .action = u"old.action"_s,
                         .subject = u"dataset:one"_s,
                         .canonicalJson = "{\"number\":" + QByteArray::number(sequence) + '}',
                         .scan = {},
                         .rows = {},
                         .previousHash = previous,
                         .hash = {}};
        previous = trailHash(entry);
        sql << u"INSERT INTO trail VALUES (%1, '%2', '%3', '%4', '%5', NULL, '%6', x'%7', "
               "x'%8')"_s.arg(QString::number(sequence), timeText(entry.at), entry.actor.toString(),
                              entry.action, entry.subject, QString::fromUtf8(entry.canonicalJson),
                              QString::fromLatin1(entry.previousHash.toHex()),
                              QString::fromLatin1(previous.toHex()))
            << u"UPDATE trail_head SET sequence = %1, hash = x'%2'"_s.arg(
                   QString::number(sequence), QString::fromLatin1(previous.toHex()));
    }
    return sql + dialect::marks(1);
}

void run(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement),
                     qPrintable(statement + query.lastError().databaseText()));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
}

qint64 countOf(Database &database, const QString &table)
{
    return must(database.number(u"SELECT count(*) FROM "_s + table));
}

} // namespace

class MigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsSchemaOneUpToDate();
    void readsNothingOlderWithoutWriting();
    void findsWhatIsAlteredAfterwards();
    void salvagesSchemaOne();

private:
    QString m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigrationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"old.doubleread"_s);
    run(m_file, schemaOneStudy() + schemaOneTrail(5));
}

void MigrationTest::bringsSchemaOneUpToDate()
{
    {
        const auto database = must(openDataset(m_file, Access::Write));
        QCOMPARE(must(schemaVersion(*database)), dialect::newestSchema());
        QCOMPARE(countOf(*database, u"scan"_s), 2);
        QCOMPARE(countOf(*database, u"person"_s), 3);
        QCOMPARE(countOf(*database, u"read WHERE verdict = 'positive'"_s), 1);
        QCOMPARE(must(datasetInfo(*database)).name, u"old study"_s);
        const TrailCheck check = must(verifyTrail(*database));
        for (const TrailProblem &problem : check.problems)
            qInfo() << problem.table << problem.row << problem.problem;
        QVERIFY(check.isWhole());
        QCOMPARE(check.entries, 6); // the last one tells of every row
        must(addPerson(*database, must(deskCoordinator(*database)), u"c"_s, Role::Radiologist));
        QVERIFY(must(verifyTrail(*database)).isWhole());
    }
    const auto backups = backupsBeside(m_file);
    QCOMPARE(backups.size(), 1U);
    QVERIFY(backups.front().beforeMigration);
    run(backups.front().file, {u"SELECT 1 / (count(*) = 3) FROM person"_s});
    QVERIFY(!openDataset(backups.front().file, Access::ReadOnly)); // of schema 1 still
    must(openDataset(m_file, Access::Write));
    QCOMPARE(backupsBeside(m_file).size(), 1U);
}

void MigrationTest::readsNothingOlderWithoutWriting()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto refused = openDataset(m_file, Access::ReadOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Unsupported);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(backupsBeside(m_file).size(), 0U);
}

void MigrationTest::findsWhatIsAlteredAfterwards()
{
    must(openDataset(m_file, Access::Write));
    tamper(m_file, {u"UPDATE scan SET site = 'x' WHERE position = 2"_s});
    const TrailCheck check = must(verifyTrail(*must(openDataset(m_file, Access::ReadOnly))));
    QCOMPARE(check.problemCount, 1);
    QCOMPARE(check.problems.front().row, u"scan-2.png"_s);
}

void MigrationTest::salvagesSchemaOne()
{
    const QString saved = m_folder->filePath(u"saved.doubleread"_s);
    const SalvageReport report = must(salvageDataset(m_file, saved, [](int, int) { return true; }));
    QCOMPARE(report.lost.size(), 0);
    QVERIFY(!report.unproven.isEmpty()); // no entry of schema 1 speaks of rows
    const auto database = must(openDataset(saved, Access::Write));
    QCOMPARE(countOf(*database, u"scan"_s), 2);
    QCOMPARE(countOf(*database, u"read"_s), 1);
    QCOMPARE(countOf(*database, u"trail"_s), 6);
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
