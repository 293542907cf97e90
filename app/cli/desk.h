#pragma once

#include "app/cli/console.h"
#include "core/store/database.h"
#include "core/workflow/workflow.h"

#include <memory>

namespace doubleread::cli {

/// An open dataset and the person who acts in it.
struct Desk
{
    std::unique_ptr<Database> database;
    Actor actor;
};

/// Opens the dataset for the person of --user, whose role counts; without that for the
/// coordinator, to whom nothing is refused for want of a role.
Result<Desk> sitDown(const QString &dataset, Access access, const Console &console);

} // namespace doubleread::cli
