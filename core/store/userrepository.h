#pragma once

#include "core/model/user.h"
#include "core/store/database/database.h"

#include <optional>
#include <vector>

namespace doubleread {

class UserRepository
{
public:
    explicit UserRepository(Database &database) : m_database(database) {}

    Result<void> add(const User &user);
    Result<std::vector<User>> all(); ///< In order of being added.
    Result<std::optional<User>> byId(Id<User> id);
    Result<std::optional<User>> byName(const QString &name);
    /// Whether anybody has a password.
    Result<bool> isProtected();
    /// Password hash, sealed and public key; a public key that is new is also kept for good.
    Result<void> setSecrets(const User &user);
    Result<void> setDisabled(Id<User> id, bool disabled);
    /// Every key that anybody ever had, oldest first.
    Result<std::vector<PersonKey>> keys();

private:
    Database &m_database;
};

} // namespace doubleread
