#include "core/service/reporting.h"

#include "core/base/problem.h"
#include "core/compare/comparison.h"
#include "core/service/adjudication/comparing.h"
#include "core/service/adjudication/sides.h"
#include "core/service/datasets/datasets.h"
#include "core/service/reading/worklists.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

enum class Compared { All, Shown };

/// Comparisons tell about both reads, so they are for those who may see both.
Result<Compared> mayCompare(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (actor.roles == RoleCheck::Waived)
        return Compared::All;
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    if (actor.user.role == Role::MedicalOfficer || viewer->seesOthers)
        return Compared::Shown;
    if (actor.user.role == Role::Coordinator)
        return dataset->roundClosed
                   ? Result<Compared>(Compared::All)
                   : forbidden(
                         Problem::tr("Comparisons are hidden until the reading round is closed"),
                         Problem::tr("close the round once every read is submitted"));
    return forbidden(Problem::tr("%1 may not see comparisons").arg(actor.user.name),
                     Problem::tr("the medical officer may, and after the round the coordinator"));
}

void addRow(CompareReport &report, const QString &scan, const Disagreement &disagreement)
{
    report.disagreements.push_back({.scan = scan,
                                    .kind = disagreement.kind,
                                    .iou = disagreement.iou,
                                    .open = !disagreement.resolution,
                                    .id = disagreement.id});
}

Result<CompareReport> storedReport(Database &database, std::optional<qint64> scan)
{
    ReviewRepository reviews(database);
    const auto totals = reviews.totals(scan);
    if (!totals)
        return fail(totals.error());
    CompareReport report{.firstProtocol = totals->firstProtocol,
                         .lastProtocol = totals->lastProtocol,
                         .scansCompared = totals->scans,
                         .matched = totals->matched,
                         .onlyFirst = totals->onlyFirst,
                         .onlySecond = totals->onlySecond,
                         .disagreements = {}};
    const auto ran = reviews.eachDisagreement(
        scan, [&](const QString &name, const Disagreement &disagreement) -> Result<void> {
            addRow(report, name, disagreement);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return report;
}

/// One scan under another protocol than the stored comparison's.
Result<void> compareAgain(Database &database, const Scan &scan, const Protocol &protocol,
                          CompareReport &report)
{
    const auto header = ReviewRepository(database).header(scan.position);
    if (!header)
        return fail(header.error());
    if (!*header || (*header)->secondRead.isNull())
        return {};
    ReadRepository reads(database, Viewer::program());
    const auto first = reads.byId((*header)->firstRead);
    const auto second = reads.byId((*header)->secondRead);
    if (!first || !second)
        return fail(first ? second.error() : first.error());
    const Comparison comparison = compare(first->value(), second->value(), protocol);
    ++report.scansCompared;
    report.matched += static_cast<qint64>(comparison.matched());
    report.onlyFirst += static_cast<qint64>(comparison.matching.onlyFirst.size());
    report.onlySecond += static_cast<qint64>(comparison.matching.onlySecond.size());
    for (const Disagreement &each : comparison.disagreements)
        addRow(report, scan.fileName, each);
    return {};
}

Result<CompareReport> reportAt(Database &database, double iou, const std::optional<Scan> &only)
{
    Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    protocol->matchIou = iou;
    std::vector<Scan> scans;
    if (only) {
        scans.push_back(*only);
    } else {
        const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
            if (scan.state >= ScanState::Agreed)
                scans.push_back(scan);
            return {};
        });
        if (!ran)
            return fail(ran.error());
    }
    CompareReport report;
    report.firstProtocol = report.lastProtocol = protocol->version;
    for (const Scan &scan : scans)
        if (const auto done = compareAgain(database, scan, *protocol, report); !done)
            return fail(done.error());
    return report;
}

void take(ReadRepository::Tally tally, DatasetCounts::Reader &reader)
{
    reader.submitted = tally.submitted;
    reader.open = tally.open;
    reader.found = {.annotations = tally.annotations,
                    .positive = tally.outcomes[ReadOutcome::Positive],
                    .nothingFound = tally.outcomes[ReadOutcome::NothingFound],
                    .notReadable = tally.outcomes[ReadOutcome::NotReadable]};
}

/// How far somebody is may be known before what was read is.
void take(const ReaderProgress &progress, DatasetCounts::Reader &reader)
{
    reader.submitted = progress.submitted;
    reader.open = progress.open;
    reader.assigned = progress.assigned;
    reader.notRead = progress.assigned - progress.submitted - progress.open;
}

/// Whether this person sees reads without knowing whose they are.
Result<bool> hidesReaders(Database &database, const Actor &actor)
{
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    return namesAreHidden(actor, *protocol);
}

/// The coordinator of an open round is told how far the readers are, and not what they found.
bool followsProgressOnly(const Actor &actor, bool roundClosed)
{
    return actor.roles == RoleCheck::Enforced && actor.user.role == Role::Coordinator &&
           !roundClosed;
}

Result<void> countReaders(Database &database, const Actor &actor, bool foundIsHidden,
                          DatasetCounts &counts)
{
    const auto people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    const auto progress =
        readersProgress(database, actor).value_or(std::vector<ReaderProgress>()); // may be refused
    const auto tallies = ReadRepository(database, viewerOf(actor)).tallies();
    if (!tallies)
        return fail(tallies.error());
    const Result<bool> hidden = hidesReaders(database, actor);
    if (!hidden)
        return fail(hidden.error());
    qint64 annotations = 0;
    for (const User &person : *people) {
        const auto found = tallies->find(person.id.toString());
        if (*hidden && person.id != actor.user.id) { // few reads tell whose they are by their count
            annotations += found == tallies->end() ? 0 : found->second.annotations;
            continue;
        }
        if (found == tallies->end() && person.role != Role::Radiologist)
            continue;
        if (isBlinded(actor) && person.id != actor.user.id)
            continue;
        DatasetCounts::Reader reader{.name = person.name, .role = person.role};
        take(found != tallies->end() ? found->second : ReadRepository::Tally(), reader);
        if (foundIsHidden)
            reader.found.reset();
        const auto known = std::ranges::find(progress, person.id, &ReaderProgress::reader);
        if (known != progress.end())
            take(*known, reader);
        annotations += reader.found ? reader.found->annotations : 0;
        counts.readers.push_back(reader);
    }
    if (!foundIsHidden)
        counts.annotations = annotations;
    return {};
}

Result<void> countDisagreements(Database &database, DatasetCounts &counts)
{
    qint64 all = 0;
    qint64 open = 0;
    const auto counted = ReviewRepository(database).eachDisagreement(
        {}, [&](const QString &, const Disagreement &disagreement) -> Result<void> {
            ++all;
            open += disagreement.resolution ? 0 : 1;
            return {};
        });
    counts.disagreements = all;
    counts.openDisagreements = open;
    return counted;
}

} // namespace

Result<CompareReport> compareDataset(Database &database, const Actor &actor,
                                     const CompareRequest &request)
{
    const Result<Compared> allowed = mayCompare(database, actor);
    if (!allowed)
        return fail(allowed.error());
    if (request.iou && !(*request.iou > 0 && *request.iou <= 1))
        return invalid(Problem::tr("the IoU gate must be above 0 and at most 1"));
    std::optional<Scan> only;
    if (request.scan) {
        Result<Scan> scan = scanNamed(database, *request.scan);
        if (!scan)
            return fail(scan.error());
        only = std::move(*scan);
    }
    if (*allowed == Compared::Shown)
        return shownComparisons(database, actor, only, request.iou);
    if (request.iou)
        return reportAt(database, *request.iou, only);
    return storedReport(database, only ? std::optional(only->position) : std::nullopt);
}

Result<ReadOutcomes> readOutcomes(Database &database, const Actor &actor,
                                  const std::vector<qint64> &positions)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const bool all = actor.roles == RoleCheck::Waived ||
                     (actor.user.role == Role::Coordinator && dataset->roundClosed);
    if (!all)
        return ReadOutcomes(); // others do not know readers by their names
    Result<ReadOutcomes> outcomes =
        ReadRepository(database, viewerOf(actor)).outcomes(positions, dataset->round);
    const auto toRead = AssignmentRepository(database).readersOf(positions);
    if (!outcomes || !toRead)
        return fail(outcomes ? toRead.error() : outcomes.error());
    for (const auto &[position, names] : *toRead)
        for (const QString &name : names)
            (*outcomes)[position].try_emplace(name, ReadOutcome::NotRead);
    return outcomes;
}

Result<DatasetCounts> datasetCounts(Database &database, const Actor &actor)
{
    auto list = scanListFor(database, actor);
    if (!list)
        return fail(list.error());
    const auto scans = list->index({});
    if (!scans)
        return fail(scans.error());
    const auto groups = facets(database, actor, {});
    if (!groups)
        return fail(groups.error());
    DatasetCounts counts;
    counts.scans = scans->count;
    for (const Facet &facet : *groups) {
        if (facet.group == u"state"_s)
            counts.byState[facet.value] = facet.count;
        if (facet.group == u"region"_s)
            counts.byRegion[facet.value] = facet.count;
    }
    counts.excluded = counts.byState[u"excluded"_s];
    counts.included = counts.scans - counts.excluded - counts.byState[u"imported"_s];
    counts.signedOff = counts.byState[u"signed-off"_s] + counts.byState[u"released"_s];
    std::erase_if(counts.byState, [](const auto &entry) { return entry.second == 0; });
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const bool foundIsHidden = followsProgressOnly(actor, dataset->roundClosed);
    if (const auto counted = countReaders(database, actor, foundIsHidden, counts); !counted)
        return fail(counted.error());
    if (namesAreHidden(actor, *protocol))
        counts.readers.clear(); // how much each has drawn would tell which read is whose
    if (list->knowsComparisons())
        if (const auto counted = countDisagreements(database, counts); !counted)
            return fail(counted.error());
    return counts;
}

} // namespace doubleread
