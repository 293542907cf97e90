#pragma once

#include "core/model/protocol.h"
#include "core/model/user.h"
#include "core/store/database/database.h"

#include <QDateTime>

#include <vector>

namespace doubleread {

/// The dataset itself, its reading round, and the versions of its protocol.
class ProtocolRepository
{
public:
    explicit ProtocolRepository(Database &database) : m_database(database) {}

    struct Dataset
    {
        QString id; ///< UUID.
        QString name;
        int round = 1;
        bool roundClosed = false;
    };

    Result<void> addDataset(const QString &id, const QString &name);
    Result<Dataset> dataset();
    Result<void> closeRound(int round); ///< For good.

    Result<void> add(const Protocol &protocol, const QString &reason, Id<User> author);
    Result<Protocol> current();

    struct Version
    {
        Protocol protocol;
        QString reason;
        Id<User> author;
        QDateTime at; ///< UTC.
    };
    Result<std::vector<Version>> versions(); ///< From the first to the one in force.

private:
    Database &m_database;
};

} // namespace doubleread
