#include "core/store/scans/scanlistrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

constexpr QLatin1StringView primary("'primary'");

void add(std::vector<Facet> &facets, const QString &group, const QString &value, qint64 count)
{
    if (count > 0)
        facets.push_back({.group = group, .value = value, .count = count});
}

} // namespace

/// Begins at the few scans that were read, so that the rest need not be looked at.
Result<void> ScanListRepository::countAllFindings(std::vector<Facet> &facets)
{
    const QString from = seesConsensus()
                             ? u" FROM review AS known JOIN scan AS s ON s.position = known.scan"_s
                             : u" FROM read AS known JOIN scan AS s ON s.position = known.scan "
                               "AND known.reader = :list_viewer"_s;
    return m_database.each(u"SELECT "_s + findingsExpression() + u", count(DISTINCT s.position)"_s +
                               from + joins(primary) + u" GROUP BY 1 ORDER BY 1"_s,
                           joinParameters(), [&](const Row &row) -> Result<void> {
                               if (!row.text(0).isEmpty())
                                   add(facets, u"findings"_s, row.text(0), row.integer(1));
                               return {};
                           });
}

/// As they were before anybody read, by an index, less one's own reads.
Result<void> ScanListRepository::countAllMaskedStates(std::vector<Facet> &facets)
{
    std::map<QString, qint64> counts;
    const auto before =
        m_database.each(u"SELECT s.triage, count(*) FROM scan AS s GROUP BY s.triage"_s, {},
                        [&](const Row &row) -> Result<void> {
                            counts[row.text(0)] = row.integer(1);
                            return {};
                        });
    if (!before)
        return before;
    const auto own = m_database.each(
        u"SELECT s.triage, count(DISTINCT s.position) FROM read AS known "
        "JOIN scan AS s ON s.position = known.scan AND known.reader = :list_viewer"_s +
            joins(primary) +
            u" WHERE own.id IS NOT NULL AND s.triage <> 'excluded' GROUP BY s.triage"_s,
        joinParameters(), [&](const Row &row) -> Result<void> {
            counts[row.text(0)] -= row.integer(1);
            counts[u"reading"_s] += row.integer(1);
            return {};
        });
    for (const auto &[state, count] : counts)
        add(facets, u"state"_s, state, count);
    return own;
}

/// One's own reads, and of what is to be read the rest.
Result<void> ScanListRepository::countAllOutcomes(std::vector<Facet> &facets)
{
    std::map<QString, qint64> counts;
    qint64 begun = 0;
    const auto own = m_database.each(
        u"SELECT "_s + outcomeExpression() +
            u", count(*), sum(CASE WHEN s.triage <> 'excluded' THEN 1 ELSE 0 END) "
            "FROM read AS own "
            "JOIN scan AS s ON s.position = own.scan WHERE own.reader = :list_viewer "
            "AND own.round = :list_round AND own.purpose = 'primary' "
            "AND own.state <> 'withdrawn' GROUP BY 1"_s,
        joinParameters(), [&](const Row &row) -> Result<void> {
            counts[row.text(0)] = row.integer(1);
            begun += row.integer(2);
            return {};
        });
    if (!own)
        return own;
    const Result<qint64> all =
        m_round.worklists
            ? m_database.number(
                  u"SELECT count(*) FROM assignment AS a JOIN scan AS s ON s.position = a.scan "
                  "WHERE a.reader = :list_viewer AND a.purpose = 'primary' "
                  "AND s.triage <> 'excluded'"_s,
                  {{u"list_viewer"_s, m_viewer.person.toString()}})
            : ScanRepository(m_database).notExcludedCount();
    if (!all)
        return fail(all.error());
    counts[u"not-read"_s] = *all - begun;
    for (const auto &[outcome, count] : counts)
        add(facets, u"read"_s, outcome, count);
    return {};
}

Result<void> ScanListRepository::countGroup(std::vector<Facet> &facets, const ScanFilter &filter,
                                            const QString &group)
{
    const Conditions where = conditions(filter, group);
    if (where.parts.isEmpty() && group == u"findings"_s)
        return countAllFindings(facets);
    if (where.parts.isEmpty() && group == u"state"_s && isMasked())
        return countAllMaskedStates(facets);
    if (where.parts.isEmpty() && group == u"read"_s)
        return countAllOutcomes(facets);
    const bool tags = group == u"region"_s || group == u"view"_s;
    const bool joined = hidesScans() || group == u"findings"_s || group == u"read"_s ||
                        filter.withFindings.has_value() || !filter.outcomes.empty() ||
                        (isMasked() && (group == u"state"_s || !filter.states.empty()));
    QString value = u"s."_s + group;
    if (group == u"state"_s)
        value = stateExpression();
    else if (group == u"findings"_s)
        value = findingsExpression();
    else if (group == u"read"_s)
        value = outcomeExpression();
    QString from = listed();
    if (tags) {
        value = u"t.value"_s;
        from = where.parts.isEmpty() ? u" FROM scan_tag AS t"_s
                                     : listed() + u" JOIN scan_tag AS t ON t.scan = s.position"_s;
    }
    const QString tagCondition = tags ? u" AND t.kind = '%1'"_s.arg(group) : QString();
    const Result<void> counted = m_database.each(
        u"SELECT "_s + value + u", count(*)"_s + from +
            (joined ? joins(listedPurpose()) : QString()) + u" WHERE "_s + where.text() +
            tagCondition + u" GROUP BY 1 ORDER BY 1"_s,
        joined ? where.with(joinParameters()) : where.parameters,
        [&](const Row &row) -> Result<void> {
            const bool unsaid = row.text(0).isEmpty() && // of what was not read
                                (group == u"read"_s || group == u"findings"_s);
            if (!unsaid)
                facets.push_back({.group = group, .value = row.text(0), .count = row.integer(1)});
            return {};
        });
    return counted && group == u"region"_s ? countMixed(facets, where, joined) : counted;
}

Result<void> ScanListRepository::countMixed(std::vector<Facet> &facets, const Conditions &where,
                                            bool joined)
{
    const Result<qint64> mixed = m_database.number(
        u"SELECT count(*)"_s + listed() + (joined ? joins(listedPurpose()) : QString()) +
            u" WHERE "_s + where.text() + u" AND "_s + mixedCondition(),
        joined ? where.with(joinParameters()) : where.parameters);
    if (!mixed)
        return fail(mixed.error());
    add(facets, u"region"_s, mixedRegion.toString(), *mixed);
    return {};
}

Result<std::vector<Facet>> ScanListRepository::facets(const ScanFilter &filter)
{
    std::vector<Facet> facets;
    QStringList groups{u"state"_s, u"region"_s, u"view"_s, u"site"_s, u"damage"_s};
    if (seesConsensus() || m_viewer.role == Role::Radiologist)
        groups << u"findings"_s; // who may not see any must not be told that there are none
    if (m_viewer.role == Role::Radiologist)
        groups << u"read"_s;
    for (const QString &group : groups)
        if (const Result<void> counted = countGroup(facets, filter, group); !counted)
            return fail(counted.error());
    return facets;
}

} // namespace doubleread
