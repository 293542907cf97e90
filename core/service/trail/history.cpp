#include "core/service/trail/history.h"

#include "core/base/problem.h"
#include "core/service/adjudication/sides.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/service/trail/historywords.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>
#include <numeric>

namespace doubleread {

namespace {

constexpr std::size_t mostRows = 500;

/// One question about the history: who asks, what that person may see, and which entries fit.
class Inquiry
{
public:
    static Result<Inquiry> begin(Database &database, const Actor &actor,
                                 const HistoryFilter &filter);

    const HistoryReader &reader() const { return m_reader; }
    HistoryRepository repository(Database &database) const
    {
        return {database,
                m_viewer,
                {.roundClosed = m_roundClosed,
                 .readersHidden = m_reader.namesHidden,
                 .scansHidden = m_scansHidden}};
    }
    Result<std::vector<qint64>> sequences(Database &database) const;

private:
    HistoryFilter m_filter;
    Viewer m_viewer;
    bool m_roundClosed = false;
    bool m_scansHidden = false;
    std::optional<qint64> m_scan;
    HistoryReader m_reader;
};

bool isHidden(const HistoryReader &reader, Id<User> person)
{
    const auto found = reader.people.find(person.toString());
    return reader.namesHidden && person != reader.self && found != reader.people.end() &&
           found->second.role == Role::Radiologist;
}

/// Who asks and what may be told.
Result<HistoryReader> readerFor(Database &database, const Actor &actor,
                                const ProtocolRepository::Dataset &dataset)
{
    Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    const auto people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    const bool enforced = actor.roles == RoleCheck::Enforced;
    HistoryReader reader;
    reader.namesHidden = namesAreHidden(actor, *protocol);
    reader.readsHidden = enforced && actor.user.role == Role::Coordinator && !dataset.roundClosed;
    reader.self = actor.user.id;
    reader.dataset = dataset.id;
    reader.protocol = std::move(*protocol);
    for (const User &person : *people)
        reader.people[person.id.toString()] = person;
    return reader;
}

Result<Inquiry> Inquiry::begin(Database &database, const Actor &actor, const HistoryFilter &filter)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<HistoryReader> reader = readerFor(database, actor, *dataset);
    if (!reader)
        return fail(reader.error());
    const Result<bool> hidden = scansAreHidden(database, actor);
    if (!hidden)
        return fail(hidden.error());
    if (filter.scan)
        if (const auto shown = checkScansShown(database, actor, Problem::tr("is told of no scan"));
            !shown)
            return fail(shown.error());
    Inquiry inquiry;
    inquiry.m_scansHidden = *hidden;
    inquiry.m_filter = filter;
    inquiry.m_viewer = viewerOf(actor);
    inquiry.m_roundClosed = dataset->roundClosed;
    inquiry.m_reader = std::move(*reader);
    if (filter.scan) {
        const Result<Scan> scan = ScanRepository(database).byId(*filter.scan);
        if (!scan)
            return fail(scan.error());
        inquiry.m_scan = scan->position;
    }
    return inquiry;
}

Result<std::vector<qint64>> Inquiry::sequences(Database &database) const
{
    if (m_filter.person && isHidden(m_reader, *m_filter.person))
        return std::vector<qint64>(); // who it was is not to be found out by asking for each
    return repository(database).index(m_filter, m_scan);
}

/// Where entries are kept from the person, keys count from 1: gaps tell how much others did.
Result<std::vector<qint64>> sequencesOf(Database &database, const Inquiry &inquiry,
                                        const std::vector<qint64> &keys)
{
    if (inquiry.repository(database).seesAll())
        return keys;
    const Result<std::vector<qint64>> all = inquiry.sequences(database);
    if (!all)
        return fail(all.error());
    std::vector<qint64> sequences;
    for (const qint64 key : keys)
        if (key >= 1 && key <= static_cast<qint64>(all->size()))
            sequences.push_back((*all)[static_cast<std::size_t>(key - 1)]);
    return sequences;
}

} // namespace

Result<HistoryIndex> historyIndex(Database &database, const Actor &actor,
                                  const HistoryFilter &filter)
{
    const Result<Inquiry> inquiry = Inquiry::begin(database, actor, filter);
    if (!inquiry)
        return fail(inquiry.error());
    Result<std::vector<qint64>> sequences = inquiry->sequences(database);
    if (!sequences)
        return fail(sequences.error());
    if (!inquiry->repository(database).seesAll())
        std::iota(sequences->begin(), sequences->end(), 1);
    return HistoryIndex{.keys = std::move(*sequences)};
}

Result<std::vector<HistoryEntry>> historyRows(Database &database, const Actor &actor,
                                              const HistoryFilter &filter,
                                              const std::vector<qint64> &keys)
{
    if (keys.size() > mostRows)
        return invalid(Problem::tr("more than %1 entries were asked for at a time").arg(mostRows));
    const Result<Inquiry> inquiry = Inquiry::begin(database, actor, filter);
    if (!inquiry)
        return fail(inquiry.error());
    const auto sequences = sequencesOf(database, *inquiry, keys);
    if (!sequences)
        return fail(sequences.error());
    HistoryRepository repository = inquiry->repository(database);
    const auto found = repository.rows(*sequences);
    if (!found)
        return fail(found.error());
    std::vector<HistoryEntry> entries;
    for (const HistoryRepository::Found &each : *found) {
        HistoryEntry entry = inWords(each, inquiry->reader());
        const auto place = std::ranges::find(*sequences, each.entry.sequence);
        entry.key = keys[static_cast<std::size_t>(place - sequences->begin())];
        if (repository.seesAll()) {
            entry.number = each.entry.sequence;
            entry.hash = each.entry.hash;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace doubleread
