#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/service/exchange/attributes.h"
#include "core/service/exchange/exchange.h"
#include "core/service/exchange/incoming.h"
#include "core/service/people/people.h"
#include "core/service/reading/submitting.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

Assessment assessmentOf(const Incoming &incoming, const std::vector<Annotation> &annotations)
{
    Assessment assessment;
    assessment.verdict =
        incoming.verdict.value_or(annotations.empty() ? Verdict::Negative : Verdict::Positive);
    if (incoming.image)
        assessment.tags = incoming.image->tags;
    return assessment;
}

Result<Read> begin(Import &import, const Incoming &incoming, std::vector<Annotation> annotations)
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = incoming.scan.id;
    read.reader = import.reader.id;
    read.round = import.round;
    read.startedAt = QDateTime::currentDateTimeUtc();
    read.assessment = assessmentOf(incoming, annotations);
    read.annotations = std::move(annotations);
    if (const auto begun = beginRead(import.database, import.actor, read, incoming.scan); !begun)
        return fail(begun.error());
    return read;
}

/// Puts what comes in behind, or in place of, what the open read has.
Result<Read> extend(Import &import, const Incoming &incoming,
                    const std::vector<Annotation> &annotations, Read read)
{
    ReadRepository reads(import.database, Viewer::program());
    const bool replaces = import.request.existing == Existing::Replace;
    if (replaces) {
        if (const auto cleared = reads.clear(read.id); !cleared)
            return fail(cleared.error());
        read.annotations.clear();
    }
    for (const Annotation &annotation : annotations) {
        const PutAnnotation put{.annotation = annotation,
                                .index = static_cast<int>(read.annotations.size())};
        const auto change = reads.edit(read, put);
        if (!change)
            return fail(change.error());
        read.annotations.push_back(annotation);
        read.revision = change->revision;
    }
    const Assessment assessment = assessmentOf(incoming, read.annotations);
    const auto assessed = reads.edit(read, PutAssessment{assessment});
    if (!assessed)
        return fail(assessed.error());
    read.revision = assessed->revision;
    read.assessment = assessment;
    return read;
}

Result<Read> storeOne(Import &import, const Incoming &incoming, const std::optional<Read> &there)
{
    if (there)
        if (const Result<void> may = whyNotOver(import, incoming, *there); !may)
            return fail(may.error());
    std::vector<Annotation> annotations = annotationsOf(import, incoming);
    import.report.annotations += std::ssize(annotations);
    if (!there)
        return begin(import, incoming, std::move(annotations));
    return extend(import, incoming, annotations, *there);
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
    Result<LabelMapping> mapping = mappingOf(import);
    if (!mapping)
        return fail(mapping.error());
    import.labels = std::move(*mapping);
    auto &warnings = import.report.warnings;
    warnings.insert(warnings.end(), import.labels.warnings.begin(), import.labels.warnings.end());
    if (import.labels.created.isEmpty())
        return {};
    const Result<Protocol> protocol = ProtocolRepository(import.database).current();
    if (!protocol)
        return fail(protocol.error());
    return addLabels(import.database, import.actor, *protocol, import.labels.created);
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
            return fail(Error::Code::Cancelled,
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

Result<ImportReport> importPlanned(Database &database, const Actor &actor, const ImportPlan &plan,
                                   const ImportRequest &request, const ProgressReport &progress)
{
    Result<Import> import = begunImport(database, actor, plan, request);
    if (!import)
        return fail(import.error());
    const auto stored = inTransaction(database, [&]() -> Result<void> {
        if (const auto described =
                describeWithin(database, actor, plan.matched, import->report.warnings);
            !described)
            return described;
        return storeAll(*import, progress);
    });
    if (!stored)
        return fail(stored.error());
    return std::move(import->report);
}

Result<ImportReport> importRead(Database &database, const Actor &actor,
                                const ImportRequest &request, const ProgressReport &progress)
{
    if (const Result<User> reader = readerOfImport(database, actor, request); !reader)
        return fail(reader.error());
    const auto scans = scansForImport(database, actor);
    if (!scans)
        return fail(scans.error());
    const Result<SharedPlan> plan = planImport(
        {.paths = request.paths, .format = request.format, .labelsFile = request.labelsFile},
        *scans);
    if (!plan)
        return fail(plan.error());
    return importPlanned(database, actor, **plan, request, progress);
}

} // namespace doubleread
