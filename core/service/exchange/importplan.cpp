#include "core/service/exchange/importplan.h"

#include "core/base/problem.h"
#include "core/formats/inputfile.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"

#include <QHash>

namespace doubleread {

namespace {

/// Labels of annotations on scans of the dataset; those of the files' own list first.
std::vector<FileLabel> labelsOf(const MatchedSet &matched)
{
    std::vector<FileLabel> labels;
    QHash<QString, size_t> known;
    const auto indexOf = [&](const QString &name) {
        const auto found = known.constFind(name);
        if (found != known.cend())
            return *found;
        labels.push_back({.name = name, .code = {}});
        known.insert(name, labels.size() - 1);
        return labels.size() - 1;
    };
    for (const QString &name : matched.labels)
        indexOf(name);
    for (const MatchedImage &each : matched.images) {
        std::map<size_t, qint64> counts;
        for (const Annotation &annotation : each.image.annotations)
            ++counts[indexOf(annotation.labelCode)];
        for (const auto &[label, count] : counts) {
            labels[label].annotations += count;
            ++labels[label].scans;
        }
    }
    std::erase_if(labels, [](const FileLabel &label) { return label.annotations == 0; });
    return labels;
}

} // namespace

Result<std::vector<ScanName>> scansForImport(Database &database, const Actor &actor)
{
    if (const Result<void> allowed = mayImport(actor, actor.user.id); !allowed)
        return fail(allowed.error());
    if (const Result<void> shown = checkScansShown(
            database, actor, Problem::tr("imports no annotations, which go by name,"));
        !shown)
        return fail(shown.error());
    std::vector<ScanName> names;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        if (scan.state != ScanState::Excluded)
            names.push_back({.id = scan.id, .fileName = scan.fileName, .size = scan.size});
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return names;
}

Result<SharedPlan> planImport(const ImportSource &source, std::span<const ScanName> scans,
                              const std::function<bool(qint64 done, qint64 total)> &progress)
{
    const auto watch = progress ? std::make_shared<ReadingWatch>(progress) : nullptr;
    Result<AnnotationSet> set = readAnnotations(
        source.paths, source.format.isEmpty() ? u"auto"_s : source.format,
        {.labelsFile = source.labelsFile, .imageSize = imageSizesOf(scans), .watch = watch});
    if (!set)
        return fail(set.error());
    const auto goesOn = [&] { return !watch || watch->goesOn(0); };
    Result<MatchedSet> matched = matchToScans(std::move(*set), scans, goesOn);
    if (!matched)
        return fail(matched.error());
    auto plan = std::make_shared<ImportPlan>();
    plan->matched = std::move(*matched);
    plan->labels = labelsOf(plan->matched);
    for (MatchedImage &each : plan->matched.images)
        each.image.annotationPlaces = {}; // what had to be told of them is told
    return SharedPlan(std::move(plan));
}

} // namespace doubleread
