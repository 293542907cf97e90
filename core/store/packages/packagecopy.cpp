#include "core/store/packages/packagecopy.h"

#include <algorithm>
#include <set>

namespace doubleread {

namespace {

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

QString insertInto(const QString &table, const QStringList &columns)
{
    return u"INSERT INTO %1 (%2) VALUES (:%3)"_s.arg(table, columns.join(u", "_s),
                                                     columns.join(u", :"_s));
}

} // namespace

QString PackageCopy::inPackage(const QString &column) const
{
    QString condition =
        u"EXISTS (SELECT 1 FROM scan AS part WHERE part.position = %1 AND part.triage <> "
        "'excluded'"_s.arg(column);
    if (m_assigned)
        condition += u" AND EXISTS (SELECT 1 FROM assignment AS mine WHERE mine.scan = "
                     "part.position AND mine.reader = :reader)"_s;
    return condition + u')';
}

qint64 PackageCopy::placeOf(const QVariant &position) const
{
    return m_places.at(position.toLongLong());
}

QVariant PackageCopy::known(const QVariant &person) const
{
    if (!person.isValid() || std::ranges::find(m_people, person.toString()) != m_people.end())
        return person;
    return m_people.size() > 1 ? m_people.at(1) : m_people.at(0);
}

Result<void> PackageCopy::copy(const QString &table, const QStringList &columns,
                               const QString &condition, const Change &change)
{
    const QString insert = insertInto(table, columns);
    const bool ofReader = condition.contains(u":reader"_s);
    return m_from.each(u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), table, condition),
                       ofReader ? reader() : Parameters(), [&](const Row &row) -> Result<void> {
                           Values values;
                           for (int column = 0; column < columns.size(); ++column)
                               values.push_back(row.value(column));
                           if (change)
                               change(values);
                           Parameters parameters;
                           for (size_t column = 0; column < values.size(); ++column)
                               parameters.emplace_back(columns.at(static_cast<qsizetype>(column)),
                                                       values[column]);
                           return done(m_to.change(insert, parameters));
                       });
}

Result<void> PackageCopy::findScans()
{
    const Result<qint64> assigned = m_from.number(u"SELECT EXISTS (SELECT 1 FROM assignment)"_s);
    if (!assigned)
        return fail(assigned.error());
    m_assigned = *assigned == 1;
    return m_from.each(u"SELECT position FROM scan WHERE "_s + inPackage(u"scan.position"_s) +
                           u" ORDER BY position"_s,
                       m_assigned ? reader() : Parameters(), [&](const Row &row) -> Result<void> {
                           m_positions.push_back(row.integer(0));
                           m_places[row.integer(0)] = static_cast<qint64>(m_positions.size());
                           return {};
                       });
}

/// Those whom protocol and answers name, and at least one.
Result<std::vector<QString>> PackageCopy::coordinators()
{
    std::vector<QString> ids;
    const auto ran = m_from.each(
        u"SELECT id FROM person AS p WHERE role = 'coordinator' AND (EXISTS (SELECT 1 FROM "
        "protocol WHERE author = p.id) OR EXISTS (SELECT 1 FROM take_back JOIN read ON read.id = "
        "take_back.read WHERE read.reader = :reader AND answered_by = p.id) OR position = (SELECT "
        "min(position) FROM person WHERE role = 'coordinator')) ORDER BY position"_s,
        reader(), [&](const Row &row) -> Result<void> {
            ids.push_back(row.text(0));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return ids;
}

/// The reader first, who so is the one at the desk. The others are names only: without keys, and
/// nobody can act as them.
Result<void> PackageCopy::copyPeople()
{
    const Result<std::vector<QString>> others = coordinators();
    if (!others)
        return fail(others.error());
    m_people = {m_reader.toString()};
    const QStringList columns{u"id"_s,        u"name"_s,          u"role"_s,
                              u"disabled"_s,  u"password_hash"_s, u"sealed_key"_s,
                              u"public_key"_s};
    const QString insert = insertInto(u"person"_s, QStringList{u"position"_s} + columns);
    for (size_t index = 0; index <= others->size(); ++index) {
        const QString id = index == 0 ? m_reader.toString() : others->at(index - 1);
        const auto ran =
            m_from.each(u"SELECT %1 FROM person WHERE id = :id"_s.arg(columns.join(u", "_s)),
                        {{u"id"_s, id}}, [&](const Row &row) -> Result<void> {
                            Parameters values{{u"position"_s, static_cast<qint64>(index + 1)}};
                            for (int column = 0; column < columns.size(); ++column)
                                values.emplace_back(columns.at(column), row.value(column));
                            if (index > 0) {
                                values[4].second = 1;
                                for (const size_t secret : {5uz, 6uz, 7uz})
                                    values[secret].second = QByteArray("");
                            }
                            return done(m_to.change(insert, values));
                        });
        if (!ran)
            return ran;
        if (index > 0)
            m_people.push_back(id);
    }
    return copy(u"person_key"_s, {u"public_key"_s, u"person"_s, u"at"_s}, u"person = :reader"_s);
}

Result<void> PackageCopy::copyDataset()
{
    if (const auto copied =
            copy(u"dataset"_s, {u"one"_s, u"id"_s, u"name"_s, u"created_at"_s}, u"one = 1"_s);
        !copied)
        return copied;
    const QString round = // the new file has the first one already, open
        u"INSERT INTO reading_round (number, closed) VALUES (:number, :closed) "
        "ON CONFLICT (number) DO UPDATE SET closed = excluded.closed"_s;
    const auto rounds =
        m_from.each(u"SELECT number, closed FROM reading_round ORDER BY number"_s, {},
                    [&](const Row &row) -> Result<void> {
                        return done(m_to.change(
                            round, {{u"number"_s, row.value(0)}, {u"closed"_s, row.value(1)}}));
                    });
    if (!rounds)
        return rounds;
    if (const auto copied = copyPeople(); !copied)
        return copied;
    return copy(u"protocol"_s, {u"version"_s, u"content"_s, u"reason"_s, u"author"_s, u"at"_s},
                u"1 = 1"_s, [this](Values &values) { values[3] = known(values[3]); });
}

/// A scan's state is what the reader may know; its revision would tell of others' work, its
/// patient which scans are of one and which is a repeat, and the source's hash where it came from.
Result<void> PackageCopy::copyScans(const PathOf &path)
{
    const QStringList columns{u"position"_s,
                              u"id"_s,
                              u"file_name"_s,
                              u"path"_s,
                              u"sha256"_s,
                              u"pixel_hash"_s,
                              u"width"_s,
                              u"height"_s,
                              u"bits_stored"_s,
                              u"damage"_s,
                              u"spacing_column_mm"_s,
                              u"spacing_row_mm"_s,
                              u"spacing_calibrated"_s,
                              u"site"_s,
                              u"patient_key"_s,
                              u"regions"_s,
                              u"views"_s,
                              u"hardware"_s,
                              u"multi_scan"_s,
                              u"state"_s,
                              u"triage"_s,
                              u"exclusion_reason"_s,
                              u"revision"_s,
                              u"look"_s};
    const auto copied =
        copy(u"scan"_s, columns, inPackage(u"scan.position"_s) + u" ORDER BY position"_s,
             [&](Values &values) {
                 values[0] = placeOf(values[0]);
                 values[3] = path(values[3].toString(), values[2].toString());
                 values[14] = QString();
                 values[19] = values[20];
                 values[22] = 0;
             });
    if (!copied)
        return copied;
    return copy(u"scan_tag"_s, {u"kind"_s, u"value"_s, u"scan"_s}, inPackage(u"scan_tag.scan"_s),
                [this](Values &values) { values[2] = placeOf(values[2]); });
}

Result<void> PackageCopy::copyWorklist()
{
    qint64 place = 0;
    return copy(u"assignment"_s, {u"reader"_s, u"scan"_s, u"purpose"_s, u"place"_s},
                u"reader = :reader AND "_s + inPackage(u"assignment.scan"_s) + u" ORDER BY place"_s,
                [&](Values &values) {
                    values[1] = placeOf(values[1]);
                    values[3] = ++place;
                });
}

/// Stored open, drawn on, and then given their state: a read that is submitted takes nothing more.
Result<void> PackageCopy::copyReads()
{
    const QString own =
        u"reader = :reader AND state <> 'withdrawn' AND "_s + inPackage(u"read.scan"_s);
    const QStringList columns{u"id"_s,       u"scan"_s,       u"reader"_s,       u"round"_s,
                              u"purpose"_s,  u"state"_s,      u"unblinded"_s,    u"assessment"_s,
                              u"findings"_s, u"started_at"_s, u"submitted_at"_s, u"active_ms"_s,
                              u"revision"_s};
    std::vector<Parameters> submitted;
    const auto reads = copy(u"read"_s, columns, own, [&](Values &values) {
        values[1] = placeOf(values[1]);
        if (values[5].toString() == u"submitted"_s)
            submitted.push_back({{u"id"_s, values[0]}, {u"at"_s, values[10]}});
        values[5] = u"open"_s;
        values[10] = QVariant();
    });
    if (!reads)
        return reads;
    const auto drawn =
        copy(u"annotation"_s, {u"read"_s, u"id"_s, u"ordinal"_s, u"label"_s, u"content"_s},
             u"read IN (SELECT id FROM read WHERE "_s + own + u')');
    if (!drawn)
        return drawn;
    for (const Parameters &read : submitted)
        if (const auto locked = m_to.change(u"UPDATE read SET state = 'submitted', submitted_at = "
                                            ":at WHERE id = :id"_s,
                                            read);
            !locked)
            return fail(locked.error());
    return copyTakeBacks(own);
}

/// The requests about these reads, and those by which they were given back: such a one is about a
/// withdrawn read, which stays at home, and comes along as being about the read that followed it.
Result<void> PackageCopy::copyTakeBacks(const QString &reads)
{
    std::map<QString, QString> followers; // by request
    const auto found = m_from.each(
        u"SELECT t.id, again.id FROM take_back AS t JOIN read AS old ON old.id = t.read "
        "JOIN read AS again ON again.scan = old.scan AND again.reader = old.reader "
        "AND again.purpose = old.purpose AND again.started_at = t.answered_at "
        "AND again.id <> old.id WHERE t.granted = 1 AND again.id IN (SELECT id FROM read WHERE "_s +
            reads + u')',
        reader(), [&](const Row &row) -> Result<void> {
            followers[row.text(0)] = row.text(1);
            return {};
        });
    if (!found)
        return found;
    const QStringList columns{u"id"_s,          u"read"_s,        u"reason"_s,  u"asked_at"_s,
                              u"answered_by"_s, u"answered_at"_s, u"granted"_s, u"remark"_s};
    const auto asked =
        copy(u"take_back"_s, columns, u"read IN (SELECT id FROM read WHERE "_s + reads + u')',
             [this](Values &values) { values[4] = known(values[4]); });
    if (!asked)
        return asked;
    for (const auto &[request, follower] : followers) {
        const auto copied =
            copy(u"take_back"_s, columns, u"id = '%1'"_s.arg(request), [&](Values &values) {
                values[1] = follower;
                values[4] = known(values[4]);
            });
        if (!copied)
            return copied;
    }
    return {};
}

/// The reader's own comments; an answer to somebody else's stands for itself.
Result<void> PackageCopy::copyWords()
{
    std::set<QString> copied;
    return copy(u"comment"_s,
                {u"id"_s, u"scan"_s, u"author"_s, u"parent"_s, u"spot_x"_s, u"spot_y"_s, u"text"_s,
                 u"at"_s, u"flag"_s},
                u"author = :reader AND "_s + inPackage(u"comment.scan"_s) + u" ORDER BY at, id"_s,
                [&](Values &values) {
                    values[1] = placeOf(values[1]);
                    if (!copied.contains(values[3].toString()))
                        values[3] = QVariant();
                    copied.insert(values[0].toString());
                });
}

Result<void> PackageCopy::run(const PathOf &path)
{
    if (const auto found = findScans(); !found)
        return found;
    if (const auto copied = copyDataset(); !copied)
        return copied;
    if (const auto copied = copyScans(path); !copied)
        return copied;
    if (const auto copied = copyWorklist(); !copied)
        return copied;
    if (const auto copied = copyReads(); !copied)
        return copied;
    return copyWords();
}

} // namespace doubleread
