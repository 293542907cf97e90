#include "core/store/protocolrepository.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"

namespace doubleread {

namespace {

Error missing(const Database &database, const QString &what)
{
    return Error{.code = Error::Code::Damaged,
                 .message = Problem::tr("has no %1").arg(what),
                 .file = database.path(),
                 .place = {},
                 .remedy = Problem::tr("restore the dataset from a backup")};
}

} // namespace

Result<void> ProtocolRepository::addDataset(const QString &id, const QString &name)
{
    const auto added = m_database.change(
        u"INSERT INTO dataset (one, id, name, created_at) VALUES (1, :id, :name, :at)"_s,
        {{u"id"_s, id}, {u"name"_s, name}, {u"at"_s, timeText(QDateTime::currentDateTimeUtc())}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<ProtocolRepository::Dataset> ProtocolRepository::dataset()
{
    const auto found = m_database.first<Dataset>(
        u"SELECT dataset.id, dataset.name, reading_round.number, reading_round.closed "
        "FROM dataset CROSS JOIN reading_round ORDER BY reading_round.number DESC LIMIT 1"_s,
        {}, [](const Row &row) -> Result<Dataset> {
            return Dataset{.id = row.text(0),
                           .name = row.text(1),
                           .round = row.number(2),
                           .roundClosed = row.flag(3)};
        });
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(missing(m_database, Problem::tr("description of itself")));
    return **found;
}

Result<void> ProtocolRepository::closeRound(int round)
{
    const auto changed = m_database.change(
        u"UPDATE reading_round SET closed = 1 WHERE number = :round"_s, {{u"round"_s, round}});
    if (!changed)
        return fail(changed.error());
    return {};
}

Result<void> ProtocolRepository::add(const Protocol &protocol, const QString &reason,
                                     Id<User> author)
{
    const auto added = m_database.change(
        u"INSERT INTO protocol (version, content, reason, author, at) VALUES (:version, :content, "
        ":reason, :author, :at)"_s,
        {{u"version"_s, protocol.version},
         {u"content"_s, QString::fromUtf8(toCanonicalJson(protocol))},
         {u"reason"_s, reason},
         {u"author"_s, author.toString()},
         {u"at"_s, timeText(QDateTime::currentDateTimeUtc())}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<Protocol> ProtocolRepository::current()
{
    const auto found = m_database.first<Protocol>(
        u"SELECT content FROM protocol ORDER BY version DESC LIMIT 1"_s, {},
        [](const Row &row) { return fromCanonicalJson<Protocol>(row.utf8(0)); });
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(missing(m_database, Problem::tr("protocol")));
    return **found;
}

Result<std::vector<ProtocolRepository::Version>> ProtocolRepository::versions()
{
    std::vector<Version> versions;
    const auto ran =
        m_database.each(u"SELECT content, reason, author, at FROM protocol ORDER BY version"_s, {},
                        [&](const Row &row) -> Result<void> {
                            Result<Protocol> protocol = fromCanonicalJson<Protocol>(row.utf8(0));
                            if (!protocol)
                                return fail(protocol.error());
                            versions.push_back({.protocol = std::move(*protocol),
                                                .reason = row.text(1),
                                                .author = row.id<User>(2),
                                                .at = row.time(3)});
                            return {};
                        });
    return ran ? Result<std::vector<Version>>(std::move(versions)) : fail(ran.error());
}

} // namespace doubleread
