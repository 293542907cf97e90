#include "core/formats/assessments.h"

#include "core/base/problem.h"
#include "core/formats/csv.h"
#include "core/formats/inputfile.h"
#include "core/formats/reading.h"

#include <QFileInfo>

#include <algorithm>

namespace doubleread {

namespace {

constexpr QLatin1StringView notReadable("not-readable");
constexpr qint64 longestFile = 512 * 1024 * 1024;

/// Lower case, everything but letters and digits as single underscores: "Dr. A" is "dr_a".
QString folded(const QString &name)
{
    QString text;
    for (const QChar character : name.toCaseFolded()) {
        if (character.isLetterOrNumber())
            text += character;
        else if (!text.isEmpty() && !text.endsWith(u'_'))
            text += u'_';
    }
    return text.endsWith(u'_') ? text.chopped(1) : text;
}

struct Columns
{
    qsizetype image = 0;
    qsizetype verdict = 0;
};

/// Columns whose folded names are one of `names`.
QList<qsizetype> columnsNamed(const QStringList &header, const QStringList &names)
{
    QList<qsizetype> found;
    for (qsizetype at = 0; at < header.size(); ++at)
        if (names.contains(folded(header[at])))
            found.append(at);
    return found;
}

QList<qsizetype> verdictColumns(const QStringList &header, const QString &reader)
{
    if (const QString name = folded(reader); !name.isEmpty()) {
        if (const qsizetype exact = header.indexOf(reader); exact >= 0)
            return {exact};
        if (const auto own = columnsNamed(
                header, {name, name + u"_fractured"_s, u"reader_%1_fractured"_s.arg(name)});
            !own.isEmpty())
            return own;
    }
    if (const auto common = columnsNamed(header, {u"fractured"_s}); !common.isEmpty())
        return common;
    QList<qsizetype> anyones;
    for (qsizetype at = 0; at < header.size(); ++at)
        if (folded(header[at]).endsWith(u"_fractured"))
            anyones.append(at);
    return anyones;
}

Result<Columns> columnsOf(const CsvRow &row, const QString &reader, const QString &file)
{
    const QStringList &header = row.fields;
    const QString place = u"%1:1"_s.arg(row.line);
    for (qsizetype at = 0; at < header.size(); ++at)
        if (header.indexOf(header[at]) != at)
            return failAt(file, place, Problem::tr("has two columns named %1").arg(header[at]));
    const qsizetype image = header.indexOf(u"image_id"_s);
    if (image < 0)
        return failAt(file, place, Problem::tr("has no column image_id"),
                      Problem::tr("the first line names the columns, with commas between"));
    const QList<qsizetype> verdicts = verdictColumns(header, reader);
    if (verdicts.isEmpty())
        return failAt(file, place, Problem::tr("has no column fractured"));
    if (verdicts.size() == 1)
        return Columns{image, verdicts.front()};
    QStringList names;
    for (const qsizetype at : verdicts)
        names.append(header[at]);
    return failAt(file, place,
                  Problem::tr("has several columns that may be meant: %1").arg(names.join(u", "_s)),
                  Problem::tr("name one after the reader"));
}

std::optional<Verdict> verdictFrom(const QString &text)
{
    if (text == u"1")
        return Verdict::Positive;
    if (text == u"0")
        return Verdict::Negative;
    if (text == notReadable)
        return Verdict::NotReadable;
    return std::nullopt;
}

Result<std::vector<CsvRow>> rowsOf(const QString &path)
{
    const InputFile file{
        .shown = path, .relative = QFileInfo(path).fileName(), .path = path, .bytes = {}};
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    Result<std::vector<CsvRow>> rows = csvRows(*text, path);
    if (rows && rows->empty())
        return failAt(path, {}, Problem::tr("is empty"));
    return rows;
}

Result<std::map<QString, Verdict>> verdictsIn(const std::vector<CsvRow> &rows,
                                              const Columns &columns, const QString &path)
{
    const qsizetype width = rows.front().fields.size();
    std::map<QString, Verdict> verdicts;
    for (const CsvRow &row : std::span(rows).subspan(1)) {
        const QString place = u"%1:1"_s.arg(row.line);
        if (row.fields.size() != width)
            return failAt(
                path, place,
                Problem::tr("has %1 fields instead of %2").arg(row.fields.size()).arg(width));
        const QString image = row.fields[columns.image].trimmed();
        const auto verdict = verdictFrom(row.fields[columns.verdict].trimmed());
        if (image.isEmpty() || !verdict)
            return failAt(path, place,
                          Problem::tr("needs an image_id, and 0, 1 or not-readable as %1")
                              .arg(rows.front().fields[columns.verdict]));
        const auto [first, isNew] = verdicts.emplace(image, *verdict);
        if (!isNew && first->second != *verdict)
            return failAt(path, place,
                          Problem::tr("answers for %1 again, and otherwise").arg(image));
    }
    return verdicts;
}

} // namespace

Result<std::map<QString, Verdict>> readAssessments(const QString &path, const QString &reader)
{
    const Result<std::vector<CsvRow>> rows = rowsOf(path);
    if (!rows)
        return fail(rows.error());
    const Result<Columns> columns = columnsOf(rows->front(), reader, path);
    if (!columns)
        return fail(columns.error());
    return verdictsIn(*rows, *columns, path);
}

Result<std::array<std::map<QString, Verdict>, 2>> readAssessmentPair(const QString &path)
{
    const Result<std::vector<CsvRow>> rows = rowsOf(path);
    if (!rows)
        return fail(rows.error());
    const QString place = u"%1:1"_s.arg(rows->front().line);
    const QStringList &header = rows->front().fields;
    const qsizetype image = header.indexOf(u"image_id"_s);
    QList<qsizetype> verdicts;
    for (qsizetype at = 0; at < header.size(); ++at)
        if (folded(header[at]).endsWith(u"_fractured"))
            verdicts.append(at);
    if (image < 0 || verdicts.size() != 2)
        return failAt(
            path, place, Problem::tr("needs a column image_id and one for each of the two readers"),
            Problem::tr("name them reader_a_fractured and reader_b_fractured, or give one file "
                        "for each reader"));
    std::array<std::map<QString, Verdict>, 2> both;
    for (std::size_t side = 0; side < both.size(); ++side) {
        auto found = verdictsIn(
            *rows, {.image = image, .verdict = verdicts[static_cast<qsizetype>(side)]}, path);
        if (!found)
            return fail(found.error());
        both.at(side) = std::move(*found);
    }
    return both;
}

QByteArray writtenAssessments(const std::map<QString, Verdict> &verdicts)
{
    QByteArray text = "image_id,fractured\n";
    for (const auto &[name, verdict] : verdicts) {
        text += csvField(name) + ',';
        switch (verdict) {
        case Verdict::Positive:
            text += '1';
            break;
        case Verdict::Negative:
            text += '0';
            break;
        case Verdict::NotReadable:
            text += notReadable.data();
            break;
        }
        text += '\n';
    }
    return text;
}

} // namespace doubleread
