#pragma once

#include "core/model/review.h"
#include "core/store/database/database.h"

#include <optional>
#include <vector>

namespace doubleread {

/// Remarks on scans; added, never changed.
class CommentRepository
{
public:
    explicit CommentRepository(Database &database) : m_database(database) {}

    Result<void> add(const Comment &comment, qint64 scan);
    /// Oldest first; `author` limits them to one person's.
    Result<std::vector<Comment>> ofScan(qint64 scan, std::optional<Id<User>> author);

private:
    Database &m_database;
};

} // namespace doubleread
