#pragma once

#include "core/service/scans/scans.h"

namespace doubleread {

/// What was found when scans whose files had been moved were looked for.
struct RelinkReport
{
    qint64 found = 0;    ///< In another place than before.
    qint64 inPlace = 0;  ///< Where they were.
    QStringList missing; ///< File names.
};

/// Finds the files of scans that are not where they were in `folder` and below it: by name and
/// SHA-256, those left by SHA-256 alone. Scans whose files are in place are left as they are. What
/// is found is stored at once, as one change; what is not is listed. Fails with NotFound when there
/// is no such folder, Cancelled when stopped.
Result<RelinkReport> relinkScans(Database &database, const Actor &actor, const QString &folder,
                                 const ProgressReport &progress = {});

} // namespace doubleread
