#include "core/base/problem.h"
#include "core/formats/assessments.h"
#include "core/formats/format.h"
#include "core/model/canonical.h"
#include "core/service/exchange/exchange.h"
#include "core/service/exchange/importlabels.h"
#include "core/service/people/people.h"
#include "core/service/reading/submitting.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>
#include <map>

namespace doubleread {

namespace {

/// What comes in for one scan.
struct Incoming
{
    Scan scan;
    std::vector<Annotation> annotations;
    QStringList tags;
    std::optional<Verdict> verdict;
    bool isRest = false; ///< Named by no file; taken as read with nothing found.
};

struct Import
{
    Database &database;
    Actor actor; ///< Roles waived: who may import was decided before.
    User reader;
    const ImportRequest &request;
    std::map<QString, Scan> scans;       ///< Those not excluded, by id.
    std::map<qint64, Incoming> incoming; ///< By position.
    ImportReport report;
    int round = 1;
    bool mayCreateLabels = false;
};

std::unexpected<Error> refused(Error::Code code, const QString &message, const QString &remedy)
{
    return fail(code, message, remedy);
}

Result<User> readerOf(Database &database, const Actor &actor, const ImportRequest &request)
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

Result<void> collectScans(Import &import, std::vector<ScanName> &names)
{
    const auto dataset = ProtocolRepository(import.database).dataset();
    if (!dataset)
        return fail(dataset.error());
    import.round = dataset->round;
    return ScanRepository(import.database).each([&](const Scan &scan) -> Result<void> {
        if (scan.state == ScanState::Excluded)
            return {};
        names.push_back({.id = scan.id, .fileName = scan.fileName, .size = scan.size});
        import.scans.emplace(scan.id.toString(), scan);
        return {};
    });
}

Result<void> readFiles(Import &import, const std::vector<ScanName> &names)
{
    const ImportRequest &request = import.request;
    Result<AnnotationSet> set =
        readAnnotations(request.paths, request.format.isEmpty() ? u"auto"_s : request.format,
                        {.labelsFile = request.labelsFile, .imageSize = imageSizesOf(names)});
    if (!set)
        return fail(set.error());
    Result<MatchedSet> matched = matchToScans(std::move(*set), names);
    if (!matched)
        return fail(matched.error());
    import.report.warnings = std::move(matched->warnings);
    import.report.unmatched = std::move(matched->unmatched);
    for (MatchedImage &each : matched->images) {
        const Scan &scan = import.scans.at(each.scan.toString());
        import.incoming[scan.position] = Incoming{.scan = scan,
                                                  .annotations = std::move(each.image.annotations),
                                                  .tags = each.image.tags,
                                                  .verdict = {},
                                                  .isRest = false};
    }
    return {};
}

void takeVerdict(Import &import, const Scan &scan, Verdict verdict)
{
    Incoming &incoming = import.incoming
                             .try_emplace(scan.position, Incoming{.scan = scan,
                                                                  .annotations = {},
                                                                  .tags = {},
                                                                  .verdict = {},
                                                                  .isRest = false})
                             .first->second;
    incoming.verdict = verdict;
    const bool contradicts = (verdict == Verdict::Positive) == incoming.annotations.empty();
    if (contradicts)
        import.report.warnings.push_back(
            {.place = import.request.assessmentsFile,
             .message = incoming.annotations.empty()
                            ? Problem::tr("%1 is assessed positive, but nothing is drawn on it")
                                  .arg(scan.fileName)
                            : Problem::tr("%1 is assessed negative, but something is drawn on it")
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
        import.incoming.try_emplace(
            scan.position,
            Incoming{.scan = scan, .annotations = {}, .tags = {}, .verdict = {}, .isRest = true});
}

Assessment assessmentOf(const Incoming &incoming)
{
    Assessment assessment;
    assessment.verdict = incoming.verdict.value_or(
        incoming.annotations.empty() ? Verdict::Negative : Verdict::Positive);
    assessment.tags = incoming.tags;
    return assessment;
}

Result<Read> begin(Import &import, const Incoming &incoming)
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = incoming.scan.id;
    read.reader = import.reader.id;
    read.round = import.round;
    read.startedAt = QDateTime::currentDateTimeUtc();
    read.annotations = incoming.annotations;
    read.assessment = assessmentOf(incoming);
    if (const auto begun = beginRead(import.database, import.actor, read, incoming.scan); !begun)
        return fail(begun.error());
    return read;
}

/// Puts what comes in behind, or in place of, what the open read has.
Result<Read> extend(Import &import, const Incoming &incoming, Read read)
{
    ReadRepository reads(import.database, Viewer::program());
    const bool replaces = import.request.existing == Existing::Replace;
    if (replaces) {
        if (const auto cleared = reads.clear(read.id); !cleared)
            return fail(cleared.error());
        read.annotations.clear();
    }
    for (const Annotation &annotation : incoming.annotations) {
        const PutAnnotation put{.annotation = annotation,
                                .index = static_cast<int>(read.annotations.size())};
        const auto change = reads.edit(read, put);
        if (!change)
            return fail(change.error());
        read.annotations.push_back(annotation);
        read.revision = change->revision;
    }
    Incoming whole = incoming;
    whole.annotations = read.annotations;
    const auto assessed = reads.edit(read, PutAssessment{assessmentOf(whole)});
    if (!assessed)
        return fail(assessed.error());
    read.revision = assessed->revision;
    read.assessment = assessmentOf(whole);
    return read;
}

Result<Read> storeOne(Import &import, const Incoming &incoming, const std::optional<Read> &there)
{
    if (!there)
        return begin(import, incoming);
    const QString &name = incoming.scan.fileName;
    if (there->state != ReadState::Open)
        return refused(Error::Code::Forbidden,
                       Problem::tr("%1 has submitted the read of %2, which is locked")
                           .arg(import.reader.name, name),
                       Problem::tr("take it back first, or import the other scans"));
    if (!there->annotations.empty() && import.request.existing == Existing::Refuse)
        return refused(
            Error::Code::AlreadyExists,
            Problem::tr("%1 has open annotations on %2 already").arg(import.reader.name, name),
            Problem::tr("say whether to append to them or to replace them"));
    return extend(import, incoming, *there);
}

Result<void> tell(Import &import, const Incoming &incoming, const Read &read,
                  const std::optional<Read> &before)
{
    const auto list = [](const std::vector<Annotation> &annotations) {
        QByteArray json = "[";
        for (const Annotation &each : annotations)
            json += (json.size() > 1 ? "," : "") + toCanonicalJson(each);
        return json + ']';
    };
    return record(
        import.database, import.actor.user.id, u"read.imported"_s, subjectOf(read),
        incoming.scan.position,
        CanonicalObject()
            .set("reader", import.reader.id)
            .setJson("old", before ? list(before->annotations) : QByteArray())
            .setJson("new", list(read.annotations))
            .setJson("old_assessment", before ? toCanonicalJson(before->assessment) : QByteArray())
            .setJson("assessment", toCanonicalJson(read.assessment)));
}

/// What cannot stand as a read is the fault of the files, not of the person.
std::unexpected<Error> notSubmitted(const Import &import, Error error)
{
    if (error.code != Error::Code::InvalidArgument)
        return fail(error);
    error.code = Error::Code::BadInput;
    if (error.file.isEmpty())
        error.file = import.request.assessmentsFile;
    error.remedy =
        Problem::tr("correct it in the file, or import without submitting and finish the read");
    return fail(error);
}

Result<void> storeIncoming(Import &import, const Incoming &incoming)
{
    const auto there = ReadRepository(import.database, Viewer::program())
                           .current(incoming.scan.position, import.reader.id, import.round);
    if (!there)
        return fail(there.error());
    if (incoming.isRest && *there)
        return {}; // the reader has said something about it already
    const Result<Read> read = storeOne(import, incoming, *there);
    if (!read)
        return fail(read.error());
    ++import.report.scans;
    import.report.annotations += static_cast<qint64>(incoming.annotations.size());
    if (const auto told = tell(import, incoming, *read, *there); !told)
        return told;
    if (import.request.after != AfterImport::Submit)
        return {};
    const Result<Scan> scan = ScanRepository(import.database).byId(incoming.scan.id);
    if (!scan)
        return fail(scan.error());
    const auto submitted =
        submitWithin(import.database, import.actor, *read, *scan, Contradiction::Kept);
    return submitted ? Result<void>() : notSubmitted(import, submitted.error());
}

Result<void> mapLabels(Import &import)
{
    std::vector<Annotation *> all;
    for (auto &[position, incoming] : import.incoming)
        for (Annotation &annotation : incoming.annotations)
            all.push_back(&annotation);
    Result<LabelMapping> mapping = mapToProtocol(import.database, import.actor, all,
                                                 import.request.newLabels, import.mayCreateLabels);
    if (!mapping)
        return fail(mapping.error());
    auto &warnings = import.report.warnings;
    warnings.insert(warnings.end(), mapping->warnings.begin(), mapping->warnings.end());
    for (auto &[position, incoming] : import.incoming)
        std::erase_if(incoming.annotations, [&](const Annotation &annotation) {
            return mapping->skipped.contains(annotation.labelCode);
        });
    return {};
}

Result<void> storeAll(Import &import, const ProgressReport &progress)
{
    if (!import.request.newReader.isEmpty())
        if (const auto added = storePerson(import.database, import.actor, import.reader); !added)
            return added;
    if (const auto mapped = mapLabels(import); !mapped)
        return mapped;
    const int total = static_cast<int>(import.incoming.size());
    int done = 0;
    for (const auto &[position, incoming] : import.incoming) {
        if (progress && done % 50 == 0 && !progress(done, total))
            return refused(Error::Code::Cancelled,
                           Problem::tr("the import was stopped; nothing came in"), {});
        if (const auto stored = storeIncoming(import, incoming); !stored)
            return stored;
        ++done;
    }
    if (progress)
        progress(total, total);
    return {};
}

} // namespace

Result<ImportReport> importRead(Database &database, const Actor &actor,
                                const ImportRequest &request, const ProgressReport &progress)
{
    Result<User> reader = readerOf(database, actor, request);
    if (!reader)
        return fail(reader.error());
    Import import{.database = database,
                  .actor = {.user = actor.user, .roles = RoleCheck::Waived},
                  .reader = std::move(*reader),
                  .request = request,
                  .scans = {},
                  .incoming = {},
                  .report = {},
                  .round = 1,
                  .mayCreateLabels = mayManagePeople(actor).has_value()};
    std::vector<ScanName> names;
    if (const auto collected = collectScans(import, names); !collected)
        return fail(collected.error());
    if (const auto read = readFiles(import, names); !read)
        return fail(read.error());
    if (const auto read = readVerdicts(import); !read)
        return fail(read.error());
    addRest(import);
    const auto stored = inTransaction(database, [&] { return storeAll(import, progress); });
    if (!stored)
        return fail(stored.error());
    return std::move(import.report);
}

} // namespace doubleread
