#include "core/store/trail/trailcheck.h"

#include "core/base/problem.h"
#include "core/store/database/damagewords.h"
#include "core/store/database/dialect.h"
#include "core/store/trail/trailrepository.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace doubleread {

namespace {

const QByteArray noHash(32, '\0');

QString keyText(const QByteArray &name)
{
    return keyOfRowName(name).join(u'/');
}

/// An entry whose hash holds for another place in the chain, after the entry that it follows.
bool tellMoved(Database &database, TrailCheck &check, const TrailEntry &entry, TrailHead &reached)
{
    if (trailHash(entry) == entry.hash)
        return false;
    TrailEntry there = entry;
    const auto before = database.first<qint64>(
        u"SELECT sequence FROM trail WHERE hash = :hash"_s, {{u"hash"_s, entry.previousHash}},
        [](const Row &row) -> Result<qint64> { return row.integer(0); });
    const auto isAt = [&](qint64 sequence) {
        there.sequence = sequence;
        return trailHash(there) == entry.hash;
    };
    // Where its neighbour was moved too, it is near its place.
    std::vector<qint64> places{before && *before ? **before + 1 : 1};
    for (qint64 place = std::max<qint64>(1, entry.sequence - 100); place < entry.sequence + 100;
         ++place)
        places.push_back(place);
    const auto place = std::ranges::find_if(places, isAt);
    if (place == places.end() || *place == entry.sequence)
        return false;
    check.tell({.table = u"trail"_s,
                .row = QString::number(entry.sequence),
                .entry = entry.sequence,
                .problem = Problem::tr("entry %1 was moved to place %2")
                               .arg(QString::number(*place), QString::number(entry.sequence))});
    reached.sequence = entry.sequence;
    reached.hash = entry.hash;
    return true;
}

/// What an entry says of losses, for the person who checks: no break of the trail.
void noteLoss(TrailCheck &check, const TrailEntry &entry)
{
    if (entry.action == lossAction)
        check.notices
            << Problem::tr(
                   "entry %1 tells that later changes, which had been stored, were gone then "
                   "(%2): a log was lost or an older copy put in place")
                   .arg(QString::number(entry.sequence), entry.subject);
    if (entry.action == salvageAction)
        check.notices << Problem::tr(
                             "entry %1 tells that the dataset was salvaged from a damaged file")
                             .arg(entry.sequence);
}

Result<KnownRows> checkChain(Database &database, TrailCheck &check)
{
    KnownRows known;
    TrailHead reached{.sequence = 0, .hash = noHash, .signer = {}, .signature = {}};
    bool knowsRows = false;
    const auto ran = TrailRepository(database).each([&](const TrailEntry &entry) -> Result<void> {
        if (!tellMoved(database, check, entry, reached))
            checkEntry(check, entry, reached);
        noteLoss(check, entry);
        ++check.entries;
        const bool said = entry.rows && learnRows(known, *entry.rows, entry.sequence);
        if (!said && (knowsRows || entry.rows))
            check.tell({.table = u"trail"_s,
                        .row = QString::number(entry.sequence),
                        .entry = entry.sequence,
                        .problem = Problem::tr("entry %1 does not say which rows were written")
                                       .arg(entry.sequence)});
        knowsRows = knowsRows || said;
        return {};
    });
    if (!ran)
        return fail(ran.error());
    const TrailHead &head = check.head;
    if (reached.sequence < head.sequence)
        check.tell(
            {.table = u"trail"_s,
             .row = QString::number(reached.sequence + 1),
             .entry = reached.sequence + 1,
             .problem =
                 Problem::tr("the end is missing from entry %1 on: the head counts %2")
                     .arg(QString::number(reached.sequence + 1), QString::number(head.sequence))});
    else if (reached.sequence != head.sequence || reached.hash != head.hash)
        check.tell({.table = u"trail_head"_s,
                    .row = u"1"_s,
                    .entry = reached.sequence,
                    .problem = Problem::tr("the head does not fit the last entry")});
    return known;
}

Result<void> checkRows(Database &database, TrailCheck &check, const TrailedTable &table,
                       KnownRows &known)
{
    return database.eachOnce(table.selection(), {}, [&](const Row &row) -> Result<void> {
        const QByteArray name = rowName(table, row);
        const auto said = known.find(name);
        const bool isThere = said != known.end() && !said->digest.isEmpty();
        if (!isThere)
            check.tell({.table = table.name,
                        .row = keyText(name),
                        .entry = said == known.end() ? std::optional<qint64>() : said->entry,
                        .problem = Problem::tr("is not in the audit trail")});
        else if (said->digest != rowDigest(table, row))
            check.tell({.table = table.name,
                        .row = keyText(name),
                        .entry = said->entry,
                        .problem = Problem::tr("was altered")});
        if (said != known.end())
            known.erase(said);
        return {};
    });
}

void tellMissing(TrailCheck &check, const KnownRows &known)
{
    std::map<QByteArray, KnownRow> missing; // sorted
    for (auto row = known.begin(); row != known.end(); ++row)
        if (!row->digest.isEmpty())
            missing[row.key()] = *row;
    for (const auto &[name, said] : missing)
        check.tell({.table = QString::fromUtf8(name.left(name.indexOf('/'))),
                    .row = keyText(name),
                    .entry = said.entry,
                    .problem = Problem::tr("is missing")});
}

/// The trails of merged packages: each a chain from its first entry to what was merged.
Result<void> checkPackages(Database &database, TrailCheck &check)
{
    QString package;
    TrailHead reached;
    return TrailRepository(database).eachOfPackages(
        [&](const QString &of, const TrailEntry &entry) -> Result<void> {
            if (of != package)
                reached = {.sequence = 0, .hash = noHash, .signer = {}, .signature = {}};
            package = of;
            checkEntry(check, entry, reached, u"package_entry"_s, package + u'/');
            return {};
        });
}

/// "trigger trail_only_grows" -> the statement that makes it, of all triggers, indexes and views
/// that the schema has.
std::map<QString, QString> expectedGuards()
{
    static const QRegularExpression made(u"^CREATE (UNIQUE )?(TRIGGER|INDEX|VIEW) (\\w+)"_s);
    static const QRegularExpression dropped(u"^DROP (TRIGGER|INDEX|VIEW) (\\w+)"_s);
    std::map<QString, QString> guards;
    for (const dialect::Migration &migration : dialect::migrations())
        for (const QString &statement : migration.statements) {
            if (const auto match = made.match(statement); match.hasMatch())
                guards[match.captured(2).toLower() + u' ' + match.captured(3)] =
                    statement.chopped(statement.endsWith(u';') ? 1 : 0);
            if (const auto match = dropped.match(statement); match.hasMatch())
                guards.erase(match.captured(1).toLower() + u' ' + match.captured(2));
        }
    return guards;
}

/// Pages, and that every index finds every row.
Result<void> checkPages(Database &database, TrailCheck &check)
{
    return database.eachOnce(u"PRAGMA integrity_check(10)"_s, {},
                             [&](const Row &row) -> Result<void> {
                                 if (row.text(0) != u"ok"_s)
                                     check.tell({.table = u"file"_s,
                                                 .row = u"pages"_s,
                                                 .entry = {},
                                                 .problem = damageWords(row.text(0))});
                                 return {};
                             });
}

/// What refuses changes through the file's own SQL has to be there, and nothing else.
Result<void> checkGuards(Database &database, TrailCheck &check)
{
    std::map<QString, QString> expected = expectedGuards();
    const auto tell = [&](const QString &name, const QString &problem) {
        check.tell({.table = u"schema"_s, .row = name, .entry = {}, .problem = problem});
    };
    const auto ran = database.eachOnce(
        u"SELECT type || ' ' || name, sql FROM main.sqlite_master WHERE type <> 'table' "
        "AND sql IS NOT NULL ORDER BY 1"_s,
        {}, [&](const Row &row) -> Result<void> {
            const auto known = expected.find(row.text(0));
            if (known == expected.end()) {
                tell(row.text(0), Problem::tr("does not belong into a dataset"));
                return {};
            }
            if (known->second != row.text(1))
                tell(row.text(0), Problem::tr("was altered"));
            expected.erase(known);
            return {};
        });
    if (!ran)
        return ran;
    for (const auto &[name, statement] : expected)
        tell(name, Problem::tr("was taken away"));
    return {};
}

} // namespace

bool learnRows(KnownRows &known, const QByteArray &rows, qint64 entry)
{
    if (!rows.startsWith('{') || !rows.endsWith('}'))
        return false;
    qsizetype at = 1;
    while (at < rows.size() - 1) {
        const qsizetype nameEnd = rows.indexOf("\":", at);
        if (rows[at] != '"' || nameEnd < 0)
            return false;
        const QByteArray name = rows.mid(at + 1, nameEnd - at - 1);
        qsizetype end = rows.indexOf(',', nameEnd);
        if (end < 0)
            end = rows.size() - 1;
        const QByteArray value = rows.mid(nameEnd + 2, end - nameEnd - 2);
        if (value == "null")
            known[name] = {.digest = {}, .entry = entry};
        else if (value.size() > 2 && value.startsWith('"') && value.endsWith('"'))
            known[name] = {.digest = value.mid(1, value.size() - 2), .entry = entry};
        else
            return false;
        at = end + 1;
    }
    return true;
}

void TrailCheck::tell(TrailProblem problem)
{
    ++problemCount;
    if (problems.size() < shown)
        problems.push_back(std::move(problem));
}

void checkEntry(TrailCheck &check, const TrailEntry &entry, TrailHead &reached,
                const QString &table, const QString &prefix)
{
    const auto tell = [&](qint64 sequence, const QString &problem) {
        check.tell({.table = table,
                    .row = prefix + QString::number(sequence),
                    .entry = sequence,
                    .problem = problem});
    };
    const qint64 next = reached.sequence + 1;
    if (entry.sequence == next + 1)
        tell(next, Problem::tr("entry %1 is missing").arg(next));
    else if (entry.sequence > next)
        tell(next, Problem::tr("entries %1 to %2 are missing")
                       .arg(QString::number(next), QString::number(entry.sequence - 1)));
    else if (entry.previousHash != reached.hash)
        tell(entry.sequence,
             Problem::tr("entry %1 does not follow the one before").arg(entry.sequence));
    if (trailHash(entry) != entry.hash || !entry.isVerbatim)
        tell(entry.sequence, Problem::tr("entry %1 was altered").arg(entry.sequence));
    reached.sequence = entry.sequence;
    reached.hash = entry.hash;
}

Result<TrailCheck> checkTrail(Database &database)
{
    TrailCheck check;
    const Result<TrailHead> head = TrailRepository(database).head();
    if (!head)
        return fail(head.error());
    check.head = *head;
    Result<KnownRows> known = checkChain(database, check);
    if (!known)
        return fail(known.error());
    const auto tables = trailedTables(database);
    if (!tables)
        return fail(tables.error());
    for (const TrailedTable &table : *tables)
        if (const Result<void> checked = checkRows(database, check, table, *known); !checked)
            return fail(checked.error());
    tellMissing(check, *known);
    if (const Result<void> checked = checkPackages(database, check); !checked)
        return fail(checked.error());
    if (const Result<void> checked = checkGuards(database, check); !checked)
        return fail(checked.error());
    if (const Result<void> checked = checkPages(database, check); !checked)
        return fail(checked.error());
    return check;
}

} // namespace doubleread
