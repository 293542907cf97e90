#include "core/formats/boxes.h"
#include "core/formats/csv.h"
#include "core/formats/numbers.h"
#include "core/formats/shapecsv.h"

namespace doubleread {

namespace {

QByteArray numberText(double value, Dialect dialect)
{
    return shortestNumber(dialect == Dialect::Full ? value : roundedHalfUp(value));
}

QByteArray rowOf(const QString &label, const std::vector<double> &numbers,
                 const ImageAnnotations &image, Dialect dialect)
{
    QByteArray row = csvField(label) + ',';
    for (const double number : numbers)
        row += numberText(number, dialect) + ',';
    return row + csvField(image.fileName) + ',' + QByteArray::number(image.size.width()) + ',' +
           QByteArray::number(image.size.height());
}

QByteArrayList boxRows(const ImageAnnotations &image, Dialect dialect, Losses &losses)
{
    QByteArrayList rows;
    for (const auto &[box, label] : boxesOf(image, dialect, losses))
        rows << rowOf(label,
                      {box.left, box.top, shortestExtent(box.left, box.right),
                       shortestExtent(box.top, box.bottom)},
                      image, dialect);
    return rows;
}

QByteArrayList pointRows(const ImageAnnotations &image, Dialect dialect, Losses &losses)
{
    QByteArrayList rows;
    for (const Annotation &annotation : image.annotations) {
        if (const auto *point = std::get_if<Point>(&annotation.shape))
            rows << rowOf(annotation.labelCode, {point->x, point->y}, image, dialect);
        else
            losses.addLeftOut(image);
    }
    return rows;
}

QByteArrayList lineRows(const ImageAnnotations &image, Dialect dialect, Losses &losses)
{
    QByteArrayList rows;
    for (const Annotation &annotation : image.annotations) {
        const auto *line = std::get_if<Line>(&annotation.shape);
        if (!line || line->vertices.size() < 2) {
            losses.addLeftOut(image);
            continue;
        }
        if (line->vertices.size() > 2)
            losses.addSegments(image);
        for (size_t at = 1; at < line->vertices.size(); ++at) {
            const Point from = line->vertices[at - 1];
            const Point to = line->vertices[at];
            rows << rowOf(annotation.labelCode, {from.x, from.y, to.x, to.y}, image, dialect);
        }
    }
    return rows;
}

using RowsOf = QByteArrayList (*)(const ImageAnnotations &image, Dialect dialect, Losses &losses);

Result<WrittenSet> writeTable(const AnnotationSet &set, Dialect dialect, RowsOf rowsOf,
                              const QByteArray &header)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    QByteArrayList all;
    if (!header.isEmpty())
        all << header;
    for (const ImageAnnotations &image : set.images) {
        const QByteArrayList rows = rowsOf(image, dialect, losses);
        all << rows;
        written.images += rows.isEmpty() ? 0 : 1;
        written.annotations += rows.size();
    }
    written.files.push_back({u"annotations.csv"_s, all.join('\n')});
    written.warnings = losses.warnings(u"CSV"_s);
    return written;
}

} // namespace

Result<WrittenSet> boxcsv::write(const AnnotationSet &set, Dialect dialect)
{
    return writeTable(
        set, dialect, boxRows,
        "label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,image_width,image_height");
}

Result<WrittenSet> pointcsv::write(const AnnotationSet &set, Dialect dialect)
{
    return writeTable(set, dialect, pointRows, {});
}

Result<WrittenSet> linecsv::write(const AnnotationSet &set, Dialect dialect)
{
    return writeTable(set, dialect, lineRows, {});
}

} // namespace doubleread
