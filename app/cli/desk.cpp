#include "app/cli/desk.h"

#include "app/cli/passwords.h"
#include "core/service/datasets.h"
#include "core/service/people.h"

namespace doubleread::cli {

namespace {

/// Sets the password too, where one is needed.
Result<Actor> actorNamed(Database &database, const Console &console, QString &password)
{
    const Result<User> person = personNamed(database, console.user());
    if (!person)
        return fail(person.error());
    const Result<bool> needed = isProtected(database);
    if (!needed)
        return fail(needed.error());
    if (*needed && !person->passwordHash.isEmpty()) {
        Result<QString> given = passwordOf(console, person->name);
        if (!given)
            return fail(given.error());
        password = std::move(*given);
    }
    return authenticate(database, person->name, password);
}

} // namespace

Result<Desk> sitDown(const QString &dataset, Access access, const Console &console)
{
    Result<std::unique_ptr<Database>> database = openDataset(dataset, access);
    if (!database)
        return fail(database.error());
    QString password;
    const Result<Actor> actor = console.user().isEmpty()
                                    ? deskCoordinator(**database)
                                    : actorNamed(**database, console, password);
    if (!actor)
        return fail(actor.error());
    return Desk{.database = std::move(*database), .actor = *actor, .password = password};
}

} // namespace doubleread::cli
