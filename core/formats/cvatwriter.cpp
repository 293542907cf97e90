#include "core/formats/cvat.h"
#include "core/formats/numbers.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/writing.h"
#include "core/formats/xmltext.h"

#include <algorithm>

namespace doubleread::cvat {

namespace {

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + R"(=")" + value + '"';
}

QByteArray pointsOf(const std::vector<Point> &points)
{
    QByteArrayList pairs;
    for (const Point point : points)
        pairs << shortestNumber(point.x) + ',' + shortestNumber(point.y);
    return attribute("points", pairs.join(';'));
}

/// Lengths of empty and filled runs in turn, row by row.
QByteArray rowRuns(const IndexPicture &picture)
{
    QByteArrayList runs;
    qint64 length = 0;
    quint8 current = 0;
    for (const quint8 pixel : picture.pixels) {
        if (pixel != current) {
            runs << QByteArray::number(length);
            length = 0;
            current = pixel;
        }
        ++length;
    }
    runs << QByteArray::number(length);
    return runs.join(", ");
}

QByteArray said(const char *name, const QString &text)
{
    return attribute("name", name) + '>' + xmlText(text);
}

/// The answers, and beside them what CVAT has no place for.
QByteArray attributesOf(const Annotation &annotation)
{
    QByteArrayList all;
    for (const auto &[code, answer] : annotation.attributes)
        all << attribute("name", xmlAttribute(code)) + '>' + xmlText(answer);
    if (annotation.certainty)
        all << said("certainty", QString::number(*annotation.certainty));
    if (!annotation.note.isEmpty())
        all << said("note", annotation.note);
    if (annotation.crowd)
        all << said("is_crowd", u"true"_s);
    QByteArray xml;
    for (const QByteArray &each : all)
        xml += "      <attribute" + each + "</attribute>\n";
    return xml;
}

class Writer
{
public:
    explicit Writer(const Writable &writable) : m_writable(writable) {}

    void add(const ImageAnnotations &image);
    WrittenSet finish();

private:
    void addMark(const Annotation &annotation);
    void addPolygon(const Annotation &annotation, const Polygon &polygon);
    void addElement(const char *name, const Annotation &annotation, const QByteArray &shape);
    QByteArray meta() const;

    const Writable &m_writable;
    const ImageAnnotations *m_image = nullptr; ///< That is being written.
    QByteArray m_xml;
    WrittenSet m_written;
    Losses m_losses;
    int m_groups = 0; ///< In the image.
};

void Writer::add(const ImageAnnotations &image)
{
    m_image = &image;
    m_groups = 0;
    m_xml += "  <image" + attribute("id", QByteArray::number(m_written.images++)) +
             attribute("name", xmlAttribute(image.fileName)) +
             attribute("width", QByteArray::number(image.size.width())) +
             attribute("height", QByteArray::number(image.size.height())) + ">\n";
    for (const QString &tag : image.tags)
        m_xml += "    <tag" + attribute("label", xmlAttribute(tag)) +
                 attribute("source", "manual") + "></tag>\n";
    for (const Annotation &annotation : image.annotations)
        addMark(annotation);
    m_xml += "  </image>\n";
}

void Writer::addElement(const char *name, const Annotation &annotation, const QByteArray &shape)
{
    m_xml += QByteArray("    <") + name + attribute("label", xmlAttribute(annotation.labelCode)) +
             attribute("source", "manual") + attribute("occluded", "0") + shape +
             attribute("z_order", "0") + ">\n" + attributesOf(annotation) + "    </" + name + ">\n";
}

void Writer::addMark(const Annotation &annotation)
{
    const Shape &shape = annotation.shape;
    ++m_written.annotations;
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        addPolygon(annotation, *polygon);
    } else if (const auto *box = std::get_if<Box>(&shape)) {
        addElement("box", annotation,
                   attribute("xtl", shortestNumber(box->left)) +
                       attribute("ytl", shortestNumber(box->top)) +
                       attribute("xbr", shortestNumber(box->right)) +
                       attribute("ybr", shortestNumber(box->bottom)));
    } else {
        const bool isLine = kindOf(shape) == ShapeKind::Line;
        addElement(isLine ? "polyline" : "points", annotation, pointsOf(verticesOf(shape)));
    }
}

void Writer::addPolygon(const Annotation &annotation, const Polygon &polygon)
{
    if (std::ranges::all_of(polygon.rings,
                            [](const Ring &ring) { return ring.role == Ring::Role::Outer; })) {
        const QByteArray group = polygon.rings.size() > 1
                                     ? attribute("group_id", QByteArray::number(++m_groups))
                                     : QByteArray();
        for (const Ring &ring : polygon.rings)
            addElement("polygon", annotation, pointsOf(ring.vertices) + group);
        return;
    }
    const std::optional<PixelPatch> patch = patchOf(polygon, m_image->size);
    if (!patch) {
        m_losses.addTooSmall(*m_image);
        --m_written.annotations;
        return;
    }
    addElement("mask", annotation,
               attribute("rle", rowRuns(patch->picture)) +
                   attribute("left", QByteArray::number(patch->origin.x())) +
                   attribute("top", QByteArray::number(patch->origin.y())) +
                   attribute("width", QByteArray::number(patch->picture.size.width())) +
                   attribute("height", QByteArray::number(patch->picture.size.height())));
    m_losses.addAsPixels(*m_image);
}

QByteArray Writer::meta() const
{
    QByteArray labels;
    for (const QString &label : m_writable.labels)
        labels += "        <label>\n          <name>" + xmlText(label) +
                  "</name>\n          <attributes></attributes>\n        </label>\n";
    return "  <version>1.1</version>\n  <meta>\n    <task>\n      <name>" +
           xmlText(m_writable.set.project) + "</name>\n      <labels>\n" + labels +
           "      </labels>\n    </task>\n  </meta>\n";
}

WrittenSet Writer::finish()
{
    m_written.files.push_back(
        {u"annotations.xml"_s, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n" +
                                   meta() + m_xml + "</annotations>\n"});
    m_written.warnings = m_losses.warnings(u"CVAT"_s);
    return std::move(m_written);
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    Writer writer(*ready);
    for (const ImageAnnotations &image : set.images)
        writer.add(image);
    return writer.finish();
}

} // namespace doubleread::cvat
