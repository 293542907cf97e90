#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

QT_BEGIN_NAMESPACE
class QSqlError;
QT_END_NAMESPACE

namespace doubleread {

/// All that is particular to the engine behind Database, besides resources/schema: here SQLite.
namespace dialect {

/// "DbRd" as the file's application_id, so that no other program's file is taken for a dataset.
inline constexpr quint32 applicationId = 0x44625264;
inline constexpr int busyTimeoutMs = 5000;

inline constexpr auto driver = "QSQLITE";

/// Options of the connection; `immutable` promises the engine that nobody changes the file.
enum class Mode { Write, Read, Immutable };
QString connectionName(const QString &file, Mode mode); ///< URI for QSqlDatabase.
QString connectOptions(Mode mode);
/// Statements that every connection starts with.
QStringList settings(Mode mode);

inline constexpr auto begin = "BEGIN IMMEDIATE";

/// One numbered file of resources/schema: what leads from schema `version` - 1 to `version`.
struct Migration
{
    int version = 0;
    QStringList statements;
};
const std::vector<Migration> &migrations();
/// The schema that this program writes: the last migration's version.
int newestSchema();
/// The statements that mark the file as one of ours with this schema.
QStringList marks(int version);

/// The engine's error as ours. A trigger's "locked: ..." becomes Forbidden.
Error translated(const QSqlError &error, const QString &file);

/// Splits a migration file at its empty lines, leaving out comments.
QStringList statementsOf(const QString &script);

} // namespace dialect

} // namespace doubleread
