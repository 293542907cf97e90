#include "core/store/deidentificationkeyrepository.h"

namespace doubleread {

namespace {

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace

Result<bool> DeidentificationKeyRepository::isThere()
{
    const Result<qint64> keys = m_database.number(u"SELECT count(*) FROM deidentification_key"_s);
    if (!keys)
        return fail(keys.error());
    return *keys > 0;
}

Result<std::optional<QByteArray>> DeidentificationKeyRepository::plain()
{
    return m_database.first<QByteArray>(
        u"SELECT plain FROM deidentification_key WHERE plain IS NOT NULL"_s, {},
        [](const Row &row) -> Result<QByteArray> { return row.bytes(0); });
}

Result<std::vector<DeidentificationKeyRepository::Copy>> DeidentificationKeyRepository::copies()
{
    std::vector<Copy> copies;
    const auto ran = m_database.each(
        u"SELECT person, public_key, sealed FROM sealed_deidentification_key ORDER BY person"_s, {},
        [&](const Row &row) -> Result<void> {
            copies.push_back(
                {.person = row.id<User>(0), .publicKey = row.bytes(1), .sealed = row.bytes(2)});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return copies;
}

Result<void> DeidentificationKeyRepository::make(const std::optional<QByteArray> &plain)
{
    return done(m_database.change(
        u"INSERT INTO deidentification_key (one, at, plain) VALUES (1, :at, :plain)"_s,
        {{u"at"_s, timeText(QDateTime::currentDateTimeUtc())},
         {u"plain"_s, plain ? QVariant(*plain) : QVariant()}}));
}

Result<void> DeidentificationKeyRepository::erasePlain()
{
    if (const Result<void> set = m_database.define(u"PRAGMA secure_delete = ON"_s); !set)
        return set;
    return done(m_database.change(u"UPDATE deidentification_key SET plain = NULL"_s));
}

Result<void> DeidentificationKeyRepository::put(const Copy &copy)
{
    return done(
        m_database.change(u"INSERT INTO sealed_deidentification_key (person, public_key, sealed) "
                          "VALUES (:person, :public, :sealed) ON CONFLICT (person) DO UPDATE SET "
                          "public_key = excluded.public_key, sealed = excluded.sealed"_s,
                          {{u"person"_s, copy.person.toString()},
                           {u"public"_s, copy.publicKey},
                           {u"sealed"_s, copy.sealed}}));
}

Result<void> DeidentificationKeyRepository::take(Id<User> person)
{
    return done(
        m_database.change(u"DELETE FROM sealed_deidentification_key WHERE person = :person"_s,
                          {{u"person"_s, person.toString()}}));
}

Result<void> DeidentificationKeyRepository::clearLog()
{
    return m_database.define(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace doubleread
