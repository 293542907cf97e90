#include "core/base/problem.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/reading.h"
#include "core/formats/vgg.h"

#include <optional>

namespace doubleread::vgg {

namespace {

class Reader
{
public:
    explicit Reader(const QString &file) : m_file(file) {}

    Result<Handling> handling(const JsonPlace &place, JsonKind kind);
    Result<void> take(const JsonPlace &place, const Json &record);
    Result<AnnotationSet> finish();

private:
    Result<void> takeRegions(const QString &place, const Json &regions, ImageAnnotations &image);
    Result<void> takeRegion(const QString &place, const Json &region, ImageAnnotations &image);
    Result<std::optional<Shape>> shapeFrom(const QString &place, const Json &attributes);
    Result<std::vector<Point>> pointsFrom(const QString &place, const Json &attributes);
    Result<Shape> boxFrom(const QString &place, const Json &attributes);
    Result<double> numberOf(const QString &place, const Json &attributes, const char *key);
    Result<QString> labelFrom(const QString &place, const Json &region);
    Result<QString> onlyTrue(const QString &place, const Json &boxes);
    void warn(const QString &place, const QString &message)
    {
        m_set.warnings.push_back(warningAt(m_file, place, message));
    }

    QString m_file;
    AnnotationSet m_set;
};

Result<Handling> Reader::handling(const JsonPlace &place, JsonKind kind)
{
    if (place.steps.empty()) {
        if (kind == JsonKind::Array)
            warn({}, Problem::tr("is a list of records instead of an object, read all the same"));
        if (kind != JsonKind::Scalar)
            return Handling::Descend;
        return failAt(m_file, {},
                      Problem::tr("is no VGG file: the JSON text is neither object nor list"));
    }
    const std::string &key = place.steps.back().key;
    if (place.steps.size() > 1 || !key.starts_with("_via_"))
        return Handling::Take;
    if (key != "_via_img_metadata")
        return Handling::Skip;
    if (kind == JsonKind::Scalar)
        return failAt(m_file, place.pointer(), Problem::tr("holds no records of images"));
    warn(place.pointer(),
         Problem::tr("is part of a whole VIA project, of which only this is read"));
    return Handling::Descend;
}

Result<void> Reader::take(const JsonPlace &place, const Json &record)
{
    const QString pointer = place.pointer();
    if (!record.is_object())
        return failAt(m_file, pointer, Problem::tr("is no record of an image"));
    const QString key = QString::fromStdString(place.steps.back().key);
    ImageAnnotations image;
    const Json *name = memberOf(record, "filename");
    image.fileName = name ? textIn(*name).value_or(QString()) : key;
    if (image.fileName.isEmpty() || image.fileName.size() > longestName)
        return failAt(m_file, pointer, Problem::tr("has no filename"));
    image.file = m_file;
    image.place = pointer;
    if (const Json *size = memberOf(record, "size"))
        image.fileBytes = static_cast<qint64>(numberIn(*size).value_or(-1));
    // The VIA tool's own keys are the name and the size, run together.
    if (place.steps.back().isMember && !key.startsWith(image.fileName))
        warn(pointer,
             Problem::tr("has the filename %1, which counts, not the key").arg(image.fileName));
    const Json *regions = memberOf(record, "regions");
    if (!regions)
        return failAt(m_file, pointer, Problem::tr("has no regions"),
                      Problem::tr("an image without any has \"regions\": {}"));
    if (const Result<void> taken = takeRegions(pointer + u"/regions"_s, *regions, image); !taken)
        return taken;
    m_set.images.push_back(std::move(image));
    return {};
}

Result<void> Reader::takeRegions(const QString &place, const Json &regions, ImageAnnotations &image)
{
    if (regions.is_null()) {
        warn(place, Problem::tr("is null, read as nothing found"));
        return {};
    }
    if (!regions.is_structured())
        return failAt(m_file, place, Problem::tr("is neither an object nor a list"));
    for (const auto &[key, region] : regions.items()) {
        const QString where = place + u'/' + QString::fromStdString(key).left(300);
        if (const Result<void> taken = takeRegion(where, region, image); !taken)
            return taken;
    }
    return {};
}

Result<void> Reader::takeRegion(const QString &place, const Json &region, ImageAnnotations &image)
{
    const Json *attributes = memberOf(region, "shape_attributes");
    if (!attributes || !attributes->is_object())
        return failAt(m_file, place, Problem::tr("has no shape_attributes"));
    Result<std::optional<Shape>> shape = shapeFrom(place, *attributes);
    if (!shape)
        return fail(shape.error());
    if (!*shape)
        return {};
    const Result<QString> label = labelFrom(place, region);
    if (!label)
        return fail(label.error());
    if (!m_set.labels.contains(*label))
        m_set.labels.append(*label);
    image.annotations.push_back(importedAnnotation(**std::move(shape), *label, "vgg"));
    if (const Json *said = memberOf(region, "region_attributes"); said && memberOf(*said, "label"))
        for (const auto &[question, answer] : said->items())
            if (const auto text = textIn(answer); text && !text->isEmpty() && question != "label")
                image.annotations.back().attributes[QString::fromStdString(question)] = *text;
    image.annotationPlaces.append(place);
    return {};
}

/// Nothing for a shape that this program does not have, which is told.
Result<std::optional<Shape>> Reader::shapeFrom(const QString &place, const Json &attributes)
{
    const Json *member = memberOf(attributes, "name");
    const QString name = member ? textIn(*member).value_or(QString()) : QString();
    if (name == u"circle" || name == u"ellipse") {
        warn(place, Problem::tr("is %1, a shape that is not kept; left out").arg(name));
        return std::optional<Shape>();
    }
    if (name == u"rect") {
        Result<Shape> box = boxFrom(place, attributes);
        return box ? Result<std::optional<Shape>>(*box) : fail(box.error());
    }
    if (name == u"point") {
        const Result<double> x = numberOf(place, attributes, "cx");
        const Result<double> y = numberOf(place, attributes, "cy");
        if (!x || !y)
            return fail(x ? y.error() : x.error());
        return Shape(Point{*x, *y});
    }
    if (name != u"polygon" && name != u"polyline")
        return failAt(m_file, place,
                      Problem::tr("is a shape of an unknown name \"%1\"").arg(name.left(100)));
    Result<std::vector<Point>> points = pointsFrom(place, attributes);
    if (!points)
        return fail(points.error());
    if (name == u"polyline") {
        if (points->size() < 2)
            return failAt(m_file, place, Problem::tr("is a line of fewer than two points"));
        return Shape(Line{*std::move(points)});
    }
    std::optional<Ring> ring = ringOf(*std::move(points));
    if (!ring)
        return failAt(m_file, place, Problem::tr("is a polygon of fewer than three points"));
    return Shape(Polygon{{*std::move(ring)}});
}

Result<std::vector<Point>> Reader::pointsFrom(const QString &place, const Json &attributes)
{
    const Json *xs = memberOf(attributes, "all_points_x");
    const Json *ys = memberOf(attributes, "all_points_y");
    if (!xs || !ys || !xs->is_array() || !ys->is_array())
        return failAt(m_file, place, Problem::tr("has no all_points_x and all_points_y"));
    if (xs->size() != ys->size())
        return failAt(m_file, place,
                      Problem::tr("has all_points_x and all_points_y of different length"));
    std::vector<Point> points;
    points.reserve(xs->size());
    for (size_t at = 0; at < xs->size(); ++at) {
        const std::optional<double> x = numberIn((*xs)[at]);
        const std::optional<double> y = numberIn((*ys)[at]);
        if (!x || !y)
            return failAt(
                m_file,
                u"%1/shape_attributes/all_points_%2/%3"_s.arg(place, x ? u"y"_s : u"x"_s).arg(at),
                Problem::tr("is not a number that a coordinate can be"));
        points.push_back({*x, *y});
    }
    return points;
}

Result<Shape> Reader::boxFrom(const QString &place, const Json &attributes)
{
    double numbers[4];
    constexpr const char *keys[] = {"x", "y", "width", "height"};
    for (size_t at = 0; at < 4; ++at) {
        const Result<double> number = numberOf(place, attributes, keys[at]);
        if (!number)
            return fail(number.error());
        numbers[at] = *number;
    }
    if (numbers[2] < 0 || numbers[3] < 0)
        return failAt(m_file, place, Problem::tr("is a rectangle of negative size"));
    return Shape(Box::fromSize(numbers[0], numbers[1], numbers[2], numbers[3]));
}

Result<double> Reader::numberOf(const QString &place, const Json &attributes, const char *key)
{
    const Json *member = memberOf(attributes, key);
    const std::optional<double> number = member ? numberIn(*member) : std::nullopt;
    if (!number)
        return failAt(m_file, u"%1/shape_attributes/%2"_s.arg(place, QString::fromLatin1(key)),
                      Problem::tr("is not a number that a coordinate can be"));
    return *number;
}

/// `label`, or the only attribute of the region, whatever its name.
Result<QString> Reader::labelFrom(const QString &place, const Json &region)
{
    const QString where = place + u"/region_attributes"_s;
    const Json *attributes = memberOf(region, "region_attributes");
    const Json *label = attributes ? memberOf(*attributes, "label") : nullptr;
    if (!label && attributes && attributes->is_object() && attributes->size() == 1) {
        label = &attributes->front();
        warn(where, Problem::tr("has no label; its only attribute is taken for it"));
    }
    if (!label)
        return failAt(m_file, where, Problem::tr("has no label"),
                      Problem::tr("give the region a label"));
    if (label->is_object())
        return onlyTrue(where, *label);
    const std::optional<QString> text = textIn(*label);
    if (!text || text->isEmpty())
        return failAt(m_file, where, Problem::tr("has a label that is no name"));
    return *text;
}

/// The VIA tool's check boxes: {"fractured": true}.
Result<QString> Reader::onlyTrue(const QString &place, const Json &boxes)
{
    QStringList checked;
    for (const auto &[name, value] : boxes.items())
        if (value == true)
            checked.append(QString::fromStdString(name));
    if (checked.size() != 1 || checked.front().isEmpty())
        return failAt(m_file, place,
                      Problem::tr("has check boxes of which not exactly one is ticked"));
    warn(place, Problem::tr("has check boxes; the ticked one is the label"));
    return checked.front();
}

Result<AnnotationSet> Reader::finish()
{
    if (m_set.images.empty())
        warn({}, Problem::tr("lists no image"));
    return std::move(m_set);
}

bool isEmptyObject(const InputFile &file)
{
    const Result<QByteArray> text = contentOf(file, 64);
    return text && text->simplified().replace(' ', "") == "{}";
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    if (files.size() == 1 && isEmptyObject(files[0]))
        return true;
    return firstJsonMatches(files, [](const JsonPlace &place) {
        if (place.steps.empty())
            return Guess::Unsure;
        const std::string &key = place.steps.back().key;
        if (place.steps.size() == 1)
            return key == "_via_img_metadata"                                       ? Guess::Yes
                   : key == "images" || key == "annotations" || key == "categories" ? Guess::No
                                                                                    : Guess::Unsure;
        return key == "regions" || key == "filename" ? Guess::Yes : Guess::Unsure;
    });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    return mergedJsonFiles(files, readJsonBy<Reader>);
}

} // namespace doubleread::vgg
