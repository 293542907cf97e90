#include "core/formats/extras.h"
#include "core/formats/labelme.h"
#include "core/formats/numbers.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/writing.h"

#include <algorithm>

namespace doubleread::labelme {

namespace {

QByteArray pointsJson(const std::vector<Point> &points)
{
    QByteArrayList pairs;
    for (const Point point : points)
        pairs << '[' + shortestNumber(point.x) + ',' + shortestNumber(point.y) + ']';
    return '[' + pairs.join(',') + ']';
}

/// What differs from shape to shape.
struct Parts
{
    const char *type;
    std::vector<Point> points;
    QByteArray mask = {}; ///< PNG; empty where there is none.
};

/// Writes one image.
class Writer
{
public:
    Writer(const ImageAnnotations &image, Losses &losses) : m_image(image), m_losses(losses) {}

    Result<QByteArray> document();
    qint64 annotations() const { return m_count; }

private:
    Result<void> add(const Annotation &annotation);
    Result<void> addPolygon(const Annotation &annotation, const Polygon &polygon);
    void addShape(const Annotation &annotation, const Parts &parts, int group = 0);

    const ImageAnnotations &m_image;
    Losses &m_losses;
    QByteArrayList m_shapes;
    int m_groups = 0;
    qint64 m_count = 0;
};

void Writer::addShape(const Annotation &annotation, const Parts &parts, int group)
{
    const QByteArray mask =
        parts.mask.isEmpty() ? QByteArray() : R"(,"mask":")" + parts.mask.toBase64() + '"';
    Annotation extras = annotation;
    extras.note.clear(); // it is the description
    m_shapes << R"(    {"label":)" + quotedJson(annotation.labelCode) + R"(,"points":)" +
                    pointsJson(parts.points) + R"(,"group_id":)" +
                    (group > 0 ? QByteArray::number(group) : QByteArray("null")) +
                    R"(,"description":)" + quotedJson(annotation.note) + R"(,"shape_type":")" +
                    parts.type + R"(","flags":{})" + mask + extrasJson(extras) +
                    (annotation.crowd ? R"(,"crowd":true})" : "}");
}

Result<void> Writer::addPolygon(const Annotation &annotation, const Polygon &polygon)
{
    if (std::ranges::all_of(polygon.rings,
                            [](const Ring &ring) { return ring.role == Ring::Role::Outer; })) {
        const int group = polygon.rings.size() > 1 ? ++m_groups : 0;
        for (const Ring &ring : polygon.rings)
            addShape(annotation, {"polygon", ring.vertices}, group);
        return {};
    }
    const std::optional<PixelPatch> patch = patchOf(polygon, m_image.size);
    if (!patch) {
        m_losses.addTooSmall(m_image);
        --m_count;
        return {};
    }
    Result<QByteArray> png = indexPng(patch->picture);
    if (!png)
        return fail(png.error());
    const auto [x, y] = patch->origin;
    const QSize size = patch->picture.size;
    addShape(annotation, {.type = "mask",
                          .points = {{double(x), double(y)},
                                     {double(x + size.width() - 1), double(y + size.height() - 1)}},
                          .mask = *std::move(png)});
    m_losses.addAsPixels(m_image);
    return {};
}

Result<void> Writer::add(const Annotation &annotation)
{
    ++m_count;
    const Shape &shape = annotation.shape;
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        return addPolygon(annotation, *polygon);
    if (const auto *box = std::get_if<Box>(&shape))
        addShape(annotation, {"rectangle", {{box->left, box->top}, {box->right, box->bottom}}});
    else if (const auto *line = std::get_if<Line>(&shape))
        addShape(annotation, {"linestrip", line->vertices});
    else
        addShape(annotation, {"point", verticesOf(shape)});
    return {};
}

Result<QByteArray> Writer::document()
{
    for (const Annotation &annotation : m_image.annotations)
        if (const Result<void> added = add(annotation); !added)
            return fail(added.error());
    QByteArrayList flags;
    for (const QString &tag : m_image.tags)
        flags << quotedJson(tag) + ":true";
    const QByteArray shapes =
        m_shapes.isEmpty() ? QByteArray("[]") : "[\n" + m_shapes.join(",\n") + "\n  ]";
    return "{\n  \"version\": \"5.4.1\",\n  \"flags\": {" + flags.join(',') +
           "},\n  \"shapes\": " + shapes + ",\n  \"imagePath\": " + quotedJson(m_image.fileName) +
           ",\n  \"imageData\": null,\n  \"imageHeight\": " +
           QByteArray::number(m_image.size.height()) +
           ",\n  \"imageWidth\": " + QByteArray::number(m_image.size.width()) + "\n}\n";
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    for (const ImageAnnotations &image : set.images) {
        Writer writer(image, losses);
        Result<QByteArray> document = writer.document();
        if (!document)
            return fail(document.error());
        written.files.push_back({renamed(image.fileName, u"json"_s), *std::move(document)});
        ++written.images;
        written.annotations += writer.annotations();
    }
    if (const Result<void> names = checkNames(written.files); !names)
        return fail(names.error());
    written.warnings = losses.warnings(u"labelme"_s);
    return written;
}

} // namespace doubleread::labelme
