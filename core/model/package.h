#pragma once

#include "core/base/id.h"
#include "core/model/read.h"

#include <vector>

namespace doubleread {

/// What a dataset says, and signs, of a package that it gave to one reader. It is the first thing
/// in the package's audit trail.
struct PackageToken
{
    /// A read as it was when the package was made.
    struct Known
    {
        Id<Read> read;
        QByteArray digest; ///< readDigest().

        bool operator==(const Known &) const = default;
    };

    QString dataset; ///< UUID of the dataset that gave it out.
    QString datasetName;
    QByteArray datasetKey; ///< Ed25519. What goes home sealed is sealed for it.
    QString package;       ///< UUID.
    Id<User> reader;
    QString readerName;
    QByteArray readerKey; ///< Ed25519; empty where the reader has no password.
    int round = 1;
    int protocolVersion = 1;
    std::vector<Id<Scan>> scans;   ///< To be read, in the order of the dataset.
    std::vector<Id<Scan>> repeats; ///< To be read a second time, in the same order.
    std::vector<Known> reads;      ///< The reader's own that went along.
    QByteArray state;              ///< SHA-256 over scans and reads: packageState().
    QDateTime at;                  ///< UTC.

    bool operator==(const PackageToken &) const = default;
};

/// SHA-256 over what a read says: all but revision and `unblinded`, which are the dataset's own.
QByteArray readDigest(const Read &read);

/// SHA-256 over the scans (id, file's and pixels' hash) and reads that a package begins with.
QByteArray packageState(const std::vector<Scan> &scans,
                        const std::vector<PackageToken::Known> &reads);

/// A package that was given out and has not come back finished.
struct PackageOut
{
    QString package; ///< UUID.
    Id<User> reader;
    QString readerName;
    QDateTime since;                   ///< UTC.
    std::optional<QDateTime> mergedAt; ///< UTC; the last time that something came back.

    bool operator==(const PackageOut &) const = default;
};

} // namespace doubleread
