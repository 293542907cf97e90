#include "core/base/problem.h"
#include "core/formats/extras.h"
#include "core/formats/grouping.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/labelme.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/reading.h"

#include <QFileInfo>

#include <cmath>

namespace doubleread::labelme {

namespace {

class Reader
{
public:
    explicit Reader(QString file) : m_file(std::move(file)) {}

    Result<Handling> handling(const JsonPlace &place, JsonKind kind);
    Result<void> take(const JsonPlace &place, const Json &value);
    Result<AnnotationSet> finish();

private:
    Result<void> takeShape(const QString &place, const Json &shape);
    Result<std::vector<Shape>> shapesFrom(const QString &place, const Json &shape);
    Result<std::vector<Shape>> shapesOf(const QString &place, const QString &type,
                                        std::vector<Point> points);
    Result<std::vector<Shape>> maskFrom(const QString &place, const Json &shape,
                                        const std::vector<Point> &points);
    Result<std::vector<Point>> pointsFrom(const QString &place, const Json &shape);
    void takeFlags(const Json &flags);
    void warn(const QString &place, const QString &message)
    {
        m_warnings.push_back(warningAt(m_file, place, message));
    }

    QString m_file;
    ImageAnnotations m_image;
    QStringList m_labels;
    QStringList m_groups; ///< Of each annotation.
    std::vector<Warning> m_warnings;
    bool m_hasShapes = false;
    double m_width = 0;
    double m_height = 0;
};

Result<Handling> Reader::handling(const JsonPlace &place, JsonKind kind)
{
    if (place.steps.empty()) {
        if (kind == JsonKind::Object)
            return Handling::Descend;
        return failAt(m_file, {},
                      Problem::tr("is no labelme file: the JSON text is not an object"));
    }
    if (place.steps.size() > 1)
        return Handling::Take;
    const std::string &key = place.steps[0].key;
    if (key != "shapes")
        return key == "imagePath" || key == "imageWidth" || key == "imageHeight" || key == "flags"
                   ? Handling::Take
                   : Handling::Skip;
    m_hasShapes = true;
    if (kind != JsonKind::Array)
        return failAt(m_file, place.pointer(), Problem::tr("is not a list"));
    return Handling::Descend;
}

Result<void> Reader::take(const JsonPlace &place, const Json &value)
{
    if (place.steps.size() > 1)
        return takeShape(place.pointer(), value);
    const std::string &key = place.steps[0].key;
    if (key == "imageWidth")
        m_width = numberIn(value).value_or(0);
    else if (key == "imageHeight")
        m_height = numberIn(value).value_or(0);
    else if (key == "flags")
        takeFlags(value);
    else if (key == "imagePath")
        m_image.fileName = textIn(value).value_or(QString());
    return {};
}

/// What is ticked for the image as a whole.
void Reader::takeFlags(const Json &flags)
{
    if (!flags.is_object())
        return;
    for (const auto &[name, value] : flags.items())
        if (value == true && !name.empty() && name.size() <= size_t(longestName))
            m_image.tags.append(QString::fromStdString(name));
}

Result<void> Reader::takeShape(const QString &place, const Json &shape)
{
    if (!shape.is_object())
        return failAt(m_file, place, Problem::tr("is not an object"));
    const Json *member = memberOf(shape, "label");
    const std::optional<QString> label = member ? textIn(*member) : std::nullopt;
    if (!label || label->isEmpty())
        return failAt(m_file, place, Problem::tr("has no label"),
                      Problem::tr("give the shape a label"));
    Result<std::vector<Shape>> shapes = shapesFrom(place, shape);
    if (!shapes)
        return fail(shapes.error());
    if (!m_labels.contains(*label))
        m_labels.append(*label);
    const std::optional<std::string> group = idKeyIn(memberOf(shape, "group_id"));
    for (Shape &each : *shapes) {
        Annotation annotation = importedAnnotation(std::move(each), *label, "labelme");
        if (const Json *note = memberOf(shape, "description"))
            annotation.note = textIn(*note).value_or(QString());
        const Json *crowd = memberOf(shape, "crowd");
        annotation.crowd = crowd && *crowd == true;
        takeExtras(shape, annotation);
        m_image.annotations.push_back(std::move(annotation));
        m_image.annotationPlaces.append(place);
        m_groups.append(group ? QString::fromStdString(*group) : QString());
    }
    return {};
}

/// None for a shape that this program does not have, several for a shape of several points.
Result<std::vector<Shape>> Reader::shapesFrom(const QString &place, const Json &shape)
{
    const Json *member = memberOf(shape, "shape_type");
    const QString type =
        member && !member->is_null() ? textIn(*member).value_or(QString()) : u"polygon"_s;
    Result<std::vector<Point>> points = pointsFrom(place, shape);
    if (!points)
        return fail(points.error());
    if (type == u"mask")
        return maskFrom(place, shape, *points);
    return shapesOf(place, type, *std::move(points));
}

Result<std::vector<Shape>> Reader::shapesOf(const QString &place, const QString &type,
                                            std::vector<Point> points)
{
    if (type == u"circle") {
        warn(place, Problem::tr("is %1, a shape that is not kept; left out").arg(type));
        return std::vector<Shape>();
    }
    if (type == u"rectangle") {
        if (points.size() != 2)
            return failAt(m_file, place, Problem::tr("is a rectangle without exactly two points"));
        return std::vector<Shape>{Box::fromCorners(points[0], points[1])};
    }
    if (type == u"point" || type == u"points") {
        if (points.empty() || (type == u"point" && points.size() != 1))
            return failAt(m_file, place, Problem::tr("is a point without exactly one place"));
        if (points.size() > 1)
            warn(place, Problem::tr("is several points, read as one annotation each"));
        return std::vector<Shape>(points.begin(), points.end());
    }
    if (type == u"line" || type == u"linestrip") {
        if (points.size() < 2)
            return failAt(m_file, place, Problem::tr("is a line of fewer than two points"));
        return std::vector<Shape>{Line{std::move(points)}};
    }
    if (type != u"polygon" && type != u"oriented_rectangle")
        return failAt(m_file, place,
                      Problem::tr("is a shape of an unknown name \"%1\"").arg(type.left(100)));
    std::optional<Ring> ring = ringOf(std::move(points));
    if (!ring)
        return failAt(m_file, place, Problem::tr("is a polygon of fewer than three points"));
    return std::vector<Shape>{Polygon{{*std::move(ring)}}};
}

/// A PNG of the pixels between two corners, both among them.
Result<std::vector<Shape>> Reader::maskFrom(const QString &place, const Json &shape,
                                            const std::vector<Point> &points)
{
    const Json *member = memberOf(shape, "mask");
    const auto *text = member ? member->get_ptr<const Json::string_t *>() : nullptr;
    if (points.size() != 2 || !text)
        return failAt(m_file, place, Problem::tr("is a mask without two corners and a picture"));
    const auto bytes = QByteArray::fromBase64Encoding(QByteArray::fromStdString(*text),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return failAt(m_file, place + u"/mask"_s, Problem::tr("is not base64"));
    PixelPatch patch{QPoint(static_cast<int>(std::lround(points[0].x)),
                            static_cast<int>(std::lround(points[0].y))),
                     {}};
    Result<IndexPicture> picture = indexPictureFrom(*bytes);
    if (!picture)
        return failAt(m_file, place + u"/mask"_s, picture.error().message);
    patch.picture = *std::move(picture);
    const Result<std::optional<Polygon>> outline = outlineOfPatch(patch);
    if (!outline)
        return failAt(m_file, place + u"/mask"_s, outline.error().message);
    const std::optional<Polygon> &polygon = *outline;
    if (!polygon) {
        warn(place, Problem::tr("is a mask that covers nothing; left out"));
        return std::vector<Shape>();
    }
    return std::vector<Shape>{*polygon};
}

Result<std::vector<Point>> Reader::pointsFrom(const QString &place, const Json &shape)
{
    const Json *points = memberOf(shape, "points");
    if (!points || !points->is_array())
        return failAt(m_file, place, Problem::tr("has no points"));
    std::vector<Point> result;
    result.reserve(points->size());
    for (const Json &each : *points) {
        const QString where = u"%1/points/%2"_s.arg(place).arg(result.size());
        if (!each.is_array() || each.size() != 2)
            return failAt(m_file, where, Problem::tr("is not a pair of coordinates"));
        const std::optional<double> x = numberIn(each[0]);
        const std::optional<double> y = numberIn(each[1]);
        if (!x || !y)
            return failAt(m_file, where + (x ? u"/1"_s : u"/0"_s),
                          Problem::tr("is not a number that a coordinate can be"));
        result.push_back({*x, *y});
    }
    return result;
}

Result<AnnotationSet> Reader::finish()
{
    if (!m_hasShapes)
        return failAt(m_file, u"/shapes"_s, Problem::tr("is missing"),
                      Problem::tr("an image without any has \"shapes\": []"));
    m_image.file = m_file;
    if (m_image.fileName.isEmpty()) {
        warn(u"/imagePath"_s, Problem::tr("is missing; the image is named as this file is"));
        m_image.fileName = QFileInfo(m_file).completeBaseName();
        m_image.nameIsStem = true;
    }
    const auto isSide = [](double side) {
        return side >= 1 && side <= 1e6 && side == std::floor(side);
    };
    if (isSide(m_width) && isSide(m_height))
        m_image.size = QSize(static_cast<int>(m_width), static_cast<int>(m_height));
    mergeGroups(m_image, m_groups, m_warnings);
    AnnotationSet set;
    set.labels = m_labels;
    set.images.push_back(std::move(m_image));
    set.warnings = std::move(m_warnings);
    return set;
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    return firstJsonMatches(files, [](const JsonPlace &place) {
        if (place.steps.empty())
            return Guess::Unsure;
        const std::string &key = place.steps.back().key;
        if (place.steps.size() > 1)
            return key == "regions" || key == "filename" ? Guess::No : Guess::Unsure;
        if (key == "shapes" || key == "imagePath")
            return Guess::Yes;
        const bool isOther = key == "images" || key == "annotations" || key == "categories";
        return isOther || !place.steps[0].isMember ? Guess::No : Guess::Unsure;
    });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    return mergedJsonFiles(files, readJsonBy<Reader>);
}

} // namespace doubleread::labelme
