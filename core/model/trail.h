#pragma once

#include "core/base/id.h"
#include "core/model/user.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace doubleread {

/// One row of the audit trail: append-only, each hashed together with the one before.
struct TrailEntry
{
    qint64 sequence = 0; ///< From 1, without gaps.
    QDateTime at;        ///< UTC.
    Id<User> actor;
    QString action;           ///< "read.annotation.put", "scan.signed-off", ...
    QString subject;          ///< Kind and id of what was changed: "read:UUID".
    QByteArray canonicalJson; ///< Old and new value and the reason, sorted keys, shortest doubles.
    QByteArray previousHash;  ///< 32 bytes; zeros for the first entry.
    QByteArray hash; ///< SHA-256 over previousHash and the canonical JSON of the other fields.

    bool operator==(const TrailEntry &) const = default;
};

} // namespace doubleread
