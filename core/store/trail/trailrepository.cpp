#include "core/store/trail/trailrepository.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/store/database/headnote.h"
#include "core/store/trail/canonicalobject.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr QLatin1StringView
    columns("sequence, at, actor, action, subject, scan, content, rows, previous_hash, hash");

bool isText(const Row &row, int column)
{
    return row.value(column).typeId() == QMetaType::QString;
}

/// Whether the row is what insert() makes of the entry, and not only reads like it.
bool isVerbatim(const Row &row, const TrailEntry &entry)
{
    constexpr std::array texts{1, 2, 3, 4, 6};
    const auto isBytes = [&](int column) {
        return row.value(column).typeId() == QMetaType::QByteArray;
    };
    return std::ranges::all_of(texts, [&](int column) { return isText(row, column); }) &&
           (row.isNull(7) || isText(row, 7)) && isBytes(8) && isBytes(9) &&
           (row.isNull(5) || row.value(5).typeId() == QMetaType::LongLong) &&
           row.text(1) == timeText(entry.at) && row.text(2) == entry.actor.toString();
}

TrailEntry entryFrom(const Row &row)
{
    TrailEntry entry{.sequence = row.integer(0),
                     .at = row.time(1),
                     .actor = row.id<User>(2),
                     .action = row.text(3),
                     .subject = row.text(4),
                     .canonicalJson = row.utf8(6),
                     .scan = {},
                     .rows = {},
                     .previousHash = row.bytes(8),
                     .hash = row.bytes(9)};
    if (!row.isNull(5))
        entry.scan = row.integer(5);
    if (!row.isNull(7))
        entry.rows = row.utf8(7);
    entry.isVerbatim = isVerbatim(row, entry);
    return entry;
}

/// The digests of what was written since the entry before; the first entry of all speaks of
/// every row that is there.
Result<QByteArray> rowsToTell(Database &database, qint64 sequence)
{
    const std::span<const TrailedTable> tables = database.watchedTables();
    if (sequence == 1)
        if (const Result<void> touched = touchEveryRow(database, tables); !touched)
            return fail(touched.error());
    return takeTouchedRows(database, tables);
}

Result<void> insert(Database &database, const TrailEntry &entry)
{
    const auto added = database.change(
        u"INSERT INTO trail (sequence, at, actor, action, subject, scan, content, rows, "
        "previous_hash, hash) VALUES (:sequence, :at, :actor, :action, :subject, :scan, :content, "
        ":rows, :previous, :hash)"_s,
        {{u"sequence"_s, entry.sequence},
         {u"at"_s, timeText(entry.at)},
         {u"actor"_s, entry.actor.toString()},
         {u"action"_s, entry.action},
         {u"subject"_s, entry.subject},
         {u"scan"_s, entry.scan ? QVariant(*entry.scan) : QVariant()},
         {u"content"_s, QString::fromUtf8(entry.canonicalJson)},
         {u"rows"_s, entry.rows ? QVariant(QString::fromUtf8(*entry.rows)) : QVariant()},
         {u"previous"_s, entry.previousHash},
         {u"hash"_s, entry.hash}});
    return added ? Result<void>() : Result<void>(fail(added.error()));
}

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

Result<void> moveHead(Database &database, TrailHead head)
{
    if (const HeadSigner &signer = database.headSigner()) {
        const Result<QString> id = datasetIdOf(database);
        if (!id)
            return fail(id.error());
        const HeadSignature made = signer(headMessage(*id, head));
        head.signer = made.publicKey;
        head.signature = made.signature;
    }
    const auto moved = database.change(
        u"UPDATE trail_head SET sequence = :sequence, hash = :hash, signer = :signer, "
        "signature = :signature WHERE one = 1"_s,
        {{u"sequence"_s, head.sequence},
         {u"hash"_s, head.hash},
         {u"signer"_s, orNull(head.signer)},
         {u"signature"_s, orNull(head.signature)}});
    if (!moved)
        return fail(moved.error());
    database.noteHead(head);
    return {};
}

/// What was here once is gone: so that it stays known when the trail goes on without.
TrailRepository::Event lossEvent(const TrailHead &lost)
{
    return {.actor = {},
            .action = lossAction,
            .subject = u"trail:"_s + QString::number(lost.sequence),
            .scan = {},
            .canonicalJson = CanonicalObject()
                                 .set("known_sequence", lost.sequence)
                                 .set("known_hash", QString::fromLatin1(lost.hash.toHex()))
                                 .bytes()};
}

} // namespace

QByteArray trailHash(const TrailEntry &entry)
{
    CanonicalObject object;
    object.set("sequence", entry.sequence)
        .set("at", timeText(entry.at))
        .set("actor", entry.actor)
        .set("action", entry.action)
        .set("subject", entry.subject)
        .setJson("scan", entry.scan ? QByteArray::number(*entry.scan) : QByteArray())
        .setJson("content", entry.canonicalJson);
    if (entry.rows)
        object.setJson("rows", *entry.rows);
    return sha256(entry.previousHash + object.bytes());
}

QByteArray headMessage(const QString &datasetId, const TrailHead &head)
{
    return "doubleread trail head\n" + datasetId.toUtf8() + '\n' +
           QByteArray::number(head.sequence) + '\n' + head.hash.toHex();
}

Result<TrailHead> TrailRepository::head()
{
    const auto head = m_database.first<TrailHead>(
        u"SELECT sequence, hash, signer, signature FROM trail_head WHERE one = 1"_s, {},
        [](const Row &row) -> Result<TrailHead> {
            return TrailHead{.sequence = row.integer(0),
                             .hash = row.bytes(1),
                             .signer = row.bytes(2),
                             .signature = row.bytes(3)};
        });
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(Error{.code = Error::Code::Damaged,
                          .message = Problem::tr("the head of the audit trail is missing"),
                          .file = m_database.path(),
                          .place = {},
                          .remedy = Problem::tr("restore the dataset from a backup")});
    return **head;
}

Result<void> TrailRepository::append(const Event &event)
{
    if (const std::optional<TrailHead> lost = m_database.takeLostHead())
        if (const Result<void> told = appendOne(lossEvent(*lost)); !told)
            return told;
    return appendOne(event);
}

Result<void> TrailRepository::appendOne(const Event &event)
{
    const Result<TrailHead> before = head();
    if (!before)
        return fail(before.error());
    Result<QByteArray> rows = rowsToTell(m_database, before->sequence + 1);
    if (!rows)
        return fail(rows.error());
    TrailEntry entry{.sequence = before->sequence + 1,
                     .at = QDateTime::currentDateTimeUtc(),
                     .actor = event.actor,
                     .action = event.action,
                     .subject = event.subject,
                     .canonicalJson = event.canonicalJson,
                     .scan = event.scan,
                     .rows = std::move(*rows),
                     .previousHash = before->hash,
                     .hash = {}};
    entry.hash = trailHash(entry);
    if (const Result<void> added = insert(m_database, entry); !added)
        return added;
    return moveHead(
        m_database,
        {.sequence = entry.sequence, .hash = entry.hash, .signer = {}, .signature = {}});
}

Result<void> TrailRepository::keep(const TrailEntry &entry)
{
    return insert(m_database, entry);
}

Result<void> TrailRepository::keepHead(const TrailHead &head)
{
    const auto kept = m_database.change(
        u"INSERT INTO trail_head (one, sequence, hash, signer, signature) VALUES (1, :sequence, "
        ":hash, :signer, :signature)"_s,
        {{u"sequence"_s, head.sequence},
         {u"hash"_s, head.hash},
         {u"signer"_s, orNull(head.signer)},
         {u"signature"_s, orNull(head.signature)}});
    return kept ? Result<void>() : Result<void>(fail(kept.error()));
}

Result<std::vector<TrailEntry>> TrailRepository::ofScan(qint64 position)
{
    std::vector<TrailEntry> entries;
    const auto ran = m_database.each(u"SELECT "_s + columns +
                                         u" FROM trail WHERE scan = :scan ORDER BY sequence"_s,
                                     {{u"scan"_s, position}}, [&](const Row &row) -> Result<void> {
                                         entries.push_back(entryFrom(row));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return entries;
}

Result<qint64> TrailRepository::lastScan(Id<User> actor, const QString &action)
{
    return m_database.number(
        u"SELECT coalesce((SELECT scan FROM trail WHERE actor = :actor AND action = :action "
        "AND scan IS NOT NULL ORDER BY sequence DESC LIMIT 1), 0)"_s,
        {{u"actor"_s, actor.toString()}, {u"action"_s, action}});
}

Result<std::optional<QByteArray>> TrailRepository::lastContent(const QString &action,
                                                               const QString &subject, qint64 scan)
{
    const auto content = [](const Row &row) -> Result<QByteArray> { return row.utf8(0); };
    auto here = m_database.first<QByteArray>(
        u"SELECT content FROM trail WHERE scan = :scan AND action = :action AND subject = :subject "
        "ORDER BY sequence DESC LIMIT 1"_s,
        {{u"scan"_s, scan}, {u"action"_s, action}, {u"subject"_s, subject}}, content);
    if (!here || *here)
        return here;
    return m_database.first<QByteArray>(
        u"SELECT content FROM package_entry WHERE action = :action AND subject = :subject "
        "ORDER BY at DESC LIMIT 1"_s,
        {{u"action"_s, action}, {u"subject"_s, subject}}, content);
}

Result<std::optional<QByteArray>> TrailRepository::lastContent(const QString &action)
{
    return m_database.first<QByteArray>(
        u"SELECT content FROM trail WHERE action = :action ORDER BY sequence DESC LIMIT 1"_s,
        {{u"action"_s, action}}, [](const Row &row) -> Result<QByteArray> { return row.utf8(0); });
}

Result<void> TrailRepository::each(const std::function<Result<void>(const TrailEntry &)> &take)
{
    return m_database.each(u"SELECT "_s + columns + u" FROM trail ORDER BY sequence"_s, {},
                           [&](const Row &row) { return take(entryFrom(row)); });
}

Result<void> TrailRepository::eachOfPackages(
    const std::function<Result<void>(const QString &package, const TrailEntry &)> &take)
{
    return m_database.each(u"SELECT "_s + columns +
                               u", package FROM package_entry ORDER BY package, sequence"_s,
                           {}, [&](const Row &row) { return take(row.text(10), entryFrom(row)); });
}

} // namespace doubleread
