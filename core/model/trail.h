#pragma once

#include "core/base/id.h"
#include "core/model/user.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace doubleread {

/// One row of the audit trail: append-only, each hashed together with the one before.
struct TrailEntry
{
    qint64 sequence = 0;      ///< From 1, without gaps.
    QDateTime at;             ///< UTC.
    Id<User> actor;           ///< Null: the program itself.
    QString action;           ///< "read.annotation.put", "scan.signed-off", ...
    QString subject;          ///< Kind and id of what was changed: "read:UUID".
    QByteArray canonicalJson; ///< Old and new value and the reason, sorted keys, shortest doubles.
    std::optional<qint64> scan; ///< Position of the scan that it is about.
    /// JSON: "table/key" of each row that was written to its digest, null for one that is gone;
    /// nothing in entries of schema 1.
    std::optional<QByteArray> rows;
    QByteArray previousHash; ///< 32 bytes; zeros for the first entry.
    QByteArray hash; ///< SHA-256 over previousHash and the canonical JSON of the other fields.
    /// False where what is stored only reads like this: other letters of an id, another type.
    bool isVerbatim = true;

    bool operator==(const TrailEntry &) const = default;
};

/// The last entry, as it is kept apart from the entries.
struct TrailHead
{
    qint64 sequence = 0;
    QByteArray hash;      ///< 32 bytes.
    QByteArray signer;    ///< Public key of who was logged in; empty when nobody was.
    QByteArray signature; ///< By that key, over headMessage().

    bool operator==(const TrailHead &) const = default;
};

} // namespace doubleread
