#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/attributes.h"
#include "core/formats/coco.h"
#include "core/formats/csv.h"
#include "core/formats/fracatlas.h"
#include "core/formats/fracatlasparts.h"
#include "core/formats/vgg.h"
#include "core/formats/writing.h"
#include "core/formats/xmltext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace doubleread::fracatlas {

namespace {

constexpr int decimals = 4;

QString annotationsIn(QStringView folder, const QString &name)
{
    return u"Annotations/%1/%2"_s.arg(folder, name);
}

/// How often something is lost, and on which image first.
struct Count
{
    qint64 count = 0;
    QString firstImage;

    void add(const ImageAnnotations &image)
    {
        if (count++ == 0)
            firstImage = image.fileName;
    }
};

/// What the layout has of an image: polygons, boxes as rectangles.
ImageAnnotations outlinesOf(const ImageAnnotations &image, Losses &losses, Count &fromBoxes)
{
    ImageAnnotations outlines = image;
    outlines.annotations.clear();
    for (const Annotation &annotation : image.annotations) {
        if (!isAreal(annotation.shape)) {
            losses.addLeftOut(image);
            continue;
        }
        Annotation outline = annotation;
        if (kindOf(annotation.shape) == ShapeKind::Box) {
            outline.shape = Polygon::fromVertices(verticesOf(annotation.shape));
            fromBoxes.add(image);
        }
        outlines.annotations.push_back(std::move(outline));
    }
    return outlines;
}

QByteArray vocObject(const std::array<int, 4> &corners, const QString &label)
{
    static constexpr std::array names{"xmin", "ymin", "xmax", "ymax"};
    QByteArray xml = "  <object>\n    <name>" + xmlText(label) +
                     "</name>\n    <pose>Unspecified</pose>\n    <truncated>0</truncated>\n"
                     "    <difficult>0</difficult>\n    <bndbox>\n";
    for (size_t at = 0; at < names.size(); ++at)
        xml += QByteArray("      <") + names.at(at) + '>' + QByteArray::number(corners.at(at)) +
               "</" + names.at(at) + ">\n";
    return xml + "    </bndbox>\n  </object>\n";
}

/// Collects the files.
class Writer
{
public:
    explicit Writer(const AnnotationSet &set) : m_set(set) {}

    Result<WrittenSet> write();

private:
    Result<void> addJson();
    Result<void> addBoxes();
    void addBoxesOf(const ImageAnnotations &image);
    void addAttributes();
    void addSplits();
    void addPictures();
    void tellLosses();
    void add(const QString &name, const QByteArray &bytes) { m_files.push_back({name, bytes}); }

    const AnnotationSet &m_set;
    QStringList m_labels;
    AnnotationSet m_outlines; ///< Every image, with what the layout has of it.
    Losses m_losses;
    Count m_fromBoxes;
    Count m_sizeless;
    Count m_withoutAttributes;
    std::vector<OutputFile> m_yolo;
    std::vector<OutputFile> m_voc;
    std::vector<OutputFile> m_files;
    WrittenSet m_written;
};

Result<WrittenSet> Writer::write()
{
    const Result<Writable> ready = writable(m_set, Sizes::NotNeeded);
    if (!ready)
        return fail(ready.error());
    m_labels = ready->labels;
    m_outlines.project = m_set.project;
    m_outlines.labels = m_labels;
    for (const ImageAnnotations &image : m_set.images)
        m_outlines.images.push_back(outlinesOf(image, m_losses, m_fromBoxes));
    std::ranges::sort(m_outlines.images, {}, &ImageAnnotations::fileName);
    addAttributes();
    for (const auto part : {&Writer::addJson, &Writer::addBoxes})
        if (const Result<void> done = (this->*part)(); !done)
            return fail(done.error());
    addSplits();
    addPictures();
    tellLosses();
    m_written.files = std::move(m_files);
    m_written.images = std::ssize(m_set.images);
    return std::move(m_written);
}

void Writer::addAttributes()
{
    std::vector<AttributeRow> rows;
    for (const ImageAnnotations &image : m_outlines.images) {
        if (!image.attributes)
            m_withoutAttributes.add(image);
        AttributeRow row{.image = image.fileName,
                         .attributes = image.attributes.value_or(ScanAttributes()),
                         .place = {}};
        const bool isPositive =
            image.verdict ? *image.verdict == Verdict::Positive : !image.annotations.empty();
        row.attributes.fractured = row.attributes.fractured.value_or(isPositive);
        row.attributes.fractureCount =
            row.attributes.fractureCount.value_or(static_cast<int>(image.annotations.size()));
        rows.push_back(std::move(row));
    }
    add(u"dataset.csv"_s, writtenAttributes(rows, AttributeColumns::published()));
}

/// COCO and VGG hold the images with something on them alone.
Result<void> Writer::addJson()
{
    AnnotationSet marked = m_outlines;
    std::erase_if(marked.images,
                  [](const ImageAnnotations &image) { return image.annotations.empty(); });
    Result<WrittenSet> coco = coco::writePublished(marked);
    if (!coco)
        return fail(coco.error());
    Result<WrittenSet> vgg = vgg::write(marked, Dialect::Makesense);
    if (!vgg)
        return fail(vgg.error());
    add(annotationsIn(cocoFolder, u"COCO_fracture_masks.json"_s), coco->files.front().bytes);
    add(annotationsIn(vggFolder, u"VGG_fracture_masks.json"_s), vgg->files.front().bytes);
    m_written.annotations = coco->annotations;
    m_written.warnings = std::move(coco->warnings); // VGG loses parts beside holes, COCO has them
    return {};
}

Result<void> Writer::addBoxes()
{
    for (const ImageAnnotations &image : m_outlines.images)
        addBoxesOf(image);
    for (auto *files : {&m_yolo, &m_voc})
        if (const Result<void> names = checkNames(*files); !names)
            return names;
    add(annotationsIn(yoloFolder, u"labels.txt"_s), m_labels.join(u"\r\n"_s).toUtf8() + "\r\n");
    for (const OutputFile &file : m_yolo)
        add(annotationsIn(yoloFolder, file.name), file.bytes);
    for (const OutputFile &file : m_voc)
        add(annotationsIn(vocFolder, file.name), file.bytes);
    return {};
}

void Writer::addBoxesOf(const ImageAnnotations &image)
{
    const bool hasSize = !image.size.isEmpty();
    if (!hasSize)
        m_sizeless.add(image);
    QByteArray lines;
    QByteArray objects;
    for (const Annotation &annotation : image.annotations) {
        if (!hasSize)
            break;
        const auto numbers = yoloNumbers(boundingBox(annotation.shape), image.size);
        lines += QByteArray::number(m_labels.indexOf(annotation.labelCode));
        for (const QByteArray &number : numbers)
            lines += ' ' + number;
        lines += '\n';
        objects += vocObject(vocCorners(numbers, image.size), annotation.labelCode);
    }
    if (hasSize || image.annotations.empty())
        m_yolo.push_back({renamed(image.fileName, u"txt"_s), lines});
    if (!hasSize)
        return;
    m_voc.push_back(
        {renamed(image.fileName, u"xml"_s),
         "<annotation>\n  <folder>PASCAL VOC</folder>\n  <filename>" + xmlText(image.fileName) +
             "</filename>\n  <source>\n    <database>MLBFR</database>\n  </source>\n  <size>\n"
             "    <width>" +
             QByteArray::number(image.size.width()) + "</width>\n    <height>" +
             QByteArray::number(image.size.height()) +
             "</height>\n    <depth>3</depth>\n  </size>\n  <segmented>0</segmented>\n" + objects +
             "</annotation>\n"});
}

void Writer::addSplits()
{
    std::map<QString, QByteArray> lists;
    for (const ImageAnnotations &image : m_outlines.images)
        if (!image.split.isEmpty())
            lists.try_emplace(image.split, "image_id\r\n").first->second +=
                csvField(image.fileName) + "\r\n";
    for (const auto &[split, list] : lists)
        add(u"Utilities/%1/%2.csv"_s.arg(splitFolder, split), list);
}

void Writer::addPictures()
{
    for (const ImageAnnotations &image : m_outlines.images)
        if (!image.picture.isEmpty())
            m_files.push_back(
                {.name = u"images/%1/%2"_s.arg(
                     image.annotations.empty() ? otherFolder : fracturedFolder, image.fileName),
                 .bytes = {},
                 .copyOf = image.picture});
}

void Writer::tellLosses()
{
    const auto tell = [this](const Count &lost, const QString &one, const QString &many) {
        if (lost.count > 0)
            m_written.warnings.push_back({lost.firstImage, counted(lost.count, one, many)});
    };
    std::ranges::move(m_losses.warnings(u"FracAtlas"_s), std::back_inserter(m_written.warnings));
    tell(m_fromBoxes, Problem::tr("%1 box is written as a rectangle of four vertices"),
         Problem::tr("%1 boxes are written as rectangles of four vertices"));
    tell(m_sizeless,
         Problem::tr("%1 image is in no VOC file, and with annotations in no YOLO file, for its "
                     "size is not known"),
         Problem::tr("%1 images are in no VOC file, and with annotations in no YOLO file, for "
                     "their sizes are not known"));
    tell(m_withoutAttributes, Problem::tr("%1 image has no attributes and gets zeros"),
         Problem::tr("%1 images have no attributes and get zeros"));
}

} // namespace

std::array<QByteArray, 4> yoloNumbers(const Box &box, QSizeF image)
{
    // the exact value, ties to even, as Python's "%.4f"
    const auto number = [](double value) {
        std::array<char, 400> text{}; // of any double
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::fixed, decimals);
        return QByteArray(text.data(), static_cast<qsizetype>(end.ptr - text.data()));
    };
    return {number((box.left + box.width() / 2) / image.width()),
            number((box.top + box.height() / 2) / image.height()),
            number(box.width() / image.width()), number(box.height() / image.height())};
}

std::array<int, 4> vocCorners(const std::array<QByteArray, 4> &yolo, QSizeF image)
{
    const auto [x, y, width, height] =
        std::array{yolo[0].toDouble(), yolo[1].toDouble(), yolo[2].toDouble(), yolo[3].toDouble()};
    return {static_cast<int>((x - width / 2) * image.width()),
            static_cast<int>((y - height / 2) * image.height()),
            static_cast<int>((x + width / 2) * image.width()),
            static_cast<int>((y + height / 2) * image.height())};
}

Result<WrittenSet> write(const AnnotationSet &set, Dialect)
{
    return Writer(set).write();
}

} // namespace doubleread::fracatlas
