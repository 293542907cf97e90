#pragma once

#include "core/base/result.h"
#include "core/model/backup.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace doubleread {

class Database;

// What keeps a dataset safe from accidents, and what can be done after one. Files that are not
// open, but where a Database is given.

/// Makes the copy of the day, on any thread; answers its file.
using BackupJob = std::function<Result<QString>()>;
/// Null when there is one of today, or no scan has been added yet.
Result<BackupJob> dueBackup(Database &database);

/// A sentence, when what was once stored in this place is not in the file any more.
QString lossText(const Database &database);

/// Copies the dataset as it is now into a new file. Somebody may be writing to it. Cancelled, with
/// nothing left of the copy, where `progress` answers false.
Result<void> backUp(const QString &datasetFile, const QString &copy,
                    const std::function<bool(int done, int total)> &progress = {});

/// Puts a backup in the place of a dataset that is not open; answers where the file that was there
/// is kept.
Result<QString> restore(const QString &datasetFile, const QString &backup);

/// Saves what can be read of a damaged dataset into a new one; see core/store/rescue/salvage.h.
/// Anybody may; what the report may be used for is SalvageReport::isConfidential's.
Result<SalvageReport> salvageDataset(const QString &damaged, const QString &target,
                                     const std::function<bool(int done, int total)> &progress);

// The same beside the work, for the window.
QFuture<Result<QString>> restoreInBackground(const QString &datasetFile, const QString &backup);
/// The future's progress counts pages; cancel() stops it, and nothing is left of it.
QFuture<Result<SalvageReport>> salvageInBackground(const QString &damaged, const QString &target);
/// The future's progress counts KiB; cancel() stops it, and nothing is left of it.
QFuture<Result<void>> backUpInBackground(const QString &datasetFile, const QString &copy);

/// Newest first.
std::vector<Backup> backupsBeside(const QString &datasetFile);

/// Whether a damaged file can still be opened to look at what is left of it.
bool canBeLookedAt(const QString &datasetFile);

} // namespace doubleread
