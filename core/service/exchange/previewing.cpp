#include "core/service/exchange/exchange.h"
#include "core/service/exchange/incoming.h"
#include "core/store/protocolrepository.h"
#include "core/store/reads/readrepository.h"

namespace doubleread {

namespace {

/// Counts the reader's reads that stand where something comes in; the first that would be refused.
Result<void> lookAtReads(const Import &import, ImportPreview &preview)
{
    std::optional<Error> first;
    const auto note = [&](const Read &read, const Incoming &incoming) {
        const auto refusal = whyNotOver(import, incoming, read);
        preview.locked += read.state != ReadState::Open ? 1 : 0;
        preview.open += read.state == ReadState::Open && !read.annotations.empty() ? 1 : 0;
        if (!refusal && !first)
            first = refusal.error();
    };
    const auto ran = ReadRepository(import.database, Viewer::program())
                         .eachOf(import.reader.id, import.round,
                                 [&](qint64 position, const Read &read) -> Result<void> {
                                     const auto found = import.incoming.find(position);
                                     if (found != import.incoming.end() && !found->second.isRest)
                                         note(read, found->second);
                                     return {};
                                 });
    if (ran && first && !preview.refusal)
        preview.refusal = first;
    return ran;
}

} // namespace

Result<ImportPreview> previewImport(Database &database, const Actor &actor, const ImportPlan &plan,
                                    const ImportRequest &request)
{
    const Result<Import> import = begunImport(database, actor, plan, request);
    if (!import)
        return fail(import.error());
    const MatchedSet &matched = plan.matched;
    ImportPreview preview{.format = matched.format,
                          .files = matched.files,
                          .listed = matched.listed,
                          .scans = std::ssize(matched.images),
                          .unmatched = import->report.unmatched,
                          .labels = plan.labels,
                          .warnings = import->report.warnings,
                          .refusal = {}};
    for (const MatchedImage &each : matched.images) {
        preview.annotations += std::ssize(each.image.annotations);
        preview.nothingFound += each.image.annotations.empty() ? 1 : 0;
    }
    preview.rest = std::ssize(import->scans) - preview.scans;
    preview.mayCreateLabels = import->mayCreateLabels;
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    for (FileLabel &label : preview.labels)
        label.code = codeInProtocol(*protocol, label.name);
    if (const Result<LabelMapping> mapping = mappingOf(*import); !mapping)
        preview.refusal = mapping.error();
    if (const Result<void> looked = lookAtReads(*import, preview); !looked)
        return fail(looked.error());
    return preview;
}

} // namespace doubleread
