#pragma once

#include "core/store/database/database.h"

namespace doubleread {

/// All or nothing: what is written while it lives is rolled back unless committed. One at a time
/// per connection. Begins by taking the right to write, waiting for others up to the busy timeout.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Durable when it returns without an error. Fails with Internal, and stores nothing, when a
    /// row was written after the last entry of the audit trail.
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(database) {}
    Result<void> checkIsTold();

    Database &m_database;
    bool m_open = true;
};

} // namespace doubleread
