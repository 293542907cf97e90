#pragma once

#include "core/model/package.h"
#include "core/store/database/database.h"
#include "core/store/packages/packagerepository.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace doubleread {

/// A package that came back, found to be what it says. Not for callers of the service.
struct ReturnedPackage
{
    std::unique_ptr<QTemporaryDir> folder; ///< Of the copy, where it came sealed.
    std::unique_ptr<Database> file;        ///< For reading.
    PackageToken token;
    qint64 entries = 0; ///< Of its trail.
    QByteArray head;    ///< Hash of the last one.
};

/// Opens the package and checks all that can be known of it alone and from the dataset's key: that
/// this dataset signed its token, that its trail is whole and its rows are what the trail says, and
/// that nobody but its reader has worked in it. Fails with BadInput, naming what does not fit.
Result<ReturnedPackage> openReturned(Database &dataset, const QString &file);

/// That the reads are such as a package with this token can hold. Fails with BadInput.
Result<void> checkReads(const PackageToken &token, const std::vector<Read> &reads);

/// What the dataset knows of a package of its own; one that it has forgotten, because it was
/// restored from a backup, says by its token all that is needed. Within a transaction.
Result<PackageRepository::Given> givenPackage(Database &dataset, const PackageToken &token);

} // namespace doubleread
