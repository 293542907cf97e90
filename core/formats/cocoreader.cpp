#include "core/base/problem.h"
#include "core/formats/coco.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/numbers.h"
#include "core/formats/outlinechecks.h"
#include "core/formats/reading.h"
#include "core/formats/rle.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace doubleread::coco {

namespace {

/// An annotation whose image and category may stand later in the file.
struct Pending
{
    Annotation annotation;
    std::string image;    ///< Key of an id.
    std::string category; ///< Key of an id.
    std::optional<RunLengths> mask;
    qint64 index = 0; ///< In "annotations".
};

std::optional<int> pixelsIn(const Json *value)
{
    const std::optional<double> number = value ? numberIn(*value) : std::nullopt;
    if (!number || *number < 0 || *number > 1e6 || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

double areaOf(const Polygon &polygon)
{
    double sum = 0;
    for (const Ring &ring : polygon.rings)
        sum += shoelaceArea(ring);
    return sum;
}

class Reader
{
public:
    explicit Reader(const QString &file) : m_file(file) {}

    Result<Handling> handling(const JsonPlace &place, JsonKind kind);
    Result<void> take(const JsonPlace &place, const Json &value);
    Result<AnnotationSet> finish();

private:
    Result<void> takeInfo(const Json &info);
    Result<void> takeImage(const QString &place, const Json &image);
    Result<void> takeCategory(const QString &place, const Json &category);
    Result<void> takeAnnotation(const QString &place, const Json &json, qint64 index);
    Result<void> takeShape(const QString &place, const Json &json, Pending &pending);
    Result<Polygon> polygonFrom(const QString &place, const Json &segmentation);
    Result<Ring> ringFrom(const QString &place, const Json &numbers);
    Result<std::optional<Box>> boxFrom(const QString &place, const Json *bbox);
    void takeExtras(const Json &json, Annotation &annotation);
    void checkArea(const QString &place, const Json &json, const Polygon &polygon);
    Result<void> resolve(Pending &pending);
    void warn(const QString &place, const QString &message)
    {
        m_set.warnings.push_back(warningAt(m_file, place, message));
    }

    QString m_file;
    AnnotationSet m_set;
    bool m_hasImages = false;
    bool m_hasAnnotations = false;
    bool m_hasCategories = false;
    std::unordered_map<std::string, size_t> m_images;      ///< Id to index in m_set.images.
    std::unordered_map<std::string, QString> m_categories; ///< Id to name.
    std::unordered_map<std::string, qint64> m_annotations; ///< Id to first index.
    QStringList m_emptyOutlines; ///< Places of annotations whose segmentation is [].
    std::vector<Pending> m_pending;
};

Result<Handling> Reader::handling(const JsonPlace &place, JsonKind kind)
{
    if (place.steps.empty()) {
        if (kind == JsonKind::Object)
            return Handling::Descend;
        return failAt(m_file, {}, Problem::tr("is no COCO file: the JSON text is not an object"));
    }
    if (place.steps.size() > 1)
        return Handling::Take;
    const std::string &key = place.steps[0].key;
    if (key == "info")
        return Handling::Take;
    bool *seen = key == "images"        ? &m_hasImages
                 : key == "annotations" ? &m_hasAnnotations
                 : key == "categories"  ? &m_hasCategories
                                        : nullptr;
    if (!seen)
        return Handling::Skip;
    *seen = true;
    if (kind != JsonKind::Array)
        return failAt(m_file, place.pointer(), Problem::tr("is not a list"));
    return Handling::Descend;
}

Result<void> Reader::take(const JsonPlace &place, const Json &value)
{
    if (place.steps.size() == 1)
        return takeInfo(value);
    if (!value.is_object())
        return failAt(m_file, place.pointer(), Problem::tr("is not an object"));
    const std::string &key = place.steps[0].key;
    if (key == "images")
        return takeImage(place.pointer(), value);
    if (key == "categories")
        return takeCategory(place.pointer(), value);
    return takeAnnotation(place.pointer(), value, place.steps[1].element);
}

Result<void> Reader::takeInfo(const Json &info)
{
    if (const Json *description = memberOf(info, "description"))
        m_set.project = textIn(*description).value_or(QString());
    const Json *version = memberOf(info, "protocol_version");
    if (version && version->is_number_integer())
        m_set.protocolVersion =
            static_cast<int>(std::clamp<std::int64_t>(version->get<std::int64_t>(), 0, INT_MAX));
    return {};
}

Result<void> Reader::takeImage(const QString &place, const Json &image)
{
    const std::optional<std::string> id = idKeyIn(memberOf(image, "id"));
    if (!id)
        return failAt(m_file, place, Problem::tr("has no id"));
    const Json *nameMember = memberOf(image, "file_name");
    const std::optional<QString> name = nameMember ? textIn(*nameMember) : std::nullopt;
    if (!name || name->isEmpty())
        return failAt(m_file, place, Problem::tr("has no file_name"));
    if (!m_images.emplace(*id, m_set.images.size()).second)
        return failAt(m_file, place, Problem::tr("has the same id as an image before it"),
                      Problem::tr("give every image its own id"));
    ImageAnnotations record;
    record.fileName = *name;
    record.file = m_file;
    record.place = place;
    const std::optional<int> width = pixelsIn(memberOf(image, "width"));
    const std::optional<int> height = pixelsIn(memberOf(image, "height"));
    if (width && height)
        record.size = QSize(*width, *height);
    m_set.images.push_back(std::move(record));
    return {};
}

Result<void> Reader::takeCategory(const QString &place, const Json &category)
{
    const std::optional<std::string> id = idKeyIn(memberOf(category, "id"));
    if (!id)
        return failAt(m_file, place, Problem::tr("has no id"));
    const Json *nameMember = memberOf(category, "name");
    const std::optional<QString> name = nameMember ? textIn(*nameMember) : std::nullopt;
    if (!name || name->isEmpty())
        return failAt(m_file, place, Problem::tr("has no name of at most 64 KiB"));
    if (!m_categories.emplace(*id, *name).second)
        return failAt(m_file, place, Problem::tr("has the same id as a category before it"),
                      Problem::tr("give every category its own id"));
    if (m_set.labels.contains(*name))
        warn(place, Problem::tr("has the same name as a category before it; both are one label"));
    else
        m_set.labels.append(*name);
    return {};
}

Result<void> Reader::takeAnnotation(const QString &place, const Json &json, qint64 index)
{
    const std::optional<std::string> image = idKeyIn(memberOf(json, "image_id"));
    if (!image)
        return failAt(m_file, place, Problem::tr("has no image_id"));
    const std::optional<std::string> category = idKeyIn(memberOf(json, "category_id"));
    if (!category)
        return failAt(
            m_file, place,
            Problem::tr("has no category_id, as makesense.ai writes shapes without label"),
            Problem::tr("give the shape a label and export again"));
    const Json *number = memberOf(json, "id");
    if (number && number->is_number_float() && std::abs(number->get<double>()) > 1e15)
        warn(place,
             Problem::tr("has an id that is too large for a whole number; ids are not kept"));
    if (const std::optional<std::string> id = idKeyIn(number)) {
        const auto [first, isNew] = m_annotations.emplace(*id, index);
        if (!isNew)
            warn(place, Problem::tr("has the same id as /annotations/%1; both are kept")
                            .arg(first->second));
    }
    Pending pending{.annotation = importedAnnotation(Point(), {}, "coco"),
                    .image = *image,
                    .category = *category,
                    .mask = {},
                    .index = index};
    if (const Json *crowd = memberOf(json, "iscrowd"))
        pending.annotation.crowd = *crowd == 1 || *crowd == true;
    if (const Result<void> shape = takeShape(place, json, pending); !shape)
        return shape;
    takeExtras(json, pending.annotation);
    m_pending.push_back(std::move(pending));
    return {};
}

Result<void> Reader::takeShape(const QString &place, const Json &json, Pending &pending)
{
    const Result<std::optional<Box>> box = boxFrom(place, memberOf(json, "bbox"));
    if (!box)
        return fail(box.error());
    const Json *segmentation = memberOf(json, "segmentation");
    if (segmentation && segmentation->is_object()) {
        Result<RunLengths> mask = runLengthsFrom(*segmentation);
        if (!mask)
            return failAt(m_file, place, mask.error().message);
        pending.mask = *std::move(mask);
        return {};
    }
    if (segmentation && !segmentation->is_null() && !segmentation->is_array())
        return failAt(m_file, place,
                      Problem::tr("has a segmentation that is neither list nor RLE"));
    if (!segmentation || segmentation->empty()) {
        if (!*box)
            return failAt(m_file, place, Problem::tr("has neither a polygon nor a bbox"));
        if (segmentation)
            m_emptyOutlines << place;
        pending.annotation.shape = **box;
        return {};
    }
    Result<Polygon> polygon = polygonFrom(place, *segmentation);
    if (!polygon)
        return fail(polygon.error());
    checkArea(place, json, *polygon);
    pending.annotation.shape = *std::move(polygon);
    return {};
}

Result<Polygon> Reader::polygonFrom(const QString &place, const Json &segmentation)
{
    Polygon polygon;
    if (segmentation.front().is_number()) {
        warn(place, Problem::tr("has a flat segmentation, read as one ring"));
        Result<Ring> ring = ringFrom(place + u"/segmentation"_s, segmentation);
        if (!ring)
            return fail(ring.error());
        polygon.rings.push_back(*std::move(ring));
        return polygon;
    }
    qint64 index = 0;
    for (const Json &numbers : segmentation) {
        Result<Ring> ring = ringFrom(u"%1/segmentation/%2"_s.arg(place).arg(index++), numbers);
        if (!ring)
            return fail(ring.error());
        polygon.rings.push_back(*std::move(ring));
    }
    return polygon;
}

Result<Ring> Reader::ringFrom(const QString &place, const Json &numbers)
{
    if (!numbers.is_array())
        return failAt(m_file, place, Problem::tr("is not a list of coordinates"));
    if (numbers.size() % 2 != 0)
        return failAt(m_file, place, Problem::tr("has an odd count of coordinates"));
    std::vector<Point> vertices;
    vertices.reserve(numbers.size() / 2);
    for (size_t at = 0; at < numbers.size(); at += 2) {
        const std::optional<double> x = numberIn(numbers[at]);
        const std::optional<double> y = numberIn(numbers[at + 1]);
        if (!x || !y)
            return failAt(m_file, u"%1/%2"_s.arg(place).arg(x ? at + 1 : at),
                          Problem::tr("is not a number that a coordinate can be"));
        vertices.push_back({*x, *y});
    }
    std::optional<Ring> ring = ringOf(std::move(vertices));
    if (!ring)
        return failAt(m_file, place, Problem::tr("has fewer than three points"));
    return *std::move(ring);
}

Result<std::optional<Box>> Reader::boxFrom(const QString &place, const Json *bbox)
{
    if (!bbox || bbox->is_null() || (bbox->is_array() && bbox->empty()))
        return std::optional<Box>();
    if (!bbox->is_array() || bbox->size() != 4)
        return failAt(m_file, place + u"/bbox"_s, Problem::tr("is not a list of four numbers"));
    double numbers[4];
    for (size_t at = 0; at < 4; ++at) {
        const std::optional<double> number = numberIn((*bbox)[at]);
        if (!number)
            return failAt(m_file, u"%1/bbox/%2"_s.arg(place).arg(at),
                          Problem::tr("is not a number that a coordinate can be"));
        numbers[at] = *number;
    }
    if (numbers[2] < 0 || numbers[3] < 0)
        return failAt(m_file, place + u"/bbox"_s, Problem::tr("has a negative size"));
    return std::optional(Box::fromSize(numbers[0], numbers[1], numbers[2], numbers[3]));
}

/// What our own full dialect adds; of other types these keys belong to someone else.
void Reader::takeExtras(const Json &json, Annotation &annotation)
{
    if (const Json *note = memberOf(json, "note"))
        annotation.note = textIn(*note).value_or(QString());
    const Json *certainty = memberOf(json, "certainty");
    if (certainty && certainty->is_number_integer())
        if (const auto number = numberIn(*certainty); number && *number >= 1 && *number <= 100)
            annotation.certainty = static_cast<int>(*number);
    const Json *attributes = memberOf(json, "attributes");
    if (!attributes || !attributes->is_object())
        return;
    for (const auto &[code, answer] : attributes->items())
        if (const std::optional<QString> text = textIn(answer))
            annotation.attributes[QString::fromStdString(code)] = *text;
}

void Reader::checkArea(const QString &place, const Json &json, const Polygon &polygon)
{
    const double real = areaOf(polygon);
    const Json *member = memberOf(json, "area");
    const double area = member ? numberIn(*member).value_or(real) : real;
    if (std::abs(area - real) > 1 + real / 100)
        warn(place,
             Problem::tr("has an area of %1 that is not its polygon's, %2; the polygon counts")
                 .arg(QString::fromLatin1(shortestNumber(area)),
                      QString::fromLatin1(shortestNumber(real))));
}

/// Puts the annotation to its image, now that all of the file is known.
Result<void> Reader::resolve(Pending &pending)
{
    const QString place = u"/annotations/%1"_s.arg(pending.index);
    const auto image = m_images.find(pending.image);
    if (image == m_images.end())
        return failAt(m_file, place, Problem::tr("has an image_id that no image has"));
    const auto category = m_categories.find(pending.category);
    if (category == m_categories.end())
        return failAt(m_file, place, Problem::tr("has a category_id that no category has"));
    ImageAnnotations &record = m_set.images[image->second];
    if (pending.mask) {
        if (record.size.isValid() && record.size != pending.mask->size)
            return failAt(m_file, place, Problem::tr("has an RLE of another size than its image"));
        Result<Polygon> outline = outlineOf(*pending.mask);
        if (!outline)
            return failAt(m_file, place, outline.error().message);
        if (outline->rings.empty())
            return failAt(m_file, place, Problem::tr("has an RLE without any pixel"));
        pending.annotation.shape = *std::move(outline);
    }
    pending.annotation.labelCode = category->second;
    record.annotations.push_back(std::move(pending.annotation));
    record.annotationPlaces.append(place);
    return {};
}

Result<AnnotationSet> Reader::finish()
{
    for (const auto &[isThere, key] :
         {std::pair(m_hasImages, u"images"_s), std::pair(m_hasAnnotations, u"annotations"_s),
          std::pair(m_hasCategories, u"categories"_s)})
        if (!isThere)
            return failAt(m_file, u'/' + key, Problem::tr("is missing"),
                          Problem::tr("a COCO file has images, annotations and categories"));
    for (Pending &pending : m_pending)
        if (const Result<void> resolved = resolve(pending); !resolved)
            return fail(resolved.error());
    if (!m_emptyOutlines.isEmpty())
        warn(m_emptyOutlines[0], Problem::tr("has a box but an empty segmentation, like %1 more")
                                     .arg(m_emptyOutlines.size() - 1));
    return std::move(m_set);
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    return firstJsonMatches(files, [](const JsonPlace &place) {
        if (place.steps.empty())
            return Guess::Unsure;
        const std::string &key = place.steps.back().key;
        if (place.steps.size() == 1 &&
            (key == "images" || key == "annotations" || key == "categories"))
            return Guess::Yes;
        return key == "regions" || !place.steps[0].isMember ? Guess::No : Guess::Unsure;
    });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    return mergedJsonFiles(files, readJsonBy<Reader>);
}

} // namespace doubleread::coco
