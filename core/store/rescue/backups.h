#pragma once

#include "core/base/result.h"
#include "core/model/backup.h"
#include "core/store/database/copying.h"

#include <QDate>

#include <vector>

namespace doubleread {

// Copies of a dataset. A day's copy is NAME.backups/DATE.doubleread beside NAME.doubleread; those
// made before a migration are NAME.doubleread.backup-schema-N. A copy is whole or not there.

/// Copies what is committed, by a connection of its own, on any thread and while others write.
/// Never replaces a file (AlreadyExists). Cancelled, with nothing left of it, where `progress`
/// (KiB) answers false.
Result<void> copyDataset(const QString &datasetFile, const QString &copy,
                         const CopyProgress &progress = {});

QString backupFolder(const QString &datasetFile);
/// Newest first.
std::vector<Backup> backupsOf(const QString &datasetFile);
/// The name, not taken yet, of the copy before a migration from this schema.
QString migrationBackup(const QString &datasetFile, int schema);

bool isBackupDue(const QString &datasetFile, QDate today);
/// Makes the copy of the day, then removes those that are superfluous(). Answers its file.
Result<QString> backUpOfDay(const QString &datasetFile, QDate today);
/// Of days that there is a copy of, those whose copy may go: all but the newest `daily` ones and
/// the last one of each of the four weeks before these.
std::vector<QDate> superfluous(std::vector<QDate> days, int daily);

/// Puts the backup in the dataset's place. The file that is there is kept under another name, which
/// is answered. Fails with Busy while somebody writes to it, Damaged when the backup is no better.
Result<QString> restoreBackup(const QString &datasetFile, const QString &backup);

/// What to do about a damaged dataset, as an error's remedy says it.
QString damageRemedy(const QString &datasetFile);

} // namespace doubleread
