#include "core/formats/boxes.h"
#include "core/formats/numbers.h"
#include "core/formats/voc.h"
#include "core/formats/xmltext.h"

namespace doubleread::voc {

namespace {

QByteArray element(int depth, const char *name, const QByteArray &text)
{
    return QByteArray(depth, '\t') + '<' + name + '>' + text + "</" + name + ">\n";
}

QByteArray corner(const char *name, double value, Dialect dialect)
{
    return element(3, name,
                   shortestNumber(dialect == Dialect::Full ? value : roundedHalfUp(value)));
}

QByteArray objectXml(const LabelledBox &object, Dialect dialect)
{
    return "\t<object>\n" + element(2, "name", xmlText(object.label)) +
           element(2, "pose", "Unspecified") + element(2, "truncated", "0") +
           element(2, "difficult", "0") + "\t\t<bndbox>\n" +
           corner("xmin", object.box.left, dialect) + corner("ymin", object.box.top, dialect) +
           corner("xmax", object.box.right, dialect) + corner("ymax", object.box.bottom, dialect) +
           "\t\t</bndbox>\n\t</object>\n";
}

QByteArray documentOf(const QString &project, const ImageAnnotations &image,
                      const std::vector<LabelledBox> &boxes, Dialect dialect)
{
    QByteArray xml = "<annotation>\n" + element(1, "folder", xmlText(project)) +
                     element(1, "filename", xmlText(image.fileName)) +
                     element(1, "path", '/' + xmlText(project) + '/' + xmlText(image.fileName)) +
                     "\t<source>\n" + element(2, "database", "Unspecified") +
                     "\t</source>\n\t<size>\n" +
                     element(2, "width", QByteArray::number(image.size.width())) +
                     element(2, "height", QByteArray::number(image.size.height())) +
                     element(2, "depth", "3") + "\t</size>\n";
    for (const LabelledBox &each : boxes)
        xml += objectXml(each, dialect);
    return xml + "</annotation>";
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    for (const ImageAnnotations &image : set.images) {
        const std::vector<LabelledBox> boxes = boxesOf(image, dialect, losses);
        if (boxes.empty() && dialect == Dialect::Makesense)
            continue;
        written.files.push_back(
            {renamed(image.fileName, u"xml"_s), documentOf(set.project, image, boxes, dialect)});
        ++written.images;
        written.annotations += std::ssize(boxes);
    }
    sortLikeKeys(written.files);
    if (const Result<void> names = checkNames(written.files); !names)
        return fail(names.error());
    written.warnings = losses.warnings(u"Pascal VOC"_s);
    return written;
}

} // namespace doubleread::voc
