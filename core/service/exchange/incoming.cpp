#include "core/service/exchange/incoming.h"

#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/assessments.h"
#include "core/service/people/people.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

Result<void> collectScans(Import &import)
{
    const auto dataset = ProtocolRepository(import.database).dataset();
    if (!dataset)
        return fail(dataset.error());
    import.round = dataset->round;
    return ScanRepository(import.database).each([&](const Scan &scan) -> Result<void> {
        if (scan.state != ScanState::Excluded)
            import.scans.emplace(scan.id.toString(), scan);
        return {};
    });
}

/// Whether a tag names what the protocol looks for: makesense.ai has one list of names for the
/// marks on an image and for images as a whole.
bool isTaggedPositive(const ImageAnnotations &image, const Protocol &protocol)
{
    return std::ranges::any_of(
        image.tags, [&](const QString &tag) { return !codeInProtocol(protocol, tag).isEmpty(); });
}

Result<void> takePlan(Import &import)
{
    const Result<Protocol> protocol = ProtocolRepository(import.database).current();
    if (!protocol)
        return fail(protocol.error());
    const MatchedSet &matched = import.plan.matched;
    qint64 tagged = 0;
    import.report.warnings = matched.warnings;
    import.report.unmatched = matched.unmatched;
    for (const MatchedImage &each : matched.images) {
        const auto scan = import.scans.find(each.scan.toString());
        if (scan == import.scans.end())
            return fail(Error::Code::Conflict,
                        Problem::tr("the scan of %1 was excluded since the files were read")
                            .arg(each.image.fileName),
                        Problem::tr("read them again"));
        import.incoming[scan->second.position] = {
            .scan = scan->second, .image = &each.image, .verdict = each.image.verdict};
        if (!each.image.verdict && each.image.annotations.empty() &&
            isTaggedPositive(each.image, *protocol)) {
            import.incoming[scan->second.position].verdict = Verdict::Positive;
            ++tagged;
        }
    }
    if (tagged > 0)
        import.report.warnings.push_back(
            {.place = {},
             .message = counted(tagged, Problem::tr("%1 scan is positive by its tags alone"),
                                Problem::tr("%1 scans are positive by their tags alone"))});
    return {};
}

void takeVerdict(Import &import, const Scan &scan, Verdict verdict)
{
    Incoming &incoming =
        import.incoming.try_emplace(scan.position, Incoming{.scan = scan, .verdict = {}})
            .first->second;
    incoming.verdict = verdict;
    const bool contradicts = (verdict == Verdict::Positive) != incoming.hasAnnotations();
    if (contradicts)
        import.report.warnings.push_back(
            {.place = import.request.assessmentsFile,
             .message = incoming.hasAnnotations()
                            ? Problem::tr("%1 is assessed negative, but something is drawn on it")
                                  .arg(scan.fileName)
                            : Problem::tr("%1 is assessed positive, but nothing is drawn on it")
                                  .arg(scan.fileName)});
}

Result<void> readVerdicts(Import &import)
{
    if (import.request.assessmentsFile.isEmpty())
        return {};
    const auto verdicts = readAssessments(import.request.assessmentsFile, import.reader.name);
    if (!verdicts)
        return fail(verdicts.error());
    std::map<QString, const Scan *> byName;
    for (const auto &[id, scan] : import.scans)
        byName[scan.fileName] = &scan;
    for (const auto &[name, verdict] : *verdicts) {
        if (const auto found = byName.find(name); found != byName.end())
            takeVerdict(import, *found->second, verdict);
        else if (!import.report.unmatched.contains(name))
            import.report.unmatched << name;
    }
    return {};
}

void addRest(Import &import)
{
    if (import.request.rest != Rest::NothingFound)
        return;
    for (const auto &[id, scan] : import.scans)
        import.incoming.try_emplace(scan.position,
                                    Incoming{.scan = scan, .verdict = {}, .isRest = true});
}

} // namespace

Result<User> readerOfImport(Database &database, const Actor &actor, const ImportRequest &request)
{
    if (!request.newReader.isEmpty())
        return newPerson(database, actor, request.newReader, Role::Radiologist);
    if (const Result<void> allowed = mayImport(actor, request.reader); !allowed)
        return fail(allowed.error());
    if (const Result<void> shown = checkScansShown(
            database, actor, Problem::tr("imports no annotations, which go by name,"));
        !shown)
        return fail(shown.error());
    const auto reader = UserRepository(database).byId(request.reader);
    if (!reader)
        return fail(reader.error());
    if (!*reader)
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no such reader"));
    if ((*reader)->disabled)
        return forbidden(Problem::tr("%1 has been disabled").arg((*reader)->name));
    return **reader;
}

std::vector<Annotation> annotationsOf(const Import &import, const Incoming &incoming)
{
    std::vector<Annotation> annotations;
    if (!incoming.image)
        return annotations;
    for (const Annotation &each : incoming.image->annotations) {
        const auto code = import.labels.codes.find(each.labelCode);
        if (code == import.labels.codes.end() || !code->second)
            continue;
        annotations.push_back(each);
        annotations.back().labelCode = *code->second;
    }
    return annotations;
}

Result<void> whyNotOver(const Import &import, const Incoming &incoming, const Read &there)
{
    const QString &name = incoming.scan.fileName;
    if (there.state != ReadState::Open)
        return fail(Error::Code::Forbidden,
                    Problem::tr("%1 has submitted the read of %2, which is locked")
                        .arg(import.reader.name, name),
                    Problem::tr("take it back first, or import the other scans"));
    if (!there.annotations.empty() && import.request.existing == Existing::Refuse)
        return fail(
            Error::Code::AlreadyExists,
            Problem::tr("%1 has open annotations on %2 already").arg(import.reader.name, name),
            Problem::tr("say whether to append to them or to replace them"));
    return {};
}

Result<LabelMapping> mappingOf(const Import &import)
{
    const Result<Protocol> protocol = ProtocolRepository(import.database).current();
    if (!protocol)
        return fail(protocol.error());
    return mapToProtocol(*protocol, import.plan.labels, import.request, import.mayCreateLabels);
}

Result<Import> begunImport(Database &database, const Actor &actor, const ImportPlan &plan,
                           const ImportRequest &request)
{
    Result<User> reader = readerOfImport(database, actor, request);
    if (!reader)
        return fail(reader.error());
    Import import{.database = database,
                  .actor = {.user = actor.user, .roles = RoleCheck::Waived},
                  .reader = std::move(*reader),
                  .plan = plan,
                  .request = request};
    import.mayCreateLabels = mayManagePeople(actor).has_value();
    if (const auto collected = collectScans(import); !collected)
        return fail(collected.error());
    if (const auto taken = takePlan(import); !taken)
        return fail(taken.error());
    if (const auto read = readVerdicts(import); !read)
        return fail(read.error());
    addRest(import);
    return Result<Import>(std::move(import));
}

} // namespace doubleread
