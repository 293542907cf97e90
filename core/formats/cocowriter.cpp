#include "core/formats/coco.h"
#include "core/formats/extras.h"
#include "core/formats/json.h"
#include "core/formats/numbers.h"
#include "core/formats/outlinechecks.h"
#include "core/formats/rasterising.h"
#include "core/formats/writing.h"
#include "core/geometry/overlap.h"

#include <algorithm>

namespace doubleread::coco {

namespace {

bool hasHoles(const Shape &shape)
{
    const auto *polygon = std::get_if<Polygon>(&shape);
    return polygon && std::ranges::count(polygon->rings, Ring::Role::Hole, &Ring::role) > 0;
}

double areaOf(const Shape &shape)
{
    const auto *polygon = std::get_if<Polygon>(&shape);
    if (!polygon)
        return boundingBox(shape).area();
    double area = 0;
    for (const Ring &ring : polygon->rings)
        if (ring.role == Ring::Role::Outer)
            area += shoelaceArea(ring);
    return area;
}

QByteArray numbersOf(const Ring &ring)
{
    QByteArrayList numbers;
    for (const Point vertex : ring.vertices)
        numbers << shortestNumber(vertex.x) << shortestNumber(vertex.y);
    return '[' + numbers.join(',') + ']';
}

QByteArray segmentationOf(const Shape &shape)
{
    QByteArrayList rings;
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        for (const Ring &ring : polygon->rings)
            if (ring.role == Ring::Role::Outer)
                rings << numbersOf(ring);
    return '[' + rings.join(',') + ']';
}

/// The pixels, for COCO's polygons have no holes, and the rings themselves in a key that other
/// programs ignore.
QByteArray segmentationWithHoles(const Polygon &polygon, const RunLengths &mask)
{
    QByteArrayList rings;
    for (const Ring &ring : polygon.rings)
        rings << QByteArray(R"({"hole":)") + (ring.role == Ring::Role::Hole ? "true" : "false") +
                     R"(,"points":)" + numbersOf(ring) + '}';
    return R"({"size":[)" + QByteArray::number(mask.size.height()) + ',' +
           QByteArray::number(mask.size.width()) + R"(],"counts":)" +
           quotedJson(QString::fromLatin1(packedCounts(mask))) + R"(},"rings":[)" +
           rings.join(',') + ']';
}

QByteArray bboxOf(const Shape &shape)
{
    // A box reads back exactly; a polygon's extent is the plain difference that makesense.ai takes.
    const Box box = boundingBox(shape);
    const bool isBox = kindOf(shape) == ShapeKind::Box;
    const double width = isBox ? shortestExtent(box.left, box.right) : box.width();
    const double height = isBox ? shortestExtent(box.top, box.bottom) : box.height();
    return '[' + shortestNumber(box.left) + ',' + shortestNumber(box.top) + ',' +
           shortestNumber(width) + ',' + shortestNumber(height) + ']';
}

/// Makes the lists of the file, image by image.
class Writer
{
public:
    Writer(const Writable &writable, Dialect dialect, qint64 firstCategory)
        : m_writable(writable), m_dialect(dialect), m_firstCategory(firstCategory)
    {
    }

    void add(const ImageAnnotations &image);
    WrittenSet finish();

private:
    bool holds(const Annotation &annotation) const
    {
        return m_dialect == Dialect::Full ? isAreal(annotation.shape)
                                          : kindOf(annotation.shape) == ShapeKind::Polygon;
    }
    QByteArray jsonOf(const Annotation &annotation, const std::optional<RunLengths> &mask) const;
    /// Nothing for what a list of outlines says as well.
    std::optional<RunLengths> maskFor(const Annotation &annotation, QSize image) const;

    const Writable &m_writable;
    Dialect m_dialect;
    qint64 m_firstCategory; ///< Id of it.
    QByteArrayList m_images;
    QByteArrayList m_annotations;
    Losses m_losses;
};

void Writer::add(const ImageAnnotations &image)
{
    if (m_dialect == Dialect::Makesense &&
        std::ranges::none_of(image.annotations,
                             [this](const Annotation &each) { return holds(each); })) {
        for (qsizetype lost = 0; lost < std::ssize(image.annotations); ++lost)
            m_losses.addLeftOut(image);
        return;
    }
    m_images << R"({"id":)" + QByteArray::number(m_images.size() + 1) + R"(,"width":)" +
                    QByteArray::number(image.size.width()) + R"(,"height":)" +
                    QByteArray::number(image.size.height()) + R"(,"file_name":)" +
                    quotedJson(image.fileName) + '}';
    for (const Annotation &annotation : image.annotations) {
        if (!holds(annotation)) {
            m_losses.addLeftOut(image);
            continue;
        }
        const std::optional<RunLengths> mask = maskFor(annotation, image.size);
        if (!mask)
            m_losses.addRings(image, annotation.shape, false);
        m_annotations << jsonOf(annotation, mask);
    }
}

std::optional<RunLengths> Writer::maskFor(const Annotation &annotation, QSize image) const
{
    if (m_dialect != Dialect::Full || !hasHoles(annotation.shape))
        return std::nullopt;
    return maskOf(annotation.shape, image);
}

/// Of an annotation of the image that was added last.
QByteArray Writer::jsonOf(const Annotation &annotation, const std::optional<RunLengths> &mask) const
{
    const QByteArray segmentation =
        mask ? segmentationWithHoles(std::get<Polygon>(annotation.shape), *mask)
             : segmentationOf(annotation.shape);
    // pycocotools takes a match to annotation 0 for a miss, so only makesense.ai's begin there.
    const qsizetype id = m_annotations.size() + (m_dialect == Dialect::Full ? 1 : 0);
    return R"({"id":)" + QByteArray::number(id) + R"(,"iscrowd":)" +
           (annotation.crowd && m_dialect == Dialect::Full ? "1" : "0") + R"(,"image_id":)" +
           QByteArray::number(m_images.size()) + R"(,"category_id":)" +
           QByteArray::number(m_writable.labels.indexOf(annotation.labelCode) + m_firstCategory) +
           R"(,"segmentation":)" + segmentation + R"(,"bbox":)" + bboxOf(annotation.shape) +
           R"(,"area":)" +
           shortestNumber(mask ? area(annotation.shape) : areaOf(annotation.shape)) +
           (m_dialect == Dialect::Full ? extrasJson(annotation) : QByteArray()) + '}';
}

WrittenSet Writer::finish()
{
    QByteArrayList categories;
    for (const QString &label : m_writable.labels)
        categories << R"({"id":)" + QByteArray::number(categories.size() + m_firstCategory) +
                          R"(,"name":)" + quotedJson(label) + '}';
    WrittenSet written{.files = {},
                       .images = m_images.size(),
                       .annotations = m_annotations.size(),
                       .warnings = m_losses.warnings(u"COCO"_s)};
    const int protocol = m_writable.set.protocolVersion;
    const QByteArray version = m_dialect == Dialect::Full && protocol > 0
                                   ? R"(,"protocol_version":)" + QByteArray::number(protocol)
                                   : QByteArray();
    written.files.push_back(
        {u"annotations.json"_s, R"({"info":{"description":)" + quotedJson(m_writable.set.project) +
                                    version + R"(},"images":[)" + m_images.join(',') +
                                    R"(],"annotations":[)" + m_annotations.join(',') +
                                    R"(],"categories":[)" + categories.join(',') + "]}"});
    return written;
}

Result<WrittenSet> writeFrom(const AnnotationSet &set, Dialect dialect, qint64 firstCategory)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    Writer writer(*ready, dialect, firstCategory);
    for (const ImageAnnotations &image : set.images)
        writer.add(image);
    return writer.finish();
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    return writeFrom(set, dialect, 1);
}

Result<WrittenSet> writePublished(const AnnotationSet &set)
{
    return writeFrom(set, Dialect::Makesense, 0);
}

} // namespace doubleread::coco
