#include "core/service/reading/worklists.h"

#include "core/base/problem.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/trail/trailrepository.h"
#include "core/store/userrepository.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace doubleread {

namespace {

/// All that handing out begins with.
struct Situation
{
    AssignRules rules;
    std::vector<ScanToAssign> scans;
    std::vector<StandingAssignment> standing;
    std::vector<Assignment> adopted; ///< Of standing, those that are not stored yet.
    std::vector<User> people;
    qint64 untriaged = 0;
};

bool isReader(const User &person)
{
    return person.role == Role::Radiologist && !person.disabled;
}

Result<void> setReaders(Situation &situation, const std::vector<Id<User>> &asked)
{
    for (const User &person : situation.people) {
        const bool named = std::ranges::find(asked, person.id) != asked.end();
        if (named && !isReader(person))
            return invalid(
                Problem::tr("%1 does not read: only radiologists who are not disabled do")
                    .arg(person.name));
        if (named || (asked.empty() && isReader(person)))
            situation.rules.readers.push_back({.id = person.id, .name = person.name});
    }
    return {};
}

Result<void> setScans(Database &database, const Actor &actor, const AssignRequest &request,
                      Situation &situation)
{
    std::optional<std::set<qint64>> chosen;
    if (!request.scans.empty())
        chosen = std::set<qint64>(request.scans.begin(), request.scans.end());
    if (!chosen && request.filter != ScanFilter{}) {
        const Result<ScanIndex> index = scanIndex(database, actor, request.filter);
        if (!index)
            return fail(index.error());
        chosen.emplace();
        for (qint64 row = 0; row < index->count; ++row)
            chosen->insert(index->position(row));
    }
    const auto candidates = AssignmentRepository(database).candidates();
    if (!candidates)
        return fail(candidates.error());
    for (const AssignmentRepository::Candidate &each : *candidates) {
        if ((chosen && !chosen->contains(each.scan)) || (request.includedOnly && !each.triaged))
            continue;
        situation.scans.push_back({.position = each.scan, .site = each.site});
        situation.untriaged += each.triaged ? 0 : 1;
    }
    if (situation.scans.empty())
        return fail(
            Error::Code::NotFound, Problem::tr("there are no such scans to hand out"),
            Problem::tr("excluded scans are not; choose others, or include some in triage"));
    return {};
}

/// What stands, with what was read before anything was assigned.
Result<void> setStanding(Database &database, Situation &situation)
{
    AssignmentRepository assignments(database);
    auto unlisted = assignments.unlistedReads();
    if (!unlisted)
        return fail(unlisted.error());
    const auto entries = assignments.all();
    if (!entries)
        return fail(entries.error());
    for (const AssignmentRepository::Entry &each : *entries)
        situation.standing.push_back({.entry = each.assignment, .begun = each.begun});
    for (const Assignment &each : *unlisted)
        situation.standing.push_back({.entry = each, .begun = true});
    situation.adopted = std::move(*unlisted);
    return {};
}

Result<Situation> situationFor(Database &database, const Actor &actor, const AssignRequest &request)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    auto people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    Situation situation;
    situation.people = std::move(*people);
    situation.rules = {.mode = request.mode,
                       .readers = {},
                       .readsPerScan = protocol->readsPerScan,
                       .seed = request.seed,
                       .repeatShare = request.repeatShare.value_or(protocol->repeatShare)};
    if (const auto set = setReaders(situation, request.readers); !set)
        return fail(set.error());
    if (const auto set = setScans(database, actor, request, situation); !set)
        return fail(set.error());
    if (const auto set = setStanding(database, situation); !set)
        return fail(set.error());
    return situation;
}

/// Counts of each reader and each two of them, over the entries as they will be.
class Counting
{
public:
    explicit Counting(const std::vector<User> &people)
    {
        for (const User &person : people) {
            m_rows[person.id] = std::ssize(m_report.readers);
            m_report.readers.push_back({.id = person.id, .name = person.name});
        }
    }

    AssignReport::Reader &of(Id<User> reader)
    {
        return m_report.readers.at(static_cast<size_t>(m_rows.at(reader)));
    }
    void add(const Assignment &entry)
    {
        AssignReport::Reader &reader = of(entry.reader);
        if (entry.purpose == ReadPurpose::Repeat) {
            ++reader.repeats;
            return;
        }
        ++reader.assigned;
        m_readers[entry.scan].insert(m_rows.at(entry.reader));
    }
    AssignReport finished(const std::vector<ScanToAssign> &scans, int readsPerScan)
    {
        std::map<std::pair<qint64, qint64>, qint64> pairs;
        for (const auto &[scan, readers] : m_readers)
            for (const qint64 one : readers)
                for (const qint64 other : readers)
                    if (one < other)
                        ++pairs[{one, other}];
        const auto name = [&](qint64 row) {
            return m_report.readers.at(static_cast<size_t>(row)).name;
        };
        for (const auto &[pair, count] : pairs)
            m_report.pairs.push_back(
                {.first = name(pair.first), .second = name(pair.second), .scans = count});
        for (const ScanToAssign &scan : scans)
            m_report.tooFew += std::ssize(m_readers[scan.position]) < readsPerScan ? 1 : 0;
        m_report.scans = std::ssize(scans);
        std::erase_if(m_report.readers, [](const AssignReport::Reader &reader) {
            return reader.assigned + reader.repeats + reader.removed == 0;
        });
        return std::move(m_report);
    }

private:
    AssignReport m_report;
    std::map<Id<User>, qint64> m_rows;
    std::map<qint64, std::set<qint64>> m_readers; ///< Of each scan, rows of the report.
};

AssignReport reportOf(const Situation &situation, const AssignPlan &plan)
{
    using Key = std::tuple<QUuid, qint64, ReadPurpose>;
    const auto keyOf = [](const Assignment &each) {
        return Key(each.reader.uuid, each.scan, each.purpose);
    };
    Counting counting(situation.people);
    std::set<Key> removed;
    for (const Assignment &each : plan.removed) {
        removed.insert(keyOf(each));
        if (each.purpose == ReadPurpose::Primary)
            ++counting.of(each.reader).removed;
    }
    for (const Assignment &each : plan.kept)
        ++counting.of(each.reader).kept;
    for (const StandingAssignment &each : situation.standing)
        if (!removed.contains(keyOf(each.entry)))
            counting.add(each.entry);
    for (const Assignment &each : plan.added) {
        counting.add(each);
        if (each.purpose == ReadPurpose::Primary)
            ++counting.of(each.reader).added;
    }
    AssignReport report = counting.finished(situation.scans, situation.rules.readsPerScan);
    report.untriaged = situation.untriaged;
    return report;
}

QString wordFor(AssignMode mode)
{
    switch (mode) {
    case AssignMode::All:
        return u"all"_s;
    case AssignMode::Balanced:
        return u"balanced"_s;
    case AssignMode::BySite:
        return u"site"_s;
    case AssignMode::Nobody:
        break;
    }
    return u"nobody"_s;
}

Result<void> tell(Database &database, const Actor &actor, const Situation &situation,
                  const AssignPlan &plan)
{
    QByteArray readers = "[";
    for (const AssignReader &reader : situation.rules.readers)
        readers += (readers.size() > 1 ? ",\"" : "\"") + reader.id.toString().toLatin1() + '"';
    return record(database, actor.user.id, u"worklists.assigned"_s, u"worklists"_s, {},
                  CanonicalObject()
                      .set("mode", wordFor(situation.rules.mode))
                      .setJson("readers", readers + ']')
                      .set("seed", QString::number(situation.rules.seed))
                      .set("repeat_share", QString::number(situation.rules.repeatShare))
                      .set("scans", static_cast<qint64>(situation.scans.size()))
                      .set("added", static_cast<qint64>(plan.added.size()))
                      .set("removed", static_cast<qint64>(plan.removed.size())));
}

Result<AssignReport> assignWithin(Database &database, const Actor &actor,
                                  const AssignRequest &request)
{
    const Result<Situation> situation = situationFor(database, actor, request);
    if (!situation)
        return fail(situation.error());
    const Result<AssignPlan> plan =
        planAssignment(situation->rules, situation->scans, situation->standing);
    if (!plan)
        return fail(plan.error());
    AssignmentRepository assignments(database);
    for (const Assignment &each : plan->removed)
        if (const auto removed = assignments.remove(each); !removed)
            return fail(removed.error());
    for (const auto &entries : {situation->adopted, plan->added})
        for (const Assignment &each : entries)
            if (const auto added = assignments.add(each); !added)
                return fail(added.error());
    const bool nothing = plan->removed.empty() && plan->added.empty() && situation->adopted.empty();
    if (!nothing)
        if (const auto told = tell(database, actor, *situation, *plan); !told)
            return fail(told.error());
    return reportOf(*situation, *plan);
}

} // namespace

Result<AssignReport> assign(Database &database, const Actor &actor, const AssignRequest &request)
{
    return inTransaction(database, [&] { return assignWithin(database, actor, request); });
}

Result<AssignReport> assignPreview(Database &database, const Actor &actor,
                                   const AssignRequest &request)
{
    const Result<Situation> situation = situationFor(database, actor, request);
    if (!situation)
        return fail(situation.error());
    const Result<AssignPlan> plan =
        planAssignment(situation->rules, situation->scans, situation->standing);
    if (!plan)
        return fail(plan.error());
    return reportOf(*situation, *plan);
}

Result<double> repeatShareInUse(Database &database, const Actor &actor)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    const Result<bool> assigned = AssignmentRepository(database).any();
    if (!protocol || !assigned)
        return fail(protocol ? assigned.error() : protocol.error());
    if (!*assigned)
        return protocol->repeatShare;
    const auto last = TrailRepository(database).lastContent(u"worklists.assigned"_s);
    if (!last)
        return fail(last.error());
    const QJsonValue share =
        QJsonDocument::fromJson(last->value_or(QByteArray()))[u"repeat_share"_s];
    return share.isString() ? share.toString().toDouble() : protocol->repeatShare;
}

Result<AssignReport> assignments(Database &database, const Actor &actor)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    Situation situation;
    auto people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    situation.people = std::move(*people);
    const auto entries = AssignmentRepository(database).all();
    if (!entries)
        return fail(entries.error());
    std::set<qint64> scans;
    for (const AssignmentRepository::Entry &each : *entries) {
        situation.standing.push_back({.entry = each.assignment, .begun = each.begun});
        scans.insert(each.assignment.scan);
    }
    for (const qint64 scan : scans)
        situation.scans.push_back({.position = scan, .site = {}});
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    situation.rules.readsPerScan = protocol->readsPerScan;
    return reportOf(situation, {});
}

} // namespace doubleread
