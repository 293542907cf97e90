#include "core/base/problem.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/yolo.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace doubleread::yolo {

namespace {

constexpr qint64 longestFile = 64 * 1024 * 1024;
constexpr qsizetype longestLine = 4 * 1024 * 1024; ///< Of some 100,000 vertices.
constexpr qsizetype longestField = 1000;
constexpr qsizetype longestLabel = 64 * 1024;
/// Fractions further out than this are no fractions but pixels.
constexpr double leastFraction = -0.5;
constexpr double mostFraction = 1.5;

/// In zips of makesense.ai an image without suffix has an entry without one.
bool isAnnotationFile(const InputFile &file)
{
    return !isLabelsFile(file) && (file.hasSuffix(u"txt") || !file.baseName().contains(u'.'));
}

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (QByteArray &line : lines)
        if (line.endsWith('\r'))
            line.chop(1);
    return lines;
}

Result<QStringList> labelsIn(const InputFile &file)
{
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    QList<QByteArray> lines = linesOf(*text);
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    QStringList labels;
    for (const QByteArray &line : lines) {
        const QString label = QString::fromUtf8(line).trimmed();
        const QString place = u"%1:1"_s.arg(labels.size() + 1);
        if (label.isEmpty())
            return failAt(
                file.shown, place,
                Problem::tr(
                    "is blank, so that it is not clear which number the names after it have"),
                Problem::tr("write one name in each line"));
        if (line.size() > longestLabel)
            return failAt(file.shown, place, Problem::tr("is a name of more than 64 KiB"));
        if (labels.contains(label))
            return failAt(file.shown, place,
                          Problem::tr("repeats the name %1").arg(label.left(100)));
        labels.append(label);
    }
    if (labels.isEmpty())
        return failAt(
            file.shown, {}, Problem::tr("holds no class name"),
            Problem::tr("write the names in the order of the class numbers, one in each line"));
    return labels;
}

/// The file of the class names: the one that was asked for, else the one nearest to the top.
Result<InputFile> labelsFileOf(std::span<const InputFile> files, const ReadOptions &options)
{
    if (!options.labelsFile.isEmpty())
        return InputFile{.shown = options.labelsFile,
                         .relative = QFileInfo(options.labelsFile).fileName(),
                         .path = options.labelsFile,
                         .bytes = {}};
    std::vector<InputFile> found;
    std::ranges::copy_if(files, std::back_inserter(found), isLabelsFile);
    const auto depth = [](const InputFile &file) { return file.relative.count(u'/'); };
    std::ranges::stable_sort(found, {}, depth);
    if (found.empty())
        return failAt(files.empty() ? QString() : files.front().shown, {},
                      Problem::tr("labels.txt is missing, so the class numbers have no names"),
                      Problem::tr("put labels.txt beside the files or name it with --labels"));
    if (found.size() > 1 && depth(found[0]) == depth(found[1]))
        return failAt(
            found[1].shown, {},
            Problem::tr("is the second file of class names beside %1").arg(found[0].shown),
            Problem::tr("name the right one with --labels"));
    return found.front();
}

/// Reads the lines of one image.
class Lines
{
public:
    Lines(const InputFile &file, const QStringList &labels, std::optional<QSize> size)
        : m_file(file), m_labels(labels), m_size(size)
    {
        m_image.fileName = file.hasSuffix(u"txt") ? file.stem() : file.baseName();
        m_image.nameIsStem = true;
        m_image.file = file.shown;
    }

    Result<void> read(const QByteArray &text);

    ImageAnnotations m_image;
    std::vector<Warning> m_warnings;
    qint64 m_dropped = 0; ///< Shapes of an image whose size is not known.

private:
    Result<void> readLine(const QByteArray &line);
    Result<std::vector<double>> fractions(const QList<QByteArray> &fields);
    Result<Shape> shapeFrom(const std::vector<double> &numbers);
    Result<Shape> polygonFrom(const std::vector<double> &numbers);
    QString place() const { return u"%1:1"_s.arg(m_number); }
    std::unexpected<Error> wrong(const QString &message, const QString &remedy = {}) const
    {
        return failAt(m_file.shown, place(), message, remedy);
    }

    const InputFile &m_file;
    const QStringList &m_labels;
    std::optional<QSize> m_size;
    int m_number = 0; ///< Of the line, from 1.
};

Result<void> Lines::read(const QByteArray &text)
{
    for (const QByteArray &line : linesOf(text)) {
        ++m_number;
        if (line.size() > longestLine)
            return wrong(Problem::tr("is a line of more than 4 MiB"));
        if (line.trimmed().isEmpty())
            continue;
        if (const Result<void> read = readLine(line); !read)
            return read;
    }
    if (m_dropped > 0)
        m_warnings.push_back(
            warningAt(m_file.shown, {},
                      Problem::tr("no image of a known size is named %1; %2 shapes are left out")
                          .arg(m_image.fileName)
                          .arg(m_dropped)));
    return {};
}

Result<void> Lines::readLine(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    const std::optional<int> label = indexFrom(fields[0]);
    if (!label)
        return wrong(Problem::tr("begins with \"%1\", which is no class number")
                         .arg(QString::fromUtf8(fields[0].left(50))));
    if (*label >= m_labels.size())
        return wrong(
            Problem::tr("has the class %1, but only %2 are named").arg(*label).arg(m_labels.size()),
            Problem::tr("complete labels.txt"));
    const Result<std::vector<double>> numbers = fractions(fields);
    if (!numbers)
        return fail(numbers.error());
    const Result<Shape> shape = shapeFrom(*numbers);
    if (!shape)
        return fail(shape.error());
    if (!m_size) {
        ++m_dropped;
        return {};
    }
    Annotation annotation = importedAnnotation(*shape, m_labels[*label], "yolo");
    if (numbers->size() == 5)
        annotation.provenance.score = (*numbers)[4];
    m_image.annotations.push_back(std::move(annotation));
    m_image.annotationPlaces.append(place());
    return {};
}

Result<std::vector<double>> Lines::fractions(const QList<QByteArray> &fields)
{
    std::vector<double> numbers;
    for (const QByteArray &field : fields.sliced(1)) {
        const std::optional<double> number =
            field.size() > longestField ? std::nullopt : numberFrom(field);
        if (!number)
            return wrong(Problem::tr("holds \"%1\", which is no number")
                             .arg(QString::fromUtf8(field.left(50))),
                         Problem::tr("write decimals with a point"));
        if (*number < leastFraction || *number > mostFraction)
            return wrong(Problem::tr("holds %1, which is no fraction of the image")
                             .arg(QString::fromUtf8(field.left(50))),
                         Problem::tr("divide x by the image's width and y by its height"));
        numbers.push_back(*number);
    }
    return numbers;
}

Result<Shape> Lines::shapeFrom(const std::vector<double> &numbers)
{
    if (numbers.size() > 5)
        return polygonFrom(numbers);
    if (numbers.size() < 4)
        return wrong(Problem::tr("has %1 fields instead of 5").arg(numbers.size() + 1));
    if (numbers[2] < 0 || numbers[3] < 0)
        return wrong(Problem::tr("is a box of negative size"));
    if (numbers.size() == 5) {
        if (numbers[4] < 0 || numbers[4] > 1)
            return wrong(Problem::tr("has a sixth field that is no score"));
        m_warnings.push_back(
            warningAt(m_file.shown, place(), Problem::tr("has a sixth field, taken as a score")));
    }
    const QSizeF size = m_size.value_or(QSize(1, 1));
    return Shape(Box{(numbers[0] - numbers[2] / 2) * size.width(),
                     (numbers[1] - numbers[3] / 2) * size.height(),
                     (numbers[0] + numbers[2] / 2) * size.width(),
                     (numbers[1] + numbers[3] / 2) * size.height()});
}

Result<Shape> Lines::polygonFrom(const std::vector<double> &numbers)
{
    if (numbers.size() % 2 != 0)
        return wrong(Problem::tr("is a polygon with an odd count of coordinates"));
    const QSizeF size = m_size.value_or(QSize(1, 1));
    std::vector<Point> vertices;
    for (size_t at = 0; at < numbers.size(); at += 2)
        vertices.push_back({numbers[at] * size.width(), numbers[at + 1] * size.height()});
    std::optional<Ring> ring = ringOf(std::move(vertices));
    if (!ring)
        return wrong(Problem::tr("is a polygon of fewer than three points"));
    return Shape(Polygon{{*std::move(ring)}});
}

} // namespace

bool isLabelsFile(const InputFile &file)
{
    const QString name = file.baseName().toLower();
    return name == u"labels.txt" || name == u"classes.txt";
}

bool matches(std::span<const InputFile> files)
{
    return std::ranges::any_of(files, [](const InputFile &file) { return file.hasSuffix(u"txt"); });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options)
{
    if (std::ranges::none_of(files, isAnnotationFile))
        return failAt(files.empty() ? QString() : files.front().shown, {},
                      Problem::tr("there is no .txt file with annotations"));
    const Result<InputFile> labelsFile = labelsFileOf(files, options);
    if (!labelsFile)
        return fail(labelsFile.error());
    const Result<QStringList> labels = labelsIn(*labelsFile);
    if (!labels)
        return fail(labels.error());
    if (!options.imageSize)
        return fail(Error::Code::Unsupported,
                    Problem::tr("YOLO files can only be read for known images"),
                    Problem::tr("say where the images are"));
    AnnotationSet set;
    set.labels = *labels;
    for (const InputFile &file : files) {
        // --labels may name any file, also one among those that are read
        if (!isAnnotationFile(file) || file.shown == labelsFile->shown)
            continue;
        const Result<QByteArray> text = textOf(file, longestFile);
        if (!text)
            return fail(text.error());
        Lines lines(file, *labels,
                    options.imageSize(file.hasSuffix(u"txt") ? file.stem() : file.baseName()));
        if (const Result<void> read = lines.read(*text); !read)
            return fail(read.error());
        set.images.push_back(std::move(lines.m_image));
        std::ranges::move(lines.m_warnings, std::back_inserter(set.warnings));
    }
    return set;
}

} // namespace doubleread::yolo
