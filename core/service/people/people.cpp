#include "core/service/people/people.h"

#include "core/base/problem.h"
#include "core/model/names.h"
#include "core/service/packages/packages.h"
#include "core/service/people/deidentificationkey.h"
#include "core/service/support.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

/// What of a name people tell apart: not capitals, nor how many blanks there are.
QString looksOf(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

/// Whether a coordinator besides this person can log in.
bool othersCoordinate(const std::vector<User> &people, Id<User> but)
{
    const bool isProtected =
        std::ranges::any_of(people, [](const User &each) { return !each.passwordHash.isEmpty(); });
    return std::ranges::any_of(people, [&](const User &each) {
        return each.id != but && each.role == Role::Coordinator && !each.disabled &&
               (!isProtected || !each.passwordHash.isEmpty());
    });
}

} // namespace

Result<std::vector<User>> people(Database &database)
{
    return UserRepository(database).all();
}

Result<User> personNamed(Database &database, const QString &name)
{
    UserRepository users(database);
    const Result<std::optional<User>> found = users.byName(name);
    if (!found)
        return fail(found.error());
    if (*found)
        return **found;
    const Result<std::vector<User>> all = users.all();
    if (!all)
        return fail(all.error());
    QStringList names;
    for (const User &person : *all)
        names << person.name;
    return fail(Error::Code::NotFound,
                Problem::tr("the dataset has no person named \"%1\"").arg(name),
                Problem::tr("it has: %1").arg(names.join(u", "_s)));
}

Result<bool> isProtected(Database &database)
{
    return UserRepository(database).isProtected();
}

Result<Actor> deskCoordinator(Database &database)
{
    const Result<std::vector<User>> all = people(database);
    if (!all)
        return fail(all.error());
    if (std::ranges::any_of(*all, [](const User &each) { return !each.passwordHash.isEmpty(); }))
        return forbidden(
            Problem::tr("the dataset is protected by passwords"),
            Problem::tr("say who acts with --user NAME; the password is asked for, or comes "
                        "from --password-file or DOUBLEREAD_PASSWORD"));
    const auto package = packageOf(database);
    if (!package)
        return fail(package.error());
    if (*package && !all->empty()) // its reader alone works in it
        return Actor{.user = all->front(), .roles = RoleCheck::Enforced};
    const auto found = std::ranges::find_if(
        *all, [](const User &each) { return each.role == Role::Coordinator && !each.disabled; });
    if (found == all->end())
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no coordinator"),
                    Problem::tr("name a person to act as"));
    return Actor{.user = *found, .roles = RoleCheck::Waived};
}

Result<User> newPerson(Database &database, const Actor &actor, const QString &name, Role role)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    const User person{.id = Id<User>::create(),
                      .name = name.trimmed(),
                      .role = role,
                      .disabled = false,
                      .passwordHash = {},
                      .sealedKey = {},
                      .publicKey = {}};
    if (person.name.isEmpty())
        return invalid(Problem::tr("a person needs a name"));
    if (person.name.size() > 200)
        return invalid(Problem::tr("the name is longer than 200 characters"));
    const Result<std::vector<User>> all = people(database);
    if (!all)
        return fail(all.error());
    const auto alike = std::ranges::find(*all, looksOf(person.name),
                                         [](const User &each) { return looksOf(each.name); });
    if (alike != all->end())
        return fail(Error::Code::AlreadyExists,
                    alike->name == person.name
                        ? Problem::tr("there is a person named \"%1\" already").arg(person.name)
                        : Problem::tr("\"%1\" looks like \"%2\", who is there already")
                              .arg(person.name, alike->name),
                    Problem::tr("choose another name"));
    return person;
}

Result<void> storePerson(Database &database, const Actor &actor, const User &person)
{
    if (const Result<void> added = UserRepository(database).add(person); !added)
        return added;
    return record(database, actor.user.id, u"person.added"_s, u"person:"_s + person.id.toString(),
                  {}, CanonicalObject().set("name", person.name).set("role", nameOf(person.role)));
}

Result<User> addPerson(Database &database, const Actor &actor, const QString &name, Role role)
{
    return inTransaction(database, [&]() -> Result<User> {
        Result<User> person = newPerson(database, actor, name, role);
        if (!person)
            return person;
        if (const Result<void> stored = storePerson(database, actor, *person); !stored)
            return fail(stored.error());
        return person;
    });
}

Result<User> setDisabled(Database &database, const Actor &actor, Id<User> id, bool disabled)
{
    return inTransaction(database, [&]() -> Result<User> {
        if (const Result<void> allowed = mayManagePeople(actor); !allowed)
            return fail(allowed.error());
        const auto all = people(database);
        if (!all)
            return fail(all.error());
        const auto found = std::ranges::find(*all, id, &User::id);
        if (found == all->end())
            return fail(Error::Code::NotFound, Problem::tr("the dataset has no such person"));
        User person = *found;
        if (person.disabled == disabled)
            return person;
        if (disabled && person.role == Role::Coordinator && !othersCoordinate(*all, id))
            return forbidden(
                Problem::tr("%1 is the last coordinator who can log in").arg(person.name),
                Problem::tr("let another coordinator be there first"));
        person.disabled = disabled;
        if (const auto set = UserRepository(database).setDisabled(id, disabled); !set)
            return fail(set.error());
        const auto told = record(
            database, actor.user.id, disabled ? u"person.disabled"_s : u"person.enabled"_s,
            u"person:"_s + person.id.toString(), {}, CanonicalObject().set("name", person.name));
        if (!told)
            return fail(told.error());
        if (const auto shared = shareDeidentificationKey(database, actor); !shared)
            return fail(shared.error());
        return person;
    });
}

} // namespace doubleread
