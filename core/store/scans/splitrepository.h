#pragma once

#include "core/store/database/database.h"

#include <map>

namespace doubleread {

/// Which list (training, validation, test) each scan stands in: one or none.
class SplitRepository
{
public:
    explicit SplitRepository(Database &database) : m_database(database) {}

    /// By position.
    Result<std::map<qint64, QString>> all();
    /// An empty name takes the scan out of its list.
    Result<void> put(qint64 position, const QString &split);

private:
    Database &m_database;
};

} // namespace doubleread
