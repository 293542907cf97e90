#pragma once

#include "core/store/database/transaction.h"
#include "core/store/trail/trailrepository.h"
#include "tests/core/servicefixture.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace doubleread {

/// Runs statements as somebody would who takes the locks off first and puts them back after.
inline void tamper(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        QVERIFY(query.exec(u"PRAGMA ignore_check_constraints = ON"_s));
        QMap<QString, QString> locks;
        QVERIFY(query.exec(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s));
        while (query.next())
            locks[query.value(0).toString()] = query.value(1).toString();
        for (const QString &name : locks.keys())
            QVERIFY(query.exec(u"DROP TRIGGER "_s + name));
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
        for (const QString &lock : locks)
            QVERIFY(query.exec(lock));
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

/// A dataset in which most tables have rows, closed.
struct Study : ServiceFixture
{
    Study()
    {
        addScans(2);
        for (int number = 0; number < 2; ++number) {
            must(read(u"a"_s, number, {box(5, 5, 10)}));
            must(read(u"b"_s, number, {box(5, 5, 10), box(50, 50, 10)}));
        }
        must(addComment(*database, desk(), scan(0).id,
                        {.text = u"look"_s, .spot = Point{1, 2}, .parent = {}}));
        sign(0);
        must(reopen(*database, desk(), scan(0).id, u"again"_s));
        fillTheRest();
        database.reset();
    }

    void sign(int number)
    {
        Review open = must(review(*database, desk(), scan(number).id));
        for (Disagreement &each : open.disagreements)
            each.resolution = Resolution{.choice = ResolutionChoice::RejectBoth,
                                         .merge = {},
                                         .reason = u"no"_s,
                                         .by = {},
                                         .at = {}};
        const int revision = must(storeReview(*database, desk(), open.scan.id, open.revision,
                                              {.disagreements = open.disagreements,
                                               .assessment = open.consensus.assessment,
                                               .annotations = open.consensus.annotations},
                                              u"decided"_s));
        must(signOff(*database, desk(), open.scan.id, revision, {.printedName = u"Dr Chief"_s}));
    }

    void fillTheRest() const
    {
        const auto transaction = must(Transaction::begin(*database));
        for (
            const QString &sql :
            {u"INSERT INTO assignment SELECT id, 1, 'primary', 1, 0 FROM person LIMIT 1"_s,
             u"INSERT INTO take_back (id, read, reason, asked_at) "
             "SELECT 't', id, 'why', '2026-01-01' FROM read LIMIT 1"_s,
             u"INSERT INTO scan_tag VALUES ('region', 'hip', 1)"_s,
             u"INSERT INTO person_key SELECT x'0102', id, '2099-01-01T00:00:00.000Z' FROM person LIMIT 1"_s,
             u"INSERT INTO scan_file VALUES (x'aabb', x'ccdd')"_s,
             u"INSERT INTO package (id, reader, exported_at, token) "
             "SELECT 'p', id, '2026', '{}' FROM person LIMIT 1"_s})
            must(database->change(sql));
        must(TrailRepository(*database).append(
            {.actor = {}, .action = u"test"_s, .subject = {}, .scan = {}, .canonicalJson = "{}"}));
        must(transaction->commit());
    }
};

} // namespace doubleread
