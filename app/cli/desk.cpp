#include "app/cli/desk.h"

#include "app/cli/passwords.h"
#include "core/service/datasets/datasets.h"
#include "core/service/datasets/recovery.h"
#include "core/service/people/deidentificationkey.h"
#include "core/service/people/people.h"

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

Result<Desk> seated(std::unique_ptr<Database> database, const Console &console, const Right &right)
{
    QString password;
    const Result<Actor> actor = console.user().isEmpty() ? deskCoordinator(*database)
                                                         : actorNamed(*database, console, password);
    if (!actor)
        return fail(actor.error());
    if (const Result<void> allowed = right(*actor); !allowed)
        return fail(allowed.error());
    return Desk{.database = std::move(database), .actor = *actor, .password = password};
}

/// What the person should know of the dataset's safety; makes the copy of the day.
void lookAfter(Database &database, Access access, Console &console)
{
    if (const QString loss = lossText(database); !loss.isEmpty())
        console.warning(u"%1: %2"_s.arg(database.path(), loss));
    if (access == Access::ReadOnly)
        return;
    const Result<BackupJob> job = dueBackup(database);
    const Result<QString> made = !job   ? Result<QString>(fail(job.error()))
                                 : *job ? (*job)()
                                        : Result<QString>(QString());
    if (!made)
        console.warning(u"no backup was made today: "_s + made.error().text());
}

} // namespace

Result<Desk> sitDown(const QString &dataset, Access access, Console &console, const Right &right)
{
    // Looked at before waiting for the right to write: where roles count, they come first.
    std::optional<Desk> known;
    HeadSigner signer;
    Unsealer unsealer;
    if (access == Access::Write && !console.user().isEmpty())
        if (auto readable = openDataset(dataset, Access::ReadOnly); readable) {
            Result<Desk> desk = seated(std::move(*readable), console, right);
            if (!desk)
                return desk;
            known = std::move(*desk);
            signer = known->database->headSigner();
            unsealer = known->database->unsealer();
            known->database.reset();
        }
    Result<std::unique_ptr<Database>> database = openDataset(dataset, access);
    if (!database)
        return fail(database.error());
    if (known) {
        (*database)->setHeadSigner(signer); // who logged in signs on
        (*database)->setUnsealer(unsealer);
        shareKeyAtLogIn(**database, known->actor);
        known->database = std::move(*database);
    }
    Result<Desk> desk =
        known ? Result<Desk>(std::move(*known)) : seated(std::move(*database), console, right);
    if (desk)
        lookAfter(*desk->database, access, console);
    return desk;
}

Right forReader(const QString &name)
{
    return [name](const Actor &actor) { return mayActForReader(actor, name); };
}

} // namespace doubleread::cli
