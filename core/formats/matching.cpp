#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/format.h"
#include "core/formats/outlinechecks.h"
#include "core/formats/reading.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace doubleread {

namespace {

constexpr qsizetype mostNamed = 50;    ///< Images without a scan that get a warning each.
constexpr double quietOverhang = 1e-6; ///< px; rounding of whoever wrote the file.

QString baseNameOf(const QString &name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.sliced(slash + 1);
}

/// As makesense.ai strips it for YOLO: from the last dot on.
QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

/// Scans by their names in the ways files may spell them, the exact one first.
class NameIndex
{
public:
    NameIndex(std::span<const ScanName> scans, bool byStem)
    {
        for (size_t at = 0; at < scans.size(); ++at) {
            const QString name = byStem ? stemOf(scans[at].fileName) : scans[at].fileName;
            m_exact.insert(name, at);
            m_folded.insert(name.toCaseFolded(), at);
        }
    }
    /// All scans that the name may mean, by the first way that finds any.
    QList<size_t> scansNamed(const QString &name) const
    {
        if (const auto found = m_exact.values(name); !found.isEmpty())
            return found;
        const QString base = baseNameOf(name);
        if (const auto found = m_exact.values(base); !found.isEmpty())
            return found;
        return m_folded.values(base.toCaseFolded());
    }

private:
    QMultiHash<QString, size_t> m_exact;
    QMultiHash<QString, size_t> m_folded;
};

class Matcher
{
public:
    explicit Matcher(std::span<const ScanName> scans)
        : m_scans(scans), m_byName(scans, false), m_byStem(scans, true)
    {
    }

    Result<void> match(ImageAnnotations &&image);
    Result<MatchedSet> finish(AnnotationSet &&set);

private:
    void checkSize(const ImageAnnotations &image, const ScanName &scan);
    void fitInto(ImageAnnotations &image, QSize size);
    bool keeps(Annotation &annotation, const QString &where, QSizeF size);
    void checkOutline(const Annotation &annotation, const QString &where);
    void warn(const QString &place, const QString &message)
    {
        m_matched.warnings.push_back({place, message});
    }

    std::span<const ScanName> m_scans;
    NameIndex m_byName;
    NameIndex m_byStem;
    qint64 m_unnamed = 0; ///< Annotations of images that are told of by their number alone.
    std::map<size_t, QString> m_taken; ///< Scan to the place of the record that named it.
    MatchedSet m_matched;
};

QString placeOf(const ImageAnnotations &image, const QString &place)
{
    return warningAt(image.file, place, {}).place;
}

Result<void> Matcher::match(ImageAnnotations &&image)
{
    const QList<size_t> found = (image.nameIsStem ? m_byStem : m_byName).scansNamed(image.fileName);
    if (found.isEmpty()) {
        m_matched.unmatched.append(image.fileName);
        if (m_matched.unmatched.size() > mostNamed) {
            m_unnamed += std::ssize(image.annotations);
            return {};
        }
        QString message = Problem::tr("no scan is named %1; left out").arg(image.fileName);
        if (!image.annotations.empty())
            message +=
                counted(std::ssize(image.annotations), Problem::tr(" with its %1 annotation"),
                        Problem::tr(" with its %1 annotations"));
        warn(placeOf(image, image.place), message);
        return {};
    }
    if (found.size() > 1)
        return failAt(
            image.file, image.place,
            Problem::tr("%1 may mean %2 or %3")
                .arg(image.fileName, m_scans[found[1]].fileName, m_scans[found[0]].fileName),
            Problem::tr("name the image as its scan is named"));
    const auto [first, isNew] = m_taken.emplace(found[0], image.place);
    if (!isNew)
        return failAt(image.file, image.place,
                      Problem::tr("names the scan %1 again, which %2 names too")
                          .arg(m_scans[found[0]].fileName, first->second.isEmpty()
                                                               ? Problem::tr("another file")
                                                               : first->second),
                      Problem::tr("keep one record for each scan"));
    checkSize(image, m_scans[found[0]]);
    fitInto(image, m_scans[found[0]].size);
    m_matched.images.push_back({m_scans[found[0]].id, std::move(image)});
    return {};
}

void Matcher::checkSize(const ImageAnnotations &image, const ScanName &scan)
{
    if (!image.size.isValid() || image.size == scan.size)
        return;
    warn(placeOf(image, image.place), Problem::tr("declares a size of %1x%2, but the scan %3 has "
                                                  "%4x%5; coordinates are taken as pixels of "
                                                  "the scan")
                                          .arg(image.size.width())
                                          .arg(image.size.height())
                                          .arg(scan.fileName)
                                          .arg(scan.size.width())
                                          .arg(scan.size.height()));
}

/// Clamps the annotations to the scan and drops those that lie elsewhere.
void Matcher::fitInto(ImageAnnotations &image, QSize size)
{
    std::vector<Annotation> kept;
    QStringList places;
    for (size_t at = 0; at < image.annotations.size(); ++at) {
        const QString place = image.annotationPlaces.value(static_cast<qsizetype>(at));
        if (!keeps(image.annotations[at], placeOf(image, place), size))
            continue;
        kept.push_back(std::move(image.annotations[at]));
        places.append(place);
    }
    image.annotations = std::move(kept);
    image.annotationPlaces = places;
}

bool Matcher::keeps(Annotation &annotation, const QString &where, QSizeF size)
{
    const Box extent = boundingBox(annotation.shape);
    const double beyond = overhang(annotation.shape, size);
    if (beyond > 0) {
        const bool isElsewhere = extent.right <= 0 || extent.bottom <= 0 ||
                                 extent.left >= size.width() || extent.top >= size.height();
        if (beyond > quietOverhang && isElsewhere) {
            warn(where, Problem::tr("lies wholly outside its scan; left out"));
            return false;
        }
        annotation.shape = clamped(annotation.shape, size);
        if (beyond > quietOverhang)
            warn(where,
                 Problem::tr("reaches %1 px out of its scan; clamped").arg(beyond, 0, 'g', 4));
    }
    checkOutline(annotation, where);
    return true;
}

void Matcher::checkOutline(const Annotation &annotation, const QString &where)
{
    if (hasNoArea(annotation.shape)) {
        warn(where, Problem::tr("has no area"));
        return;
    }
    const auto *polygon = std::get_if<Polygon>(&annotation.shape);
    if (!polygon)
        return;
    switch (crossingOf(*polygon)) {
    case Crossing::None:
        break;
    case Crossing::Found:
        warn(where, Problem::tr("has a ring that crosses itself"));
        break;
    case Crossing::NotChecked:
        warn(where, Problem::tr("has too many vertices to look for crossings"));
        break;
    }
}

Result<MatchedSet> Matcher::finish(AnnotationSet &&set)
{
    if (m_matched.images.empty() && !m_matched.unmatched.isEmpty())
        return fail(Error{
            .code = Error::Code::BadInput,
            .message = Problem::tr("none of the %1 images is in the dataset (the first is %2)")
                           .arg(m_matched.unmatched.size())
                           .arg(m_matched.unmatched.front()),
            .file = set.images.empty() ? QString() : set.images.front().file,
            .place = set.images.empty() ? QString() : set.images.front().place,
            .remedy = Problem::tr("add the scans first, or give the images the scans' names")});
    m_matched.format = set.format;
    m_matched.files = set.files;
    m_matched.listed = std::ssize(set.images);
    if (const qsizetype more = m_matched.unmatched.size() - mostNamed; more > 0)
        warn({}, Problem::tr("%1 more images that no scan is named after are left out, with %2 "
                             "annotations")
                     .arg(more)
                     .arg(m_unnamed));
    m_matched.project = set.project;
    m_matched.labels = set.labels;
    m_matched.warnings.insert(m_matched.warnings.begin(), set.warnings.begin(), set.warnings.end());
    return std::move(m_matched);
}

} // namespace

Result<MatchedSet> matchToScans(AnnotationSet set, std::span<const ScanName> scans,
                                const std::function<bool()> &goesOn)
{
    Matcher matcher(scans);
    for (ImageAnnotations &image : set.images) {
        if (goesOn && !goesOn())
            return fail(Error::Code::Cancelled,
                        Problem::tr("reading was stopped; nothing was changed"));
        if (const Result<void> matched = matcher.match(std::move(image)); !matched)
            return fail(matched.error());
    }
    return matcher.finish(std::move(set));
}

std::function<std::optional<QSize>(const QString &)> imageSizesOf(std::span<const ScanName> scans)
{
    std::vector<ScanName> copy(scans.begin(), scans.end());
    NameIndex byName(copy, false);
    NameIndex byStem(copy, true);
    return [copy = std::move(copy), byName = std::move(byName),
            byStem = std::move(byStem)](const QString &name) -> std::optional<QSize> {
        QList<size_t> found = byName.scansNamed(name);
        if (found.isEmpty())
            found = byStem.scansNamed(name);
        if (found.isEmpty()) // which one does not matter here: matchToScans() refuses two
            return std::nullopt;
        return copy[found.back()].size;
    };
}

} // namespace doubleread
