#pragma once

#include "core/model/package.h"
#include "core/model/review.h"
#include "core/model/worklist.h"
#include "core/store/database/database.h"

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

/// Packages: in a dataset its key, what it gave out and what came back; in a package its token and
/// its pictures.
class PackageRepository
{
public:
    explicit PackageRepository(Database &database) : m_database(database) {}

    /// The dataset's own signing key.
    struct Key
    {
        QByteArray publicKey;
        QByteArray seed; ///< The secret, 32 bytes.
    };
    Result<std::optional<Key>> key();
    Result<void> addKey(const Key &key);

    struct SignedToken
    {
        QByteArray content; ///< Canonical JSON of a PackageToken.
        QByteArray signature;
    };
    /// Nothing in a dataset that is no package.
    Result<std::optional<SignedToken>> token();
    Result<void> addToken(const SignedToken &token);

    Result<void> addPicture(const QByteArray &sha256, const QByteArray &bytes);
    Result<std::optional<QByteArray>> picture(const QByteArray &sha256);
    Result<std::optional<qint64>> pictureSize(const QByteArray &sha256); ///< Bytes.

    /// A package that was given out.
    struct Given
    {
        QString id;
        Id<User> reader;
        QString readerName;
        QDateTime exportedAt;
        QByteArray token; ///< Canonical JSON.
        std::optional<QDateTime> mergedAt;
        qint64 mergedEntries = 0; ///< Of the package's trail.
        QByteArray head;          ///< Hash of the last of them.
        std::optional<QDateTime> finishedAt;
    };
    Result<void> add(const PackageToken &token);
    Result<std::optional<Given>> byId(const QString &id);
    Result<std::vector<Given>> all(); ///< Latest first.
    Result<void> noteMerged(const Given &given);
    Result<void> finish(const QString &id, const QDateTime &at);

    /// What each read said when package and dataset last agreed.
    Result<std::map<Id<Read>, QByteArray>> agreed(const QString &package);
    Result<void> setAgreed(const QString &package, Id<Read> read, const QByteArray &digest);

    /// Makes the dataset's read what the package says: adds it, or replaces what an open one holds,
    /// and locks it where it was submitted. Fails with Conflict when the dataset's is locked.
    Result<void> takeIn(const Read &read, qint64 scan);
    /// Whether the dataset has another read in the place of this one.
    Result<bool> hasRival(const Read &read, qint64 scan);
    Result<bool> hasComment(Id<Comment> id);
    /// The reader's wish to have a submitted read back, unless it is known or one is waiting;
    /// answers whether it was new.
    Result<bool> takeIn(const TakeBack &wish);
    /// When the round was closed, as the trail says; nothing while it is open.
    Result<std::optional<QDateTime>> closedAt(int round);
    /// SHA-256 that the kept part of the package's trail has at `sequence`; empty: not kept.
    Result<QByteArray> keptHash(const QString &package, qint64 sequence);

    /// Keeps the entries of the package's trail after the `after`th word by word; the scans in them
    /// are counted as the package counts them.
    Result<void> keepEntries(const QString &package, Database &from, qint64 after);

private:
    Result<bool> replaceOpen(const Read &read);
    Result<void> list(const Read &read, qint64 scan);

    Database &m_database;
};

} // namespace doubleread
