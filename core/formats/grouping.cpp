#include "core/formats/grouping.h"

#include "core/base/problem.h"
#include "core/formats/reading.h"

#include <map>

namespace doubleread {

void mergeGroups(ImageAnnotations &image, const QStringList &groups, std::vector<Warning> &warnings)
{
    std::map<QString, qsizetype> members;
    for (const QString &group : groups)
        ++members[group];
    std::map<std::pair<QString, QString>, size_t> firsts; // label and group to index in `kept`
    std::vector<Annotation> kept;
    QStringList places;
    QString notKept;
    for (size_t at = 0; at < image.annotations.size(); ++at) {
        Annotation &annotation = image.annotations[at];
        const QString &group = groups[qsizetype(at)];
        const QString &place = image.annotationPlaces[qsizetype(at)];
        auto *polygon = std::get_if<Polygon>(&annotation.shape);
        const auto first = firsts.find({annotation.labelCode, group});
        if (polygon && first != firsts.end() && !group.isEmpty()) {
            std::vector<Ring> &rings = std::get<Polygon>(kept[first->second].shape).rings;
            std::ranges::move(polygon->rings, std::back_inserter(rings));
            continue;
        }
        if (polygon)
            firsts.emplace(std::pair(annotation.labelCode, group), kept.size());
        else if (!group.isEmpty() && members[group] > 1 && notKept.isEmpty())
            notKept = place;
        kept.push_back(std::move(annotation));
        places.append(place);
    }
    image.annotations = std::move(kept);
    image.annotationPlaces = places;
    if (!notKept.isEmpty())
        warnings.push_back(warningAt(
            image.file, notKept, Problem::tr("is in a group, which is kept for polygons only")));
}

} // namespace doubleread
