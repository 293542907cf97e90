#include "core/service/exchange/exportcontents.h"

#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/service/adjudication/sides.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

/// What is refused whatever the dataset holds, the round apart.
std::unexpected<Error> notExported(const Actor &actor, const ExportRequest &request)
{
    if (actor.user.role == Role::Coordinator)
        return forbidden(Problem::tr("%1 may not see this before the reading round is closed")
                             .arg(actor.user.name),
                         Problem::tr("close the round once every read is submitted"));
    if (!request.reader)
        return forbidden(Problem::tr("%1 may not export the consensus").arg(actor.user.name),
                         Problem::tr("let the medical officer or the coordinator export it"));
    return forbidden(Problem::tr("%1 may not export the reads of others").arg(actor.user.name),
                     Problem::tr("let the reader export them, or the coordinator after the round"));
}

bool seesSignedOnly(const Actor &actor)
{
    return actor.user.role == Role::Researcher && actor.roles == RoleCheck::Enforced;
}

bool isFinal(const Actor &actor, const Scan &scan)
{
    return seesSignedOnly(actor)
               ? scan.state >= ScanState::SignedOff
               : scan.state == ScanState::Agreed || scan.state >= ScanState::Adjudicated;
}

} // namespace

Result<bool> seesOthersByName(Database &database, const Actor &actor)
{
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    return viewer->seesOthers && !readersAreHidden(actor, *protocol);
}

Result<void> mayExport(Database &database, const Actor &actor, const ExportRequest &request,
                       bool roundClosed)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (actor.roles == RoleCheck::Waived || (actor.user.role == Role::Coordinator && roundClosed) ||
        (request.reader && *request.reader == actor.user.id))
        return {};
    if (!request.reader && actor.user.role != Role::Radiologist &&
        actor.user.role != Role::Coordinator)
        return {};
    const Result<bool> named = seesOthersByName(database, actor);
    if (!named)
        return fail(named.error());
    if (request.reader && *named)
        return {};
    return notExported(actor, request);
}

Result<ScanReadings> readsOf(Database &database, const Actor &actor, Id<User> reader, int round)
{
    ScanReadings contents;
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    const auto ran =
        ReadRepository(database, *viewer)
            .eachOf(reader, round, [&](qint64 scan, const Read &read) -> Result<void> {
                const bool submitted = read.state == ReadState::Submitted;
                contents[scan] = {.annotations = read.annotations,
                                  .tags = read.assessment.tags,
                                  .verdict = submitted ? read.assessment.verdict : std::nullopt};
                return {};
            });
    if (!ran)
        return fail(ran.error());
    return contents;
}

Result<ScanReadings> consensusOf(Database &database, const Actor &actor,
                                 const std::vector<Scan> &scans, std::vector<Warning> &warnings)
{
    ScanReadings contents;
    ReviewRepository reviews(database);
    qint64 open = 0;
    for (const Scan &scan : scans) {
        open += scan.state == ScanState::Disputed && !seesSignedOnly(actor) ? 1 : 0;
        if (!isFinal(actor, scan))
            continue;
        const auto header = reviews.header(scan.position);
        if (!header)
            return fail(header.error());
        const auto &known = *header;
        if (!known)
            continue;
        auto content = reviews.content(scan.position, known->version);
        if (!content)
            return fail(content.error());
        contents[scan.position] = {.annotations = std::move(content->annotations),
                                   .tags = content->assessment.tags,
                                   .verdict = content->assessment.verdict};
    }
    if (open > 0)
        warnings.push_back(
            {.place = {},
             .message = counted(open, Problem::tr("%1 scan with open disagreements was left out"),
                                Problem::tr("%1 scans with open disagreements were left out"))});
    return contents;
}

Result<std::vector<Scan>> includedScans(Database &database, const Actor &actor)
{
    std::vector<Scan> scans;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        const bool excluded = isBlinded(actor) ? scan.triage == TriageDecision::Exclude
                                               : scan.state == ScanState::Excluded;
        if (!excluded)
            scans.push_back(scan);
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return scans;
}

} // namespace doubleread
