#pragma once

#include "core/base/hash.h"
#include "core/store/database/database.h"
#include "core/store/database/dialect.h"
#include "core/store/database/migration.h"
#include "core/store/database/transaction.h"
#include "core/store/database/writelock.h"
#include "core/store/trail/trailrepository.h"

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

namespace doubleread {

inline Result<void> nothing(Database &)
{
    return {};
}

inline QByteArray bytesOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

inline void write(const QString &file, const QByteArray &bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::WriteOnly));
    QCOMPARE(f.write(bytes), bytes.size());
}

inline void overwrite(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    QVERIFY(f.seek(offset));
    QCOMPARE(f.write(bytes), bytes.size());
}

/// Runs SQL as another program would, without our settings.
inline void runForeign(const QString &file, const QStringList &statements)
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

inline qint64 peopleOf(Database &database)
{
    return database.number(u"SELECT count(*) FROM person"_s).value_or(-1);
}

inline Result<qint64> addPerson(Database &database, const QString &name)
{
    return database.change(
        u"INSERT INTO person (position, id, name, role) "
        "SELECT coalesce(max(position), 0) + 1, :id, :name, 'radiologist' FROM person"_s,
        {{u"id"_s, name}, {u"name"_s, name}});
}

/// An entry of the audit trail, without which no transaction is committed.
inline Result<void> tell(Database &database)
{
    return TrailRepository(database).append(
        {.actor = {}, .action = u"test"_s, .subject = {}, .scan = {}, .canonicalJson = "{}"});
}

} // namespace doubleread
