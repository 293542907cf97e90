#include "core/formats/csv.h"

#include "core/base/problem.h"
#include "core/formats/reading.h"

namespace doubleread {

namespace {

constexpr qsizetype longestField = 64 * 1024;

/// Takes one row after the other from a text.
class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qint64 line() const { return m_line; }
    /// Nothing when a quote is not closed.
    std::optional<QStringList> takeRow();

private:
    std::optional<QString> takeField();
    std::optional<QString> takeQuoted();
    bool isLineEnd() const { return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    const QString &m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

std::optional<QStringList> Parser::takeRow()
{
    QStringList fields;
    for (;;) {
        const std::optional<QString> field = takeField();
        if (!field)
            return std::nullopt;
        fields.append(*field);
        if (atEnd() || m_text[m_at] != u',')
            break;
        ++m_at;
    }
    if (!atEnd() && m_text[m_at] == u'\r')
        ++m_at;
    if (!atEnd() && m_text[m_at] == u'\n')
        ++m_at;
    ++m_line;
    return fields;
}

std::optional<QString> Parser::takeField()
{
    QString field;
    if (!atEnd() && m_text[m_at] == u'"') {
        const std::optional<QString> quoted = takeQuoted();
        if (!quoted)
            return std::nullopt;
        field = *quoted;
    }
    while (!isLineEnd() && m_text[m_at] != u',')
        field += m_text[m_at++];
    return field;
}

std::optional<QString> Parser::takeQuoted()
{
    QString field;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_text[m_at] == u'\n')
            ++m_line;
        if (m_text[m_at] != u'"') {
            field += m_text[m_at];
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            field += u'"';
            ++m_at;
        } else {
            ++m_at;
            return field;
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<CsvRow>> csvRows(const QByteArray &text, const QString &file)
{
    const QString decoded = QString::fromUtf8(text);
    Parser parser(decoded);
    std::vector<CsvRow> rows;
    while (!parser.atEnd()) {
        const qint64 line = parser.line();
        std::optional<QStringList> fields = parser.takeRow();
        if (!fields)
            return failAt(file, u"%1:1"_s.arg(line),
                          Problem::tr("has a quote that is never closed"));
        for (const QString &field : *fields)
            if (field.size() > longestField)
                return failAt(file, u"%1:1"_s.arg(line),
                              Problem::tr("has a field of more than 64 KiB"));
        if (fields->size() > 1 || !fields->front().isEmpty())
            rows.push_back({line, *std::move(fields)});
    }
    return rows;
}

QByteArray csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text.toUtf8();
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

} // namespace doubleread
