#include "core/formats/json.h"
#include "core/formats/numbers.h"
#include "core/formats/vgg.h"
#include "core/formats/writing.h"

namespace doubleread::vgg {

namespace {

QByteArray list(const QByteArrayList &numbers)
{
    return '[' + numbers.join(',') + ']';
}

QByteArray pointsJson(const char *name, std::vector<Point> vertices, bool closed)
{
    if (closed)
        vertices.push_back(vertices.front());
    QByteArrayList xs;
    QByteArrayList ys;
    for (const Point vertex : vertices) {
        xs << shortestNumber(vertex.x);
        ys << shortestNumber(vertex.y);
    }
    return QByteArray("{\"name\":\"") + name + "\",\"all_points_x\":" + list(xs) +
           ",\"all_points_y\":" + list(ys) + '}';
}

/// The shape_attributes of every region that the shape becomes: one for each outer ring.
QByteArrayList regionsOf(const Shape &shape)
{
    struct Visitor
    {
        QByteArrayList operator()(const Box &box) const
        {
            return {"{\"name\":\"rect\",\"x\":" + shortestNumber(box.left) +
                    ",\"y\":" + shortestNumber(box.top) +
                    ",\"width\":" + shortestNumber(shortestExtent(box.left, box.right)) +
                    ",\"height\":" + shortestNumber(shortestExtent(box.top, box.bottom)) + '}'};
        }
        QByteArrayList operator()(const Polygon &polygon) const
        {
            QByteArrayList regions;
            for (const Ring &ring : polygon.rings)
                if (ring.role == Ring::Role::Outer && !ring.vertices.empty())
                    regions << pointsJson("polygon", ring.vertices, true);
            return regions;
        }
        QByteArrayList operator()(const Line &line) const
        {
            return {pointsJson("polyline", line.vertices, false)};
        }
        QByteArrayList operator()(const Point &point) const
        {
            return {"{\"name\":\"point\",\"cx\":" + shortestNumber(point.x) +
                    ",\"cy\":" + shortestNumber(point.y) + '}'};
        }
    };
    return std::visit(Visitor{}, shape);
}

/// The label, and in the full dialect beside it what else was answered; an answer cannot take the
/// label's place.
QByteArray regionAttributes(const Annotation &annotation, Dialect dialect)
{
    QByteArray json = "{\"label\":" + quotedJson(annotation.labelCode);
    if (dialect == Dialect::Makesense)
        return json + '}';
    for (const auto &[question, answer] : annotation.attributes)
        if (question != u"label"_s)
            json += ',' + quotedJson(question) + ':' + quotedJson(answer);
    return json + '}';
}

QByteArray regionsJson(const ImageAnnotations &image, Dialect dialect, Losses &losses)
{
    QByteArrayList regions;
    for (const Annotation &annotation : image.annotations) {
        if (dialect == Dialect::Makesense && kindOf(annotation.shape) != ShapeKind::Polygon) {
            losses.addLeftOut(image);
            continue;
        }
        losses.addRings(image, annotation.shape, true);
        for (const QByteArray &shape : regionsOf(annotation.shape))
            regions << '"' + QByteArray::number(regions.size()) +
                           "\":{\"shape_attributes\":" + shape +
                           ",\"region_attributes\":" + regionAttributes(annotation, dialect) + '}';
    }
    return regions.join(',');
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    const Result<Writable> ready = writable(set, Sizes::NotNeeded);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    std::vector<OutputFile> records; // by image name, so that they sort as an object's keys do
    for (const ImageAnnotations &image : set.images) {
        const QByteArray regions = regionsJson(image, dialect, losses);
        if (regions.isEmpty() && dialect == Dialect::Makesense)
            continue;
        const QByteArray name = quotedJson(image.fileName);
        records.push_back(
            {image.fileName, name + ":{\"fileref\":\"\",\"size\":" +
                                 QByteArray::number(image.fileBytes) + ",\"filename\":" + name +
                                 ",\"base64_img_data\":\"\",\"file_attributes\":{},\"regions\":{" +
                                 regions + "}}"});
        written.annotations += regions.count("\"shape_attributes\"");
    }
    sortLikeKeys(records);
    QByteArrayList members;
    for (const OutputFile &record : records)
        members << record.bytes;
    written.files.push_back({u"annotations.json"_s, '{' + members.join(',') + '}'});
    written.images = members.size();
    written.warnings = losses.warnings(u"VGG"_s);
    return written;
}

} // namespace doubleread::vgg
