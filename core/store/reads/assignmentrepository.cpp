#include "core/store/reads/assignmentrepository.h"

#include "core/base/problem.h"
#include "core/model/names.h"

#include <map>

namespace doubleread {

namespace {

Result<Assignment> assignmentFrom(const Row &row)
{
    const auto purpose = fromName<ReadPurpose>(row.text(2));
    if (!purpose)
        return fail(Error::Code::Damaged, Problem::tr("a worklist has an unknown purpose"),
                    Problem::tr("restore the dataset from a backup"));
    return Assignment{.reader = row.id<User>(0),
                      .scan = row.integer(1),
                      .purpose = *purpose,
                      .place = row.integer(3)};
}

Parameters keyOf(const Assignment &assignment)
{
    return {{u"reader"_s, assignment.reader.toString()},
            {u"scan"_s, assignment.scan},
            {u"purpose"_s, nameOf(assignment.purpose)}};
}

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace

Result<bool> AssignmentRepository::any()
{
    const Result<qint64> found = m_database.number(u"SELECT EXISTS (SELECT 1 FROM assignment)"_s);
    if (!found)
        return fail(found.error());
    return *found == 1;
}

Result<bool> AssignmentRepository::anyRepeat()
{
    const Result<qint64> found =
        m_database.number(u"SELECT EXISTS (SELECT 1 FROM assignment WHERE purpose = 'repeat')"_s);
    if (!found)
        return fail(found.error());
    return *found == 1;
}

Result<bool> AssignmentRepository::has(Id<User> reader, qint64 scan, ReadPurpose purpose)
{
    const Result<qint64> found = m_database.number(
        u"SELECT EXISTS (SELECT 1 FROM assignment WHERE reader = :reader AND scan = :scan "
        "AND purpose = :purpose)"_s,
        keyOf({.reader = reader, .scan = scan, .purpose = purpose, .place = 0}));
    if (!found)
        return fail(found.error());
    return *found == 1;
}

Result<std::vector<AssignmentRepository::Entry>> AssignmentRepository::all()
{
    std::vector<Entry> entries;
    // +reader: found among the few reads of the scan, not among all of the reader's.
    const auto ran = m_database.each(
        u"SELECT a.reader, a.scan, a.purpose, a.place, EXISTS (SELECT 1 FROM read AS r "
        "WHERE r.scan = a.scan AND +r.reader = a.reader AND r.purpose = a.purpose "
        "AND r.state <> 'withdrawn') FROM assignment AS a ORDER BY a.reader, a.place"_s,
        {}, [&](const Row &row) -> Result<void> {
            const Result<Assignment> assignment = assignmentFrom(row);
            if (!assignment)
                return fail(assignment.error());
            entries.push_back({.assignment = *assignment, .begun = row.flag(4)});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return entries;
}

Result<std::vector<Assignment>> AssignmentRepository::unlistedReads()
{
    std::vector<Assignment> entries;
    const auto ran = m_database.each(
        u"SELECT r.reader, r.scan, r.purpose, 0 FROM read AS r WHERE r.state <> 'withdrawn' "
        "AND NOT EXISTS (SELECT 1 FROM assignment AS a WHERE a.reader = r.reader "
        "AND a.scan = r.scan AND a.purpose = r.purpose) ORDER BY r.reader, r.started_at, r.scan"_s,
        {}, [&](const Row &row) -> Result<void> {
            const Result<Assignment> assignment = assignmentFrom(row);
            if (!assignment)
                return fail(assignment.error());
            entries.push_back(*assignment);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    std::map<QString, qint64> places;
    for (Assignment &entry : entries) {
        const QString reader = entry.reader.toString();
        if (!places.contains(reader)) {
            const Result<qint64> last = lastPlace(entry.reader);
            if (!last)
                return fail(last.error());
            places[reader] = *last;
        }
        entry.place = ++places[reader];
    }
    return entries;
}

Result<std::map<qint64, std::vector<QString>>>
AssignmentRepository::readersOf(const std::vector<qint64> &positions)
{
    const Result<bool> listed = any();
    if (!listed)
        return fail(listed.error());
    QStringList list;
    for (const qint64 position : positions)
        list << QString::number(position);
    const QString who =
        *listed ? u"JOIN assignment AS a ON a.scan = s.position AND a.purpose = 'primary' "
                  "JOIN person AS p ON p.id = a.reader"_s
                : u"JOIN person AS p ON p.role = 'radiologist' AND p.disabled = 0"_s;
    std::map<qint64, std::vector<QString>> readers;
    const auto ran = m_database.eachOnce(
        u"SELECT s.position, p.name FROM scan AS s %1 WHERE s.position IN (%2) "
        "AND s.triage <> 'excluded' ORDER BY s.position, p.position"_s.arg(who, list.join(u',')),
        {}, [&](const Row &row) -> Result<void> {
            readers[row.integer(0)].push_back(row.text(1));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return readers;
}

Result<std::vector<AssignmentRepository::Candidate>> AssignmentRepository::candidates()
{
    std::vector<Candidate> candidates;
    const auto ran = m_database.each(
        u"SELECT position, site, triage = 'included' FROM scan WHERE triage <> 'excluded' "
        "ORDER BY position"_s,
        {}, [&](const Row &row) -> Result<void> {
            candidates.push_back(
                {.scan = row.integer(0), .site = row.text(1), .triaged = row.flag(2)});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return candidates;
}

Result<qint64> AssignmentRepository::lastPlace(Id<User> reader)
{
    return m_database.number(
        u"SELECT coalesce(max(place), 0) FROM assignment WHERE reader = :reader"_s,
        {{u"reader"_s, reader.toString()}});
}

Result<void> AssignmentRepository::add(const Assignment &assignment)
{
    Parameters parameters = keyOf(assignment);
    parameters.emplace_back(u"place"_s, assignment.place);
    return done(m_database.change(u"INSERT INTO assignment (reader, scan, purpose, place) "
                                  "VALUES (:reader, :scan, :purpose, :place)"_s,
                                  parameters));
}

Result<void> AssignmentRepository::append(const Assignment &assignment)
{
    const Result<qint64> last = lastPlace(assignment.reader);
    if (!last)
        return fail(last.error());
    Assignment placed = assignment;
    placed.place = *last + 1;
    return add(placed);
}

Result<void> AssignmentRepository::remove(const Assignment &assignment)
{
    return done(m_database.change(u"DELETE FROM assignment WHERE reader = :reader "
                                  "AND scan = :scan AND purpose = :purpose"_s,
                                  keyOf(assignment)));
}

Result<AssignmentRepository::Counts> AssignmentRepository::counts(Id<User> reader)
{
    const auto counts = m_database.first<Counts>(
        u"SELECT count(*), coalesce(sum(a.done), 0) FROM assignment AS a "
        "JOIN scan AS s ON s.position = a.scan "
        "WHERE a.reader = :reader AND s.triage <> 'excluded'"_s,
        {{u"reader"_s, reader.toString()}}, [](const Row &row) -> Result<Counts> {
            return Counts{.total = row.integer(0), .done = row.integer(1)};
        });
    if (!counts)
        return fail(counts.error());
    return counts->value_or(Counts{});
}

} // namespace doubleread
