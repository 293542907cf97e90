#include "core/store/packages/packagerepository.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reads/readrepository.h"

namespace doubleread {

namespace {

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

constexpr QLatin1StringView
    selectGiven("SELECT g.id, g.reader, p.name, g.exported_at, g.token, g.merged_at, "
                "g.merged_entries, g.head, g.finished_at FROM package AS g "
                "JOIN person AS p ON p.id = g.reader");

Result<PackageRepository::Given> givenFrom(const Row &row)
{
    PackageRepository::Given given{.id = row.text(0),
                                   .reader = row.id<User>(1),
                                   .readerName = row.text(2),
                                   .exportedAt = row.time(3),
                                   .token = row.utf8(4),
                                   .mergedAt = {},
                                   .mergedEntries = row.integer(6),
                                   .head = row.bytes(7),
                                   .finishedAt = {}};
    if (!row.isNull(5))
        given.mergedAt = row.time(5);
    if (!row.isNull(8))
        given.finishedAt = row.time(8);
    return given;
}

} // namespace

Result<std::optional<PackageRepository::Key>> PackageRepository::key()
{
    return m_database.first<Key>(u"SELECT public_key, secret_key FROM dataset_key WHERE one = 1"_s,
                                 {}, [](const Row &row) -> Result<Key> {
                                     return Key{.publicKey = row.bytes(0), .seed = row.bytes(1)};
                                 });
}

Result<void> PackageRepository::addKey(const Key &key)
{
    return done(m_database.change(u"INSERT INTO dataset_key (one, public_key, secret_key) "
                                  "VALUES (1, :public, :secret)"_s,
                                  {{u"public"_s, key.publicKey}, {u"secret"_s, key.seed}}));
}

Result<std::optional<PackageRepository::SignedToken>> PackageRepository::token()
{
    return m_database.first<SignedToken>(
        u"SELECT content, signature FROM package_token WHERE one = 1"_s, {},
        [](const Row &row) -> Result<SignedToken> {
            return SignedToken{.content = row.utf8(0), .signature = row.bytes(1)};
        });
}

Result<void> PackageRepository::addToken(const SignedToken &token)
{
    return done(m_database.change(
        u"INSERT INTO package_token (one, content, signature) "
        "VALUES (1, :content, :signature)"_s,
        {{u"content"_s, QString::fromUtf8(token.content)}, {u"signature"_s, token.signature}}));
}

Result<void> PackageRepository::addPicture(const QByteArray &sha256, const QByteArray &bytes)
{
    return done(
        m_database.change(u"INSERT INTO scan_file (sha256, bytes) VALUES (:sha256, :bytes)"_s,
                          {{u"sha256"_s, sha256}, {u"bytes"_s, bytes}}));
}

Result<std::optional<QByteArray>> PackageRepository::picture(const QByteArray &sha256)
{
    return m_database.first<QByteArray>(
        u"SELECT bytes FROM scan_file WHERE sha256 = :sha256"_s, {{u"sha256"_s, sha256}},
        [](const Row &row) -> Result<QByteArray> { return row.bytes(0); });
}

Result<std::optional<qint64>> PackageRepository::pictureSize(const QByteArray &sha256)
{
    return m_database.first<qint64>(
        u"SELECT length(bytes) FROM scan_file WHERE sha256 = :sha256"_s, {{u"sha256"_s, sha256}},
        [](const Row &row) -> Result<qint64> { return row.integer(0); });
}

Result<void> PackageRepository::add(const PackageToken &token)
{
    return done(m_database.change(u"INSERT INTO package (id, reader, exported_at, token) "
                                  "VALUES (:id, :reader, :at, :token)"_s,
                                  {{u"id"_s, token.package},
                                   {u"reader"_s, token.reader.toString()},
                                   {u"at"_s, timeText(token.at)},
                                   {u"token"_s, QString::fromUtf8(toCanonicalJson(token))}}));
}

Result<std::optional<PackageRepository::Given>> PackageRepository::byId(const QString &id)
{
    return m_database.first<Given>(selectGiven + u" WHERE g.id = :id"_s, {{u"id"_s, id}},
                                   givenFrom);
}

Result<std::vector<PackageRepository::Given>> PackageRepository::all()
{
    std::vector<Given> all;
    const auto ran = m_database.each(selectGiven + u" ORDER BY g.exported_at DESC, g.id"_s, {},
                                     [&](const Row &row) -> Result<void> {
                                         Result<Given> given = givenFrom(row);
                                         if (!given)
                                             return fail(given.error());
                                         all.push_back(std::move(*given));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return all;
}

Result<void> PackageRepository::noteMerged(const Given &given)
{
    return done(m_database.change(
        u"UPDATE package SET merged_at = :at, merged_entries = :entries, head = :head "
        "WHERE id = :id"_s,
        {{u"at"_s, given.mergedAt ? QVariant(timeText(*given.mergedAt)) : QVariant()},
         {u"entries"_s, given.mergedEntries},
         {u"head"_s, given.head},
         {u"id"_s, given.id}}));
}

Result<void> PackageRepository::finish(const QString &id, const QDateTime &at)
{
    return done(m_database.change(
        u"UPDATE package SET finished_at = :at WHERE id = :id AND finished_at IS NULL"_s,
        {{u"at"_s, timeText(at)}, {u"id"_s, id}}));
}

Result<std::map<Id<Read>, QByteArray>> PackageRepository::agreed(const QString &package)
{
    std::map<Id<Read>, QByteArray> digests;
    const auto ran =
        m_database.each(u"SELECT read, digest FROM package_read WHERE package = :package"_s,
                        {{u"package"_s, package}}, [&](const Row &row) -> Result<void> {
                            digests[row.id<Read>(0)] = row.bytes(1);
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return digests;
}

Result<void> PackageRepository::setAgreed(const QString &package, Id<Read> read,
                                          const QByteArray &digest)
{
    return done(m_database.change(
        u"INSERT INTO package_read (package, read, digest) VALUES (:package, :read, :digest) "
        "ON CONFLICT (package, read) DO UPDATE SET digest = excluded.digest"_s,
        {{u"package"_s, package}, {u"read"_s, read.toString()}, {u"digest"_s, digest}}));
}

Result<bool> PackageRepository::replaceOpen(const Read &read)
{
    const auto changed = m_database.change(
        u"UPDATE read SET unblinded = :unblinded, assessment = :assessment, findings = :findings, "
        "started_at = :started, active_ms = :active, revision = revision + 1 "
        "WHERE id = :id AND state = 'open'"_s,
        {{u"unblinded"_s, read.unblinded ? 1 : 0},
         {u"assessment"_s, QString::fromUtf8(toCanonicalJson(read.assessment))},
         {u"findings"_s, static_cast<qint64>(read.annotations.size())},
         {u"started"_s, timeText(read.startedAt)},
         {u"active"_s, static_cast<qint64>(read.activeTime.count())},
         {u"id"_s, read.id.toString()}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return false;
    const auto cleared = m_database.change(u"DELETE FROM annotation WHERE read = :id"_s,
                                           {{u"id"_s, read.id.toString()}});
    if (!cleared)
        return fail(cleared.error());
    return true;
}

/// Where worklists are in use every read has its place, even if it was taken out meanwhile.
Result<void> PackageRepository::list(const Read &read, qint64 scan)
{
    AssignmentRepository lists(m_database);
    const Result<bool> any = lists.any();
    const Result<bool> has = lists.has(read.reader, scan, read.purpose);
    if (!any || !has)
        return fail(!any ? any.error() : has.error());
    if (!*any || *has)
        return {};
    return lists.append({.reader = read.reader, .scan = scan, .purpose = read.purpose, .place = 0});
}

Result<void> PackageRepository::takeIn(const Read &read, qint64 scan)
{
    const QString id = read.id.toString();
    const auto there =
        m_database.number(u"SELECT count(*) FROM read WHERE id = :id"_s, {{u"id"_s, id}});
    if (!there)
        return fail(there.error());
    const Result<bool> replaced = *there == 0 ? Result<bool>(false) : replaceOpen(read);
    if (!replaced)
        return fail(replaced.error());
    if (*there > 0 && !*replaced)
        return fail(Error::Code::Conflict, Problem::tr("the read is locked in the dataset"));
    ReadRepository reads(m_database, Viewer::program());
    if (*there == 0) {
        if (const auto listed = list(read, scan); !listed)
            return listed;
        if (const auto added = reads.add(read, scan); !added)
            return added;
    } else {
        int ordinal = 0;
        for (const Annotation &each : read.annotations)
            if (const auto put = reads.put(read.id, each, ordinal++); !put)
                return put;
    }
    if (read.state != ReadState::Submitted)
        return {};
    return done(m_database.change(
        u"UPDATE read SET state = 'submitted', submitted_at = :at WHERE id = :id"_s,
        {{u"at"_s, timeText(read.submittedAt)}, {u"id"_s, id}}));
}

Result<bool> PackageRepository::hasRival(const Read &read, qint64 scan)
{
    const auto rival = m_database.number(
        u"SELECT EXISTS (SELECT 1 FROM read WHERE scan = :scan AND reader = :reader "
        "AND round = :round AND purpose = :purpose AND state <> 'withdrawn' AND id <> :id)"_s,
        {{u"scan"_s, scan},
         {u"reader"_s, read.reader.toString()},
         {u"round"_s, read.round},
         {u"purpose"_s, nameOf(read.purpose)},
         {u"id"_s, read.id.toString()}});
    if (!rival)
        return fail(rival.error());
    return *rival == 1;
}

Result<bool> PackageRepository::hasComment(Id<Comment> id)
{
    const auto there = m_database.number(u"SELECT EXISTS (SELECT 1 FROM comment WHERE id = :id)"_s,
                                         {{u"id"_s, id.toString()}});
    if (!there)
        return fail(there.error());
    return *there == 1;
}

Result<bool> PackageRepository::takeIn(const TakeBack &wish)
{
    const auto added = m_database.change(
        u"INSERT INTO take_back (id, read, reason, asked_at) "
        "SELECT :id, id, :reason, :at FROM read WHERE id = :read AND state = 'submitted' "
        "AND NOT EXISTS (SELECT 1 FROM take_back WHERE id = :id "
        "OR (read = :read AND answered_at IS NULL))"_s,
        {{u"id"_s, wish.id.toString()},
         {u"reason"_s, wish.reason},
         {u"at"_s, timeText(wish.askedAt)},
         {u"read"_s, wish.read.toString()}});
    if (!added)
        return fail(added.error());
    return *added > 0;
}

Result<std::optional<QDateTime>> PackageRepository::closedAt(int round)
{
    return m_database.first<QDateTime>(
        u"SELECT trail.at FROM trail JOIN reading_round ON reading_round.number = :round "
        "WHERE reading_round.closed = 1 AND trail.action = 'round.closed' "
        "ORDER BY trail.sequence DESC LIMIT 1"_s,
        {{u"round"_s, round}}, [](const Row &row) -> Result<QDateTime> { return row.time(0); });
}

Result<QByteArray> PackageRepository::keptHash(const QString &package, qint64 sequence)
{
    const auto hash = m_database.first<QByteArray>(
        u"SELECT hash FROM package_entry WHERE package = :package AND sequence = :sequence"_s,
        {{u"package"_s, package}, {u"sequence"_s, sequence}},
        [](const Row &row) -> Result<QByteArray> { return row.bytes(0); });
    if (!hash)
        return fail(hash.error());
    return hash->value_or(QByteArray());
}

Result<void> PackageRepository::keepEntries(const QString &package, Database &from, qint64 after)
{
    return from.each(
        u"SELECT sequence, at, actor, action, subject, scan, content, rows, previous_hash, hash "
        "FROM trail WHERE sequence > :after ORDER BY sequence"_s,
        {{u"after"_s, after}}, [&](const Row &row) -> Result<void> {
            return done(m_database.change(
                u"INSERT INTO package_entry (package, sequence, at, actor, action, subject, scan, "
                "content, rows, previous_hash, hash) VALUES (:package, :sequence, :at, :actor, "
                ":action, :subject, :scan, :content, :rows, :previous, :hash)"_s,
                {{u"package"_s, package},
                 {u"sequence"_s, row.value(0)},
                 {u"at"_s, row.value(1)},
                 {u"actor"_s, row.value(2)},
                 {u"action"_s, row.value(3)},
                 {u"subject"_s, row.value(4)},
                 {u"scan"_s, row.value(5)},
                 {u"content"_s, row.value(6)},
                 {u"rows"_s, row.value(7)},
                 {u"previous"_s, row.value(8)},
                 {u"hash"_s, row.value(9)}}));
        });
}

} // namespace doubleread
