#include "core/store/trail/rowdigests.h"

#include "core/base/problem.h"
#include "core/store/database/database.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace doubleread {

namespace {

constexpr int longestKey = 4; ///< Columns; the schema's longest has three.
constexpr qsizetype digestBytes = 16;

QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

/// Without what would need escaping in JSON or part one value of a key from the next.
QByteArray escaped(const QByteArray &text)
{
    QByteArray safe;
    for (const char each : text) {
        const auto code = static_cast<unsigned char>(each);
        if (code < 0x20 || each == '%' || each == '/' || each == '"' || each == '\\')
            safe += '%' + QByteArray(1, each).toHex();
        else
            safe += each;
    }
    return safe;
}

QByteArray keyText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray().toHex();
    return escaped(value.toString().toUtf8());
}

void addBytes(QCryptographicHash &hash, char type, const QByteArray &bytes)
{
    hash.addData(type + QByteArray::number(bytes.size()) + ':');
    hash.addData(bytes);
}

void addValue(QCryptographicHash &hash, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Double: {
        std::array<char, 9> real{'r'};
        qToBigEndian(std::bit_cast<quint64>(value.toDouble()), real.data() + 1);
        hash.addData(QByteArrayView(real));
        return;
    }
    case QMetaType::QString:
        addBytes(hash, 't', value.toString().toUtf8());
        return;
    case QMetaType::QByteArray:
        addBytes(hash, 'b', value.toByteArray());
        return;
    default:
        addBytes(hash, 'i', QByteArray::number(value.toLongLong()));
    }
}

/// "NEW.a, NEW.b, NULL, NULL": the key of the row that a trigger is about.
QString keyValues(const TrailedTable &table, const QString &row)
{
    QStringList values;
    for (const int column : table.key)
        values << row + quoted(table.columns[column]);
    while (values.size() < longestKey)
        values << u"NULL"_s;
    return values.join(u", "_s);
}

Result<void> watchTable(Database &database, const TrailedTable &table, const QString &number)
{
    const QString into = u"INSERT INTO touched VALUES (%1, %2);"_s;
    const QString now = into.arg(number, keyValues(table, u"NEW."_s));
    const QString before = into.arg(number, keyValues(table, u"OLD."_s));
    QStringList other;
    for (const int column : table.key)
        other << u"OLD.%1 IS NOT NEW.%1"_s.arg(quoted(table.columns[column]));
    const QString moved = u"INSERT INTO touched SELECT %1, %2 WHERE %3;"_s.arg(
        number, keyValues(table, u"OLD."_s), other.join(u" OR "_s));
    for (const auto &[event, body] : {std::pair(u"INSERT"_s, now), std::pair(u"DELETE"_s, before),
                                      std::pair(u"UPDATE"_s, now + u' ' + moved)}) {
        const auto made = database.define(
            u"CREATE TEMP TRIGGER touched_%1_%2 AFTER %2 ON main.%3 BEGIN %4 END"_s.arg(
                number, event, quoted(table.name), body));
        if (!made)
            return made;
    }
    return {};
}

struct Touched
{
    qsizetype table = 0;
    std::vector<QVariant> key;
};

Result<std::vector<Touched>> touchedRows(Database &database, std::span<const TrailedTable> tables)
{
    std::vector<Touched> touched;
    const auto ran =
        database.each(u"SELECT DISTINCT t, a, b, c, d FROM temp.touched"_s, {},
                      [&](const Row &row) -> Result<void> {
                          Touched one{.table = static_cast<qsizetype>(row.integer(0)), .key = {}};
                          const std::size_t length =
                              tables[static_cast<std::size_t>(one.table)].key.size();
                          for (std::size_t index = 0; index < length; ++index)
                              one.key.push_back(row.value(static_cast<int>(index) + 1));
                          touched.push_back(std::move(one));
                          return {};
                      });
    if (!ran)
        return fail(ran.error());
    return touched;
}

QByteArray nameOf(const TrailedTable &table, const std::vector<QVariant> &key)
{
    QByteArray name = table.name.toUtf8();
    for (const QVariant &value : key)
        name += '/' + keyText(value);
    return name;
}

/// Of the row as it is now; empty when it is gone.
Result<QByteArray> digestOf(Database &database, const TrailedTable &table,
                            const std::vector<QVariant> &key)
{
    static constexpr std::array places{u'a', u'b', u'c', u'd'};
    QStringList conditions;
    Parameters values;
    for (std::size_t index = 0; index < key.size(); ++index) {
        const QString place(places.at(index));
        conditions << quoted(table.columns[table.key[index]]) + u" IS :"_s + place;
        values.emplace_back(place, key[index]);
    }
    QByteArray digest;
    const auto ran = database.each(table.selection() + u" WHERE "_s + conditions.join(u" AND "_s),
                                   values, [&](const Row &row) -> Result<void> {
                                       digest = rowDigest(table, row);
                                       return {};
                                   });
    if (!ran)
        return fail(ran.error());
    return digest;
}

Result<TrailedTable> shapeOf(Database &database, const QString &name)
{
    TrailedTable table{.name = name, .columns = {}, .key = {}};
    std::map<qint64, int> key; // by place in the key
    const auto ran =
        database.eachOnce(u"SELECT name, pk FROM pragma_table_info(:table) ORDER BY cid"_s,
                          {{u"table"_s, name}}, [&](const Row &row) -> Result<void> {
                              if (row.integer(1) > 0)
                                  key[row.integer(1)] = static_cast<int>(table.columns.size());
                              table.columns << row.text(0);
                              return {};
                          });
    if (!ran)
        return fail(ran.error());
    for (const auto &[place, column] : key)
        table.key.push_back(column);
    if (table.key.empty()) { // none of ours
        table.columns.prepend(u"rowid"_s);
        table.key.push_back(0);
    }
    if (table.key.size() > longestKey)
        return fail(
            Error::Code::Unsupported,
            Problem::tr("the table %1 has a key that the audit trail cannot name").arg(name));
    return table;
}

} // namespace

QString TrailedTable::selection() const
{
    QStringList names;
    for (const QString &column : columns)
        names << quoted(column);
    return u"SELECT %1 FROM main.%2"_s.arg(names.join(u", "_s), quoted(name));
}

Result<std::vector<TrailedTable>> trailedTables(Database &database)
{
    QStringList names;
    const auto ran = database.eachOnce(
        u"SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT IN ('trail', 'trail_head') ORDER BY name"_s,
        {}, [&](const Row &row) -> Result<void> {
            names << row.text(0);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    std::vector<TrailedTable> tables;
    for (const QString &name : names) {
        Result<TrailedTable> table = shapeOf(database, name);
        if (!table)
            return fail(table.error());
        tables.push_back(std::move(*table));
    }
    return tables;
}

QByteArray rowName(const TrailedTable &table, const Row &row)
{
    std::vector<QVariant> key;
    for (const int column : table.key)
        key.push_back(row.value(column));
    return nameOf(table, key);
}

QByteArray rowName(const TrailedTable &table, std::span<const QVariant> values)
{
    std::vector<QVariant> key;
    for (const int column : table.key)
        key.push_back(values[static_cast<std::size_t>(column)]);
    return nameOf(table, key);
}

QStringList keyOfRowName(QByteArrayView name)
{
    QStringList key;
    for (const QByteArray &part : name.toByteArray().split('/').mid(1))
        key << QString::fromUtf8(QByteArray::fromPercentEncoding(part));
    return key;
}

QByteArray rowDigest(const TrailedTable &table, const Row &row)
{
    std::vector<QVariant> values;
    for (int column = 0; column < table.columns.size(); ++column)
        values.push_back(row.isNull(column) ? QVariant() : row.value(column));
    return rowDigest(table, values);
}

QByteArray rowDigest(const TrailedTable &table, std::span<const QVariant> values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addBytes(hash, 'n', table.name.toUtf8());
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const QVariant &value = values[static_cast<std::size_t>(column)];
        if (!value.isValid())
            continue;
        addBytes(hash, 'n', table.columns[column].toUtf8());
        addValue(hash, value);
    }
    return hash.result().left(digestBytes).toHex();
}

Result<void> watchRows(Database &database, std::span<const TrailedTable> tables)
{
    const auto made = database.define(u"CREATE TEMP TABLE touched (t INTEGER, a, b, c, d)"_s);
    if (!made)
        return made;
    for (std::size_t index = 0; index < tables.size(); ++index)
        if (const auto watched = watchTable(database, tables[index], QString::number(index));
            !watched)
            return watched;
    return {};
}

Result<void> touchEveryRow(Database &database, std::span<const TrailedTable> tables)
{
    for (std::size_t index = 0; index < tables.size(); ++index) {
        const TrailedTable &table = tables[index];
        const auto touched =
            database.change(u"INSERT INTO touched SELECT %1, %2 FROM main.%3"_s.arg(
                QString::number(index), keyValues(table, {}), quoted(table.name)));
        if (!touched)
            return fail(touched.error());
    }
    return {};
}

Result<bool> hasTouchedRows(Database &database)
{
    const Result<qint64> touched = database.number(u"SELECT EXISTS (SELECT 1 FROM temp.touched)"_s);
    if (!touched)
        return fail(touched.error());
    return *touched != 0;
}

Result<void> forgetTouchedRows(Database &database)
{
    const Result<qint64> forgotten = database.change(u"DELETE FROM temp.touched"_s);
    return forgotten ? Result<void>() : Result<void>(fail(forgotten.error()));
}

Result<QByteArray> takeTouchedRows(Database &database, std::span<const TrailedTable> tables)
{
    const auto touched = touchedRows(database, tables);
    if (!touched)
        return fail(touched.error());
    std::map<QByteArray, QByteArray> digests;
    for (const Touched &each : *touched) {
        const TrailedTable &table = tables[static_cast<std::size_t>(each.table)];
        const Result<QByteArray> digest = digestOf(database, table, each.key);
        if (!digest)
            return digest;
        digests[nameOf(table, each.key)] = *digest;
    }
    QByteArray json = "{";
    for (const auto &[name, digest] : digests)
        json += (json.size() > 1 ? ",\"" : "\"") + name +
                "\":" + (digest.isEmpty() ? QByteArray("null") : '"' + digest + '"');
    if (const auto forgotten = forgetTouchedRows(database); !forgotten)
        return fail(forgotten.error());
    return json + '}';
}

} // namespace doubleread
