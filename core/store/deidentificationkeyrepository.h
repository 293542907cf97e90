#pragma once

#include "core/base/id.h"
#include "core/store/database/database.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace doubleread {

struct User;

/// The dataset's key of de-identification, as it is stored: plain in an unprotected dataset, in
/// copies for the coordinators in a protected one.
class DeidentificationKeyRepository
{
public:
    /// The key for one person, by sealFor().
    struct Copy
    {
        Id<User> person;
        QByteArray publicKey; ///< That it is sealed for.
        QByteArray sealed;

        bool operator==(const Copy &) const = default;
    };

    explicit DeidentificationKeyRepository(Database &database) : m_database(database) {}

    Result<bool> isThere();
    Result<std::optional<QByteArray>> plain();
    Result<std::vector<Copy>> copies();
    /// The one key that there will ever be. Without `plain` it is known by its copies alone.
    Result<void> make(const std::optional<QByteArray> &plain);
    /// Leaves no trace of it in the file, but for the log, which clearLog() empties.
    Result<void> erasePlain();
    Result<void> put(const Copy &copy);
    Result<void> take(Id<User> person);
    /// Outside of a transaction.
    Result<void> clearLog();

private:
    Database &m_database;
};

} // namespace doubleread
