#include "core/store/trailrepository.h"

#include "core/base/hash.h"
#include "core/store/canonicalobject.h"

namespace doubleread {

namespace {

/// A row as it is stored: the entry and the scan that it is filed under.
struct StoredEntry
{
    TrailEntry entry;
    std::optional<qint64> scan;
};

constexpr QLatin1StringView
    columns("sequence, at, actor, action, subject, scan, content, previous_hash, hash");

StoredEntry entryFrom(const Row &row)
{
    StoredEntry stored{.entry = {.sequence = row.integer(0),
                                 .at = row.time(1),
                                 .actor = row.id<User>(2),
                                 .action = row.text(3),
                                 .subject = row.text(4),
                                 .canonicalJson = row.utf8(6),
                                 .previousHash = row.bytes(7),
                                 .hash = row.bytes(8)},
                       .scan = {}};
    if (!row.isNull(5))
        stored.scan = row.integer(5);
    return stored;
}

QByteArray hashOf(const StoredEntry &stored)
{
    const TrailEntry &entry = stored.entry;
    CanonicalObject object;
    object.set("sequence", entry.sequence)
        .set("at", timeText(entry.at))
        .set("actor", entry.actor)
        .set("action", entry.action)
        .set("subject", entry.subject)
        .setJson("scan", stored.scan ? QByteArray::number(*stored.scan) : QByteArray())
        .setJson("content", entry.canonicalJson);
    return sha256(entry.previousHash + object.bytes());
}

struct Head
{
    qint64 sequence = 0;
    QByteArray hash;
};

Result<Head> headOf(Database &database)
{
    const auto head =
        database.first<Head>(u"SELECT sequence, hash FROM trail_head WHERE one = 1"_s, {},
                             [](const Row &row) -> Result<Head> {
                                 return Head{.sequence = row.integer(0), .hash = row.bytes(1)};
                             });
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(Error{.code = Error::Code::Damaged,
                          .message = u"the head of the audit trail is missing"_s,
                          .file = database.path(),
                          .place = {},
                          .remedy = u"restore the dataset from a backup"_s});
    return **head;
}

void tell(TrailCheck &check, qint64 sequence, const QString &problem)
{
    if (!check.isWhole())
        return;
    check.brokenEntry = sequence;
    check.problem = problem;
}

/// One entry against what the chain has come to.
void checkEntry(TrailCheck &check, const StoredEntry &stored, const Head &expected)
{
    const TrailEntry &entry = stored.entry;
    if (entry.sequence != expected.sequence + 1)
        tell(check, expected.sequence + 1, u"entry %1 is missing"_s.arg(expected.sequence + 1));
    else if (entry.previousHash != expected.hash)
        tell(check, entry.sequence,
             u"entry %1 does not follow the one before"_s.arg(entry.sequence));
    else if (hashOf(stored) != entry.hash)
        tell(check, entry.sequence, u"entry %1 was altered"_s.arg(entry.sequence));
}

} // namespace

Result<void> TrailRepository::append(const Event &event)
{
    const Result<Head> head = headOf(m_database);
    if (!head)
        return fail(head.error());
    StoredEntry stored{.entry = {.sequence = head->sequence + 1,
                                 .at = QDateTime::currentDateTimeUtc(),
                                 .actor = event.actor,
                                 .action = event.action,
                                 .subject = event.subject,
                                 .canonicalJson = event.canonicalJson,
                                 .previousHash = head->hash,
                                 .hash = {}},
                       .scan = event.scan};
    TrailEntry &entry = stored.entry;
    entry.hash = hashOf(stored);
    const auto added = m_database.change(
        u"INSERT INTO trail (sequence, at, actor, action, subject, scan, content, previous_hash, "
        "hash) VALUES (:sequence, :at, :actor, :action, :subject, :scan, :content, :previous, "
        ":hash)"_s,
        {{u"sequence"_s, entry.sequence},
         {u"at"_s, timeText(entry.at)},
         {u"actor"_s, entry.actor.toString()},
         {u"action"_s, entry.action},
         {u"subject"_s, entry.subject},
         {u"scan"_s, stored.scan ? QVariant(*stored.scan) : QVariant()},
         {u"content"_s, QString::fromUtf8(entry.canonicalJson)},
         {u"previous"_s, entry.previousHash},
         {u"hash"_s, entry.hash}});
    if (!added)
        return fail(added.error());
    const auto moved = m_database.change(
        u"UPDATE trail_head SET sequence = :sequence, hash = :hash WHERE one = 1"_s,
        {{u"sequence"_s, entry.sequence}, {u"hash"_s, entry.hash}});
    if (!moved)
        return fail(moved.error());
    return {};
}

Result<std::vector<TrailEntry>> TrailRepository::ofScan(qint64 position)
{
    std::vector<TrailEntry> entries;
    const auto ran = m_database.each(u"SELECT "_s + columns +
                                         u" FROM trail WHERE scan = :scan ORDER BY sequence"_s,
                                     {{u"scan"_s, position}}, [&](const Row &row) -> Result<void> {
                                         entries.push_back(entryFrom(row).entry);
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return entries;
}

Result<TrailCheck> TrailRepository::verify()
{
    const Result<Head> head = headOf(m_database);
    if (!head)
        return fail(head.error());
    TrailCheck check;
    Head reached{.sequence = 0, .hash = QByteArray(32, '\0')};
    const auto ran = m_database.each(u"SELECT "_s + columns + u" FROM trail ORDER BY sequence"_s,
                                     {}, [&](const Row &row) -> Result<void> {
                                         const StoredEntry stored = entryFrom(row);
                                         checkEntry(check, stored, reached);
                                         reached = {.sequence = stored.entry.sequence,
                                                    .hash = stored.entry.hash};
                                         ++check.entries;
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    if (reached.sequence < head->sequence)
        tell(check, reached.sequence + 1,
             u"the end is missing from entry %1 on: the head counts %2"_s.arg(
                 QString::number(reached.sequence + 1), QString::number(head->sequence)));
    else if (reached.sequence != head->sequence || reached.hash != head->hash)
        tell(check, reached.sequence, u"the head does not fit the last entry"_s);
    return check;
}

} // namespace doubleread
