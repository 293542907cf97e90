#pragma once

#include "core/model/trail.h"
#include "core/store/database/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace doubleread {

/// What the entry's hash has to be.
QByteArray trailHash(const TrailEntry &entry);

/// What is signed of a head: which dataset, how far, and with which hash.
QByteArray headMessage(const QString &datasetId, const TrailHead &head);

/// The action of the entry which tells that later ones, once here, are gone.
inline const QString lossAction = u"dataset.went-back"_s;
/// The action of the entry which tells that an older schema was brought up to date.
inline const QString migrationAction = u"dataset.migrated"_s;
/// The action of the entry which tells that the dataset was saved from a damaged file.
inline const QString salvageAction = u"dataset.salvaged"_s;

/// The audit trail: append-only (triggers refuse anything else), each entry's hash over the one
/// before and the canonical JSON of the entry. The head (count and last hash) is kept apart, so
/// that a missing end is found.
class TrailRepository
{
public:
    explicit TrailRepository(Database &database) : m_database(database) {}

    /// What an entry says; sequence, time and hashes are added by append().
    struct Event
    {
        Id<User> actor;
        QString action;
        QString subject;
        std::optional<qint64> scan; ///< Position of the scan that it is about.
        QByteArray canonicalJson;
    };

    /// Within the transaction of what it records, after the last row that it writes: the digests of
    /// all rows written since the entry before become part of the entry.
    Result<void> append(const Event &event);

    Result<std::vector<TrailEntry>> ofScan(qint64 position);
    /// Every entry, first to last.
    Result<void> each(const std::function<Result<void>(const TrailEntry &)> &take);
    /// Those of merged packages, by package and place.
    Result<void> eachOfPackages(
        const std::function<Result<void>(const QString &package, const TrailEntry &)> &take);
    Result<TrailHead> head();
    /// Position of the scan of this person's latest entry about such an action; 0: there is none.
    Result<qint64> lastScan(Id<User> actor, const QString &action);

    /// What the latest entry of this kind about `subject`, here or in a merged package, says.
    Result<std::optional<QByteArray>> lastContent(const QString &action, const QString &subject,
                                                  qint64 scan);

    /// What the latest entry of this kind says.
    Result<std::optional<QByteArray>> lastContent(const QString &action);

    /// Puts an entry back as it was, and a head where there is none: to save a damaged dataset.
    Result<void> keep(const TrailEntry &entry);
    Result<void> keepHead(const TrailHead &head);

private:
    Result<void> appendOne(const Event &event);

    Database &m_database;
};

} // namespace doubleread
