#include "core/formats/boxcsv.h"

#include "core/base/problem.h"
#include "core/formats/boxes.h"
#include "core/formats/csv.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace doubleread::boxcsv {

namespace {

constexpr qint64 longestFile = 512 * 1024 * 1024;
constexpr QStringView header =
    u"label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,image_width,image_height";

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
    std::array<double, 4> box; ///< x, y, width, height.
    QSize size;
};

/// The row whose box stands in the four fields from `at` on; nothing when those are no numbers.
std::optional<Row> rowWithBoxAt(const QStringList &fields, qsizetype at)
{
    Row row;
    for (qsizetype index = 0; index < 4; ++index) {
        const std::optional<double> number = numberIn(fields[at + index]);
        if (!number)
            return std::nullopt;
        row.box[size_t(index)] = *number;
    }
    const auto width = indexFrom(fields[fields.size() - 2].trimmed().toUtf8());
    const auto height = indexFrom(fields.back().trimmed().toUtf8());
    if (!width || !height)
        return std::nullopt;
    row.label = fields.first(at).join(u',');
    row.image = fields.sliced(at + 4, fields.size() - at - 6).join(u',');
    row.size = QSize(*width, *height);
    return row;
}

/// The one way to read the fields as label, four numbers, image and two numbers, given that label
/// and image may hold commas that nobody quoted.
Result<Row> rowFrom(const CsvRow &csv, const QString &file)
{
    const QString place = u"%1:1"_s.arg(csv.line);
    std::vector<Row> ways;
    for (qsizetype at = 1; at + 7 <= csv.fields.size(); ++at)
        if (std::optional<Row> row = rowWithBoxAt(csv.fields, at))
            ways.push_back(*std::move(row));
    if (ways.empty())
        return failAt(file, place,
                      Problem::tr("is not label, x, y, width, height, image, width, height"));
    if (ways.size() > 1)
        return failAt(file, place, Problem::tr("can be read in several ways for want of quotes"));
    const Row &row = ways.front();
    if (row.label.isEmpty() || row.image.isEmpty())
        return failAt(file, place, Problem::tr("lacks the name of its label or image"));
    if (row.box[2] < 0 || row.box[3] < 0)
        return failAt(file, place, Problem::tr("is a box of negative size"));
    return row;
}

/// Collects the rows of a file by image.
class Reader
{
public:
    explicit Reader(AnnotationSet &set) : m_set(set) {}

    Result<void> read(const InputFile &file);

private:
    Result<void> take(const Row &row, const QString &file, qint64 line);

    AnnotationSet &m_set;
    std::map<QString, size_t> m_images;
};

Result<void> Reader::read(const InputFile &file)
{
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    const Result<std::vector<CsvRow>> rows = csvRows(*text, file.shown);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return failAt(file.shown, {}, Problem::tr("holds no row"));
    for (const CsvRow &csv : *rows) {
        if (csv.line == 1 && csv.fields.join(u',') == header)
            continue;
        const Result<Row> row = rowFrom(csv, file.shown);
        if (!row)
            return fail(row.error());
        if (const Result<void> taken = take(*row, file.shown, csv.line); !taken)
            return taken;
    }
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
    const auto &[x, y, width, height] = row.box;
    image.annotations.push_back(
        importedAnnotation(Box::fromSize(x, y, width, height), row.label, "csv"));
    image.annotationPlaces.append(place);
    return {};
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    return std::ranges::any_of(files, isCsv);
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    const bool areNamedSo = std::ranges::any_of(files, isCsv);
    AnnotationSet set;
    for (const InputFile &file : files) {
        if (areNamedSo && !isCsv(file))
            continue;
        if (const Result<void> read = Reader(set).read(file); !read)
            return fail(read.error());
    }
    return set;
}

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    const auto number = [&](double value) {
        return shortestNumber(dialect == Dialect::Full ? value : roundedHalfUp(value));
    };
    WrittenSet written;
    Losses losses;
    QByteArrayList lines{header.toUtf8()};
    for (const ImageAnnotations &image : set.images) {
        const std::vector<LabelledBox> boxes = boxesOf(image, dialect, losses);
        for (const auto &[box, label] : boxes)
            lines << csvField(label) + ',' + number(box.left) + ',' + number(box.top) + ',' +
                         number(shortestExtent(box.left, box.right)) + ',' +
                         number(shortestExtent(box.top, box.bottom)) + ',' +
                         csvField(image.fileName) + ',' + QByteArray::number(image.size.width()) +
                         ',' + QByteArray::number(image.size.height());
        written.images += boxes.empty() ? 0 : 1;
        written.annotations += std::ssize(boxes);
    }
    written.files.push_back({u"annotations.csv"_s, lines.join('\n')});
    written.warnings = losses.warnings(u"CSV"_s);
    return written;
}

} // namespace doubleread::boxcsv
