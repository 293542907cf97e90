#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"

#include <QStringList>

#include <vector>

namespace doubleread {

// Where scans come from and where their files are kept. Not for callers of the service.

/// What is at the paths that somebody named.
struct ScanFiles
{
    QStringList pictures;            ///< Sorted, each once.
    QStringList zips;                ///< Only those that were named themselves.
    std::vector<FileRemark> missing; ///< What is not there, or no file.
};
ScanFiles scanFilesAt(const QStringList &paths);

/// Whether a file or an entry of a zip is taken for a picture by its name.
bool isNamedAsPicture(const QString &name);
/// Whether it may be a DICOM file by its name, as those are often named by a number or a UID.
bool isNamedAsNothing(const QString &name);

/// Relative where the scan lies in or beside the dataset's folder, so that both can be moved.
QString storedPath(const Database &database, const QString &file);

/// Copies the bytes into NAME.files under their SHA-256; answers the path to store, relative to the
/// dataset's folder. `name` gives the suffix.
Result<QString> copyByHash(const Database &database, const QByteArray &bytes,
                           const QByteArray &hash, const QString &name);

} // namespace doubleread
