#include "core/store/database/copying.h"

#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/store/database/connection.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace doubleread {

namespace {

// VACUUM INTO would do, but SQLite 3.40 fails at it from a read-only connection where a table has
// generated columns; and a connection that may write would be a second writer.

struct Made
{
    QString type; ///< "table", "index", "trigger", "view"
    QString name;
    QString sql;
};

constexpr qint64 rowsAtOnce = 1000;

class Copying
{
public:
    /// `goOn` answers false to stop it.
    Copying(Connection &connection, std::function<bool()> goOn)
        : m_connection(connection), m_goOn(std::move(goOn))
    {
    }

    Result<void> run(const QString &source)
    {
        for (const QString &setting :
             {u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA journal_mode = OFF"_s,
              u"PRAGMA synchronous = OFF"_s}) // before the other is there: they would be for both
            if (const auto set = m_connection.define(setting); !set)
                return set;
        if (const auto attached = change(u"ATTACH :file AS source"_s, {{u"file"_s, source}});
            !attached)
            return attached;
        if (const auto begun = m_connection.define(u"BEGIN"_s); !begun)
            return begun;
        Result<void> done = readSchema();
        for (const bool tables : {true, false}) // locks and indexes when the rows are there
            for (const Made &each : m_schema)
                if (done && (each.type == u"table"_s) == tables)
                    done = tables ? copyTable(each) : m_connection.define(each.sql);
        for (const QString &mark : {u"application_id"_s, u"user_version"_s})
            if (done)
                done = copyMark(mark);
        return done ? m_connection.define(u"COMMIT"_s) : done;
    }

private:
    Result<void> change(const QString &sql, const Parameters &parameters)
    {
        const auto ran = m_connection.run(sql, parameters, {}, Connection::Keep::Nothing);
        return ran ? Result<void>() : Result<void>(fail(ran.error()));
    }

    /// What the rows of a table are told apart by: the primary key where there is no rowid.
    Result<QStringList> keyOf(const Made &table)
    {
        QStringList key;
        if (!table.sql.contains(u"WITHOUT ROWID"_s, Qt::CaseInsensitive))
            return QStringList(u"rowid"_s);
        const auto listed =
            read(u"SELECT name FROM pragma_table_info(:table, 'source') WHERE pk > 0 "
                 "ORDER BY pk"_s,
                 {{u"table"_s, table.name}}, [&](const Row &row) -> Result<void> {
                     key << u'"' + row.text(0) + u'"';
                     return {};
                 });
        if (!listed)
            return fail(listed.error());
        return key;
    }

    /// Some thousand rows at a time, in the order of the key, each going on behind the last one.
    Result<void> copyRows(const Made &table, const QStringList &columns)
    {
        const auto key = keyOf(table);
        if (!key)
            return fail(key.error());
        QStringList selected = columns;
        const bool hasRowid = key->front() == u"rowid";
        if (hasRowid)
            selected.prepend(u"rowid"_s); // kept, so that the last one tells where to go on
        const QString names = selected.join(u", "_s);
        const QString insert =
            u"INSERT INTO main.\"%1\" (%2) SELECT %2 FROM source.\"%1\""_s.arg(table.name, names);
        const QString behind =
            u" WHERE (%1) > (SELECT %1 FROM main.\"%2\" ORDER BY %3 LIMIT 1)"_s.arg(
                key->join(u", "_s), table.name, key->join(u" DESC, "_s) + u" DESC"_s);
        const QString order = u" ORDER BY %1 LIMIT %2"_s.arg(key->join(u", "_s)).arg(rowsAtOnce);
        for (bool first = true;; first = false) {
            const auto copied = m_connection.run(insert + (first ? QString() : behind) + order, {},
                                                 {}, Connection::Keep::Nothing);
            if (!copied)
                return fail(copied.error());
            if (!m_goOn())
                return fail(Error::Code::Cancelled, Problem::tr("the copy was stopped"));
            if (*copied < rowsAtOnce)
                return {};
        }
    }

    Result<void> read(const QString &sql, const Parameters &parameters,
                      const Connection::Take &take)
    {
        const auto ran = m_connection.run(sql, parameters, take, Connection::Keep::Nothing);
        return ran ? Result<void>() : Result<void>(fail(ran.error()));
    }

    Result<void> readSchema()
    {
        return read(u"SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL "
                    "AND name NOT LIKE 'sqlite_%' ORDER BY rowid"_s,
                    {}, [this](const Row &row) -> Result<void> {
                        m_schema.push_back(
                            {.type = row.text(0), .name = row.text(1), .sql = row.text(2)});
                        return {};
                    });
    }

    Result<void> copyTable(const Made &table)
    {
        if (const auto made = m_connection.define(table.sql); !made)
            return made;
        QStringList columns; // without the generated ones
        auto listed = read(u"SELECT name FROM pragma_table_info(:table, 'source')"_s,
                           {{u"table"_s, table.name}}, [&](const Row &row) -> Result<void> {
                               columns << u'"' + row.text(0) + u'"';
                               return {};
                           });
        return listed ? copyRows(table, columns) : listed;
    }

    Result<void> copyMark(const QString &mark)
    {
        qint64 value = 0;
        const auto known =
            read(u"PRAGMA source."_s + mark, {}, [&](const Row &row) -> Result<void> {
                value = row.integer(0);
                return {};
            });
        return known ? m_connection.define(u"PRAGMA main.%1 = %2"_s.arg(mark).arg(value)) : known;
    }

    Connection &m_connection;
    std::function<bool()> m_goOn;
    std::vector<Made> m_schema;
};

} // namespace

Result<void> fillCopy(const QString &datasetFile, const QString &copy, const CopyProgress &progress)
{
    QFile file(copy);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(
            Error{.code = Error::Code::Io,
                  .message = Problem::tr("cannot be created: %1").arg(file.errorString()),
                  .file = copy,
                  .place = {},
                  .remedy = Problem::tr("check that the folder exists and may be written to")});
    file.close();
    const auto connection = Connection::open(copy, dialect::Mode::Write);
    if (!connection)
        return fail(connection.error());
    const bool isStill = !isWritable(datasetFile) && !QFileInfo::exists(datasetFile + u"-wal"_s);
    const auto mode = isStill ? dialect::Mode::Immutable : dialect::Mode::Read;
    const auto kib = [](const QString &name) {
        return static_cast<int>(QFileInfo(name).size() / 1024);
    };
    const int total = std::max(1, kib(datasetFile));
    const auto goOn = [&] { return !progress || progress(std::min(kib(copy), total), total); };
    Result<void> done = Copying(**connection, goOn).run(dialect::connectionName(datasetFile, mode));
    if (done || done.error().code == Error::Code::Io || done.error().code == Error::Code::Cancelled)
        return done;
    Error error = done.error(); // the damage is the other file's
    error.file = datasetFile;
    return fail(error);
}

} // namespace doubleread
