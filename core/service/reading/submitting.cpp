#include "core/service/reading/submitting.h"

#include "core/base/problem.h"
#include "core/compare/comparison.h"
#include "core/compare/consensusdraft.h"
#include "core/model/canonical.h"
#include "core/service/adjudication/sides.h"
#include "core/service/people/people.h"
#include "core/service/scans/flags.h"
#include "core/service/support.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace doubleread {

namespace {

/// Where officers must not know names, the outline of a pair that nobody disputes is that of the
/// read shown as first: always the one reader's, it would tell on every scan who is who.
Consensus draftOf(const Read &first, const Read &second, Comparison comparison, bool turned)
{
    if (!turned)
        return draftConsensus(first, second, comparison);
    for (MatchedPair &pair : comparison.matching.matched)
        std::swap(pair.first, pair.second);
    std::ranges::sort(comparison.matching.matched, {}, &MatchedPair::first);
    return draftConsensus(second, first, comparison);
}

/// What two reads, or the only one, lead to.
struct Outcome
{
    ReviewRepository::Header header;
    ReviewContent content;
};

Outcome outcomeOf(const Read &first, const Read *second, const Protocol &protocol, bool turned)
{
    Outcome outcome;
    outcome.header.firstRead = first.id;
    outcome.header.protocolVersion = protocol.version;
    Consensus draft;
    if (second) {
        outcome.header.secondRead = second->id;
        const Comparison comparison = compare(first, *second, protocol);
        outcome.header.matched = static_cast<int>(comparison.matched());
        outcome.header.onlyFirst = static_cast<int>(comparison.matching.onlyFirst.size());
        outcome.header.onlySecond = static_cast<int>(comparison.matching.onlySecond.size());
        outcome.content.disagreements = comparison.disagreements;
        draft = draftOf(first, *second, comparison, turned);
    } else {
        draft = draftConsensus(first);
    }
    outcome.content.assessment = draft.assessment;
    outcome.content.annotations = draft.annotations;
    return outcome;
}

/// With the state that the scan comes to.
Result<void> storeOutcome(Database &database, const Scan &scan, const Outcome &outcome,
                          ScanState state)
{
    if (const auto added =
            ReviewRepository(database).add(scan.position, outcome.header, outcome.content);
        !added)
        return added;
    if (state != scan.state)
        if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
            return set;
    QByteArray disagreements = "[";
    for (const Disagreement &each : outcome.content.disagreements)
        disagreements += (disagreements.size() > 1 ? "," : "") + toCanonicalJson(each);
    // The program did this: a reader's own entries must not tell that the other has read.
    return record(database, {}, u"scan.compared"_s, subjectOf(scan), scan.position,
                  CanonicalObject()
                      .set("protocol_version", qint64{outcome.header.protocolVersion})
                      .set("matched", qint64{outcome.header.matched})
                      .set("only_first", qint64{outcome.header.onlyFirst})
                      .set("only_second", qint64{outcome.header.onlySecond})
                      .setJson("disagreements", disagreements + ']'));
}

using Tell = std::function<Result<void>()>;

/// The comparison, once all reads are in.
Result<void> compareReads(Database &database, const Scan &scan, const Protocol &protocol,
                          const std::vector<Read> &submitted, int begun)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    // In an unprotected dataset nothing is hidden from the desk, and "first" is who was added
    // first.
    const Result<bool> hides = isProtected(database);
    if (!hides)
        return fail(hides.error());
    const bool turned =
        *hides && !protocol.officerSeesNames && sidesAreSwapped(dataset->id, scan.id);
    const Read *second = protocol.readsPerScan > 1 ? &submitted.at(1) : nullptr;
    Outcome outcome = outcomeOf(submitted.at(0), second, protocol, turned);
    const auto raised = raisedByFlags(database, scan);
    if (!raised)
        return fail(raised.error());
    std::ranges::copy(*raised, std::back_inserter(outcome.content.disagreements));
    const ScanState state = stateAfterReads(scan.state, begun, static_cast<int>(submitted.size()),
                                            outcome.content.disagreements, protocol);
    return storeOutcome(database, scan, outcome, state);
}

/// Once a comparison fell, only the people whose reads it was of can bring about the next one.
Result<void> keepCompared(Database &database, qint64 scan, std::vector<Read> &reads)
{
    const auto fallen = ReviewRepository(database).fallenHeader(scan);
    if (!fallen)
        return fail(fallen.error());
    if (!*fallen)
        return {};
    std::vector<Id<User>> people;
    for (const Id<Read> id : {(*fallen)->firstRead, (*fallen)->secondRead}) {
        const auto read = ReadRepository(database, Viewer::program()).byId(id);
        if (!read)
            return fail(read.error());
        if (*read)
            people.push_back((*read)->reader);
    }
    std::erase_if(reads, [&](const Read &read) {
        return std::ranges::find(people, read.reader) == people.end();
    });
    return {};
}

/// After a read was begun or submitted: the scan's state, and the comparison once all are in.
/// `tell` records what the person did, before what follows from it is stored and recorded.
Result<void> followUp(Database &database, const Scan &scan, const Protocol &protocol, int round,
                      const Tell &tell)
{
    ReviewRepository reviews(database);
    const auto compared = reviews.header(scan.position);
    if (!compared)
        return fail(compared.error());
    if (*compared)
        return tell(); // a further read changes nothing of what was compared
    Result<std::vector<Read>> reads =
        ReadRepository(database, Viewer::program()).primaries(scan.position, round);
    if (!reads)
        return fail(reads.error());
    if (const Result<void> kept = keepCompared(database, scan.position, *reads); !kept)
        return kept;
    const int begun = static_cast<int>(reads->size());
    std::erase_if(*reads, [](const Read &read) { return read.state != ReadState::Submitted; });
    const int submitted = static_cast<int>(reads->size());
    if (submitted >= protocol.readsPerScan) {
        const Result<void> told = tell();
        return told ? compareReads(database, scan, protocol, *reads, begun) : told;
    }
    const ScanState state = stateAfterReads(scan.state, begun, submitted, {}, protocol);
    if (state != scan.state)
        if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
            return set;
    return tell();
}

std::unexpected<Error> about(const Scan &scan, Error error)
{
    if (!error.message.contains(scan.fileName))
        error.message = scan.fileName + u": "_s + error.message;
    return fail(error);
}

/// The worklist entry that every read has where worklists are in use.
Result<void> ensureListed(Database &database, const Actor &actor, const Read &read,
                          const Scan &scan)
{
    AssignmentRepository assignments(database);
    const Result<bool> any = assignments.any();
    if (!any)
        return fail(any.error());
    if (!*any)
        return {};
    const Result<bool> listed = assignments.has(read.reader, scan.position, read.purpose);
    if (!listed)
        return fail(listed.error());
    if (*listed)
        return {};
    if (const auto allowed = mayReadListed(actor, scan, false); !allowed)
        return allowed;
    return assignments.append(
        {.reader = read.reader, .scan = scan.position, .purpose = read.purpose, .place = 0});
}

} // namespace

Result<void> followUpReads(Database &database, const Scan &scan,
                           const std::function<Result<void>()> &tell)
{
    const auto token = PackageRepository(database).token();
    if (!token)
        return fail(token.error());
    if (*token)
        return tell(); // a package is compared where it came from
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    return followUp(database, scan, *protocol, dataset->round, tell);
}

Result<void> checkListed(Database &database, const Actor &actor, const Scan &scan,
                         ReadPurpose purpose)
{
    AssignmentRepository assignments(database);
    const Result<bool> any = assignments.any();
    if (!any)
        return fail(any.error());
    if (!*any && purpose == ReadPurpose::Primary)
        return {};
    const Result<bool> listed = assignments.has(actor.user.id, scan.position, purpose);
    return listed ? mayReadListed(actor, scan, *listed) : fail(listed.error());
}

Result<void> beginRead(Database &database, const Actor &actor, const Read &read, const Scan &scan)
{
    if (const Result<void> allowed = mayEditRead(actor, read, scan); !allowed)
        return allowed;
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    Read begun = read;
    begun.round = dataset->round;
    begun.unblinded = dataset->roundClosed;
    begun.revision = 0;
    ReadRepository reads(database, Viewer::program());
    const auto there = reads.current(scan.position, read.reader, begun.round, read.purpose);
    if (!there)
        return fail(there.error());
    if (*there)
        return fail(
            Error::Code::Conflict,
            Problem::tr("this read of %1 was begun elsewhere in the meantime").arg(scan.fileName),
            Problem::tr("open the scan again to see it as it is now"));
    if (const Result<void> listed = ensureListed(database, actor, begun, scan); !listed)
        return listed;
    if (const Result<void> added = reads.add(begun, scan.position); !added)
        return added;
    const auto tell = [&] {
        return record(database, actor.user.id, u"read.begun"_s, subjectOf(begun), scan.position,
                      CanonicalObject()
                          .set("reader", begun.reader)
                          .set("round", qint64{begun.round})
                          .set("annotations", static_cast<qint64>(begun.annotations.size())));
    };
    return begun.purpose == ReadPurpose::Primary ? followUpReads(database, scan, tell) : tell();
}

Result<Read> submitWithin(Database &database, const Actor &actor, const Read &read,
                          const Scan &scan, Contradiction contradiction)
{
    ProtocolRepository protocols(database);
    const Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    if (const Result<void> allowed = maySubmit(actor, read, scan, *protocol, contradiction);
        !allowed)
        return about(scan, allowed.error());
    Read submitted = read;
    submitted.assessment = settledAssessment(read);
    submitted.submittedAt = QDateTime::currentDateTimeUtc();
    submitted.unblinded = submitted.unblinded || dataset->roundClosed;
    ReadRepository reads(database, viewerOf(actor));
    if (const Result<void> stored = reads.submit(submitted, read.revision); !stored)
        return about(scan, stored.error());
    submitted.state = ReadState::Submitted;
    ++submitted.revision;
    const auto tell = [&] {
        return record(database, actor.user.id, u"read.submitted"_s, subjectOf(read), scan.position,
                      CanonicalObject()
                          .set("reader", read.reader)
                          .setJson("old", toCanonicalJson(read.assessment))
                          .setJson("new", toCanonicalJson(submitted.assessment))
                          .set("annotations", static_cast<qint64>(read.annotations.size()))
                          .set("active_ms", static_cast<qint64>(submitted.activeTime.count())));
    };
    const Result<void> followed =
        read.purpose == ReadPurpose::Primary ? followUpReads(database, scan, tell) : tell();
    if (!followed)
        return fail(followed.error());
    return submitted;
}

Result<std::vector<Read>> openReadsOf(Database &database, Id<User> reader,
                                      const std::vector<Id<Scan>> &scans)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<std::vector<Read>> found =
        ReadRepository(database, Viewer::program()).openOf(reader, dataset->round);
    if (!found)
        return found;
    std::vector<Read> open = std::move(*found);
    if (!scans.empty())
        std::erase_if(open, [&](const Read &read) {
            return std::ranges::find(scans, read.scan) == scans.end();
        });
    for (const Id<Scan> id : scans)
        if (std::ranges::find(open, id, &Read::scan) == open.end()) {
            const Result<Scan> scan = ScanRepository(database).byId(id);
            return fail(Error::Code::NotFound,
                        Problem::tr("there is no open read of %1 by this reader")
                            .arg(scan ? scan->fileName : id.toString()));
        }
    return open;
}

Result<void> compareWhatIsReady(Database &database)
{
    std::vector<Scan> reading;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        if (scan.state == ScanState::Reading)
            reading.push_back(scan);
        return {};
    });
    if (!ran)
        return ran;
    for (const Scan &scan : reading)
        if (const Result<void> followed =
                followUpReads(database, scan, [] { return Result<void>(); });
            !followed)
            return followed;
    return {};
}

} // namespace doubleread
