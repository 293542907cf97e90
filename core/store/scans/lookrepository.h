#pragma once

#include "core/base/result.h"
#include "core/store/database/database.h"

#include <QByteArray>

#include <vector>

namespace doubleread {

/// What scans look like, for finding near-identical ones.
class LookRepository
{
public:
    explicit LookRepository(Database &database) : m_database(database) {}

    struct Stored
    {
        quint64 hash = 0;
        quint64 mirrored = 0;
        QByteArray cells;
    };
    struct Entry
    {
        qint64 position = 0;
        QByteArray sha256;
        QByteArray pixelHash;
        Stored look; ///< Empty where it was not computed yet.
    };
    Result<std::vector<Entry>> all(); ///< In order of the scans.

    Result<qint64> missingCount();
    /// Scans without a look after this position, at most `limit`.
    Result<std::vector<qint64>> missing(qint64 after, int limit);
    Result<void> store(qint64 position, const Stored &look);

private:
    Database &m_database;
};

} // namespace doubleread
