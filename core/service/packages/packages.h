#pragma once

#include "core/model/package.h"
#include "core/service/reports.h"
#include "core/service/scans/scans.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <optional>

namespace doubleread {

// Reader packages: what keeps reads apart without a server. A package is a dataset file with one
// reader's assignment alone, to be read with the same program on another machine and brought back.
// The dataset signs what it gives out with a key of its own, made on first use, whose secret never
// leaves it. A package may be sealed for its reader, who opens it with the password of the dataset.
// What goes home may be sealed too: for the dataset's key, so that the dataset alone can open it,
// without a password.

/// Whether this dataset is a package, and whose.
Result<std::optional<PackageToken>> packageOf(Database &database);

struct PackageRequest
{
    Id<User> reader;
    QString file; ///< Must not exist.
    bool sealed = false;
    bool pictures = true; ///< Else the scans' files are looked for where they are now.
};

struct PackageReport
{
    QString file;
    QString package; ///< UUID.
    QString reader;
    qint64 scans = 0;
    qint64 repeats = 0;
    qint64 reads = 0; ///< That were begun or submitted already.
    qint64 pictures = 0;
    qint64 bytes = 0; ///< Of the file.
    bool sealed = false;
};

/// Writes a package for one reader and notes that it is out. By the coordinator. Either the file is
/// there and whole, or it is not there. Sealing needs a reader who has a password. Fails with
/// NotFound naming a scan whose file is not where it should be, or has other bytes.
Result<PackageReport> exportPackage(Database &database, const Actor &actor,
                                    const PackageRequest &request,
                                    const ProgressReport &progress = {});

/// From within a package: a copy of it as it is, sealed for the dataset that it came from.
Result<PackageReport> sealPackage(Database &package, const QString &file);

/// Whether the file is one that was sealed, for a reader or for a dataset; by its first bytes.
bool isSealedPackage(const QString &file);

/// Opens a package that was sealed for its reader into a new file. Fails with Forbidden (another
/// password), Damaged, AlreadyExists, Foreign (not sealed for a reader).
Result<void> openSealedPackage(const QString &sealed, const QString &file, const QString &password);

struct MergeReport
{
    QString file;
    QString package; ///< UUID.
    QString reader;
    qint64 reads = 0;     ///< New or gone on with.
    qint64 submitted = 0; ///< Of them.
    /// Of these reads; nothing while the round is open, when whoever merges may know of progress
    /// only.
    std::optional<qint64> annotations;
    qint64 comments = 0;
    qint64 wishes = 0;     ///< To have a submitted read back.
    bool already = false;  ///< Nothing was new.
    bool finished = false; ///< All that was given out has been submitted.
    std::vector<Warning> warnings;
};

/// Brings a package home, all or nothing, in one transaction. Fails with BadInput where it is of
/// another dataset, was tampered with or does not fit; with Conflict, naming the scans, where the
/// same read was changed in the dataset or in another copy of the package.
Result<MergeReport> mergePackage(Database &database, const Actor &actor, const QString &file);

/// Packages that have not come back finished: all for the coordinator, a reader's own for that
/// reader, none for others. Latest first.
Result<std::vector<PackageOut>> packagesOut(Database &database, const Actor &actor);

/// Does not wait for a package any longer, because it was lost or is not needed. By the
/// coordinator, with a reason. It can be merged all the same.
Result<void> callOffPackage(Database &database, const Actor &actor, const QString &package,
                            const QString &reason);

} // namespace doubleread
