#include "core/store/reads/progressrepository.h"

namespace doubleread {

Result<std::vector<ReaderProgress>>
ProgressRepository::readers(int round, std::optional<Id<User>> only, Times times)
{
    std::vector<ReaderProgress> all;
    // to be read: the worklist, or everything where nobody has one
    const auto ran = m_database.each(
        u"SELECT p.id, p.name, "
        "CASE WHEN EXISTS (SELECT 1 FROM assignment) THEN "
        "(SELECT count(*) FROM assignment AS a WHERE a.reader = p.id "
        "AND a.scan NOT IN (SELECT position FROM scan WHERE triage = 'excluded')) "
        "ELSE (SELECT count(*) FROM scan WHERE triage <> 'excluded') END, "
        "(SELECT count(*) FROM read AS r WHERE r.reader = p.id AND r.round = :round "
        "AND r.state = 'submitted' "
        "AND r.scan NOT IN (SELECT position FROM scan WHERE triage = 'excluded')), "
        "(SELECT count(*) FROM read AS r WHERE r.reader = p.id AND r.round = :round "
        "AND r.state = 'open' "
        "AND r.scan NOT IN (SELECT position FROM scan WHERE triage = 'excluded')) "
        "FROM person AS p WHERE (:only = '' OR p.id = :only) AND "
        "((p.role = 'radiologist' AND (NOT p.disabled "
        "OR EXISTS (SELECT 1 FROM read AS r WHERE r.reader = p.id AND r.round = :round))) "
        "OR EXISTS (SELECT 1 FROM assignment AS a WHERE a.reader = p.id)) ORDER BY p.position"_s,
        {{u"round"_s, round}, {u"only"_s, only ? only->toString() : QString(u""_s)}},
        [&](const Row &row) -> Result<void> {
            all.push_back({.reader = row.id<User>(0),
                           .name = row.text(1),
                           .assigned = row.integer(2),
                           .submitted = row.integer(3),
                           .open = row.integer(4),
                           .medianTime = {}});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    if (times == Times::Withheld)
        return all;
    for (ReaderProgress &each : all) {
        const auto median = medianTime(each.reader, round);
        if (!median)
            return fail(median.error());
        each.medianTime = *median;
    }
    return all;
}

Result<std::optional<std::chrono::milliseconds>> ProgressRepository::medianTime(Id<User> reader,
                                                                                int round)
{
    std::vector<qint64> times;
    const auto ran =
        m_database.each(u"SELECT active_ms FROM read WHERE reader = :reader AND round = :round "
                        "AND state = 'submitted' ORDER BY active_ms"_s,
                        {{u"reader"_s, reader.toString()}, {u"round"_s, round}},
                        [&](const Row &row) -> Result<void> {
                            times.push_back(row.integer(0));
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    if (times.empty())
        return std::optional<std::chrono::milliseconds>();
    const size_t middle = times.size() / 2;
    const qint64 median =
        times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    return std::optional(std::chrono::milliseconds(median));
}

Result<ProgressRepository::Lack> ProgressRepository::lack(int round, int readsPerScan)
{
    const Result<qint64> open =
        m_database.number(u"SELECT count(*) FROM read WHERE round = :round AND state = 'open' "
                          "AND scan NOT IN (SELECT position FROM scan WHERE triage = 'excluded')"_s,
                          {{u"round"_s, round}});
    if (!open)
        return fail(open.error());
    const Result<qint64> missing = m_database.number(
        u"SELECT CASE WHEN EXISTS (SELECT 1 FROM assignment) THEN "
        "(SELECT count(*) FROM assignment AS a JOIN scan AS s ON s.position = a.scan "
        "WHERE s.triage <> 'excluded' AND NOT EXISTS (SELECT 1 FROM read AS r "
        "WHERE r.scan = a.scan AND r.reader = a.reader AND r.round = :round "
        "AND r.purpose = a.purpose AND r.state <> 'withdrawn')) ELSE "
        "(SELECT coalesce(sum(CASE WHEN begun < :reads THEN :reads - begun ELSE 0 END), 0) "
        "FROM (SELECT (SELECT count(*) FROM read AS r WHERE r.scan = s.position "
        "AND r.round = :round AND r.purpose = 'primary' AND r.state <> 'withdrawn') AS begun "
        "FROM scan AS s WHERE s.triage <> 'excluded') AS counted) END"_s,
        {{u"round"_s, round}, {u"reads"_s, readsPerScan}});
    if (!missing)
        return fail(missing.error());
    return Lack{.missing = *missing, .open = *open};
}

} // namespace doubleread
