#include "core/service/people/people.h"

#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/passwords.h"
#include "core/model/names.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString name;
    Role role = Role::Radiologist;
    QString newPasswordFile;
};

Result<ExitStatus> runAdd(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<User> user =
        addPerson(*desk->database, desk->actor, arguments.name, arguments.role);
    if (!user)
        return fail(user.error());
    console.done({{u"name"_s, user->name}, {u"role"_s, nameOf(user->role)}},
                 {u"added '%1', %2"_s.arg(user->name, nameOf(user->role))});
    return ExitStatus::Done;
}

/// In a dataset that is not protected yet a password that was given can only be the new one.
Result<QString> newPassword(const Desk &desk, const Arguments &arguments, const Console &console)
{
    const Result<bool> before = isProtected(*desk.database);
    if (!before)
        return fail(before.error());
    const auto given =
        *before ? Result<std::optional<QString>>(std::nullopt) : givenPassword(console);
    if (!given)
        return fail(given.error());
    return newPasswordFor(arguments.name, arguments.newPasswordFile, *given);
}

Result<ExitStatus> runPassword(const Arguments &arguments, Console &console)
{
    const auto right = [&](const Actor &actor) {
        const bool own = actor.user.name == arguments.name;
        return maySetPassword(actor, own ? actor.user : User());
    };
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, right);
    if (!desk)
        return fail(desk.error());
    const Result<User> person = personNamed(*desk->database, arguments.name);
    if (!person)
        return fail(person.error());
    const Result<QString> next = newPassword(*desk, arguments, console);
    if (!next)
        return fail(next.error());
    const Result<User> set =
        setPassword(*desk->database, desk->actor, person->id, desk->password, *next);
    if (!set)
        return fail(set.error());
    console.done(
        {{u"name"_s, set->name}, {u"public_key"_s, QString::fromLatin1(set->publicKey.toHex())}},
        {u"'%1' has a new password"_s.arg(set->name)});
    return ExitStatus::Done;
}

Result<ExitStatus> runDisabled(const Arguments &arguments, bool disabled, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<User> person = personNamed(*desk->database, arguments.name);
    if (!person)
        return fail(person.error());
    const Result<User> set = setDisabled(*desk->database, desk->actor, person->id, disabled);
    if (!set)
        return fail(set.error());
    console.done({{u"name"_s, set->name}, {u"disabled"_s, set->disabled}},
                 {disabled ? u"'%1' can do nothing any more"_s.arg(set->name)
                           : u"'%1' is back"_s.arg(set->name)});
    return ExitStatus::Done;
}

Result<ExitStatus> runList(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const auto all = people(*desk->database);
    if (!all)
        return fail(all.error());
    QJsonArray json;
    std::vector<QStringList> rows{{u"NAME"_s, u"ROLE"_s, u"STATE"_s, u"PASSWORD"_s}};
    for (const User &person : *all) {
        const bool hasPassword = !person.passwordHash.isEmpty();
        json.append(QJsonObject{{u"name"_s, person.name},
                                {u"role"_s, nameOf(person.role)},
                                {u"disabled"_s, person.disabled},
                                {u"password"_s, hasPassword}});
        rows.push_back({person.name, nameOf(person.role),
                        person.disabled ? u"disabled"_s : u"enabled"_s,
                        hasPassword ? u"set"_s : u"none"_s});
    }
    console.result({{u"people"_s, json}}, aligned(rows));
    return ExitStatus::Done;
}

const std::vector<std::pair<QString, Role>> &roles()
{
    static const std::vector<std::pair<QString, Role>> words{
        {nameOf(Role::Radiologist), Role::Radiologist},
        {nameOf(Role::MedicalOfficer), Role::MedicalOfficer},
        {nameOf(Role::Researcher), Role::Researcher},
        {nameOf(Role::Coordinator), Role::Coordinator}};
    return words;
}

std::shared_ptr<Arguments> declarePerson(Syntax &syntax, const char *help)
{
    auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("NAME", arguments->name, help);
    return arguments;
}

Action declareDisabled(Syntax &syntax, bool disabled)
{
    const auto arguments = declarePerson(syntax, "The person's name");
    return [arguments, disabled](Console &console) {
        return runDisabled(*arguments, disabled, console);
    };
}

} // namespace

Action declareReaderAdd(Syntax &syntax)
{
    const auto arguments = declarePerson(syntax, "The person's name, as it will be shown");
    syntax.choice("--role", arguments->role, roles(), "Without it a radiologist");
    return [arguments](Console &console) { return runAdd(*arguments, console); };
}

Action declareUserAdd(Syntax &syntax)
{
    const auto arguments = declarePerson(syntax, "The person's name, as it will be shown");
    syntax.requiredChoice("--role", arguments->role, roles(), "What the person does");
    return [arguments](Console &console) { return runAdd(*arguments, console); };
}

Action declareUserPassword(Syntax &syntax)
{
    const auto arguments =
        declarePerson(syntax, "Whose password; the first one of a dataset is a coordinator's and "
                              "protects it");
    syntax.option("--new-password-file", "FILE", arguments->newPasswordFile,
                  "Its first line is the new password ('-': standard input); else "
                  "DOUBLEREAD_NEW_PASSWORD, else it is asked for twice");
    return [arguments](Console &console) { return runPassword(*arguments, console); };
}

Action declareUserDisable(Syntax &syntax)
{
    return declareDisabled(syntax, true);
}

Action declareUserEnable(Syntax &syntax)
{
    return declareDisabled(syntax, false);
}

Action declareUserList(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return runList(*dataset, console); };
}

} // namespace doubleread::cli
