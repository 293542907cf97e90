#include "core/service/datasets/recovery.h"

#include "core/base/problem.h"
#include "core/service/datasets/datasets.h"
#include "core/service/people/people.h"
#include "core/store/database/database.h"
#include "core/store/database/dialect.h"
#include "core/store/database/fileheader.h"
#include "core/store/rescue/backups.h"
#include "core/store/rescue/salvage.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace doubleread {

namespace {

/// Tells the future how far its job is, and the job when it was cancelled.
template <typename Value>
std::function<bool(int, int)> progressOf(QPromise<Value> &promise)
{
    return [&promise](int done, int total) {
        promise.setProgressRange(0, total);
        promise.setProgressValue(done);
        return !promise.isCanceled();
    };
}

/// Also where that cannot be found out.
bool isProtectedFile(const QString &datasetFile)
{
    const auto database = openDataset(datasetFile, Access::ReadOnly);
    return !database || isProtected(**database).value_or(true);
}

} // namespace

Result<BackupJob> dueBackup(Database &database)
{
    const QDate today = QDate::currentDate();
    if (database.isReadOnly() || !isBackupDue(database.path(), today))
        return BackupJob();
    const Result<qint64> scans = database.number(u"SELECT EXISTS (SELECT 1 FROM scan)"_s);
    if (!scans)
        return fail(scans.error());
    if (*scans == 0)
        return BackupJob();
    return [file = database.path(), today] { return backUpOfDay(file, today); };
}

QString lossText(const Database &database)
{
    if (!database.lostHead())
        return {};
    return Problem::tr(
        "Changes that were stored here are not in the file any more: its log was removed, or "
        "an "
        "older copy was put in its place. If there is a newer copy, put that here before "
        "anybody goes on.");
}

Result<void> backUp(const QString &datasetFile, const QString &copy,
                    const std::function<bool(int done, int total)> &progress)
{
    const auto opened = Database::open(datasetFile, Access::ReadOnly); // refuses what is none
    return opened ? copyDataset((*opened)->path(), copy, progress)
                  : Result<void>(fail(opened.error()));
}

Result<QString> restore(const QString &datasetFile, const QString &backup)
{
    return restoreBackup(datasetFile, backup);
}

Result<SalvageReport> salvageDataset(const QString &damaged, const QString &target,
                                     const std::function<bool(int done, int total)> &progress)
{
    Result<SalvageReport> report = salvage(damaged, target, progress);
    if (report)
        report->isConfidential = isProtectedFile(report->file);
    return report;
}

QFuture<Result<QString>> restoreInBackground(const QString &datasetFile, const QString &backup)
{
    return QtConcurrent::run([datasetFile, backup] { return restore(datasetFile, backup); });
}

QFuture<Result<SalvageReport>> salvageInBackground(const QString &damaged, const QString &target)
{
    return QtConcurrent::run([damaged, target](QPromise<Result<SalvageReport>> &promise) {
        promise.addResult(salvageDataset(damaged, target, progressOf(promise)));
    });
}

QFuture<Result<void>> backUpInBackground(const QString &datasetFile, const QString &copy)
{
    return QtConcurrent::run([datasetFile, copy](QPromise<Result<void>> &promise) {
        promise.addResult(backUp(datasetFile, copy, progressOf(promise)));
    });
}

std::vector<Backup> backupsBeside(const QString &datasetFile)
{
    return backupsOf(datasetFile);
}

bool canBeLookedAt(const QString &datasetFile)
{
    const bool hasLog = QFileInfo(datasetFile + u"-wal"_s).size() > 0;
    return readFileHeader(datasetFile, dialect::newestSchema(), hasLog).has_value();
}

} // namespace doubleread
