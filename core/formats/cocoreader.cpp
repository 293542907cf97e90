#include "core/base/problem.h"
#include "core/formats/coco.h"
#include "core/formats/cocoshapes.h"
#include "core/formats/extras.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/numbers.h"
#include "core/formats/rasterising.h"
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
    std::optional<Polygon> rings; ///< Of the mask, exactly.
    qint64 index = 0;             ///< In "annotations".
};

std::optional<int> pixelsIn(const Json *value)
{
    const std::optional<double> number = value ? numberIn(*value) : std::nullopt;
    if (!number || *number < 0 || *number > 1e6 || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
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
    void checkArea(const QString &place, const Json &json, const Polygon &polygon);
    std::optional<Polygon> ringsFrom(const QString &place, const Json &json);
    Result<void> resolve(Pending &pending);
    Result<Polygon> outlineOfMask(const QString &place, const Pending &pending, QSize image);
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
                    .rings = {},
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
    const Result<std::optional<Box>> box = boxFrom(m_file, place, memberOf(json, "bbox"));
    if (!box)
        return fail(box.error());
    const Json *segmentation = memberOf(json, "segmentation");
    if (segmentation && segmentation->is_object()) {
        Result<RunLengths> mask = runLengthsFrom(*segmentation);
        if (!mask)
            return failAt(m_file, place, mask.error().message);
        pending.mask = *std::move(mask);
        pending.rings = ringsFrom(place, json);
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
        Result<Ring> ring = ringFrom(m_file, place + u"/segmentation"_s, segmentation);
        if (!ring)
            return fail(ring.error());
        polygon.rings.push_back(*std::move(ring));
        return polygon;
    }
    qint64 index = 0;
    for (const Json &numbers : segmentation) {
        Result<Ring> ring =
            ringFrom(m_file, u"%1/segmentation/%2"_s.arg(place).arg(index++), numbers);
        if (!ring)
            return fail(ring.error());
        polygon.rings.push_back(*std::move(ring));
    }
    return polygon;
}

void Reader::checkArea(const QString &place, const Json &json, const Polygon &polygon)
{
    const double real = areaOfRings(polygon);
    const Json *member = memberOf(json, "area");
    const double area = member ? numberIn(*member).value_or(real) : real;
    if (std::abs(area - real) > 1 + real / 100)
        warn(place,
             Problem::tr("has an area of %1 that is not its polygon's, %2; the polygon counts")
                 .arg(QString::fromLatin1(shortestNumber(area)),
                      QString::fromLatin1(shortestNumber(real))));
}

/// What our own full dialect adds to a mask; of another form they belong to someone else.
std::optional<Polygon> Reader::ringsFrom(const QString &place, const Json &json)
{
    const Json *rings = memberOf(json, "rings");
    if (!rings || !rings->is_array())
        return std::nullopt;
    Polygon polygon;
    for (const Json &each : *rings) {
        const Json *points = memberOf(each, "points");
        const Json *hole = memberOf(each, "hole");
        Result<Ring> ring = points ? ringFrom(m_file, place, *points) : fail(Error());
        if (!ring || !hole)
            return std::nullopt;
        ring->role = *hole == true ? Ring::Role::Hole : Ring::Role::Outer;
        polygon.rings.push_back(*std::move(ring));
    }
    return polygon;
}

/// The rings that were written with the mask, if they still cover the same pixels, else those along
/// its pixels.
Result<Polygon> Reader::outlineOfMask(const QString &place, const Pending &pending, QSize image)
{
    if (image.isValid() && image != pending.mask->size)
        return failAt(m_file, place, Problem::tr("has an RLE of another size than its image"));
    if (pending.rings && maskOf(*pending.rings, pending.mask->size) == plain(*pending.mask))
        return *pending.rings;
    if (pending.rings)
        warn(place, Problem::tr("has rings that are not its RLE's; the RLE counts"));
    Result<Polygon> outline = outlineOf(*pending.mask);
    if (!outline)
        return failAt(m_file, place, outline.error().message);
    if (outline->rings.empty())
        return failAt(m_file, place, Problem::tr("has an RLE without any pixel"));
    return outline;
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
        Result<Polygon> outline = outlineOfMask(place, pending, record.size);
        if (!outline)
            return fail(outline.error());
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
