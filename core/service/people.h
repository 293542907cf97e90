#pragma once

#include "core/store/database.h"
#include "core/workflow/workflow.h"

#include <vector>

namespace doubleread {

/// In order of being added.
Result<std::vector<User>> people(Database &database);

/// Fails with NotFound, listing who there is.
Result<User> personNamed(Database &database, const QString &name);

/// Who acts on the command line of an unprotected dataset when nobody is named: the first
/// coordinator, with roles waived.
Result<Actor> deskCoordinator(Database &database);

/// Somebody who may be added, not stored yet. Fails as addPerson() does.
Result<User> newPerson(Database &database, const Actor &actor, const QString &name, Role role);
/// Within a transaction.
Result<void> storePerson(Database &database, const Actor &actor, const User &person);

/// Fails with AlreadyExists, InvalidArgument (blank name) or Forbidden.
Result<User> addPerson(Database &database, const Actor &actor, const QString &name, Role role);

} // namespace doubleread
