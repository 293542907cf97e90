#include "core/service/people.h"

#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/model/names.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString name;
    Role role = Role::Radiologist;
};

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console);
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

const std::vector<std::pair<QString, Role>> &roles()
{
    static const std::vector<std::pair<QString, Role>> words{
        {nameOf(Role::Radiologist), Role::Radiologist},
        {nameOf(Role::MedicalOfficer), Role::MedicalOfficer},
        {nameOf(Role::Researcher), Role::Researcher},
        {nameOf(Role::Coordinator), Role::Coordinator}};
    return words;
}

std::shared_ptr<Arguments> declarePerson(Syntax &syntax)
{
    auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("NAME", arguments->name, "The person's name, as it will be shown");
    return arguments;
}

} // namespace

Action declareReaderAdd(Syntax &syntax)
{
    const auto arguments = declarePerson(syntax);
    syntax.choice("--role", arguments->role, roles(), "Without it a radiologist");
    return [arguments](Console &console) { return run(*arguments, console); };
}

Action declareUserAdd(Syntax &syntax)
{
    const auto arguments = declarePerson(syntax);
    syntax.requiredChoice("--role", arguments->role, roles(), "What the person does");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
