#include "core/store/database/dialect.h"

#include "core/base/problem.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QUrl>

namespace doubleread::dialect {

namespace {

std::vector<Migration> loadMigrations()
{
    std::vector<Migration> found;
    for (int version = 1;; ++version) {
        QFile file(u":/schema/sqlite/%1.sql"_s.arg(version, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        found.push_back(
            {.version = version, .statements = statementsOf(QString::fromUtf8(file.readAll()))});
    }
}

struct Translation
{
    int engineCode;
    Error::Code code;
    QString message;
    QString remedy;
};

/// By SQLite's primary result codes.
const std::vector<Translation> &translations()
{
    using Code = Error::Code;
    static const std::vector<Translation> table{
        {5, Code::Busy, Problem::tr("another program is using the dataset"),
         Problem::tr("try again when it has finished")},
        {6, Code::Busy, Problem::tr("another program is using the dataset"),
         Problem::tr("try again when it has finished")},
        {8, Code::ReadOnly, Problem::tr("the dataset cannot be written to"),
         Problem::tr("check the permissions of the file and its folder")},
        {10, Code::Io, Problem::tr("the dataset's file cannot be read or written"),
         Problem::tr("check the disk; nothing of this step was stored")},
        {11, Code::Damaged, Problem::tr("the dataset's file is damaged"),
         Problem::tr("restore the last backup, or save what can be read by 'salvage'")},
        {13, Code::Io, Problem::tr("the disk is full; nothing of this step was stored"),
         Problem::tr("free some space and try again")},
        {14, Code::Io, Problem::tr("the dataset's file cannot be opened"),
         Problem::tr("check the permissions of the file and its folder")},
        {26, Code::Damaged, Problem::tr("the file is not a dataset or is damaged"),
         Problem::tr("restore the last backup, or save what can be read by 'salvage'")},
    };
    return table;
}

} // namespace

QString connectionName(const QString &file, Mode mode)
{
    static constexpr std::array modes{"rw", "ro", "ro&immutable=1"};
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?mode="_s +
           QLatin1StringView(modes.at(static_cast<size_t>(mode)));
}

QString connectOptions(Mode mode)
{
    QString options =
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(QString::number(busyTimeoutMs));
    if (mode != Mode::Write)
        options += u";QSQLITE_OPEN_READONLY"_s;
    return options;
}

QStringList settings(Mode mode)
{
    QStringList list{u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                     u"PRAGMA mmap_size = 0"_s, u"PRAGMA foreign_keys = ON"_s,
                     u"PRAGMA recursive_triggers = ON"_s};
    if (mode == Mode::Write)
        list << u"PRAGMA journal_mode = WAL"_s << u"PRAGMA synchronous = FULL"_s
             << u"PRAGMA temp_store = MEMORY"_s; // which rows were written; in no second journal
    else
        list << u"PRAGMA wal_autocheckpoint = 0"_s << u"PRAGMA query_only = ON"_s;
    return list;
}

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all = loadMigrations();
    return all;
}

int newestSchema()
{
    return static_cast<int>(migrations().size());
}

QStringList marks(int version)
{
    return {u"PRAGMA application_id = %1"_s.arg(applicationId),
            u"PRAGMA user_version = %1"_s.arg(version)};
}

Error translated(const QSqlError &error, const QString &file)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // extended codes carry more above
    const QString said = error.databaseText();
    Error result{.code = Error::Code::Io,
                 .message = Problem::tr("the dataset's engine failed: %1").arg(said),
                 .file = file,
                 .place = {},
                 .remedy = Problem::tr("nothing of this step was stored; try again")};
    if (said.startsWith(u"locked: "_s)) {
        result.code = Error::Code::Forbidden;
        result.message = said.mid(8);
        result.remedy.clear();
        return result;
    }
    for (const Translation &each : translations()) {
        if (each.engineCode != code)
            continue;
        result.code = each.code;
        result.message = each.message;
        result.remedy = each.remedy;
    }
    return result;
}

QStringList statementsOf(const QString &script)
{
    static const QRegularExpression comment(u"^--.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression emptyLine(u"\\n\\s*\\n"_s);
    QStringList statements;
    for (const QString &part : script.split(emptyLine)) {
        QString statement = part;
        statement = statement.remove(comment).trimmed();
        if (!statement.isEmpty())
            statements << statement;
    }
    return statements;
}

} // namespace doubleread::dialect
