#include "core/service/scans/triage.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/service/packages/packages.h"
#include "core/service/scans/exclusions.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/triagerepository.h"
#include "core/store/trail/trailrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

using Entry = TriageRepository::Entry;

constexpr QStringView triagedAction = u"scan.triaged";

/// Applies decisions to scans within one transaction.
class Triager
{
public:
    Triager(Database &database, const Actor &actor, Protocol protocol, bool roundClosed)
        : m_database(database),
          m_actor(actor),
          m_protocol(std::move(protocol)),
          m_roundClosed(roundClosed)
    {
    }

    const Protocol &protocol() const { return m_protocol; }
    /// `decided`: the decision was given anew, even if it is the one that stood.
    Result<void> put(const Entry &entry, const Triage &after, bool decided, const QString &action);

private:
    Result<std::optional<ScanState>> stateFromReads(const Entry &entry) const;
    Result<void> followProposal(const Scan &before, const Triage &after, ScanState state);

    Database &m_database;
    const Actor &m_actor;
    Protocol m_protocol;
    bool m_roundClosed;
};

Result<std::optional<ScanState>> Triager::stateFromReads(const Entry &entry) const
{
    if (entry.begun == 0)
        return std::nullopt;
    ReviewRepository reviews(m_database);
    const auto header = reviews.header(entry.scan.position);
    if (!header)
        return fail(header.error());
    std::vector<Disagreement> disagreements;
    int submitted = entry.submitted;
    if (*header) {
        Result<ReviewContent> content = reviews.content(entry.scan.position, (*header)->version);
        if (!content)
            return fail(content.error());
        disagreements = std::move(content->disagreements);
    } else {
        submitted = std::min(submitted, m_protocol.readsPerScan - 1); // not compared yet
    }
    return stateAfterReads(ScanState::Reading, entry.begun, submitted, disagreements, m_protocol);
}

/// A reader's exclusion of what was compared is for the officer to look at.
Result<void> Triager::followProposal(const Scan &before, const Triage &after, ScanState state)
{
    const bool wasProposal =
        before.triage == TriageDecision::Exclude && before.state != ScanState::Excluded;
    const bool isProposal = after.decision == TriageDecision::Exclude && state > ScanState::Reading;
    Scan now = before;
    now.state = state;
    if (wasProposal && (!isProposal || before.exclusionReason != after.reason))
        if (const Result<void> withdrawn = withdrawProposal(m_database, now); !withdrawn)
            return withdrawn;
    if (isProposal && (!wasProposal || before.exclusionReason != after.reason))
        return proposeExclusion(m_database, now, after.reason);
    return {};
}

QString tagsText(const QStringList &tags)
{
    return tags.join(u", "_s);
}

CanonicalObject canonicalOf(const Triage &triage)
{
    return CanonicalObject()
        .set("decision", nameOf(triage.decision))
        .set("reason", triage.reason)
        .set("regions", tagsText(triage.regions))
        .set("views", tagsText(triage.views))
        .set("hardware", qint64{triage.hardware})
        .set("multi_scan", qint64{triage.multiScan});
}

Result<void> Triager::put(const Entry &entry, const Triage &after, bool decided,
                          const QString &action)
{
    const Scan &scan = entry.scan;
    if (const Result<void> allowed = mayTriage(m_actor, scan, m_roundClosed); !allowed)
        return allowed;
    ScanState state = scan.state;
    if (decided) {
        const auto fromReads = stateFromReads(entry);
        if (!fromReads)
            return fail(fromReads.error());
        state = stateAfterTriage(m_actor, scan, after.decision, *fromReads);
    }
    TriageRepository repository(m_database);
    if (const Result<void> stored = repository.store(scan, after, state); !stored)
        return stored;
    CanonicalObject content;
    content.setJson("old", canonicalOf(triageOf(scan)).bytes())
        .setJson("new", canonicalOf(after).bytes());
    if (!isBlinded(m_actor)) // what the reads lead to is not a reader's to know
        content.set("old_state", nameOf(scan.state)).set("new_state", nameOf(state));
    if (const Result<void> told =
            record(m_database, m_actor.user.id, action, subjectOf(scan), scan.position, content);
        !told)
        return told;
    return followProposal(scan, after, state);
}

/// Within the caller's transaction, after the scans were looked up.
template <typename Work>
auto withScansWithin(Database &database, const Actor &actor, const std::vector<qint64> &positions,
                     Work work)
    -> decltype(work(std::declval<Triager &>(), std::declval<std::vector<Entry> &>()))
{
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    Result<std::vector<Entry>> entries =
        TriageRepository(database).entries(positions, dataset->round, actor.user.id);
    if (!entries)
        return fail(entries.error());
    Triager triager(database, actor, std::move(*protocol), dataset->roundClosed);
    return work(triager, *entries);
}

/// Everything in one transaction.
template <typename Work>
auto withScans(Database &database, const Actor &actor, const std::vector<qint64> &positions,
               Work work)
{
    return inTransaction(database,
                         [&] { return withScansWithin(database, actor, positions, work); });
}

/// Only reads go home from a package: what was triaged there would be lost.
Result<void> checkAtHome(Database &database, const Actor &actor)
{
    if (const auto shown = checkScansShown(database, actor, Problem::tr("triages nothing")); !shown)
        return shown; // what becomes of a scan would show wherever it stands in the worklist

    const auto package = packageOf(database);
    if (!package)
        return fail(package.error());
    if (*package)
        return fail(Error::Code::Forbidden,
                    Problem::tr("this is a reader's package, which takes reads alone"),
                    Problem::tr("triage in the dataset that it came from"));
    return {};
}

/// Whoever knows that scans have been read is asked before they are excluded: a reader of the own
/// reads.
Result<void> checkConfirmed(const Actor &actor, const TriageChange &change,
                            const std::vector<Entry> &entries)
{
    if (change.decision != TriageDecision::Exclude || change.whenRead == WhenRead::Exclude)
        return {};
    const auto isRead = [&](const Entry &entry) {
        return isBlinded(actor) ? entry.own > 0 && entry.scan.triage != TriageDecision::Exclude
                                : entry.begun > 0 && entry.scan.state != ScanState::Excluded;
    };
    const auto count = std::ranges::count_if(entries, isRead);
    if (count == 0)
        return {};
    const Scan &first = std::ranges::find_if(entries, isRead)->scan;
    const QString message =
        entries.size() == 1
            ? Problem::tr("%1 has been read, or a read of it has begun").arg(first.fileName)
            : Problem::tr("%1 of the %2 scans have been read or begun, %3 among them")
                  .arg(QString::number(count), QString::number(entries.size()), first.fileName);
    return fail(
        Error::Code::Unconfirmed, message,
        Problem::tr("excluded scans leave comparison and release; confirm that this is meant"));
}

} // namespace

Result<std::vector<TriageStep>> triage(Database &database, const Actor &actor,
                                       const std::vector<qint64> &positions,
                                       const TriageChange &change)
{
    if (const Result<void> allowed = mayTriage(actor, Scan(), false); !allowed)
        return fail(allowed.error());
    if (const Result<void> home = checkAtHome(database, actor); !home)
        return fail(home.error());
    const auto work = [&](Triager &triager,
                          std::vector<Entry> &entries) -> Result<std::vector<TriageStep>> {
        if (const Result<void> sensible = checkTriage(change, triager.protocol()); !sensible)
            return fail(sensible.error());
        if (const Result<void> meant = checkConfirmed(actor, change, entries); !meant)
            return fail(meant.error());
        std::vector<TriageStep> steps;
        for (const Entry &entry : entries) {
            const Triage before = triageOf(entry.scan);
            const Triage after = applied(before, change, triager.protocol());
            const bool settles = !isBlinded(actor) && change.decision == TriageDecision::Exclude &&
                                 entry.scan.state != ScanState::Excluded;
            if (after == before && !settles)
                continue;
            if (const Result<void> put = triager.put(entry, after, change.decision.has_value(),
                                                     triagedAction.toString());
                !put)
                return fail(put.error());
            steps.push_back({.position = entry.scan.position,
                             .before = before,
                             .after = after,
                             .site = entry.scan.site});
        }
        return steps;
    };
    return withScans(database, actor, positions, work);
}

Result<qint64> tagWithin(Database &database, const Actor &actor,
                         const std::map<qint64, TriageChange> &changes)
{
    if (const Result<void> allowed = mayTriage(actor, Scan(), false); !allowed)
        return fail(allowed.error());
    if (const Result<void> home = checkAtHome(database, actor); !home)
        return fail(home.error());
    std::vector<qint64> positions;
    for (const auto &[position, change] : changes)
        positions.push_back(position);
    const auto work = [&](Triager &triager, std::vector<Entry> &entries) -> Result<qint64> {
        qint64 changed = 0;
        for (const Entry &entry : entries) {
            const TriageChange &change = changes.at(entry.scan.position);
            if (const Result<void> sensible = checkTriage(change, triager.protocol()); !sensible)
                return fail(sensible.error());
            const Triage before = triageOf(entry.scan);
            const Triage after = applied(before, change, triager.protocol());
            if (after == before)
                continue;
            if (const Result<void> put = triager.put(entry, after, false, triagedAction.toString());
                !put)
                return fail(put.error());
            ++changed;
        }
        return changed;
    };
    return withScansWithin(database, actor, positions, work);
}

Result<void> takeSteps(Database &database, const Actor &actor, const std::vector<TriageStep> &steps)
{
    if (const Result<void> allowed = mayTriage(actor, Scan(), false); !allowed)
        return allowed;
    if (const auto shown = checkScansShown(database, actor, Problem::tr("triages nothing")); !shown)
        return shown;
    std::vector<qint64> positions;
    for (const TriageStep &step : steps)
        positions.push_back(step.position);
    const auto work = [&](Triager &triager, std::vector<Entry> &entries) -> Result<void> {
        for (std::size_t index = 0; index < steps.size(); ++index) {
            const TriageStep &step = steps[index];
            const Scan &scan = entries[index].scan;
            if (triageOf(scan) != step.before)
                return fail(
                    Error::Code::Conflict,
                    Problem::tr("%1 was triaged otherwise in the meantime").arg(scan.fileName),
                    Problem::tr("look at it again"));
            if (const Result<void> put = triager.put(entries[index], step.after,
                                                     step.before.decision != step.after.decision,
                                                     u"scan.triage-restored"_s);
                !put)
                return put;
        }
        return {};
    };
    return withScans(database, actor, positions, work);
}

Result<std::vector<TriageCounts>> triageCounts(Database &database, const Actor &actor)
{
    const Result<bool> hidden = scansAreHidden(database, actor);
    if (!hidden)
        return fail(hidden.error());
    if (*hidden)
        return std::vector<TriageCounts>(); // fewer than the worklist has entries
    using enum TriageRepository::Proposals;
    return TriageRepository(database).counts(isBlinded(actor) ? AreExclusions : AreKept);
}

Result<qint64> lastTriaged(Database &database, const Actor &actor)
{
    return TrailRepository(database).lastScan(actor.user.id, triagedAction.toString());
}

} // namespace doubleread
