#include "core/base/problem.h"
#include "core/crypto/password.h"
#include "core/crypto/passwordstrength.h"
#include "core/service/people/deidentificationkey.h"
#include "core/service/people/people.h"
#include "core/service/support.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

using Key = std::shared_ptr<const SigningKey>;

constexpr qsizetype longestPassword = 1000;

HeadSigner signerWith(const Key &key)
{
    if (!key)
        return {};
    return [key](QByteArrayView message) {
        return HeadSignature{.publicKey = key->publicKey(), .signature = key->sign(message)};
    };
}

Unsealer unsealerWith(const Key &key)
{
    if (!key)
        return {};
    return [key](QByteArrayView sealed) { return key->open(sealed); };
}

/// Whose secrets the database uses from here on.
void seat(Database &database, const Key &key)
{
    database.setHeadSigner(signerWith(key));
    database.setUnsealer(unsealerWith(key));
}

Result<User> stored(Database &database, Id<User> id)
{
    const auto found = UserRepository(database).byId(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no such person"));
    return **found;
}

/// The key of a person of a protected dataset, by the password.
Result<Key> keyOf(const User &person, const QString &password)
{
    if (person.passwordHash.isEmpty())
        return forbidden(Problem::tr("%1 has no password yet").arg(person.name),
                         Problem::tr("have the coordinator give one"));
    if (!passwordFits(password, person.passwordHash))
        return forbidden(Problem::tr("this is not the password of %1").arg(person.name),
                         Problem::tr("type it again; the coordinator can give a new one"));
    return SigningKey::unseal(person.sealedKey, password);
}

Result<void> checkNewPassword(const QString &next)
{
    if (next.size() < shortestPassword)
        return invalid(Problem::tr("a password has at least %1 characters").arg(shortestPassword),
                       Problem::tr("a few words are easy to remember and hard to guess"));
    if (next.size() > longestPassword)
        return invalid(
            Problem::tr("the password is longer than %1 characters").arg(longestPassword));
    return {};
}

/// The first one of a dataset.
Result<void> checkFirstPassword(Database &database, const Actor &actor, const User &person)
{
    const bool own = actor.user.id == person.id || actor.roles == RoleCheck::Waived;
    if (own && person.role == Role::Coordinator && !person.disabled)
        return {};
    const auto all = people(database);
    if (!all)
        return fail(all.error());
    QStringList coordinators;
    for (const User &each : *all)
        if (each.role == Role::Coordinator && !each.disabled)
            coordinators << each.name;
    return forbidden(
        Problem::tr("the first password has to be a coordinator's own, who can then give the "
                    "others theirs"),
        Problem::tr("begin with: %1").arg(coordinators.join(u", "_s)));
}

struct Secrets
{
    User person;
    Key key;
    bool isNewKey = true;
};

Result<Secrets> sealedWith(User person, const Key &key, const QString &next)
{
    person.passwordHash = passwordHash(next);
    person.sealedKey = key->seal(next);
    person.publicKey = key->publicKey();
    if (person.passwordHash.isEmpty() || person.sealedKey.isEmpty())
        return fail(Error::Code::Io,
                    Problem::tr("there is not enough memory to protect a password"),
                    Problem::tr("close other programs"));
    return Secrets{.person = std::move(person), .key = key};
}

/// What the person has from now on, if the actor may give it.
Result<Secrets> newSecrets(Database &database, const Actor &actor, const User &person,
                           const QString &current, const QString &next)
{
    if (const Result<void> may = maySetPassword(actor, person); !may)
        return fail(may.error());
    if (const Result<void> fine = checkNewPassword(next); !fine)
        return fail(fine.error());
    const Result<bool> before = isProtected(database);
    if (!before)
        return fail(before.error());
    if (!*before) {
        const Result<void> first = checkFirstPassword(database, actor, person);
        return first ? sealedWith(person, SigningKey::create(), next)
                     : Result<Secrets>(fail(first.error()));
    }
    if (actor.user.id != person.id)
        return sealedWith(person, SigningKey::create(), next);
    const Result<Key> own = keyOf(person, current);
    if (!own)
        return fail(own.error());
    Result<Secrets> again = sealedWith(person, *own, next);
    if (again)
        again->isNewKey = false;
    return again;
}

Result<User> storeSecrets(Database &database, const Actor &actor, const Secrets &secrets)
{
    return inTransaction(database, [&]() -> Result<User> {
        if (const auto set = UserRepository(database).setSecrets(secrets.person); !set)
            return fail(set.error());
        const auto told =
            record(database, actor.user.id, u"person.password-set"_s,
                   u"person:"_s + secrets.person.id.toString(), {},
                   CanonicalObject()
                       .set("name", secrets.person.name)
                       .set("public_key", QString::fromLatin1(secrets.key->publicKey().toHex()))
                       .setJson("new_key", secrets.isNewKey ? "true" : "false"));
        if (!told)
            return fail(told.error());
        if (const auto shared = shareDeidentificationKey(database, actor); !shared)
            return fail(shared.error());
        return secrets.person;
    });
}

} // namespace

Result<LogIn> logIn(Database &database, Id<User> id, const QString &password)
{
    const Result<User> person = stored(database, id);
    if (!person)
        return fail(person.error());
    if (person->disabled)
        return forbidden(Problem::tr("%1 has been disabled").arg(person->name),
                         Problem::tr("ask the coordinator"));
    const Result<bool> needed = isProtected(database);
    if (!needed)
        return fail(needed.error());
    LogIn login{.actor = {.user = *person, .roles = RoleCheck::Enforced}, .key = {}};
    if (*needed) {
        Result<Key> key = keyOf(*person, password);
        if (!key)
            return fail(key.error());
        login.key = std::move(*key);
    }
    seat(database, login.key);
    shareKeyAtLogIn(database, login.actor);
    return login;
}

Result<Actor> authenticate(Database &database, const QString &name, const QString &password)
{
    const Result<User> person = personNamed(database, name);
    if (!person)
        return fail(person.error());
    const Result<LogIn> login = logIn(database, person->id, password);
    if (!login)
        return fail(login.error());
    return login->actor;
}

void logOut(Database &database)
{
    seat(database, {});
}

Result<void> confirmPassword(Database &database, const Actor &actor, const QString &password)
{
    const Result<User> person = stored(database, actor.user.id);
    if (!person)
        return fail(person.error());
    const Result<Key> key = keyOf(*person, password);
    return key ? Result<void>() : fail(key.error());
}

Result<User> setPassword(Database &database, const Actor &actor, Id<User> id,
                         const QString &current, const QString &next)
{
    const Result<User> person = stored(database, id);
    if (!person)
        return fail(person.error());
    Result<Secrets> secrets = newSecrets(database, actor, *person, current, next);
    if (!secrets)
        return fail(secrets.error());
    const bool protects = !database.headSigner();
    if (protects) // whoever protects the dataset is logged in by that
        seat(database, secrets->key);
    Result<User> set = storeSecrets(database, actor, *secrets);
    if (!set && protects)
        seat(database, {});
    if (set)
        forgetPlainKey(database);
    return set;
}

} // namespace doubleread
