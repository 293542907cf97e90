#include "core/store/rescue/backups.h"

#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/store/database/copying.h"
#include "core/store/database/opening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace doubleread {

namespace {

constexpr int dailyCopies = 7;
constexpr int dailyCopiesOfLarge = 2;
constexpr qint64 largeBytes = 256LL << 20;
constexpr qint64 spareBytes = 64LL << 20; ///< Left free for the work itself.
constexpr int weeklyCopies = 4;
const QString dayFormat = u"yyyy-MM-dd"_s;
const QString suffix = u".doubleread"_s;

std::unexpected<Error> failed(Error::Code code, const QString &file, const QString &message,
                              const QString &remedy)
{
    return fail(
        Error{.code = code, .message = message, .file = file, .place = {}, .remedy = remedy});
}

std::unexpected<Error> cannotWrite(const QString &file)
{
    return failed(Error::Code::Io, file,
                  Problem::tr("cannot be written: %1").arg(qt_error_string()),
                  Problem::tr("check the folder's permissions and the free space"));
}

bool isThere(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() || info.isSymbolicLink();
}

bool sync(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

/// Renames durably, and never over a file.
Result<void> giveName(const QString &from, const QString &to)
{
    const QByteArray old = QFile::encodeName(from);
    const QByteArray name = QFile::encodeName(to);
    int done = ::renameat2(AT_FDCWD, old.constData(), AT_FDCWD, name.constData(), RENAME_NOREPLACE);
    if (done != 0 && errno == EINVAL && !isThere(to)) // a file system that cannot promise it
        done = std::rename(old.constData(), name.constData());
    if (done != 0 && errno == EEXIST)
        return failed(Error::Code::AlreadyExists, to, Problem::tr("is there already"),
                      Problem::tr("choose another name; nothing was overwritten"));
    if (done != 0)
        return cannotWrite(to);
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

/// A file in the making, under a name of its own, which goes unless it is given its own.
struct Partial
{
    explicit Partial(const QString &target) : file(target + u".partial"_s) { remove(); }
    ~Partial() { remove(); }
    Partial(const Partial &) = delete;
    Partial &operator=(const Partial &) = delete;

    void remove() const
    {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(file + end);
    }
    Result<void> becomes(const QString &target) const
    {
        return sync(file) ? giveName(file, target) : Result<void>(cannotWrite(target));
    }

    QString file;
};

std::optional<QDate> dayOf(const QString &name)
{
    if (!name.endsWith(suffix))
        return {};
    const QDate day = QDate::fromString(name.chopped(suffix.size()), dayFormat);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QString fileOfDay(const QString &datasetFile, QDate day)
{
    return backupFolder(datasetFile) + u'/' + day.toString(dayFormat) + suffix;
}

void removeSuperfluous(const QString &datasetFile)
{
    const bool large = QFileInfo(datasetFile).size() > largeBytes;
    std::vector<QDate> days;
    for (const QString &name : QDir(backupFolder(datasetFile)).entryList(QDir::Files))
        if (const auto day = dayOf(name))
            days.push_back(*day);
    for (const QDate day : superfluous(days, large ? dailyCopiesOfLarge : dailyCopies))
        QFile::remove(fileOfDay(datasetFile, day));
}

Result<void> checkSpace(const QString &datasetFile, const QString &folder)
{
    const qint64 needed = QFileInfo(datasetFile).size() + spareBytes;
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free >= needed)
        return {};
    return failed(
        Error::Code::Io, folder,
        Problem::tr("there is no room for today's backup: %1 MB are free, %2 MB are needed")
            .arg(QString::number(free >> 20), QString::number(needed >> 20)),
        Problem::tr("free some space on that disk"));
}

Backup backupAt(const QFileInfo &file, bool beforeMigration)
{
    return {.file = file.absoluteFilePath(),
            .at = file.lastModified(),
            .bytes = file.size(),
            .beforeMigration = beforeMigration};
}

QString nameForDamaged(const QString &datasetFile)
{
    const QFileInfo info(datasetFile);
    return info.dir().filePath(info.completeBaseName() + u".damaged-"_s +
                               QDateTime::currentDateTime().toString(u"yyyyMMdd'T'HHmmsszzz"_s) +
                               u'.' + info.suffix());
}

/// The log goes with the file that it belongs to.
Result<void> putAside(const QString &datasetFile, const QString &aside)
{
    if (const Result<void> moved = giveName(datasetFile, aside); !moved)
        return moved;
    if (isThere(datasetFile + u"-wal"_s))
        if (const Result<void> moved = giveName(datasetFile + u"-wal"_s, aside + u"-wal"_s); !moved)
            return moved;
    QFile::remove(datasetFile + u"-shm"_s);
    return {};
}

} // namespace

Result<void> copyDataset(const QString &datasetFile, const QString &copy,
                         const CopyProgress &progress)
{
    if (isThere(copy))
        return failed(Error::Code::AlreadyExists, copy, Problem::tr("is there already"),
                      Problem::tr("choose another name; nothing was overwritten"));
    const Partial partial(copy);
    if (const Result<void> filled = fillCopy(datasetFile, partial.file, progress); !filled)
        return filled;
    return partial.becomes(copy);
}

QString backupFolder(const QString &datasetFile)
{
    const QFileInfo info(datasetFile);
    return info.dir().filePath(
        (info.suffix() == u"doubleread"_s ? info.completeBaseName() : info.fileName()) +
        u".backups"_s);
}

std::vector<Backup> backupsOf(const QString &datasetFile)
{
    std::vector<Backup> backups;
    for (const QFileInfo &file : QDir(backupFolder(datasetFile)).entryInfoList(QDir::Files))
        if (dayOf(file.fileName()))
            backups.push_back(backupAt(file, false));
    const QFileInfo own(datasetFile);
    for (const QFileInfo &file : own.dir().entryInfoList(QDir::Files))
        if (file.fileName().startsWith(own.fileName() + u".backup-schema-"_s))
            backups.push_back(backupAt(file, true));
    std::ranges::sort(backups, std::ranges::greater(), &Backup::at);
    return backups;
}

QString migrationBackup(const QString &datasetFile, int schema)
{
    QString name = datasetFile + u".backup-schema-%1"_s.arg(schema);
    if (!isThere(name))
        return name;
    return name + QDateTime::currentDateTimeUtc().toString(u"-yyyyMMdd'T'HHmmsszzz"_s);
}

bool isBackupDue(const QString &datasetFile, QDate today)
{
    return !isThere(fileOfDay(datasetFile, today));
}

Result<QString> backUpOfDay(const QString &datasetFile, QDate today)
{
    const QString folder = backupFolder(datasetFile);
    if (!QDir().mkpath(folder))
        return cannotWrite(folder);
    if (const Result<void> enough = checkSpace(datasetFile, folder); !enough)
        return fail(enough.error());
    QString file = fileOfDay(datasetFile, today);
    if (const Result<void> copied = copyDataset(datasetFile, file); !copied)
        return fail(copied.error());
    removeSuperfluous(datasetFile);
    return file;
}

std::vector<QDate> superfluous(std::vector<QDate> days, int daily)
{
    std::ranges::sort(days, std::ranges::greater());
    const auto weekOf = [](QDate day) {
        int year = 0;
        const int week = day.weekNumber(&year);
        return std::pair(year, week);
    };
    std::vector<QDate> away;
    int weeks = 0;
    for (auto index = static_cast<std::size_t>(daily); index < days.size(); ++index)
        if (weekOf(days[index]) != weekOf(days[index - 1]) && weeks < weeklyCopies)
            ++weeks;
        else
            away.push_back(days[index]);
    return away;
}

Result<QString> restoreBackup(const QString &datasetFile, const QString &backup)
{
    const QString file = resolved(datasetFile);
    const auto header = readFileHeader(backup, dialect::newestSchema(), false);
    if (!header)
        return fail(header.error());
    if (const Result<void> sound = quickCheck(backup, dialect::Mode::Immutable); !sound)
        return fail(sound.error());
    const auto lock = WriteLock::tryToTake(file);
    if (!lock)
        return fail(lock.error());
    if (!*lock)
        return failed(Error::Code::Busy, file,
                      Problem::tr("is being written to by %1").arg(WriteLock::holder(file)),
                      Problem::tr("close it there and try again"));
    const Partial partial(file);
    if (!QFile::copy(backup, partial.file))
        return cannotWrite(file);
    QFile::setPermissions(partial.file, QFile::permissions(partial.file) | QFile::WriteOwner);
    QString aside = nameForDamaged(file);
    if (isThere(file))
        if (const Result<void> moved = putAside(file, aside); !moved)
            return fail(moved.error());
    if (const Result<void> placed = partial.becomes(file); !placed)
        return fail(placed.error());
    return aside;
}

QString damageRemedy(const QString &datasetFile)
{
    const std::vector<Backup> backups = backupsOf(datasetFile);
    const QString restore =
        backups.empty() ? Problem::tr("there is no backup beside it;")
                        : Problem::tr("restore the last backup, %1, or").arg(backups.front().file);
    return restore +
           Problem::tr(" save what can be read by 'doubleread-cli salvage'; the file was left as "
                       "it is");
}

} // namespace doubleread
