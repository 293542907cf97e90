#pragma once

#include "core/model/user.h"
#include "core/store/database.h"

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

private:
    Database &m_database;
};

} // namespace doubleread
