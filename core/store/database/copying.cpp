#include "core/store/database/copying.h"

#include "core/base/filewriting.h"
#include "core/store/database/connection.h"

#include <QFile>
#include <QFileInfo>

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

class Copying
{
public:
    explicit Copying(Connection &connection) : m_connection(connection) {}

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
        if (!listed)
            return listed;
        return change(u"INSERT INTO main.\"%1\" (%2) SELECT %2 FROM source.\"%1\""_s.arg(
                          table.name, columns.join(u", "_s)),
                      {});
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
    std::vector<Made> m_schema;
};

} // namespace

Result<void> fillCopy(const QString &datasetFile, const QString &copy)
{
    QFile file(copy);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error{.code = Error::Code::Io,
                          .message = u"cannot be created: %1"_s.arg(file.errorString()),
                          .file = copy,
                          .place = {},
                          .remedy = u"check that the folder exists and may be written to"_s});
    file.close();
    const auto connection = Connection::open(copy, dialect::Mode::Write);
    if (!connection)
        return fail(connection.error());
    const bool isStill = !isWritable(datasetFile) && !QFileInfo::exists(datasetFile + u"-wal"_s);
    const auto mode = isStill ? dialect::Mode::Immutable : dialect::Mode::Read;
    Result<void> done = Copying(**connection).run(dialect::connectionName(datasetFile, mode));
    if (done || done.error().code == Error::Code::Io)
        return done;
    Error error = done.error(); // the damage is the other file's
    error.file = datasetFile;
    return fail(error);
}

} // namespace doubleread
