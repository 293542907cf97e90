#include "core/store/scans/triagerepository.h"

#include "core/base/problem.h"
#include "core/model/names.h"
#include "core/store/scans/scanrepository.h"

#include <algorithm>
#include <map>

namespace doubleread {

namespace {

constexpr std::size_t batchSize = 500; // scans in one statement

QString listOf(std::span<const qint64> positions)
{
    QStringList numbers;
    for (const qint64 position : positions)
        numbers << QString::number(position);
    return numbers.join(u',');
}

} // namespace

Result<void> TriageRepository::addEntries(std::vector<Entry> &entries,
                                          std::span<const qint64> positions, int round,
                                          Id<User> person)
{
    std::map<qint64, Entry> found;
    const Result<void> ran = m_database.eachOnce(
        u"SELECT "_s + ScanRepository::columns() +
            u", count(r.id), coalesce(sum(CASE r.state WHEN 'submitted' THEN 1 ELSE 0 END), 0), "
            "coalesce(sum(CASE r.reader WHEN :person THEN 1 ELSE 0 END), 0) "
            "FROM scan AS s LEFT JOIN read AS r ON r.scan = s.position AND r.round = :round "
            "AND r.purpose = 'primary' AND r.state <> 'withdrawn' "
            "WHERE s.position IN (%1) GROUP BY s.position"_s.arg(listOf(positions)),
        {{u"round"_s, round}, {u"person"_s, person.toString()}},
        [&](const Row &row) -> Result<void> {
            Result<Scan> scan = ScanRepository::fromRow(row);
            if (!scan)
                return fail(scan.error());
            constexpr int reads = ScanRepository::columnCount;
            found[scan->position] = Entry{.scan = *scan,
                                          .begun = row.number(reads),
                                          .submitted = row.number(reads + 1),
                                          .own = row.number(reads + 2)};
            return {};
        });
    if (!ran)
        return ran;
    for (const qint64 position : positions) {
        const auto entry = found.find(position);
        if (entry == found.end())
            return fail(Error::Code::NotFound,
                        Problem::tr("the dataset has no scan %1").arg(position));
        entries.push_back(entry->second);
    }
    return {};
}

Result<std::vector<TriageRepository::Entry>>
TriageRepository::entries(const std::vector<qint64> &positions, int round, Id<User> person)
{
    std::vector<Entry> entries;
    entries.reserve(positions.size());
    std::span<const qint64> rest = positions;
    while (!rest.empty()) {
        const auto some = rest.first(std::min(batchSize, rest.size()));
        if (const Result<void> added = addEntries(entries, some, round, person); !added)
            return fail(added.error());
        rest = rest.subspan(some.size());
    }
    return entries;
}

Result<void> TriageRepository::store(const Scan &before, const Triage &after, ScanState state)
{
    const Result<qint64> changed = m_database.change(
        u"UPDATE scan SET triage = :triage, exclusion_reason = :reason, state = :state, "
        "regions = :regions, views = :views, hardware = :hardware, multi_scan = :multi_scan, "
        "revision = revision + 1 WHERE position = :position"_s,
        {{u"triage"_s, nameOf(after.decision)},
         {u"reason"_s, after.reason},
         {u"state"_s, nameOf(state)},
         {u"regions"_s, after.regions.join(u'\n')},
         {u"views"_s, after.views.join(u'\n')},
         {u"hardware"_s, after.hardware ? 1 : 0},
         {u"multi_scan"_s, after.multiScan ? 1 : 0},
         {u"position"_s, before.position}});
    if (!changed)
        return fail(changed.error());
    const Result<void> regions =
        storeTags(before.position, u"region"_s, before.regions, after.regions);
    return regions ? storeTags(before.position, u"view"_s, before.views, after.views) : regions;
}

Result<void> TriageRepository::storeTags(qint64 position, const QString &kind,
                                         const QStringList &before, const QStringList &after)
{
    for (const QString &value : before)
        if (!after.contains(value)) {
            const auto removed = m_database.change(
                u"DELETE FROM scan_tag WHERE kind = :kind AND value = :value AND scan = :scan"_s,
                {{u"kind"_s, kind}, {u"value"_s, value}, {u"scan"_s, position}});
            if (!removed)
                return fail(removed.error());
        }
    for (const QString &value : after)
        if (!before.contains(value)) {
            const auto added = m_database.change(
                u"INSERT INTO scan_tag (kind, value, scan) VALUES (:kind, :value, :scan)"_s,
                {{u"kind"_s, kind}, {u"value"_s, value}, {u"scan"_s, position}});
            if (!added)
                return fail(added.error());
        }
    return {};
}

Result<std::vector<TriageCounts>> TriageRepository::counts(Proposals proposals)
{
    std::vector<TriageCounts> counts;
    const Result<void> ran = m_database.each(
        u"SELECT site, triage, count(*) FROM scan GROUP BY site, triage ORDER BY site"_s, {},
        [&](const Row &row) -> Result<void> {
            if (counts.empty() || counts.back().site != row.text(0))
                counts.push_back({.site = row.text(0)});
            TriageCounts &of = counts.back();
            const auto decision = fromName<TriageDecision>(row.text(1));
            (decision == TriageDecision::Keep      ? of.kept
             : decision == TriageDecision::Exclude ? of.excluded
                                                   : of.undecided) = row.integer(2);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    if (proposals == Proposals::AreKept)
        if (const Result<void> kept = keepProposals(counts); !kept)
            return fail(kept.error());
    return counts;
}

/// What a reader wants excluded is excluded when the officer or the coordinator says so.
Result<void> TriageRepository::keepProposals(std::vector<TriageCounts> &counts)
{
    return m_database.each(
        u"SELECT site, count(*) FROM scan WHERE triage = 'excluded' AND state <> 'excluded' "
        "GROUP BY site"_s,
        {}, [&](const Row &row) -> Result<void> {
            const auto of = std::ranges::find(counts, row.text(0), &TriageCounts::site);
            if (of != counts.end()) {
                of->excluded -= row.integer(1);
                of->kept += row.integer(1);
            }
            return {};
        });
}

} // namespace doubleread
