#pragma once

#include "core/base/result.h"
#include "core/model/trail.h"
#include "core/store/database/parameters.h"
#include "core/store/database/row.h"
#include "core/store/trail/rowdigests.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace doubleread {

/// How a dataset is opened.
enum class Access {
    Write,           ///< Fails with Busy, naming the holder, while another program writes to it.
    WriteIfPossible, ///< As Write, but opens for reading where that cannot be, and says why.
    ReadOnly,
};

/// When a file that was not closed in order, or that others have changed, is read as a whole.
enum class Checking {
    AtOnce,     ///< Damage is refused.
    LargeLater, ///< Above some size, which takes a noticeable time, by Database::pendingCheck().
    Never,      ///< To look at what is left of a damaged file: for reading only.
};

/// What a person says of the head of the audit trail: the public key and the signature by it.
struct HeadSignature
{
    QByteArray publicKey;
    QByteArray signature;
};
using HeadSigner = std::function<HeadSignature(QByteArrayView message)>;
/// Opens what was sealed for the person who is logged in (sealFor()).
using Unsealer = std::function<Result<QByteArray>(QByteArrayView sealed)>;

/// The connection of one thread to a dataset file. Create, use and destroy it on the same thread.
/// Statements have named places and are the same for every engine; what differs sits in Dialect
/// and in resources/schema. Fails with Damaged, Busy, ReadOnly, Forbidden (a lock's trigger) or Io.
class Database
{
public:
    /// Makes a new dataset of what `fill` writes into it, under another name until it is whole:
    /// either the file is there and complete, or it is not there. Fails with AlreadyExists.
    static Result<std::unique_ptr<Database>>
    create(const QString &path, const std::function<Result<void>(Database &)> &fill);

    /// Opens an existing dataset. Foreign, newer, truncated and damaged files are refused by their
    /// bytes, before the engine touches them (Foreign, Newer, Damaged, NotFound). Opened for
    /// writing, an older schema is migrated after a backup beside the file; read-only it is refused
    /// (Unsupported).
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access,
                                                  Checking checking = Checking::AtOnce);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const; ///< Absolute, links followed.
    bool isReadOnly() const;
    const QString &heldBy() const;      ///< "user@host, process N, since ..." of the other writer.
    const QString &readOnlyWhy() const; ///< A sentence; empty when writable.
    /// The head that the trail once had in this place and has not got now: its log was lost, or an
    /// older copy was put here. Nothing once a new entry tells so.
    const std::optional<TrailHead> &lostHead() const;

    /// The check that is still to be made: on any thread, by a connection of its own, some 4 ms a
    /// MB; null when there is none. Until noteChecked() the caller sees to it that nothing is
    /// written; without it the next opening checks anew.
    std::function<Result<void>()> pendingCheck() const;
    /// Takes what the check found. A damaged dataset is read-only from here on.
    void noteChecked(const Result<void> &found);

    /// Runs one statement and calls `take` for each row; stops at the first error `take` gives.
    Result<void> each(const QString &sql, const Parameters &parameters,
                      const std::function<Result<void>(const Row &)> &take);
    /// As each(), for statements that will not come again word by word.
    Result<void> eachOnce(const QString &sql, const Parameters &parameters,
                          const std::function<Result<void>(const Row &)> &take);
    /// Runs one statement that changes rows; answers how many.
    Result<qint64> change(const QString &sql, const Parameters &parameters = {});
    /// Runs data definition, which cannot be prepared everywhere.
    Result<void> define(const QString &sql);

    /// The first row through `make`; nothing when there is no row.
    template <typename Value>
    Result<std::optional<Value>> first(const QString &sql, const Parameters &parameters,
                                       const std::function<Result<Value>(const Row &)> &make)
    {
        std::optional<Value> found;
        const Result<void> ran = each(sql, parameters, [&](const Row &row) -> Result<void> {
            if (found)
                return {};
            Result<Value> value = make(row);
            if (!value)
                return fail(value.error());
            found = std::move(*value);
            return {};
        });
        if (!ran)
            return fail(ran.error());
        return found;
    }
    /// The one whole number that the statement answers; 0 for NULL or no row.
    Result<qint64> number(const QString &sql, const Parameters &parameters = {});

    /// Who signs the head of the audit trail at each entry from here on: whoever is logged in.
    /// Null: nobody does.
    void setHeadSigner(HeadSigner signer);
    const HeadSigner &headSigner() const;
    /// The secrets of whoever is logged in. Null: of nobody.
    void setUnsealer(Unsealer unsealer);
    const Unsealer &unsealer() const;
    /// The tables whose written rows are noted for the trail; empty when opened for reading.
    std::span<const TrailedTable> watchedTables() const;
    /// Begins to note them: once, when the schema is up to date.
    Result<void> watchWrites();
    /// The trail has come to `head`, within the transaction that is open.
    void noteHead(const TrailHead &head);
    /// lostHead(), for the one entry of the open transaction that tells of it.
    std::optional<TrailHead> takeLostHead();

    /// Copies the whole dataset into a new file, which must not exist.
    Result<void> backUpTo(const QString &file);

private:
    friend class Transaction;
    Result<void> lookAtNote(const QByteArray &note);
    void committed();
    void rolledBack();

    struct Private;
    explicit Database(std::unique_ptr<Private> priv);

    std::unique_ptr<Private> d;
};

} // namespace doubleread
