#include "core/formats/boxes.h"
#include "core/formats/numbers.h"
#include "core/formats/yolo.h"

#include <algorithm>

namespace doubleread::yolo {

namespace {

double sixDecimalFraction(double value)
{
    return numberFrom(sixDecimals(std::clamp(value, 0.0, 1.0))).value_or(0);
}

/// The extent that fits between 0 and 1 around the centre.
double fittedExtent(double centre, double extent)
{
    if (centre + extent / 2 > 1)
        extent = 2 * (1 - centre);
    if (centre - extent / 2 < 0)
        extent = 2 * centre;
    return extent;
}

/// Centre and size of the box in fractions of the image, as makesense.ai rounds and shrinks them.
QByteArray makesenseFields(const Box &box, QSizeF image)
{
    const double boxWidth = shortestExtent(box.left, box.right);
    const double boxHeight = shortestExtent(box.top, box.bottom);
    const double x = sixDecimalFraction((box.left + boxWidth / 2) / image.width());
    const double y = sixDecimalFraction((box.top + boxHeight / 2) / image.height());
    const double width = sixDecimalFraction(boxWidth / image.width());
    const double height = sixDecimalFraction(boxHeight / image.height());
    QByteArrayList fields;
    for (const double value : {x, y, fittedExtent(x, width), fittedExtent(y, height)})
        fields << sixDecimals(std::clamp(value, 0.0, 1.0));
    return fields.join(' ');
}

QByteArray fullFields(const Box &box, QSizeF image)
{
    return shortestNumber(box.center().x / image.width()) + ' ' +
           shortestNumber(box.center().y / image.height()) + ' ' +
           shortestNumber(box.width() / image.width()) + ' ' +
           shortestNumber(box.height() / image.height());
}

QByteArray linesOf(const std::vector<LabelledBox> &boxes, QSize image, const QStringList &labels,
                   Dialect dialect)
{
    QByteArrayList lines;
    for (const LabelledBox &each : boxes)
        lines << QByteArray::number(labels.indexOf(each.label)) + ' ' +
                     (dialect == Dialect::Full ? fullFields(each.box, image)
                                               : makesenseFields(each.box, image));
    QByteArray text = lines.join('\n');
    if (dialect == Dialect::Full && !text.isEmpty())
        text += '\n';
    return text;
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
        const bool keepsName = dialect == Dialect::Makesense && !image.fileName.contains(u'.');
        written.files.push_back({keepsName ? image.fileName : renamed(image.fileName, u"txt"_s),
                                 linesOf(boxes, image.size, ready->labels, dialect)});
        ++written.images;
        written.annotations += std::ssize(boxes);
    }
    sortLikeKeys(written.files);
    if (dialect == Dialect::Full)
        written.files.push_back({u"labels.txt"_s, (ready->labels.join(u'\n') + u'\n').toUtf8()});
    if (const Result<void> names = checkNames(written.files); !names)
        return fail(names.error());
    written.warnings = losses.warnings(u"YOLO"_s);
    return written;
}

} // namespace doubleread::yolo
