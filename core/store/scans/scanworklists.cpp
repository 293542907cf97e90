#include "core/model/names.h"
#include "core/store/scans/scanlistrepository.h"

namespace doubleread {

namespace {

/// The entry (see scanlist.h) of a row of `assignment` (alias w).
constexpr QLatin1StringView
    entry("CASE WHEN w.purpose = 'repeat' THEN w.scan + :first_repeat ELSE w.scan END");

Parameters entryParameters(Parameters parameters)
{
    parameters.emplace_back(u"first_repeat"_s, firstRepeatEntry);
    return parameters;
}

} // namespace

/// In the order in which this person is to read.
Result<ScanIndex> ScanListRepository::worklistIndex(const ScanFilter &filter)
{
    const Conditions where = conditions(filter, {});
    ScanIndex index;
    const auto ran = m_database.each(
        u"SELECT "_s + entry + u" FROM assignment AS w JOIN scan AS s ON s.position = w.scan"_s +
            joins(u"w.purpose"_s) + u" WHERE w.reader = :list_viewer AND "_s + where.text() +
            u" ORDER BY w.place"_s,
        where.with(entryParameters(joinParameters())), [&](const Row &row) -> Result<void> {
            index.positions.push_back(row.integer(0));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    index.count = static_cast<qint64>(index.positions.size());
    return index;
}

Result<QString> ScanListRepository::nameOfEntry(qint64 entry)
{
    const Result<qint64> place = m_database.number(
        u"SELECT place FROM assignment WHERE reader = :list_viewer AND scan = :scan "
        "AND purpose = :purpose"_s,
        {{u"list_viewer"_s, m_viewer.person.toString()},
         {u"scan"_s, positionOfEntry(entry)},
         {u"purpose"_s, nameOf(purposeOfEntry(entry))}});
    if (!place)
        return fail(place.error());
    return *place > 0 ? nameOfPlace(*place) : u"this scan"_s;
}

Result<qint64> ScanListRepository::nextAssigned(qint64 from)
{
    Parameters key =
        entryParameters({{u"list_viewer"_s, m_viewer.person.toString()}, {u"from"_s, from}});
    const Result<qint64> place = m_database.number(
        u"SELECT w.place FROM assignment AS w WHERE w.reader = :list_viewer AND "_s + entry +
            u" = :from AND w.scan = :from % :first_repeat"_s,
        key);
    if (!place)
        return place;
    const QString open = u"SELECT "_s + entry +
                         u" FROM assignment AS w JOIN scan AS s ON s.position = w.scan "
                         "WHERE w.reader = :list_viewer AND w.done = 0 "
                         "AND s.triage <> 'excluded' AND w.place "_s;
    const Parameters where =
        entryParameters({{u"list_viewer"_s, m_viewer.person.toString()}, {u"place"_s, *place}});
    const Result<qint64> ahead =
        m_database.number(open + u">= :place ORDER BY w.place LIMIT 1"_s, where);
    if (!ahead || *ahead > 0)
        return ahead;
    return m_database.number(open + u"< :place ORDER BY w.place LIMIT 1"_s, where);
}

Result<qint64> ScanListRepository::nextOpen(qint64 from)
{
    if (m_round.worklists)
        return nextAssigned(from);
    const QString open =
        u"SELECT s.position FROM scan AS s WHERE s.triage <> 'excluded' AND NOT EXISTS "
        "(SELECT 1 FROM read AS own WHERE own.scan = s.position AND own.reader = :list_viewer "
        "AND own.round = :list_round AND own.purpose = 'primary' AND own.state = 'submitted') "
        "AND s.position "_s;
    Parameters parameters = joinParameters();
    parameters.emplace_back(u"from"_s, from);
    const Result<qint64> ahead =
        m_database.number(open + u">= :from ORDER BY s.position LIMIT 1"_s, parameters);
    if (!ahead || *ahead > 0)
        return ahead;
    return m_database.number(open + u"< :from ORDER BY s.position LIMIT 1"_s, parameters);
}

} // namespace doubleread
