#include "core/store/rescue/salvagetables.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr quint32 schemaPage = 1;

/// Whether a value is of the type that its column keeps.
bool fits(const StoredTable::Column &column, const QVariant &value)
{
    if (!value.isValid())
        return column.mayBeNull;
    switch (value.typeId()) {
    case QMetaType::QString:
        return column.type == u"TEXT"_s;
    case QMetaType::QByteArray:
        return column.type == u"BLOB"_s;
    case QMetaType::Double:
        return column.type == u"REAL"_s;
    default:
        return column.type == u"INTEGER"_s;
    }
}

Result<QVariant> standardValue(Database &database, const QString &expression)
{
    QVariant value;
    const auto ran = database.eachOnce(u"SELECT "_s + expression, {}, [&](const Row &row) {
        value = row.isNull(0) ? QVariant() : row.value(0);
        return Result<void>();
    });
    if (!ran)
        return fail(ran.error());
    return value;
}

Result<void> readColumns(Database &database, StoredTable &table)
{
    std::vector<QString> standards;
    std::map<qint64, int> key; // by place in the key
    auto ran = database.eachOnce(
        u"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(:table) "
        "ORDER BY cid"_s,
        {{u"table"_s, table.shape.name}}, [&](const Row &row) -> Result<void> {
            const auto place = static_cast<int>(table.columns.size());
            if (row.integer(4) > 0)
                key[row.integer(4)] = place;
            table.shape.columns << row.text(0);
            table.columns.push_back({.type = row.text(1),
                                     .mayBeNull = row.integer(2) == 0,
                                     .standard = {},
                                     .isRowid = false});
            standards.push_back(row.isNull(3) ? QString() : row.text(3));
            return {};
        });
    if (!ran)
        return ran;
    for (const auto &[at, column] : key)
        table.shape.key.push_back(column);
    for (std::size_t column = 0; column < standards.size(); ++column) {
        if (standards[column].isEmpty())
            continue;
        const Result<QVariant> value = standardValue(database, standards[column]);
        if (!value)
            return fail(value.error());
        table.columns[column].standard = *value;
    }
    return {};
}

/// Tables without row ids keep the columns of their key first.
void setOrder(StoredTable &table)
{
    const std::vector<int> &key = table.shape.key;
    if (!table.hasRowid)
        table.order = key;
    for (int column = 0; column < table.shape.columns.size(); ++column)
        if (table.hasRowid || std::ranges::find(key, column) == key.end())
            table.order.push_back(column);
    if (table.hasRowid && key.size() == 1) {
        StoredTable::Column &only = table.columns[static_cast<std::size_t>(key.front())];
        only.isRowid = only.type == u"INTEGER"_s;
    }
}

} // namespace

std::optional<std::vector<QVariant>> StoredTable::columnsOf(const RawRow &row, bool exactly) const
{
    if (hasRowid != row.rowid.has_value() || row.values.size() > order.size())
        return {};
    std::vector<QVariant> values(columns.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto index = static_cast<std::size_t>(order[place]);
        const Column &column = columns[index];
        QVariant value = place < row.values.size() ? row.values[place] : column.standard;
        if (column.isRowid && !value.isValid())
            value = row.rowid.value_or(0);
        if (column.type == u"REAL"_s && value.typeId() == QMetaType::LongLong)
            value = value.toDouble(); // whole numbers are kept shorter
        if (exactly && !fits(column, value))
            return {};
        values[index] = std::move(value);
    }
    return values;
}

QString StoredTable::insertion() const
{
    QStringList names;
    QStringList places;
    for (qsizetype column = 0; column < shape.columns.size(); ++column) {
        names << u'"' + shape.columns[column] + u'"';
        places << u":c%1"_s.arg(column);
    }
    return u"INSERT INTO main.\"%1\" (%2) VALUES (%3)"_s.arg(shape.name, names.join(u", "_s),
                                                             places.join(u", "_s));
}

Result<std::vector<StoredTable>> storedTables(Database &database)
{
    std::vector<StoredTable> tables;
    const auto ran = database.eachOnce(
        u"SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite_%' ORDER BY name"_s,
        {}, [&](const Row &row) -> Result<void> {
            StoredTable table;
            table.shape.name = row.text(0);
            table.hasRowid = !row.flag(1);
            tables.push_back(std::move(table));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    for (StoredTable &table : tables) {
        if (const Result<void> read = readColumns(database, table); !read)
            return fail(read.error());
        setOrder(table);
    }
    return tables;
}

PageOwners::PageOwners(const RawPages &pages, std::span<const StoredTable> tables) : m_pages(pages)
{
    if (pages.count() == 0)
        return;
    followTables(tables);
    for (const quint32 page : pages.freePages())
        if (!m_owners.contains(page))
            m_owners[page] = {.kind = Kind::Free, .table = nullptr};
}

PageOwners::Owner PageOwners::of(quint32 page) const
{
    return m_owners.value(page);
}

void PageOwners::follow(quint32 root, const Owner &owner)
{
    std::vector<quint32> open{root};
    while (!open.empty()) {
        const quint32 page = open.back();
        open.pop_back();
        const bool fits =
            !owner.table || owner.kind != Kind::Table ||
            (owner.table->hasRowid ? m_pages.isOfTable(page) : m_pages.isOfIndex(page));
        if (!fits || m_owners.contains(page))
            continue;
        m_owners[page] = owner;
        const std::vector<quint32> children = m_pages.children(page);
        open.insert(open.end(), children.begin(), children.end());
    }
}

/// Rows of the schema: type, name, name of the table, first page, statement.
void PageOwners::followTables(std::span<const StoredTable> tables)
{
    follow(schemaPage, {.kind = Kind::Index, .table = nullptr}); // none of the dataset's rows
    std::vector<quint32> schema;
    for (auto page = m_owners.begin(); page != m_owners.end(); ++page)
        schema.push_back(page.key());
    for (const quint32 page : schema)
        for (const RawRow &row : m_pages.rows(page)) {
            if (row.values.size() != 5)
                continue;
            const quint32 root = row.values[3].toUInt();
            const auto table =
                std::ranges::find(tables, row.values[1].toString(),
                                  [](const StoredTable &each) { return each.shape.name; });
            if (row.values[0].toString() == u"index"_s)
                follow(root, {.kind = Kind::Index, .table = nullptr});
            else if (row.values[0].toString() == u"table"_s && table != tables.end())
                follow(root, {.kind = Kind::Table, .table = &*table});
        }
}

} // namespace doubleread
