#pragma once

#include "core/model/worklist.h"
#include "core/store/database/database.h"

#include <optional>
#include <vector>

namespace doubleread {

/// How far reading has come: numbers alone, nothing of what was read.
class ProgressRepository
{
public:
    explicit ProgressRepository(Database &database) : m_database(database) {}

    /// Whether the median time goes with it.
    enum class Times { Told, Withheld };
    /// Of one radiologist, or of all and of whoever has a worklist, in order of being added.
    Result<std::vector<ReaderProgress>> readers(int round, std::optional<Id<User>> only,
                                                Times times);

    struct Lack
    {
        qint64 missing = 0; ///< Reads that are to be made and not begun.
        qint64 open = 0;    ///< Reads that were begun and not submitted.
    };
    Result<Lack> lack(int round, int readsPerScan);

private:
    Result<std::optional<std::chrono::milliseconds>> medianTime(Id<User> reader, int round);

    Database &m_database;
};

} // namespace doubleread
