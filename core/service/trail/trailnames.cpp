#include "core/service/trail/trailnames.h"

#include <QHash>

namespace doubleread {

namespace {

QString one(Database &database, const QString &sql, const QString &key)
{
    const auto found = database.first<QString>(
        sql, {{u"key"_s, key}}, [](const Row &row) -> Result<QString> { return row.text(0); });
    return found && *found ? **found : key;
}

QString scanName(Database &database, const QString &position)
{
    return one(database, u"SELECT file_name FROM scan WHERE position = CAST(:key AS INTEGER)"_s,
               position);
}

QString personName(Database &database, const QString &id)
{
    return one(database, u"SELECT name FROM person WHERE id = :key"_s, id);
}

QString readName(Database &database, const QString &id)
{
    return one(database,
               u"SELECT 'read of ' || s.file_name || ' by ' || p.name FROM read AS r "
               "JOIN scan AS s ON s.position = r.scan JOIN person AS p ON p.id = r.reader "
               "WHERE r.id = :key"_s,
               id);
}

/// What each part of a table's key is.
enum class Part { Plain, Scan, Person, Read, SignOff, Comment, PersonPosition };

const QHash<QString, std::vector<Part>> &keyParts()
{
    using enum Part;
    static const QHash<QString, std::vector<Part>> parts{{u"scan"_s, {Scan}},
                                                         {u"scan_tag"_s, {Plain, Plain, Scan}},
                                                         {u"scan_split"_s, {Scan}},
                                                         {u"read"_s, {Read}},
                                                         {u"annotation"_s, {Read}},
                                                         {u"review"_s, {Scan}},
                                                         {u"consensus"_s, {Scan}},
                                                         {u"consensus_annotation"_s, {Scan}},
                                                         {u"disagreement"_s, {Scan}},
                                                         {u"sign_off"_s, {SignOff}},
                                                         {u"sign_off_void"_s, {SignOff}},
                                                         {u"comment"_s, {Comment}},
                                                         {u"assignment"_s, {Person, Scan}},
                                                         {u"person"_s, {PersonPosition}}};
    return parts;
}

QString partName(Database &database, Part part, const QString &key)
{
    switch (part) {
    case Part::Scan:
        return scanName(database, key);
    case Part::Person:
        return personName(database, key);
    case Part::Read:
        return readName(database, key);
    case Part::SignOff:
        return one(database,
                   u"SELECT s.file_name FROM sign_off AS o JOIN scan AS s ON s.position = o.scan "
                   "WHERE o.id = :key"_s,
                   key);
    case Part::Comment:
        return one(database,
                   u"SELECT s.file_name FROM comment AS c JOIN scan AS s ON s.position = c.scan "
                   "WHERE c.id = :key"_s,
                   key);
    case Part::PersonPosition:
        return one(database, u"SELECT name FROM person WHERE position = CAST(:key AS INTEGER)"_s,
                   key);
    case Part::Plain:
        break;
    }
    return key;
}

} // namespace

void nameForPeople(Database &database, std::vector<TrailProblem> &problems)
{
    for (TrailProblem &problem : problems) {
        const std::vector<Part> parts = keyParts().value(problem.table);
        QStringList key = problem.row.split(u'/');
        for (std::size_t index = 0;
             index < parts.size() && static_cast<qsizetype>(index) < key.size(); ++index) {
            QString &part = key[static_cast<qsizetype>(index)];
            part = partName(database, parts[index], part);
        }
        problem.row = key.join(u'/');
    }
}

} // namespace doubleread
