// Packages that were changed by other means than reading in them, and packages of others.

#include "core/store/commentrepository.h"
#include "core/store/reads/readrepository.h"
#include "tests/core/packagefixture.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace doubleread;

namespace {

/// Runs the statements as somebody would who knows the file well: the locks are taken off and put
/// back.
bool tamper(const QString &file, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        engine.setDatabaseName(file);
        done = engine.open();
        QSqlQuery query(engine);
        QStringList locks;
        QStringList drops;
        done = done && query.exec(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
        while (query.next()) {
            drops << u"DROP TRIGGER "_s + query.value(0).toString();
            locks << query.value(1).toString();
        }
        query.finish();
        for (const QString &statement : drops + statements + locks)
            if (!query.exec(statement)) {
                qWarning().noquote() << statement << query.lastError().text();
                done = false;
            }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return done;
}

} // namespace

class PackageTamperingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changedPackagesAreRefused_data();
    void changedPackagesAreRefused();
    void hostileSchemasAreNotEvenOpened_data();
    void hostileSchemasAreNotEvenOpened();
    void packagesOfOthersAreRefused();
    void datasetsAreNoPackages();
    void filesThatAreNoneAreRefused();
    void unsignedWorkOfWhoHasAPasswordIsRefused();
    void pathsInAPackageLeadNowhere();
    void noFlippedBitIsTakenForWork();

private:
    QString mergedInto(const QString &dataset, const QByteArray &package) const;

    std::unique_ptr<PackageFixture> m_study;
    QString m_package; ///< With two scans read, one with a finding.
};

void PackageTamperingTest::initTestCase()
{
    m_study = std::make_unique<PackageFixture>();
    m_package = m_study->exported();
    m_study->readOffline(m_package, 0, {ServiceFixture::box(10, 20, 30)});
    m_study->readOffline(m_package, 1, {ServiceFixture::box(1, 2, 3)}, Then::LeaveOpen);
    m_study->inPackage(m_package, [](Database &package, const Actor &reader) {
        must(addComment(package, reader, must(scanNamed(package, u"scan-0.png"_s)).id,
                        {.text = u"what I thought"_s}));
    });
}

/// What a copy of the dataset says of its reads and comments once it took in these bytes; empty
/// where they were refused, after which it says nothing new.
QString PackageTamperingTest::mergedInto(const QString &dataset, const QByteArray &package) const
{
    const QString copy = m_study->path(u"copy.doubleread"_s);
    const QString file = m_study->path(u"flipped.doubleread"_s);
    for (const QString &left : {copy, copy + u"-wal"_s, copy + u"-shm"_s, file})
        QFile::remove(left);
    QFile out(file);
    if (!QFile::copy(dataset, copy) || !out.open(QIODevice::WriteOnly) ||
        out.write(package) != package.size())
        qFatal("cannot write");
    out.close();
    const auto opened = must(openDataset(copy, Access::Write));
    const bool taken = mergePackage(*opened, m_study->as(u"chief"_s), file).has_value();
    QString said;
    for (qint64 position = 1; position <= 6; ++position) {
        for (const Read &read :
             must(ReadRepository(*opened, Viewer::program()).primaries(position, 1)))
            said += QString::fromLatin1(readDigest(read).toHex());
        for (const Comment &comment : must(CommentRepository(*opened).ofScan(position, {})))
            said += comment.text;
    }
    if (!taken && !said.isEmpty())
        qFatal("half done");
    return said;
}

void PackageTamperingTest::changedPackagesAreRefused_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &changes, const QString &named) {
        QTest::newRow(name) << changes << named;
    };
    row("a finding moved", {u"UPDATE annotation SET content = replace(content, '20', '21')"_s},
        u"annotation"_s);
    row("a finding deleted", {u"DELETE FROM annotation"_s}, u"annotation"_s);
    row("a finding added",
        {u"INSERT INTO annotation SELECT read, 'x', ordinal + 1, label, content FROM annotation"_s},
        u"annotation"_s);
    row("an answer turned",
        {u"UPDATE read SET assessment = replace(assessment, 'positive', 'negative')"_s}, u"read"_s);
    row("a time changed",
        {u"UPDATE read SET submitted_at = '2020-01-01T00:00:00.000Z' WHERE "
         "state = 'submitted'"_s},
        u"read"_s);
    row("a read submitted by hand",
        {u"UPDATE read SET state = 'submitted', submitted_at = started_at"_s}, u"read"_s);
    row("a read unlocked", {u"UPDATE read SET state = 'open'"_s}, u"read"_s);
    row("a read taken out",
        {u"DELETE FROM annotation"_s, u"DELETE FROM read WHERE state = 'open'"_s}, u"read"_s);
    row("a read put in",
        {u"INSERT INTO read SELECT 'x', 3, reader, round, purpose, state, unblinded, assessment, "
         "findings, started_at, submitted_at, active_ms, revision FROM read LIMIT 1"_s},
        u"read"_s);
    row("a comment changed", {u"UPDATE comment SET text = 'what he thought'"_s}, u"comment"_s);
    row("a scan renamed", {u"UPDATE scan SET file_name = 'x.png' WHERE position = 2"_s}, u"scan"_s);
    row("scans swapped",
        {u"UPDATE scan SET position = 100 WHERE position = 1"_s,
         u"UPDATE scan SET position = 1 WHERE position = 2"_s,
         u"UPDATE scan SET position = 2 WHERE position = 100"_s},
        u"scan"_s);
    row("a picture changed", {u"UPDATE scan_file SET bytes = x'00' WHERE rowid = 1"_s},
        u"scan_file"_s);
    row("the protocol changed", {u"UPDATE protocol SET reason = 'x'"_s}, u"protocol"_s);
    row("a person changed", {u"UPDATE person SET role = 'officer' WHERE position = 1"_s},
        u"person"_s);
    row("the round closed", {u"UPDATE reading_round SET closed = 1"_s}, u"reading_round"_s);
    row("an entry changed", {u"UPDATE trail SET content = '{}' WHERE sequence = 3"_s},
        u"entry 3"_s);
    row("an entry's hand changed",
        {u"UPDATE trail SET actor = '00000000-0000-0000-0000-000000000001' WHERE sequence = 3"_s},
        u"entry 3"_s);
    row("an entry taken out", {u"DELETE FROM trail WHERE sequence = 3"_s}, u"entry 3"_s);
    row("the end cut off",
        {u"DELETE FROM trail WHERE sequence = (SELECT max(sequence) FROM trail)"_s}, u"entry"_s);
    row("the token changed",
        {u"UPDATE package_token SET content = replace(content, '\"round\":1', '\"round\":2')"_s},
        u"signed"_s);
    row("the token's signature changed", {u"UPDATE package_token SET signature = zeroblob(64)"_s},
        u"signed"_s);
    row("the token unreadable", {u"UPDATE package_token SET content = '{'"_s}, u"token"_s);
    row("a view", {u"CREATE VIEW extra AS SELECT 1"_s}, u"extra"_s);
    row("a trigger",
        {u"CREATE TRIGGER extra AFTER INSERT ON read BEGIN DELETE FROM comment; END"_s},
        u"extra"_s);
    row("a table", {u"CREATE TABLE extra (x)"_s}, u"extra"_s);
    row("an index", {u"CREATE INDEX extra ON read (abs(active_ms))"_s}, u"extra"_s);
    row("a view in a table's place",
        {u"ALTER TABLE scan_file RENAME TO hidden"_s,
         u"CREATE VIEW scan_file AS SELECT * FROM hidden"_s},
        u"hidden"_s);
    row("an index gone", {u"DROP INDEX read_once"_s}, u"read_once"_s);
    row("a huge value", {u"UPDATE annotation SET content = hex(zeroblob(9000000))"_s},
        u"annotation.content"_s);
    row("text that is no JSON", {u"UPDATE annotation SET content = '{{'"_s}, u"annotation"_s);
}

void PackageTamperingTest::changedPackagesAreRefused()
{
    QFETCH(QStringList, changes);
    QFETCH(QString, named);
    const QString changed = m_study->path(u"changed.doubleread"_s);
    QFile::remove(changed);
    QVERIFY(QFile::copy(m_package, changed));
    QVERIFY(tamper(changed, changes));
    const TrailHead before = must(verifyTrail(*m_study->database)).head;
    const auto merged = m_study->merge(changed);
    QVERIFY(!merged);
    QVERIFY2(merged.error().code == Error::Code::BadInput ||
                 merged.error().code == Error::Code::Damaged,
             why(merged));
    QVERIFY2(merged.error().text().contains(named), why(merged));
    QCOMPARE(merged.error().file, changed);
    QCOMPARE(must(verifyTrail(*m_study->database)).head, before);
}

void PackageTamperingTest::hostileSchemasAreNotEvenOpened_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("view") << u"CREATE VIEW extra AS SELECT 1"_s;
    QTest::newRow("trigger")
        << u"CREATE TRIGGER extra AFTER INSERT ON read BEGIN DELETE FROM comment; END"_s;
    QTest::newRow("lock gone") << u"DROP INDEX read_once"_s;
    QTest::newRow("huge") << u"UPDATE comment SET text = hex(zeroblob(9000000))"_s;
}

void PackageTamperingTest::hostileSchemasAreNotEvenOpened()
{
    QFETCH(QString, change);
    const QString changed = m_study->path(u"changed.doubleread"_s);
    QFile::remove(changed);
    QVERIFY(QFile::copy(m_package, changed));
    QVERIFY(tamper(changed, {change}));
    for (const Access access : {Access::Write, Access::ReadOnly}) {
        const auto opened = openDataset(changed, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::BadInput);
    }
}

void PackageTamperingTest::packagesOfOthersAreRefused()
{
    PackageFixture other;
    const QString theirs = other.exported();
    other.readOffline(theirs, 0);
    const auto merged = m_study->merge(theirs);
    QCOMPARE(merged.error().code, Error::Code::BadInput);
    QVERIFY2(merged.error().message.contains(u"study"_s), why(merged));
    // of the same dataset by its id, but not by its key
    const QString id = must(packageOf(*must(openDataset(m_package, Access::ReadOnly))))->dataset;
    const QString theirId = must(packageOf(*must(openDataset(theirs, Access::ReadOnly))))->dataset;
    QVERIFY(tamper(
        theirs,
        {u"UPDATE package_token SET content = replace(content, '%1', '%2')"_s.arg(theirId, id)}));
    const auto forged = m_study->merge(theirs);
    QCOMPARE(forged.error().code, Error::Code::BadInput);
    QVERIFY2(forged.error().message.contains(u"not signed"_s), why(forged));
}

void PackageTamperingTest::datasetsAreNoPackages()
{
    PackageFixture other;
    other.database.reset();
    const auto merged = m_study->merge(other.file);
    QCOMPARE(merged.error().code, Error::Code::BadInput);
    QVERIFY2(merged.error().message.contains(u"no package"_s), why(merged));
    QVERIFY(!m_study->merge(m_study->file)); // into itself
}

void PackageTamperingTest::filesThatAreNoneAreRefused()
{
    const QString file = m_study->path(u"some.file"_s);
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("hello"), contentOf(m_package).left(5000),
          QByteArray("DoubleRead sealed 1\n")}) {
        QFile some(file);
        QVERIFY(some.open(QIODevice::WriteOnly));
        some.write(bytes);
        some.close();
        const auto merged = m_study->merge(file);
        QVERIFY(!merged);
        QCOMPARE(merged.error().file, file);
    }
    QCOMPARE(m_study->merge(m_study->path(u"none"_s)).error().code, Error::Code::NotFound);
}

void PackageTamperingTest::unsignedWorkOfWhoHasAPasswordIsRefused()
{
    PackageFixture study;
    must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"chief"_s).id, {},
                     u"chief's own"_s));
    must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"a"_s).id, {},
                     u"password of a"_s));
    const QString file = study.exported();
    {
        const auto package = must(openDataset(file, Access::Write));
        readIn(*package, must(authenticate(*package, u"a"_s, u"password of a"_s)), u"scan-0.png"_s,
               {});
    }
    const QString bare = study.path(u"bare.doubleread"_s);
    QVERIFY(QFile::copy(file, bare));
    QVERIFY(tamper(bare, {u"UPDATE trail_head SET signer = NULL, signature = NULL"_s}));
    const auto merged = study.merge(bare);
    QVERIFY(!merged);
    QVERIFY2(merged.error().message.contains(u"sign"_s), why(merged));
    must(study.merge(file));
}

void PackageTamperingTest::pathsInAPackageLeadNowhere()
{
    const QString changed = m_study->path(u"paths/changed.doubleread"_s);
    QDir().mkpath(m_study->path(u"paths"_s));
    QVERIFY(QFile::copy(m_package, changed));
    QVERIFY(tamper(changed, {u"UPDATE scan SET path = 'package:/../../../evil', file_name = "
                             "'../../evil.png' WHERE position = 1"_s}));
    m_study->inPackage(changed, [&](Database &package, const Actor &reader) {
        const ScanRow row = must(scanRows(package, reader, {1})).front();
        QCOMPARE(QFileInfo(row.file).absolutePath(), m_study->path(u"paths/changed.files"_s));
    });
    QCOMPARE(QDir(m_study->path(u"paths/changed.files"_s)).entryList(QDir::Files).size(), 1);
}

/// One bit at a time, all through the file: what is merged all the same is what its reader did,
/// word by word, as the bit meant nothing.
void PackageTamperingTest::noFlippedBitIsTakenForWork()
{
    const QString clean = m_study->path(u"clean.doubleread"_s);
    must(m_study->database->backUpTo(clean));
    const QByteArray whole = contentOf(m_package);
    const QString wanted = mergedInto(clean, whole);
    QVERIFY(wanted.contains(u"what I thought"_s));
    constexpr qsizetype attempts = 150;
    int refused = 0;
    for (qsizetype attempt = 0; attempt < attempts; ++attempt) {
        QByteArray bytes = whole;
        const qsizetype place = attempt * whole.size() / attempts + attempt % 61;
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << (attempt % 8)));
        const QString merged = mergedInto(clean, bytes);
        refused += merged.isEmpty() ? 1 : 0;
        QVERIFY2(merged.isEmpty() || merged == wanted, qPrintable(QString::number(place)));
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(PackageTamperingTest)
#include "tst_packagetampering.moc"
