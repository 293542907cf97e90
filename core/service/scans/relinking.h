#pragma once

#include "core/service/reports.h"
#include "core/service/scans/scans.h"

#include <QFuture>

#include <vector>

namespace doubleread {

/// A scan whose file is not where it was.
struct MovedScan
{
    qint64 position = 0;
    QString fileName;
    QByteArray sha256;
    QString file; ///< Where it is now; empty: not found.
};

/// Scans whose files were moved, and where they are now.
struct RelinkPlan
{
    qint64 inPlace = 0; ///< Scans whose files are where they were; they are left alone.
    std::vector<MovedScan> moved;

    qint64 found() const;
    QStringList missing() const; ///< File names.
};

/// The scans whose files are not where they were; found is none yet.
Result<RelinkPlan> scansOutOfPlace(Database &database, const Actor &actor);

/// Looks for them in `folder` and below it: by name and SHA-256, those left by SHA-256 alone. Asks
/// no dataset, so that it can run beside the work. Fails with NotFound when there is no such
/// folder, Cancelled when stopped.
Result<RelinkPlan> findMoved(RelinkPlan plan, const QString &folder,
                             const ProgressReport &progress = {});

/// The same beside the work, for the window. The future's progress counts files.
QFuture<Result<RelinkPlan>> findMovedInBackground(const RelinkPlan &plan, const QString &folder);

/// Stores where the found ones are, as one change.
Result<void> relinkScans(Database &database, const Actor &actor, const RelinkPlan &plan);

} // namespace doubleread
