#pragma once

#include "core/store/database/database.h"
#include "core/store/rescue/rawpages.h"

#include <QHash>

#include <map>

namespace doubleread {

/// A table of the schema as its rows lie in pages.
struct StoredTable
{
    TrailedTable shape;
    struct Column
    {
        QString type; ///< As declared.
        bool mayBeNull = true;
        QVariant standard; ///< What rows that are older than the column have in it.
        bool isRowid = false;
    };
    std::vector<Column> columns; ///< Beside shape.columns.
    std::vector<int> order;      ///< The column of each value in a stored record.
    bool hasRowid = true;

    /// The values by column, when the row can be one of this table: of the right kind and number
    /// and, where `exactly`, types.
    std::optional<std::vector<QVariant>> columnsOf(const RawRow &row, bool exactly) const;
    QString insertion() const; ///< "INSERT INTO ..." with :c0, :c1, ...
};

/// All tables of the newest schema, which `database` has.
Result<std::vector<StoredTable>> storedTables(Database &database);

/// What each page of a file is known to hold, by the trees that the file's own schema leads to.
class PageOwners
{
public:
    PageOwners(const RawPages &pages, std::span<const StoredTable> tables);

    enum class Kind { Table, Index, Free, Unknown };
    struct Owner
    {
        Kind kind = Kind::Unknown;
        const StoredTable *table = nullptr;
    };
    Owner of(quint32 page) const;

private:
    void follow(quint32 root, const Owner &owner);
    void followTables(std::span<const StoredTable> tables);

    const RawPages &m_pages;
    QHash<quint32, Owner> m_owners;
};

} // namespace doubleread
