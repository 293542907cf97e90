// Every column of every table changed once behind the program's back, and rows taken away and put
// in: `trail verify` names each.
#include "studyfixture.h"

#include <QFile>

using namespace doubleread;

namespace {

QString changed(const QString &column)
{
    return u"CASE typeof(%1) WHEN 'text' THEN %1 || 'x' WHEN 'blob' THEN CAST(%1 || x'01' AS BLOB) "
           "WHEN 'null' THEN 1 ELSE %1 + 7 END"_s.arg(u'"' + column + u'"');
}

} // namespace

class TamperingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWholeUntouched();
    void findsEveryColumn_data();
    void findsEveryColumn();
    void findsRows_data();
    void findsRows();
    void findsTakenLocks();
    void findsACutTailByAHeadWrittenDown();
    void namesEntriesThatWereMoved();
    void findsARebuiltChainByTheSignedHead_data();
    void findsARebuiltChainByTheSignedHead();
    void refusesWhatIsNotTold();

private:
    TrailCheck checkAfter(const QStringList &statements);

    std::unique_ptr<Study> m_study;
    QTemporaryDir m_folder;
};

void TamperingTest::initTestCase()
{
    m_study = std::make_unique<Study>();
}

TrailCheck TamperingTest::checkAfter(const QStringList &statements)
{
    const QString file = m_folder.filePath(u"copy.doubleread"_s);
    QFile::remove(file);
    if (!QFile::copy(m_study->file, file))
        qFatal("not copied");
    tamper(file, statements);
    const auto database = must(openDataset(file, Access::ReadOnly));
    return must(verifyTrail(*database));
}

void TamperingTest::isWholeUntouched()
{
    const TrailCheck check = checkAfter({});
    for (const TrailProblem &problem : check.problems)
        qInfo() << problem.table << problem.row << problem.problem;
    QVERIFY(check.isWhole());
    QVERIFY(check.entries > 15);
}

void TamperingTest::findsEveryColumn_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    const auto database = must(openDataset(m_study->file, Access::ReadOnly));
    for (const TrailedTable &table : must(trailedTables(*database))) {
        if (must(database->number(u"SELECT count(*) FROM "_s + table.name)) == 0)
            continue;
        for (const QString &column : table.columns)
            QTest::addRow("%s.%s", qPrintable(table.name), qPrintable(column))
                << table.name << column;
    }
}

void TamperingTest::findsEveryColumn()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    const QString sql =
        u"UPDATE \"%1\" SET \"%2\" = %3 WHERE (SELECT count(*) FROM \"%1\" AS o) > 0 "
        "AND \"%2\" IS (SELECT max(\"%2\") FROM \"%1\")"_s;
    const TrailCheck check = checkAfter({sql.arg(table, column, changed(column))});
    QVERIFY(!check.isWhole());
    QVERIFY(std::ranges::find(check.problems, table, &TrailProblem::table) != check.problems.end());
}

void TamperingTest::findsRows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("problem");
    QTest::newRow("annotation gone") << u"DELETE FROM annotation WHERE ordinal = 1"_s
                                     << u"annotation"_s << u"by b"_s << u"is missing"_s;
    QTest::newRow("comment gone") << u"DELETE FROM comment"_s << u"comment"_s << QString()
                                  << u"is missing"_s;
    QTest::newRow("scan altered") << u"UPDATE scan SET damage = 'truncated' WHERE position = 2"_s
                                  << u"scan"_s << u"scan-1.png"_s << u"was altered"_s;
    QTest::newRow("tag put in") << u"INSERT INTO scan_tag VALUES ('view', 'lateral', 2)"_s
                                << u"scan_tag"_s << u"scan-1.png"_s
                                << u"is not in the audit trail"_s;
    QTest::newRow("person put in")
        << u"INSERT INTO person (position, id, name, role) VALUES (9, 'x', 'eve', 'coordinator')"_s
        << u"person"_s << u"eve"_s << u"is not in the audit trail"_s;
    QTest::newRow("reads swapped")
        << u"UPDATE annotation SET content = (SELECT content FROM annotation AS o WHERE "
           "o.ordinal = 1 LIMIT 1) WHERE ordinal = 0"_s
        << u"annotation"_s << u"by a"_s << u"was altered"_s;
    QTest::newRow("signed consensus altered")
        << u"UPDATE consensus SET assessment = assessment || ' ' WHERE version = 1"_s
        << u"consensus"_s << u"scan-0.png"_s << u"was altered"_s;
    QTest::newRow("sign-off to another scan") << u"UPDATE sign_off SET scan = 2"_s << u"sign_off"_s
                                              << u"scan-1.png"_s << u"was altered"_s;
    QTest::newRow("rows of an entry") << u"UPDATE trail SET rows = '{}' WHERE sequence = 6"_s
                                      << u"trail"_s << u"6"_s << u"entry 6 was altered"_s;
    const std::map<const char *, QString> alike{
        {"actor in capitals", u"actor = upper(actor)"_s},
        {"actor with a space", u"actor = actor || ' '"_s},
        {"actor as bytes", u"actor = CAST(actor AS BLOB)"_s},
        {"action as bytes", u"action = CAST(action AS BLOB)"_s},
        {"content as bytes", u"content = CAST(content AS BLOB)"_s},
        {"time with more digits", u"at = replace(at, 'Z', '0Z')"_s},
        {"hash as text", u"hash = CAST(hash AS TEXT)"_s}};
    for (const auto &[name, change] : alike) // all of which read like what was there
        QTest::newRow(name) << u"UPDATE trail SET %1 WHERE sequence = 6"_s.arg(change) << u"trail"_s
                            << u"6"_s << u"entry 6 was altered"_s;
    QTest::newRow("entry away") << u"DELETE FROM trail WHERE sequence = 6"_s << u"trail"_s << u"6"_s
                                << u"entry 6 is missing"_s;
}

void TamperingTest::findsRows()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    QFETCH(QString, row);
    QFETCH(QString, problem);
    const TrailCheck check = checkAfter({sql});
    const bool named = std::ranges::any_of(check.problems, [&](const TrailProblem &each) {
        return each.table == table && each.row.contains(row) && each.problem == problem;
    });
    for (const TrailProblem &each : check.problems)
        if (!named)
            qInfo() << each.table << each.row << each.problem;
    QVERIFY(named);
}

void TamperingTest::findsTakenLocks()
{
    const QString file = m_folder.filePath(u"lock.doubleread"_s);
    QVERIFY(QFile::copy(m_study->file, file));
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locks"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QVERIFY(QSqlQuery(engine).exec(u"DROP TRIGGER read_is_locked"_s));
    }
    QSqlDatabase::removeDatabase(u"locks"_s);
    const auto database = must(openDataset(file, Access::ReadOnly));
    const TrailCheck check = must(verifyTrail(*database));
    QCOMPARE(check.problemCount, 1);
    QCOMPARE(check.problems.front().row, u"trigger read_is_locked"_s);
}

void TamperingTest::findsACutTailByAHeadWrittenDown()
{
    const auto whole = must(openDataset(m_study->file, Access::ReadOnly));
    TrailCheck before = must(verifyTrail(*whole));
    const QString head = headText(before.head);
    QVERIFY(compareWithHead(*whole, before, head));
    QVERIFY(before.isWhole());
    QVERIFY(!compareWithHead(*whole, before, u"12:abc"_s));
    ServiceFixture younger; // stands for a copy that was set back
    TrailCheck check = must(verifyTrail(*younger.database));
    QVERIFY(check.isWhole());
    must(compareWithHead(*younger.database, check, head));
    QVERIFY(!check.isWhole());
    QVERIFY(check.problem().contains(u"are missing"_s));
}

void TamperingTest::namesEntriesThatWereMoved()
{
    const TrailCheck check = checkAfter({u"UPDATE trail SET sequence = 1000 WHERE sequence = 6"_s,
                                         u"UPDATE trail SET sequence = 6 WHERE sequence = 7"_s,
                                         u"UPDATE trail SET sequence = 7 WHERE sequence = 1000"_s});
    QStringList said;
    for (const TrailProblem &problem : check.problems)
        said << problem.problem;
    QVERIFY(said.contains(u"entry 7 was moved to place 6"_s));
    QVERIFY(said.contains(u"entry 6 was moved to place 7"_s));
}

void TamperingTest::findsARebuiltChainByTheSignedHead_data()
{
    QTest::addColumn<QString>("last"); // what the attacker does to the head
    QTest::addColumn<QString>("problem");
    QTest::newRow("signature left") << QString() << u"the signature of the head does not fit"_s;
    QTest::newRow("another's key") << u"UPDATE trail_head SET signer = zeroblob(32)"_s
                                   << u"the head is signed with a key that is nobody's"_s;
    QTest::newRow("signature taken away")
        << u"UPDATE trail_head SET signer = NULL, signature = NULL"_s
        << u"the head is not signed, although whoever works in a protected dataset signs it"_s;
}

/// Rewrites an entry, and every hash after it, as the program would.
void TamperingTest::findsARebuiltChainByTheSignedHead()
{
    QFETCH(QString, last);
    QFETCH(QString, problem);
    ServiceFixture study;
    must(setPassword(*study.database, study.desk(), study.people[u"chief"_s].id, {},
                     u"correct horse"_s));
    study.addScans(2);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
    QStringList statements;
    QByteArray before(32, '\0');
    must(TrailRepository(*study.database).each([&](const TrailEntry &original) -> Result<void> {
        TrailEntry entry = original;
        entry.previousHash = before;
        if (entry.sequence == 3)
            entry.canonicalJson.replace("name", "nome");
        before = trailHash(entry);
        statements << u"UPDATE trail SET content = '%1', previous_hash = x'%2', hash = x'%3' "
                      "WHERE sequence = %4"_s.arg(QString::fromUtf8(entry.canonicalJson),
                                                  QString::fromLatin1(entry.previousHash.toHex()),
                                                  QString::fromLatin1(before.toHex()),
                                                  QString::number(entry.sequence));
        return {};
    }));
    statements << u"UPDATE trail_head SET hash = x'%1'"_s.arg(QString::fromLatin1(before.toHex()));
    if (!last.isEmpty())
        statements << last;
    study.database.reset();
    const QString copy = m_folder.filePath(u"rebuilt.doubleread"_s);
    QFile::remove(copy);
    QVERIFY(QFile::copy(study.file, copy));
    tamper(copy, statements);
    const TrailCheck check = must(verifyTrail(*must(openDataset(copy, Access::ReadOnly))));
    QCOMPARE(check.problemCount, 1);
    QCOMPARE(check.problem(), problem);
    // Where it happened, the note beside the file tells as well.
    tamper(study.file, statements);
    const TrailCheck here = must(verifyTrail(*must(openDataset(study.file, Access::ReadOnly))));
    QCOMPARE(here.problemCount, 2);
    QVERIFY(here.problems.back().problem.contains(u"the trail was written anew"_s));
}

void TamperingTest::refusesWhatIsNotTold()
{
    ServiceFixture study;
    const auto transaction = must(Transaction::begin(*study.database));
    must(study.database->change(u"UPDATE person SET disabled = 1 WHERE name = 'a'"_s));
    const auto committed = transaction->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, Error::Code::Internal);
    QVERIFY(committed.error().message.contains(u"person/"_s));
}

QTEST_GUILESS_MAIN(TamperingTest)
#include "tst_tampering.moc"
