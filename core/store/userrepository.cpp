#include "core/store/userrepository.h"

#include "core/base/problem.h"
#include "core/model/names.h"

namespace doubleread {

namespace {

constexpr QLatin1StringView
    select("SELECT id, name, role, disabled, password_hash, sealed_key, public_key FROM person");

Result<User> userFrom(const Row &row)
{
    const std::optional<Role> role = fromName<Role>(row.text(2));
    if (!role)
        return fail(
            Error::Code::Damaged,
            Problem::tr("the person %1 has the unknown role \"%2\"").arg(row.text(1), row.text(2)),
            Problem::tr("restore the dataset from a backup"));
    return User{.id = row.id<User>(0),
                .name = row.text(1),
                .role = *role,
                .disabled = row.flag(3),
                .passwordHash = row.bytes(4),
                .sealedKey = row.bytes(5),
                .publicKey = row.bytes(6)};
}

} // namespace

Result<void> UserRepository::add(const User &user)
{
    const auto added = m_database.change(
        u"INSERT INTO person (position, id, name, role, disabled, password_hash, sealed_key, "
        "public_key) SELECT coalesce(max(position), 0) + 1, :id, :name, :role, :disabled, "
        ":password, :sealed, :public FROM person"_s,
        {{u"id"_s, user.id.toString()},
         {u"name"_s, user.name},
         {u"role"_s, nameOf(user.role)},
         {u"disabled"_s, user.disabled ? 1 : 0},
         {u"password"_s, user.passwordHash},
         {u"sealed"_s, user.sealedKey},
         {u"public"_s, user.publicKey}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::vector<User>> UserRepository::all()
{
    std::vector<User> users;
    const auto ran =
        m_database.each(select + u" ORDER BY position"_s, {}, [&](const Row &row) -> Result<void> {
            Result<User> user = userFrom(row);
            if (!user)
                return fail(user.error());
            users.push_back(std::move(*user));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return users;
}

Result<std::optional<User>> UserRepository::byId(Id<User> id)
{
    return m_database.first<User>(select + u" WHERE id = :id"_s, {{u"id"_s, id.toString()}},
                                  userFrom);
}

Result<std::optional<User>> UserRepository::byName(const QString &name)
{
    return m_database.first<User>(select + u" WHERE name = :name"_s, {{u"name"_s, name}}, userFrom);
}

Result<bool> UserRepository::isProtected()
{
    const Result<qint64> passwords =
        m_database.number(u"SELECT count(*) FROM person WHERE length(password_hash) > 0"_s);
    if (!passwords)
        return fail(passwords.error());
    return *passwords > 0;
}

Result<void> UserRepository::setSecrets(const User &user)
{
    const auto changed = m_database.change(
        u"UPDATE person SET password_hash = :password, sealed_key = :sealed, public_key = :public "
        "WHERE id = :id"_s,
        {{u"password"_s, user.passwordHash},
         {u"sealed"_s, user.sealedKey},
         {u"public"_s, user.publicKey},
         {u"id"_s, user.id.toString()}});
    if (!changed)
        return fail(changed.error());
    const auto kept = m_database.change(
        u"INSERT INTO person_key (public_key, person, at) SELECT :public, :id, :at "
        "WHERE NOT EXISTS (SELECT 1 FROM person_key WHERE public_key = :public)"_s,
        {{u"public"_s, user.publicKey},
         {u"id"_s, user.id.toString()},
         {u"at"_s, timeText(QDateTime::currentDateTimeUtc())}});
    if (!kept)
        return fail(kept.error());
    return {};
}

Result<void> UserRepository::setDisabled(Id<User> id, bool disabled)
{
    const auto changed =
        m_database.change(u"UPDATE person SET disabled = :disabled WHERE id = :id"_s,
                          {{u"disabled"_s, disabled ? 1 : 0}, {u"id"_s, id.toString()}});
    if (!changed)
        return fail(changed.error());
    return {};
}

Result<std::vector<PersonKey>> UserRepository::keys()
{
    std::vector<PersonKey> keys;
    const auto ran = m_database.each(
        u"SELECT person, public_key, at FROM person_key ORDER BY at, public_key"_s, {},
        [&](const Row &row) -> Result<void> {
            keys.push_back(
                {.person = row.id<User>(0), .publicKey = row.bytes(1), .at = row.time(2)});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return keys;
}

} // namespace doubleread
