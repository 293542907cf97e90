#include "core/base/problem.h"
#include "core/formats/attributes.h"
#include "core/formats/csv.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/shapecsv.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace doubleread {

namespace {

constexpr qint64 longestFile = qint64{512} * 1024 * 1024;
constexpr qint64 firstLook = qint64{256} * 1024; ///< Bytes in which the first row is looked for.
constexpr QStringView boxHeader =
    u"label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,image_width,image_height";

/// One of the three tables.
struct Kind
{
    ShapeKind shape;
    qsizetype numbers; ///< In a row, between label and image.
    const char *format;
};
constexpr Kind boxes{ShapeKind::Box, 4, "csv"};
constexpr Kind points{ShapeKind::Point, 2, "csv-points"};
constexpr Kind lines{ShapeKind::Line, 4, "csv-lines"};

bool isCsv(const InputFile &file)
{
    return file.hasSuffix(u"csv");
}

std::optional<double> numberIn(const QString &field)
{
    const std::optional<double> number = numberFrom(field.trimmed().toUtf8());
    return number && std::abs(*number) <= largestNumber ? number : std::nullopt;
}

struct Row
{
    QString label;
    QString image;
    std::vector<double> numbers;
    QSize size;
};

/// The row whose numbers stand in the fields from `at` on; nothing when those are no numbers.
std::optional<Row> rowWithNumbersAt(const QStringList &fields, qsizetype at, qsizetype count)
{
    Row row;
    for (qsizetype index = 0; index < count; ++index) {
        const std::optional<double> number = numberIn(fields[at + index]);
        if (!number)
            return std::nullopt;
        row.numbers.push_back(*number);
    }
    const auto width = indexFrom(fields[fields.size() - 2].trimmed().toUtf8());
    const auto height = indexFrom(fields.back().trimmed().toUtf8());
    if (!width || !height)
        return std::nullopt;
    row.label = fields.first(at).join(u',');
    row.image = fields.sliced(at + count, fields.size() - at - count - 2).join(u',');
    row.size = QSize(*width, *height);
    return row;
}

/// All ways to read the fields as label, numbers, image and two numbers, given that label and image
/// may hold commas that nobody quoted.
std::vector<Row> waysToRead(const QStringList &fields, qsizetype count)
{
    std::vector<Row> ways;
    for (qsizetype at = 1; at + count + 3 <= fields.size(); ++at)
        if (std::optional<Row> row = rowWithNumbersAt(fields, at, count))
            ways.push_back(*std::move(row));
    return ways;
}

QString columnsOf(const Kind &kind)
{
    switch (kind.shape) {
    case ShapeKind::Point:
        return Problem::tr("is not label, x, y, image, width, height");
    case ShapeKind::Line:
        return Problem::tr("is not label, x1, y1, x2, y2, image, width, height");
    case ShapeKind::Box:
    case ShapeKind::Polygon:
        break;
    }
    return Problem::tr("is not label, x, y, width, height, image, width, height");
}

Result<Row> rowFrom(const CsvRow &csv, const Kind &kind, const QString &file)
{
    const QString place = u"%1:1"_s.arg(csv.line);
    const std::vector<Row> ways = waysToRead(csv.fields, kind.numbers);
    if (ways.empty())
        return failAt(file, place, columnsOf(kind));
    if (ways.size() > 1)
        return failAt(file, place, Problem::tr("can be read in several ways for want of quotes"));
    const Row &row = ways.front();
    if (row.label.isEmpty() || row.image.isEmpty())
        return failAt(file, place, Problem::tr("lacks the name of its label or image"));
    if (kind.shape == ShapeKind::Box && (row.numbers[2] < 0 || row.numbers[3] < 0))
        return failAt(file, place, Problem::tr("is a box of negative size"));
    return row;
}

Shape shapeOf(const Row &row, const Kind &kind)
{
    const std::vector<double> &at = row.numbers;
    switch (kind.shape) {
    case ShapeKind::Point:
        return Point{at[0], at[1]};
    case ShapeKind::Line:
        return Line{{{at[0], at[1]}, {at[2], at[3]}}};
    case ShapeKind::Box:
    case ShapeKind::Polygon:
        break;
    }
    return Box::fromSize(at[0], at[1], at[2], at[3]);
}

/// Whether the row of a line would also be a box within its image.
bool mayBeBox(const Row &row)
{
    const std::vector<double> &at = row.numbers;
    return at[2] >= 0 && at[3] >= 0 && at[0] + at[2] <= row.size.width() + 1 &&
           at[1] + at[3] <= row.size.height() + 1;
}

/// Collects the rows of a file by image.
class Reader
{
public:
    Reader(AnnotationSet &set, const Kind &kind) : m_set(set), m_kind(kind) {}

    Result<void> read(const InputFile &file);

private:
    Result<void> take(const Row &row, const QString &file, qint64 line);
    void tellIfBoxes(const QString &file);

    AnnotationSet &m_set;
    const Kind &m_kind;
    std::map<QString, size_t> m_images;
    qint64 m_rows = 0;
    qint64 m_boxlike = 0;
};

Result<void> Reader::read(const InputFile &file)
{
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    if (isAttributesFile(file))
        return failAt(file.shown, u"1:1"_s,
                      Problem::tr("holds attributes of scans, no annotations"),
                      Problem::tr("name the folder that it was published in, or take it in by "
                                  "'doubleread-cli attributes import'"));
    const Result<std::vector<CsvRow>> rows = csvRows(*text, file.shown);
    if (!rows)
        return fail(rows.error());
    // makesense.ai writes an empty file where there is no point or line, and a header without boxes
    if (rows->empty() && m_kind.shape == ShapeKind::Box)
        return failAt(file.shown, {}, Problem::tr("holds no row"));
    for (const CsvRow &csv : *rows) {
        if (m_kind.shape == ShapeKind::Box && csv.line == 1 && csv.fields.join(u',') == boxHeader)
            continue;
        const Result<Row> row = rowFrom(csv, m_kind, file.shown);
        if (!row)
            return fail(row.error());
        if (const Result<void> taken = take(*row, file.shown, csv.line); !taken)
            return taken;
    }
    tellIfBoxes(file.shown);
    return {};
}

Result<void> Reader::take(const Row &row, const QString &file, qint64 line)
{
    const QString place = u"%1:1"_s.arg(line);
    if (!m_set.labels.contains(row.label))
        m_set.labels.append(row.label);
    const auto [found, isNew] = m_images.emplace(row.image, m_set.images.size());
    if (isNew) {
        ImageAnnotations image;
        image.fileName = row.image;
        image.size = row.size;
        image.file = file;
        image.place = place;
        m_set.images.push_back(std::move(image));
    }
    ImageAnnotations &image = m_set.images[found->second];
    if (image.size != row.size)
        return failAt(file, place,
                      Problem::tr("gives %1 another size than a row before").arg(row.image));
    image.annotations.push_back(importedAnnotation(shapeOf(row, m_kind), row.label, m_kind.format));
    image.annotationPlaces.append(place);
    ++m_rows;
    m_boxlike += m_kind.shape == ShapeKind::Line && mayBeBox(row) ? 1 : 0;
    return {};
}

void Reader::tellIfBoxes(const QString &file)
{
    if (m_rows > 0 && m_boxlike == m_rows)
        m_set.warnings.push_back(warningAt(
            file, {},
            Problem::tr("is read as lines, from point to point; if it holds boxes of an old "
                        "makesense.ai, which wrote no header, name the format csv")));
}

/// The fields of the first row of the first CSV file; none when there is nothing to look at.
QStringList firstRowIn(std::span<const InputFile> files)
{
    const auto file = std::ranges::find_if(files, isCsv);
    if (file == files.end())
        return {};
    const Result<std::unique_ptr<QIODevice>> device = opened(*file);
    if (!device)
        return {};
    QByteArray line = (*device)->readLine(firstLook);
    if (line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    const Result<std::vector<CsvRow>> rows = csvRows(line, file->shown);
    return rows && !rows->empty() ? rows->front().fields : QStringList();
}

bool canBeRead(const QStringList &row, const Kind &kind)
{
    return !waysToRead(row, kind.numbers).empty();
}

Result<AnnotationSet> readKind(std::span<const InputFile> files, const Kind &kind)
{
    const bool areNamedSo = std::ranges::any_of(files, isCsv);
    AnnotationSet set;
    for (const InputFile &file : files) {
        if (areNamedSo && !isCsv(file))
            continue;
        if (const Result<void> read = Reader(set, kind).read(file); !read)
            return fail(read.error());
    }
    return set;
}

} // namespace

bool boxcsv::matches(std::span<const InputFile> files)
{
    return std::ranges::any_of(files, isCsv);
}

bool pointcsv::matches(std::span<const InputFile> files)
{
    const QStringList row = firstRowIn(files);
    return canBeRead(row, points) && !canBeRead(row, lines);
}

bool linecsv::matches(std::span<const InputFile> files)
{
    return canBeRead(firstRowIn(files), lines);
}

Result<AnnotationSet> boxcsv::read(std::span<const InputFile> files, const ReadOptions &)
{
    return readKind(files, boxes);
}

Result<AnnotationSet> pointcsv::read(std::span<const InputFile> files, const ReadOptions &)
{
    return readKind(files, points);
}

Result<AnnotationSet> linecsv::read(std::span<const InputFile> files, const ReadOptions &)
{
    return readKind(files, lines);
}

} // namespace doubleread
