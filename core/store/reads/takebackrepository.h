#pragma once

#include "core/model/worklist.h"
#include "core/store/database/database.h"

#include <vector>

namespace doubleread {

/// What readers asked to have back. Whose a caller may see is the caller's business.
class TakeBackRepository
{
public:
    explicit TakeBackRepository(Database &database) : m_database(database) {}

    Result<void> add(const TakeBack &request);
    /// Answers an unanswered one; fails with Forbidden when it was answered.
    Result<void> answer(Id<TakeBack> id, const TakeBack::Answer &answer);

    Result<std::optional<TakeBack>> byId(Id<TakeBack> id);
    Result<std::optional<TakeBack>> unansweredOf(Id<Read> read);
    /// Of one reader or of all, unanswered ones first, then the latest answer first.
    Result<std::vector<TakeBack>> all(std::optional<Id<User>> reader);

private:
    Result<std::vector<TakeBack>> select(const QString &condition, const Parameters &parameters);

    Database &m_database;
};

} // namespace doubleread
