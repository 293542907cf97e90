#include "core/store/database/migration.h"

#include "core/store/database/transaction.h"
#include "core/store/rescue/backups.h"
#include "core/store/trail/canonicalobject.h"
#include "core/store/trail/trailrepository.h"

namespace doubleread {

namespace {

Result<void> runAll(Database &database, const QStringList &statements)
{
    for (const QString &statement : statements)
        if (const Result<void> ran = database.define(statement); !ran)
            return ran;
    return {};
}

/// The entry that speaks of every row, in the shape that the new schema gives it.
Result<void> tellMigration(Database &database, int from, int to)
{
    if (const Result<void> watched = database.watchWrites(); !watched)
        return watched;
    if (const Result<void> touched = touchEveryRow(database, database.watchedTables()); !touched)
        return touched;
    return TrailRepository(database).append(
        {.actor = {},
         .action = migrationAction,
         .subject = u"schema:"_s + QString::number(to),
         .scan = {},
         .canonicalJson =
             CanonicalObject().set("old", qint64{from}).set("new", qint64{to}).bytes()});
}

} // namespace

Result<int> schemaVersion(Database &database)
{
    const Result<qint64> version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    return static_cast<int>(*version);
}

Result<void> migrate(Database &database, std::span<const dialect::Migration> migrations)
{
    const Result<int> before = schemaVersion(database);
    if (!before)
        return fail(before.error());
    if (migrations.empty() || migrations.back().version <= *before)
        return {};
    const Result<qint64> tables = database.number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return fail(tables.error());
    if (*tables > 0)
        if (const Result<void> saved =
                copyDataset(database.path(), migrationBackup(database.path(), *before));
            !saved)
            return saved;
    const auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    for (const dialect::Migration &migration : migrations)
        if (migration.version > *before)
            if (const Result<void> ran = runAll(database, migration.statements); !ran)
                return ran;
    if (const Result<void> marked = runAll(database, dialect::marks(migrations.back().version));
        !marked)
        return marked;
    if (*before > 0)
        if (const Result<void> told = tellMigration(database, *before, migrations.back().version);
            !told)
            return told;
    return (*transaction)->commit();
}

} // namespace doubleread
