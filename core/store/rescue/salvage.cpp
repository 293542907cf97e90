#include "core/store/rescue/salvage.h"

#include "core/base/problem.h"
#include "core/store/database/opening.h"
#include "core/store/rescue/backups.h"
#include "core/store/rescue/salvager.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace doubleread {

namespace {

std::unexpected<Error> refused(Error::Code code, const QString &file, const QString &message,
                               const QString &remedy)
{
    return fail(
        Error{.code = code, .message = message, .file = file, .place = {}, .remedy = remedy});
}

/// Whether there is anything to save here; nothing is touched.
Result<void> checkSource(const QString &given, const QString &file)
{
    const auto header = readFileHeader(file, dialect::newestSchema(), true);
    if (!header && header.error().code != Error::Code::Damaged) {
        const bool startIsGone = header.error().code == Error::Code::Foreign &&
                                 QFileInfo(file).isFile() && QFileInfo(file).size() > 4096;
        if (!startIsGone) // what follows may still be a dataset's
            return fail(header.error());
    }
    if (const QString holder = WriteLock::holder(file); !holder.isEmpty())
        return refused(Error::Code::Busy, given,
                       Problem::tr("is being written to by %1").arg(holder),
                       Problem::tr("close it there and try again"));
    return {};
}

/// The file with what its log holds. Without a log it is the file itself.
Result<QString> withItsLog(const QString &file, const QTemporaryDir &folder)
{
    if (QFileInfo(file + u"-wal"_s).size() <= 0)
        return file;
    QString copy = folder.filePath(u"copy.doubleread"_s);
    for (const QString &end : {u""_s, u"-wal"_s})
        if (!QFile::copy(file + end, copy + end))
            return refused(Error::Code::Io, copy, Problem::tr("the damaged file cannot be copied"),
                           Problem::tr("check the free space"));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(copy + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto connection = Connection::open(copy, dialect::Mode::Write)) {
        const auto moved = (*connection)->define(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        Q_UNUSED(moved) // where the engine cannot, the file is read as it is
    }
    return copy;
}

} // namespace

Result<SalvageReport> salvage(const QString &damaged, const QString &target,
                              const SalvageProgress &progress)
{
    const QString file = resolved(damaged);
    if (const Result<void> fine = checkSource(damaged, file); !fine)
        return fail(fine.error());
    const QTemporaryDir folder(QFileInfo(target).absoluteDir().filePath(u".salvage-XXXXXX"_s));
    if (!folder.isValid())
        return refused(Error::Code::Io, target,
                       Problem::tr("cannot be written: %1").arg(folder.errorString()),
                       Problem::tr("check the folder's permissions and the free space"));
    const Result<QString> source = withItsLog(file, folder);
    if (!source)
        return fail(source.error());
    QStringList backups;
    for (const Backup &backup : backupsOf(file))
        backups << backup.file;
    SalvageReport report;
    const auto made = Database::create(target, [&](Database &database) -> Result<void> {
        auto salvager = Salvager::begin(database, *source, backups, progress);
        if (!salvager)
            return fail(salvager.error());
        auto saved = (*salvager)->run();
        if (!saved)
            return fail(saved.error());
        report = std::move(*saved);
        return {};
    });
    if (!made) {
        Error error = made.error();
        if (error.file.isEmpty() || error.file == *source)
            error.file = damaged;
        return fail(error);
    }
    report.file = (*made)->path();
    return report;
}

} // namespace doubleread
