// The audit trail: what it says, and that nothing can be changed in it unnoticed.
#include "core/store/trail/trailrepository.h"
#include "servicefixture.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace doubleread;

namespace {

const QStringList &triggers()
{
    static const QStringList names{u"trail_is_not_changed"_s, u"trail_is_not_deleted"_s,
                                   u"trail_only_grows"_s, u"trail_head_is_not_deleted"_s,
                                   u"trail_head_only_grows"_s};
    return names;
}

/// Changes the file as somebody would who takes the locks off first.
void tamper(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        for (const QString &name : triggers())
            QVERIFY(query.exec(u"DROP TRIGGER "_s + name));
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

} // namespace

class TrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOldAndNew();
    void refusesChangesThroughTheConnection_data();
    void refusesChangesThroughTheConnection();
    void verifyNamesTheFirstBrokenEntry_data();
    void verifyNamesTheFirstBrokenEntry();
};

void TrailTest::saysOldAndNew()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {ServiceFixture::box(1, 2, 10)}));
    const auto entries = must(trailOf(*study.database, study.desk(), study.scan(0).id));
    QStringList actions;
    for (const TrailEntry &entry : entries)
        actions << entry.action;
    QCOMPARE(actions, QStringList({u"scan.added"_s, u"read.begun"_s, u"read.annotation.put"_s,
                                   u"read.submitted"_s}));
    const TrailEntry &put = entries[2];
    QVERIFY(put.canonicalJson.startsWith("{\"index\":0,\"new\":{"));
    QVERIFY(put.canonicalJson.contains("\"old\":null"));
    QCOMPARE(put.actor, study.people[u"a"_s].id);
    QCOMPARE(put.previousHash, entries[1].hash);
    QCOMPARE(put.sequence, entries[1].sequence + 1);
}

void TrailTest::refusesChangesThroughTheConnection_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << u"UPDATE trail SET actor = 'x' WHERE sequence = 2"_s;
    QTest::newRow("delete") << u"DELETE FROM trail WHERE sequence = 2"_s;
    QTest::newRow("replace") << u"INSERT OR REPLACE INTO trail (sequence, at, actor, action, "
                                "subject, content, previous_hash, hash) "
                                "VALUES (2, '', '', '', '', '', x'', x'')"_s;
    QTest::newRow("gap") << u"INSERT INTO trail (sequence, at, actor, action, subject, content, "
                            "previous_hash, hash) VALUES (999, '', '', '', '', '', x'', x'')"_s;
    QTest::newRow("head back") << u"UPDATE trail_head SET sequence = 1"_s;
    QTest::newRow("head away") << u"DELETE FROM trail_head"_s;
}

void TrailTest::refusesChangesThroughTheConnection()
{
    QFETCH(QString, sql);
    ServiceFixture study;
    const auto changed = study.database->change(sql);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Error::Code::Forbidden);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void TrailTest::verifyNamesTheFirstBrokenEntry_data()
{
    QTest::addColumn<QStringList>("tampering");
    QTest::addColumn<qint64>("broken");
    for (const QString &column : {u"at"_s, u"actor"_s, u"action"_s, u"subject"_s, u"content"_s})
        QTest::newRow(qPrintable(column))
            << QStringList(
                   u"UPDATE trail SET %1 = substr(%1, 2) || 'x' WHERE sequence = 3"_s.arg(column))
            << qint64{3};
    QTest::newRow("scan") << QStringList(u"UPDATE trail SET scan = 9 WHERE sequence = 5"_s)
                          << qint64{5};
    QTest::newRow("hash") << QStringList(u"UPDATE trail SET hash = zeroblob(32) "
                                         "WHERE sequence = 3"_s)
                          << qint64{3};
    QTest::newRow("previous hash")
        << QStringList(u"UPDATE trail SET previous_hash = zeroblob(32) WHERE sequence = 3"_s)
        << qint64{3};
    QTest::newRow("removed") << QStringList(u"DELETE FROM trail WHERE sequence = 2"_s) << qint64{2};
    QTest::newRow("first removed")
        << QStringList(u"DELETE FROM trail WHERE sequence = 1"_s) << qint64{1};
    QTest::newRow("swapped") << QStringList(
                                    {u"UPDATE trail SET sequence = 100 WHERE sequence = 2"_s,
                                     u"UPDATE trail SET sequence = 2 WHERE sequence = 3"_s,
                                     u"UPDATE trail SET sequence = 3 WHERE sequence = 100"_s})
                             << qint64{2};
    QTest::newRow("end cut off") << QStringList(u"DELETE FROM trail WHERE sequence >= 5"_s)
                                 << qint64{5};
    QTest::newRow("head moved back")
        << QStringList(u"UPDATE trail_head SET sequence = 4"_s) << qint64{6};
}

void TrailTest::verifyNamesTheFirstBrokenEntry()
{
    QFETCH(QStringList, tampering);
    QFETCH(qint64, broken);
    ServiceFixture study;
    study.addScans(2);
    QCOMPARE(must(verifyTrail(*study.database)).entries, 6);
    study.database.reset();
    tamper(study.file, tampering);
    study.database = must(openDataset(study.file, Access::Write));
    const TrailCheck check = must(verifyTrail(*study.database));
    QVERIFY(!check.isWhole());
    QCOMPARE(check.problems.front().entry.value_or(-1), broken);
}

QTEST_GUILESS_MAIN(TrailTest)
#include "tst_trail.moc"
