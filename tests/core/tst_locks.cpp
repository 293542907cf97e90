// What the file itself refuses, whoever asks: SQL of another program, which knows none of our
// settings and has recursive triggers off.
#include "studyfixture.h"

using namespace doubleread;

class LocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void cleanupTestCase();

private:
    std::unique_ptr<Study> m_study;
};

void LocksTest::initTestCase()
{
    m_study = std::make_unique<Study>();
    m_study->database = must(openDataset(m_study->file, Access::Write));
    m_study->sign(0);
    m_study->database.reset();
}

void LocksTest::refuses_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const QString &sql) { QTest::newRow(name) << sql; };
    row("trail altered", u"UPDATE trail SET content = '{}' WHERE sequence = 3"_s);
    row("trail deleted", u"DELETE FROM trail WHERE sequence = 3"_s);
    row("trail's end deleted", u"DELETE FROM trail WHERE sequence = (SELECT max(sequence) "
                               "FROM trail)"_s);
    row("trail replaced", u"INSERT OR REPLACE INTO trail SELECT * FROM trail WHERE sequence = 3"_s);
    row("trail not linked",
        u"INSERT INTO trail (sequence, at, actor, action, subject, content, previous_hash, hash) "
        "SELECT max(sequence) + 1, '', '', '', '', '{}', zeroblob(32), zeroblob(32) FROM trail"_s);
    row("head back", u"UPDATE trail_head SET sequence = sequence - 1"_s);
    row("head replaced", u"INSERT OR REPLACE INTO trail_head (one, sequence, hash) "
                         "VALUES (1, 1, zeroblob(32))"_s);
    row("head deleted", u"DELETE FROM trail_head"_s);
    row("review of signed", u"UPDATE review SET open_disagreements = 5 WHERE scan = 1"_s);
    row("version of signed", u"UPDATE review SET version = 1 WHERE scan = 1"_s);
    row("review replaced", u"INSERT OR REPLACE INTO review SELECT * FROM review WHERE scan = 1"_s);
    row("review deleted", u"DELETE FROM review WHERE scan = 2"_s);
    row("signed consensus", u"UPDATE consensus SET assessment = '{}' WHERE scan = 1"_s);
    row("signed consensus replaced",
        u"INSERT OR REPLACE INTO consensus SELECT * FROM consensus WHERE scan = 1"_s);
    row("signed consensus deleted", u"DELETE FROM consensus WHERE scan = 1"_s);
    row("signed disagreement", u"UPDATE disagreement SET resolved = 0 WHERE scan = 1"_s);
    row("signed disagreement deleted", u"DELETE FROM disagreement WHERE scan = 1"_s);
    row("signed annotation added", u"INSERT INTO consensus_annotation VALUES (1, 1, 9, 'x', 'x', "
                                   "'{}')"_s);
    row("sign-off altered", u"UPDATE sign_off SET printed_name = 'Eve'"_s);
    row("sign-off deleted", u"DELETE FROM sign_off"_s);
    row("sign-off replaced", u"INSERT OR REPLACE INTO sign_off SELECT * FROM sign_off"_s);
    row("voiding altered", u"UPDATE sign_off_void SET reason = 'none'"_s);
    row("voiding deleted", u"DELETE FROM sign_off_void"_s);
    row("voiding replaced", u"INSERT OR REPLACE INTO sign_off_void SELECT sign_off, author, at, "
                            "'other' FROM sign_off_void"_s);
    row("read altered", u"UPDATE read SET assessment = '{}'"_s);
    row("read given to another", u"UPDATE read SET reader = (SELECT max(id) FROM person)"_s);
    row("read deleted", u"DELETE FROM read"_s);
    row("read replaced",
        u"INSERT OR REPLACE INTO read (id, scan, reader, round, purpose, state, unblinded, "
        "assessment, started_at, active_ms, revision) SELECT 'x', scan, reader, round, purpose, "
        "'open', 0, '{}', started_at, 0, 0 FROM read WHERE state = 'submitted' LIMIT 1"_s);
    row("annotation altered", u"UPDATE annotation SET label = 'x'"_s);
    row("annotation deleted", u"DELETE FROM annotation"_s);
    row("annotation added", u"INSERT INTO annotation SELECT id, 'x', 9, 'x', '{}' FROM read "
                            "LIMIT 1"_s);
    row("comment altered", u"UPDATE comment SET text = 'x'"_s);
    row("comment deleted", u"DELETE FROM comment"_s);
    row("comment replaced", u"INSERT OR REPLACE INTO comment SELECT * FROM comment"_s);
    row("protocol altered", u"UPDATE protocol SET content = '{}'"_s);
    row("protocol deleted", u"DELETE FROM protocol"_s);
    row("protocol replaced", u"INSERT OR REPLACE INTO protocol SELECT version, '{}', reason, "
                             "author, at FROM protocol"_s);
    row("scan's pixels", u"UPDATE scan SET pixel_hash = zeroblob(32)"_s);
    row("scan's file", u"UPDATE scan SET sha256 = zeroblob(32) WHERE position = 1"_s);
    row("scan moved", u"UPDATE scan SET position = 9 WHERE position = 1"_s);
    row("scan deleted", u"DELETE FROM scan WHERE position = 2"_s);
    row("person deleted", u"DELETE FROM person WHERE name = 'b'"_s);
    row("person exchanged", u"UPDATE person SET id = 'x' WHERE name = 'b'"_s);
    row("person replaced", u"INSERT OR REPLACE INTO person (position, id, name, role) "
                           "VALUES (2, 'x', 'eve', 'coordinator')"_s);
    row("key altered", u"UPDATE person_key SET person = 'x'"_s);
    row("key deleted", u"DELETE FROM person_key"_s);
    row("key replaced", u"INSERT OR REPLACE INTO person_key SELECT public_key, person, '2000' "
                        "FROM person_key"_s);
    row("dataset exchanged", u"UPDATE dataset SET id = 'x'"_s);
    row("dataset deleted", u"DELETE FROM dataset"_s);
    row("dataset replaced", u"INSERT OR REPLACE INTO dataset VALUES (1, 'x', 'x', 'x')"_s);
    row("request deleted", u"DELETE FROM take_back"_s);
    row("request replaced",
        u"INSERT OR REPLACE INTO take_back (id, read, reason, asked_at) SELECT id, read, 'other', "
        "asked_at FROM take_back"_s);
    row("package deleted", u"DELETE FROM package"_s);
    row("package altered", u"UPDATE package SET token = 'x'"_s);
    row("round deleted", u"DELETE FROM reading_round"_s);
}

void LocksTest::refuses()
{
    QFETCH(QString, sql);
    QString said;
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        engine.setDatabaseName(m_study->file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        QVERIFY2(!query.exec(sql), "it was done");
        said = query.lastError().databaseText();
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
    QVERIFY2(said.startsWith(u"locked: "_s), qPrintable(said));
}

void LocksTest::cleanupTestCase()
{
    const auto database = must(openDataset(m_study->file, Access::ReadOnly));
    QVERIFY(must(verifyTrail(*database)).isWhole());
}

QTEST_GUILESS_MAIN(LocksTest)
#include "tst_locks.moc"
