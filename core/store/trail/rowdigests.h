#pragma once

#include "core/base/result.h"
#include "core/store/database/row.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace doubleread {

class Database;

/// A table whose rows the audit trail knows: all of the schema but the trail itself.
struct TrailedTable
{
    QString name;
    QStringList columns;  ///< In the order of the table.
    std::vector<int> key; ///< Columns of the primary key, in its order.

    QString selection() const; ///< "SELECT ... FROM ..." of all columns.
};

Result<std::vector<TrailedTable>> trailedTables(Database &database);

/// "table/key" of a row that was selected by selection(): what the trail calls it.
QByteArray rowName(const TrailedTable &table, const Row &row);
QByteArray rowName(const TrailedTable &table, std::span<const QVariant> values);
/// The values of the key in a row's name; blobs as hexadecimal digits.
QStringList keyOfRowName(QByteArrayView name);
/// Half of the SHA-256 over the names, types and values of all columns that are not NULL, in
/// hexadecimal digits, so that a column which a later schema adds changes no digest.
QByteArray rowDigest(const TrailedTable &table, const Row &row);
QByteArray rowDigest(const TrailedTable &table, std::span<const QVariant> values);

// Which rows the transaction has written. Kept by temporary triggers of the connection, so that no
// caller has to tell, and none can forget.

Result<void> watchRows(Database &database, std::span<const TrailedTable> tables);
/// As though every row that is there had been written just now.
Result<void> touchEveryRow(Database &database, std::span<const TrailedTable> tables);
Result<bool> hasTouchedRows(Database &database);
Result<void> forgetTouchedRows(Database &database);
/// JSON of each touched row's name and its digest as it is now (null: it is gone), sorted; forgets
/// them.
Result<QByteArray> takeTouchedRows(Database &database, std::span<const TrailedTable> tables);

} // namespace doubleread
