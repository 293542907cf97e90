#include "core/formats/attributes.h"

#include "core/base/problem.h"
#include "core/formats/csv.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"

#include <QHash>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qint64 longestFile = qint64{512} * 1024 * 1024;
constexpr qint64 firstLook = qint64{64} * 1024; ///< Bytes in which the header is looked for.

/// Reads the rows below a header.
class Reader
{
public:
    Reader(QString file, AttributeColumns columns)
        : m_file(std::move(file)), m_columns(std::move(columns))
    {
    }

    Result<void> readHeader(const CsvRow &header);
    Result<void> readRow(const CsvRow &row);
    AttributeTable finish()
    {
        m_table.columns = m_columns;
        return std::move(m_table);
    }

private:
    Result<bool> flag(const CsvRow &row, const QString &column) const;
    Result<QStringList> flagged(const CsvRow &row, const QStringList &columns) const;
    Result<ScanAttributes> attributesOf(const CsvRow &row);
    const QString &field(const CsvRow &row, const QString &column) const
    {
        return row.fields[m_places.value(column)];
    }
    std::unexpected<Error> wrong(const CsvRow &row, const QString &message,
                                 const QString &remedy = {}) const
    {
        return failAt(m_file, u"%1:1"_s.arg(row.line), message, remedy);
    }
    void warn(qint64 line, const QString &message)
    {
        m_table.warnings.push_back(warningAt(m_file, u"%1:1"_s.arg(line), message));
    }

    QString m_file;
    AttributeColumns m_columns;         ///< After the header: those that are there.
    QHash<QString, qsizetype> m_places; ///< Of each column in a row.
    qsizetype m_width = 0;
    QHash<QString, size_t> m_known; ///< Image to its row.
    AttributeTable m_table;
};

Result<void> Reader::readHeader(const CsvRow &header)
{
    QStringList unknown;
    QStringList missing{u"image_id"_s};
    if (!header.fields.contains(missing.front()))
        return wrong(header, Problem::tr("lacks the columns %1").arg(missing.front()),
                     Problem::tr("the first line names the columns, with commas between"));
    missing += m_columns.names();
    for (qsizetype at = 0; at < header.fields.size(); ++at) {
        const QString name = header.fields[at].trimmed();
        if (m_places.contains(name))
            return wrong(header, Problem::tr("has two columns named %1").arg(name));
        m_places[name] = at;
        if (missing.removeAll(name) == 0)
            unknown.append(name);
    }
    const QStringList published = AttributeColumns::published().names();
    const auto isOptional = [&](const QString &name) {
        return missing.contains(name) && name != u"image_id" && !published.contains(name);
    };
    m_columns.regions.removeIf(isOptional);
    m_columns.views.removeIf(isOptional);
    missing.removeIf(isOptional);
    if (!missing.isEmpty())
        return wrong(header, Problem::tr("lacks the columns %1").arg(missing.join(u", "_s)),
                     Problem::tr("the first line names the columns, with commas between"));
    if (!unknown.isEmpty())
        warn(header.line,
             Problem::tr("has columns that are not read: %1").arg(unknown.join(u", "_s)));
    m_width = header.fields.size();
    return {};
}

Result<bool> Reader::flag(const CsvRow &row, const QString &column) const
{
    const QString text = field(row, column).trimmed();
    if (text != u"0" && text != u"1")
        return wrong(row, Problem::tr("has \"%1\" under %2").arg(text.left(50), column),
                     Problem::tr("write 1 for yes and 0 for no"));
    return text == u"1";
}

Result<QStringList> Reader::flagged(const CsvRow &row, const QStringList &columns) const
{
    QStringList set;
    for (const QString &column : columns) {
        const Result<bool> isSet = flag(row, column);
        if (!isSet)
            return fail(isSet.error());
        if (*isSet)
            set.append(column);
    }
    return set;
}

Result<ScanAttributes> Reader::attributesOf(const CsvRow &row)
{
    const Result<QStringList> regions = flagged(row, m_columns.regions);
    if (!regions)
        return fail(regions.error());
    const Result<QStringList> views = flagged(row, m_columns.views);
    if (!views)
        return fail(views.error());
    const QString countText = field(row, u"fracture_count"_s).trimmed();
    const bool isOpen = countText.isEmpty() && field(row, u"fractured"_s).trimmed().isEmpty();
    QStringList flags{u"mixed"_s, u"hardware"_s, u"multiscan"_s};
    if (!isOpen)
        flags.append(u"fractured"_s);
    const Result<QStringList> others = flagged(row, flags);
    if (!others)
        return fail(others.error());
    const std::optional<int> count = indexFrom(countText.toUtf8());
    if (!count && !isOpen)
        return wrong(
            row, Problem::tr("has \"%1\" under %2").arg(countText.left(50), u"fracture_count"_s),
            Problem::tr("write how many fractures there are, or 0"));
    const QString image = field(row, u"image_id"_s).trimmed();
    const bool mixed = others->contains(u"mixed"_s);
    if (mixed != (regions->size() > 1))
        warn(
            row.line,
            mixed
                ? Problem::tr("calls %1 mixed, but names no two regions").arg(image)
                : Problem::tr("names several regions of %1, which is not called mixed").arg(image));
    const bool fractured = others->contains(u"fractured"_s);
    if (count && fractured != (*count > 0))
        warn(row.line,
             fractured
                 ? Problem::tr("calls %1 fractured, but counts no fracture").arg(image)
                 : Problem::tr("counts fractures on %1, which is not called fractured").arg(image));
    return ScanAttributes{.regions = *regions,
                          .views = *views,
                          .hardware = others->contains(u"hardware"_s),
                          .multiScan = others->contains(u"multiscan"_s),
                          .fractured = isOpen ? std::nullopt : std::optional(fractured),
                          .fractureCount = count};
}

Result<void> Reader::readRow(const CsvRow &row)
{
    if (row.fields.size() != m_width)
        return wrong(
            row, Problem::tr("has %1 fields instead of %2").arg(row.fields.size()).arg(m_width));
    const QString image = field(row, u"image_id"_s).trimmed();
    if (image.isEmpty())
        return wrong(row, Problem::tr("lacks the name of its image"));
    const Result<ScanAttributes> attributes = attributesOf(row);
    if (!attributes)
        return fail(attributes.error());
    const AttributeRow made{
        .image = image, .attributes = *attributes, .place = u"%1:1"_s.arg(row.line)};
    const auto known = m_known.constFind(image);
    if (known == m_known.constEnd()) {
        m_known[image] = m_table.rows.size();
        m_table.rows.push_back(made);
        return {};
    }
    if (m_table.rows[*known].attributes != made.attributes)
        return wrong(row, Problem::tr("describes %1 again, and otherwise").arg(image));
    warn(row.line, Problem::tr("describes %1 again, in the same way").arg(image));
    return {};
}

} // namespace

AttributeColumns AttributeColumns::published()
{
    return {.regions = {u"hand"_s, u"leg"_s, u"hip"_s, u"shoulder"_s},
            .views = {u"frontal"_s, u"lateral"_s, u"oblique"_s}};
}

QStringList AttributeColumns::names() const
{
    return regions +
           QStringList{u"mixed"_s, u"hardware"_s, u"multiscan"_s, u"fractured"_s,
                       u"fracture_count"_s} +
           views;
}

Result<AttributeTable> readAttributes(const InputFile &file, const AttributeColumns &columns)
{
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    const Result<std::vector<CsvRow>> rows = csvRows(*text, file.shown);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return failAt(file.shown, {}, Problem::tr("is empty"));
    Reader reader(file.shown, columns);
    if (const Result<void> header = reader.readHeader(rows->front()); !header)
        return fail(header.error());
    for (const CsvRow &row : std::span(*rows).subspan(1))
        if (const Result<void> read = reader.readRow(row); !read)
            return fail(read.error());
    return reader.finish();
}

QByteArray writtenAttributes(std::span<const AttributeRow> rows, const AttributeColumns &columns)
{
    QByteArrayList lines{"image_id," + columns.names().join(u',').toUtf8()};
    const auto flag = [](bool isSet) { return QByteArray(isSet ? "1" : "0"); };
    for (const auto &[image, attributes, place] : rows) {
        QByteArrayList fields{csvField(image)};
        for (const QString &region : columns.regions)
            fields << flag(attributes.regions.contains(region));
        fields << flag(attributes.regions.size() > 1) << flag(attributes.hardware)
               << flag(attributes.multiScan)
               << (attributes.fractured ? flag(*attributes.fractured) : QByteArray())
               << (attributes.fractureCount ? QByteArray::number(*attributes.fractureCount)
                                            : QByteArray());
        for (const QString &view : columns.views)
            fields << flag(attributes.views.contains(view));
        lines << fields.join(',');
    }
    return lines.join("\r\n");
}

bool isAttributesFile(const InputFile &file)
{
    if (!file.hasSuffix(u"csv"))
        return false;
    const Result<std::unique_ptr<QIODevice>> device = opened(file);
    if (!device)
        return false;
    QByteArray line = (*device)->readLine(firstLook);
    if (line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    const Result<std::vector<CsvRow>> rows = csvRows(line, file.shown);
    return rows && !rows->empty() && rows->front().fields.contains(u"image_id"_s) &&
           rows->front().fields.contains(u"fracture_count"_s);
}

} // namespace doubleread
