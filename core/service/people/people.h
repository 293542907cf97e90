#pragma once

#include "core/crypto/signing.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <memory>
#include <vector>

namespace doubleread {

/// In order of being added.
Result<std::vector<User>> people(Database &database);

/// Fails with NotFound, listing who there is.
Result<User> personNamed(Database &database, const QString &name);

/// Whether anybody has a password. Then everybody needs one, and roles are enforced.
Result<bool> isProtected(Database &database);

/// Who acts on the command line of an unprotected dataset when nobody is named: the first
/// coordinator, with roles waived; in a package its reader, and roles count. Fails with Forbidden
/// in a protected one.
Result<Actor> deskCoordinator(Database &database);

/// Who has come to the desk, and the key that signs for this person (null in an unprotected
/// dataset). The database signs the head of the audit trail with it from then on.
struct LogIn
{
    Actor actor;
    std::shared_ptr<const SigningKey> key;
};

/// Fails with NotFound, or Forbidden: another password, none yet, a disabled person. In an
/// unprotected dataset the password is not looked at. Takes a fifth of a second on purpose.
Result<LogIn> logIn(Database &database, Id<User> person, const QString &password);
/// logIn() without the person's name, for the command line.
Result<Actor> authenticate(Database &database, const QString &name, const QString &password);
/// Nobody is at the desk any more.
void logOut(Database &database);
/// Whether this is the password of the person who is logged in. Fails with Forbidden.
Result<void> confirmPassword(Database &database, const Actor &actor, const QString &password);

/// Somebody who may be added, not stored yet. Fails as addPerson() does.
Result<User> newPerson(Database &database, const Actor &actor, const QString &name, Role role);
/// Within a transaction.
Result<void> storePerson(Database &database, const Actor &actor, const User &person);

/// Fails with AlreadyExists, InvalidArgument (blank name) or Forbidden.
Result<User> addPerson(Database &database, const Actor &actor, const QString &name, Role role);

/// Changes one's own password, for which `current` has to fit and the key stays the same; or, as
/// the coordinator, gives somebody one, which makes a new key (what the old one signed stays
/// valid). The first password of a dataset protects it, and has to be the coordinator's own:
/// otherwise nobody could give the others theirs.
Result<User> setPassword(Database &database, const Actor &actor, Id<User> person,
                         const QString &current, const QString &next);

/// A disabled person can do nothing any more; what was done stays. One coordinator who can log in
/// must remain.
Result<User> setDisabled(Database &database, const Actor &actor, Id<User> person, bool disabled);

} // namespace doubleread
