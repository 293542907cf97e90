#pragma once

#include "app/cli/console.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <functional>
#include <memory>

namespace doubleread::cli {

/// An open dataset and the person who acts in it.
struct Desk
{
    std::unique_ptr<Database> database;
    Actor actor;
    QString password; ///< Of the person, where one was needed: signing asks for it once more.
};

/// What the person has to be allowed for a command, whatever the dataset holds (workflow.h).
using Right = std::function<Result<void>(const Actor &)>;

/// Opens the dataset for the person of --user, whose role counts, with the password in a protected
/// dataset; without --user for the coordinator, to whom nothing is refused for want of a role, and
/// not at all in a protected dataset. Who lacks the right is told so before anything else about the
/// dataset, also while somebody else is writing in it. Makes the copy of the day before anything is
/// written.
Result<Desk> sitDown(const QString &dataset, Access access, Console &console, const Right &right);

/// For what concerns the reads of the reader of this name: that reader, and the coordinator.
Right forReader(const QString &name);

} // namespace doubleread::cli
