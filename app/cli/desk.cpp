#include "app/cli/desk.h"

#include "core/service/datasets.h"
#include "core/service/people.h"

namespace doubleread::cli {

namespace {

Result<Actor> actorNamed(Database &database, const QString &name)
{
    const Result<User> user = personNamed(database, name);
    if (!user)
        return fail(user.error());
    return Actor{.user = *user, .roles = RoleCheck::Enforced};
}

} // namespace

Result<Desk> sitDown(const QString &dataset, Access access, const Console &console)
{
    Result<std::unique_ptr<Database>> database = openDataset(dataset, access);
    if (!database)
        return fail(database.error());
    const Result<Actor> actor = console.user().isEmpty() ? deskCoordinator(**database)
                                                         : actorNamed(**database, console.user());
    if (!actor)
        return fail(actor.error());
    return Desk{.database = std::move(*database), .actor = *actor};
}

} // namespace doubleread::cli
