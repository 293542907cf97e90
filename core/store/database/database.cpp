#include "core/store/database/database.h"

#include "core/base/problem.h"
#include "core/store/database/connection.h"
#include "core/store/database/fileheader.h"
#include "core/store/database/headnote.h"
#include "core/store/database/migration.h"
#include "core/store/database/opening.h"
#include "core/store/database/writelock.h"
#include "core/store/rescue/backups.h"

#include <utility>

namespace doubleread {

struct Database::Private
{
    Opened opened;
    std::vector<TrailedTable> tables;
    HeadSigner signer;
    Unsealer unsealer;
    std::optional<TrailHead> head; ///< Where the open transaction has brought the trail.
    std::optional<TrailHead> lost;
    bool tellsLoss = false; ///< The open transaction does.
    QString id;             ///< Of notes of the head; empty while the dataset is being made.
    bool damaged = false;   ///< Every opening is to check, until it is mended.
};

Database::Database(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Database::~Database()
{
    Opened &opened = d->opened;
    opened.connection.reset();
    if (opened.lock && !opened.pendingCheck && !d->damaged)
        opened.lock->noteClosed();
    opened.note.reset(); // the locks of the engine are gone before another may read the header
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access,
                                                 Checking checking)
{
    const QByteArray note = keptNote(resolved(path));
    Result<Opened> opened = openFile(path, access, checking);
    if (!opened)
        return fail(opened.error());
    auto priv = std::make_unique<Private>(std::move(*opened));
    std::unique_ptr<Database> database(new Database(std::move(priv)));
    const Result<int> version = schemaVersion(*database);
    if (!version)
        return fail(version.error());
    if (*version > dialect::newestSchema())
        return fail(newerSchema(path, *version));
    if (const auto check = database->pendingCheck(); check && *version < dialect::newestSchema()) {
        const Result<void> found = check(); // before the migration writes
        database->noteChecked(found);
        if (!found)
            return fail(found.error());
    }
    if (!database->isReadOnly()) {
        if (const Result<void> migrated = migrate(*database, dialect::migrations()); !migrated)
            return fail(migrated.error());
        if (const Result<void> watched = database->watchWrites(); !watched)
            return fail(watched.error());
    } else if (*version < dialect::newestSchema()) {
        return fail(
            Error{.code = Error::Code::Unsupported,
                  .message = Problem::tr("was made by an older version of DoubleRead"),
                  .file = path,
                  .place = {},
                  .remedy = Problem::tr("open it once for writing, which brings it up to date")});
    }
    if (checking != Checking::Never)
        if (const Result<void> looked = database->lookAtNote(note); !looked)
            return fail(looked.error());
    return database;
}

/// `note` was read before anything of the file, which may go on growing.
Result<void> Database::lookAtNote(const QByteArray &note)
{
    Result<QString> id = noteIdOf(*this);
    if (!id)
        return fail(id.error());
    d->id = std::move(*id);
    auto lost = doubleread::lostHead(*this, note);
    if (!lost)
        return fail(lost.error());
    d->lost = std::move(*lost);
    return {};
}

Result<std::unique_ptr<Database>>
Database::create(const QString &path, const std::function<Result<void>(Database &)> &fill)
{
    const Result<std::unique_ptr<NewFile>> file = NewFile::begin(path);
    if (!file)
        return fail(file.error());
    {
        Result<std::unique_ptr<Connection>> connection =
            Connection::open((*file)->temporary(), dialect::Mode::Write);
        if (!connection)
            return fail(connection.error());
        auto priv = std::make_unique<Private>();
        priv->opened.path = (*file)->temporary();
        priv->opened.connection = std::move(*connection);
        Database database(std::move(priv));
        if (const Result<void> made = migrate(database, dialect::migrations()); !made)
            return fail(made.error());
        if (const Result<void> watched = database.watchWrites(); !watched)
            return fail(watched.error());
        if (const Result<void> filled = fill(database); !filled)
            return fail(filled.error());
    }
    if (const Result<void> placed = (*file)->finish(); !placed)
        return fail(placed.error());
    return open(path, Access::Write);
}

const QString &Database::path() const
{
    return d->opened.path;
}

bool Database::isReadOnly() const
{
    return !d->opened.readOnlyWhy.isEmpty();
}

const QString &Database::heldBy() const
{
    return d->opened.heldBy;
}

const std::optional<TrailHead> &Database::lostHead() const
{
    return d->lost;
}

const QString &Database::readOnlyWhy() const
{
    return d->opened.readOnlyWhy;
}

std::function<Result<void>()> Database::pendingCheck() const
{
    return d->opened.pendingCheck;
}

void Database::noteChecked(const Result<void> &found)
{
    d->opened.pendingCheck = {};
    if (found)
        return;
    d->damaged = true;
    d->opened.readOnlyWhy = Problem::tr("The dataset %1; it is open for reading only. Remedy: %2.")
                                .arg(found.error().message, found.error().remedy);
}

Result<void> Database::each(const QString &sql, const Parameters &parameters,
                            const std::function<Result<void>(const Row &)> &take)
{
    const Result<qint64> ran =
        d->opened.connection->run(sql, parameters, take, Connection::Keep::Prepared);
    if (!ran)
        return fail(ran.error());
    return {};
}

Result<void> Database::eachOnce(const QString &sql, const Parameters &parameters,
                                const std::function<Result<void>(const Row &)> &take)
{
    const Result<qint64> ran =
        d->opened.connection->run(sql, parameters, take, Connection::Keep::Nothing);
    if (!ran)
        return fail(ran.error());
    return {};
}

Result<qint64> Database::change(const QString &sql, const Parameters &parameters)
{
    const QString &why = readOnlyWhy();
    if (isReadOnly())
        return fail(Error{.code = Error::Code::ReadOnly,
                          .message = why.endsWith(u'.') ? why.chopped(1) : why,
                          .file = d->opened.path,
                          .place = {},
                          .remedy = Problem::tr("nothing was changed")});
    return d->opened.connection->run(sql, parameters, {}, Connection::Keep::Prepared);
}

Result<void> Database::define(const QString &sql)
{
    return d->opened.connection->define(sql);
}

Result<qint64> Database::number(const QString &sql, const Parameters &parameters)
{
    qint64 value = 0;
    const Result<void> ran = each(sql, parameters, [&](const Row &row) -> Result<void> {
        value = row.integer(0);
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return value;
}

void Database::setHeadSigner(HeadSigner signer)
{
    d->signer = std::move(signer);
}

const HeadSigner &Database::headSigner() const
{
    return d->signer;
}

void Database::setUnsealer(Unsealer unsealer)
{
    d->unsealer = std::move(unsealer);
}

const Unsealer &Database::unsealer() const
{
    return d->unsealer;
}

std::span<const TrailedTable> Database::watchedTables() const
{
    return d->tables;
}

void Database::noteHead(const TrailHead &head)
{
    d->head = head;
}

Result<void> Database::watchWrites()
{
    if (!d->tables.empty())
        return {};
    Result<std::vector<TrailedTable>> tables = trailedTables(*this);
    if (!tables)
        return fail(tables.error());
    if (const Result<void> watched = watchRows(*this, *tables); !watched)
        return watched;
    d->tables = std::move(*tables);
    return {};
}

std::optional<TrailHead> Database::takeLostHead()
{
    return std::exchange(d->tellsLoss, true) ? std::nullopt : d->lost;
}

void Database::committed()
{
    if (d->head && d->opened.lock && !d->id.isEmpty())
        d->opened.lock->keepNote(headNote(d->id, *d->head));
    if (d->tellsLoss)
        d->lost.reset();
    rolledBack();
}

void Database::rolledBack()
{
    d->head.reset();
    d->tellsLoss = false;
}

Result<void> Database::backUpTo(const QString &file)
{
    return copyDataset(d->opened.path, file);
}

} // namespace doubleread
