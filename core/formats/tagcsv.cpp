#include "core/base/problem.h"
#include "core/formats/csv.h"
#include "core/formats/reading.h"
#include "core/formats/tags.h"
#include "core/formats/writing.h"

#include <QSet>

#include <algorithm>

namespace doubleread::tagcsv {

namespace {

constexpr qint64 longestFile = qint64{512} * 1024 * 1024;
constexpr qint64 firstLook = qint64{256} * 1024; ///< Bytes in which the first row is looked for.
constexpr qsizetype longestField = qsizetype{64} * 1024;
constexpr QStringView opening = u",\"[";

bool isCsv(const InputFile &file)
{
    return file.hasSuffix(u"csv");
}

/// The text without its quotes and with doubled ones made single, where it is quoted as a whole;
/// nothing where it is not.
std::optional<QString> unquoted(QStringView text)
{
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return std::nullopt;
    QString plain;
    for (qsizetype at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == u'"') {
            ++at; // the second one of two
            if (at + 1 >= text.size() || text[at] != u'"')
                return std::nullopt;
        }
        plain += text[at];
    }
    return plain;
}

/// One tag from `at` on, which is left behind it: quoted, or as makesense.ai writes it, where a
/// comma before a blank belongs to the tag.
QString takeTag(QStringView list, qsizetype &at)
{
    const auto isBreak = [&](qsizetype place) {
        return place >= list.size() ||
               (list[place] == u',' && (place + 1 == list.size() || !list[place + 1].isSpace()));
    };
    const qsizetype from = at;
    if (list[at] == u'"')
        for (qsizetype end = at + 1; end < list.size(); ++end)
            if (list[end] == u'"' && isBreak(end + 1))
                if (const auto plain = unquoted(list.sliced(from, end + 1 - from))) {
                    at = end + 1;
                    return *plain;
                }
    while (!isBreak(at))
        ++at;
    return list.sliced(from, at - from).toString();
}

QStringList tagsIn(const QString &list)
{
    QStringList tags;
    for (qsizetype at = 0; at < list.size(); ++at) // over the comma
        if (const QString tag = takeTag(list, at); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    return tags;
}

struct Record
{
    QString image;
    QString list; ///< Between the brackets.
    qint64 line = 0;
};

/// Takes one record after the other from a text.
class Records
{
public:
    Records(const QString &text, const QString &file) : m_text(text), m_file(file) {}

    bool atEnd()
    {
        while (m_at < m_text.size() && (m_text[m_at] == u'\n' || m_text[m_at] == u'\r'))
            pass(m_at + 1);
        return m_at >= m_text.size();
    }
    Result<Record> take();

private:
    void pass(qsizetype to)
    {
        m_line += QStringView(m_text).sliced(m_at, to - m_at).count(u'\n');
        m_at = to;
    }
    bool isLineEnd(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at] == u'\n' || m_text[at] == u'\r';
    }

    const QString &m_text;
    const QString &m_file;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

Result<Record> Records::take()
{
    Record record{.image = {}, .list = {}, .line = m_line};
    const auto wrong = [&](const QString &message) {
        return failAt(m_file, u"%1:1"_s.arg(record.line), message);
    };
    const qsizetype open = m_text.indexOf(opening, m_at);
    if (open < 0)
        return wrong(Problem::tr("is not an image and its tags in quotes and brackets"));
    const QStringView name = QStringView(m_text).sliced(m_at, open - m_at);
    const std::optional<QString> quoted = unquoted(name);
    if (!quoted && name.contains(u'\n'))
        return wrong(Problem::tr("is not an image and its tags in quotes and brackets"));
    const qsizetype from = open + opening.size();
    qsizetype end = m_text.indexOf(u"]\"", from);
    while (end >= 0 && !isLineEnd(end + 2))
        end = m_text.indexOf(u"]\"", end + 1);
    if (end < 0)
        return wrong(Problem::tr("has a list of tags that is never closed"));
    const QString list = m_text.sliced(from, end - from);
    record.image = quoted.value_or(name.toString());
    record.list = unquoted(u'"' + list + u'"').value_or(list);
    if (record.image.isEmpty())
        return wrong(Problem::tr("lacks the name of its image"));
    if (record.image.size() > longestField || record.list.size() > longestField)
        return wrong(Problem::tr("has a field of more than 64 KiB"));
    pass(end + 2);
    return record;
}

Result<void> readFile(const InputFile &file, AnnotationSet &set, QSet<QString> &images)
{
    const Result<QByteArray> bytes = textOf(file, longestFile);
    if (!bytes)
        return fail(bytes.error());
    const QString text = QString::fromUtf8(*bytes);
    Records records(text, file.shown);
    while (!records.atEnd()) {
        const Result<Record> record = records.take();
        if (!record)
            return fail(record.error());
        ImageAnnotations image;
        image.fileName = record->image;
        image.tags = tagsIn(record->list);
        image.file = file.shown;
        image.place = u"%1:1"_s.arg(record->line);
        if (images.contains(image.fileName))
            return failAt(file.shown, image.place,
                          Problem::tr("lists %1 again").arg(image.fileName));
        images.insert(image.fileName);
        set.images.push_back(std::move(image));
    }
    return {};
}

/// As takeTag() understands it.
QString writtenTag(const QString &tag)
{
    bool mustQuote = tag.startsWith(u'"') || tag.endsWith(u',') || tag.front().isSpace();
    for (qsizetype at = 0; at + 1 < tag.size(); ++at)
        mustQuote = mustQuote || (tag[at] == u',' && !tag[at + 1].isSpace());
    QString text = tag;
    return mustQuote ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    const auto file = std::ranges::find_if(files, isCsv);
    if (file == files.end())
        return false;
    const Result<std::unique_ptr<QIODevice>> device = opened(*file);
    if (!device)
        return false;
    const QString line = QString::fromUtf8((*device)->readLine(firstLook)).trimmed();
    return line.contains(opening) && line.endsWith(u"]\"");
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    const bool areNamedSo = std::ranges::any_of(files, isCsv);
    AnnotationSet set;
    QSet<QString> images;
    for (const InputFile &file : files) {
        if (areNamedSo && !isCsv(file))
            continue;
        if (const Result<void> read = readFile(file, set, images); !read)
            return fail(read.error());
    }
    return set;
}

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    const Result<Writable> ready = writable(set, Sizes::NotNeeded);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    QByteArrayList rows;
    for (const ImageAnnotations &image : set.images) {
        for (qsizetype lost = 0; lost < std::ssize(image.annotations); ++lost)
            losses.addLeftOut(image);
        // listed without a tag means nothing found
        if (image.tags.isEmpty() && (dialect == Dialect::Makesense || !image.annotations.empty()))
            continue;
        QStringList tags;
        for (const QString &tag : image.tags)
            if (!tag.isEmpty())
                tags << writtenTag(tag);
        rows << csvField(image.fileName) + ",\"[" +
                    tags.join(u',').replace(u'"', u"\"\""_s).toUtf8() + "]\"";
        ++written.images;
    }
    written.files.push_back({u"tags.csv"_s, rows.join('\n')});
    written.warnings = losses.warnings(u"CSV"_s);
    return written;
}

} // namespace doubleread::tagcsv
