#pragma once

#include "app/cli/console.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <memory>

namespace doubleread::cli {

/// An open dataset and the person who acts in it.
struct Desk
{
    std::unique_ptr<Database> database;
    Actor actor;
    QString password; ///< Of the person, where one was needed: signing asks for it once more.
};

/// Opens the dataset for the person of --user, whose role counts, with the password in a protected
/// dataset; without --user for the coordinator, to whom nothing is refused for want of a role, and
/// not at all in a protected dataset. Makes the copy of the day before anything is written.
Result<Desk> sitDown(const QString &dataset, Access access, Console &console);

} // namespace doubleread::cli
