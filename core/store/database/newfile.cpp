#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/store/database/opening.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace doubleread {

namespace {

Error alreadyExists(const QString &path)
{
    return Error{.code = Error::Code::AlreadyExists,
                 .message = Problem::tr("is there already"),
                 .file = path,
                 .place = {},
                 .remedy = Problem::tr("choose another name; nothing was overwritten")};
}

Error cannotWrite(const QString &path, const QString &why)
{
    return Error{.code = Error::Code::Io,
                 .message = Problem::tr("cannot be created: %1").arg(why),
                 .file = path,
                 .place = {},
                 .remedy = Problem::tr("check that the folder exists and may be written to")};
}

bool exists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymbolicLink();
}

void removeWithLogs(const QString &file)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
}

} // namespace

NewFile::NewFile(QString path) : m_path(std::move(path)), m_temporary(m_path + u".creating"_s) {}

Result<std::unique_ptr<NewFile>> NewFile::begin(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (exists(absolute))
        return fail(alreadyExists(path));
    if (!QFileInfo(QFileInfo(absolute).absolutePath()).isDir())
        return fail(cannotWrite(path, Problem::tr("there is no such folder")));
    Result<std::unique_ptr<WriteLock>> lock = WriteLock::tryToTake(absolute);
    if (!lock)
        return fail(lock.error());
    if (!*lock)
        return fail(
            Error{.code = Error::Code::Busy,
                  .message = Problem::tr("is being made by %1").arg(WriteLock::holder(absolute)),
                  .file = path,
                  .place = {},
                  .remedy = Problem::tr("choose another name")});
    std::unique_ptr<NewFile> made(new NewFile(absolute));
    made->m_lock = std::move(*lock);
    removeWithLogs(made->m_temporary); // of an attempt that was cut off
    QFile file(made->m_temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(cannotWrite(path, file.errorString()));
    return made;
}

NewFile::~NewFile()
{
    if (m_finished)
        return;
    removeWithLogs(m_temporary);
    if (!exists(m_path))
        QFile::remove(WriteLock::fileFor(m_path));
}

Result<void> NewFile::finish()
{
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_path);
    int done = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (done != 0 && errno == EINVAL && !exists(m_path)) // a file system that cannot promise it
        done = std::rename(from.constData(), to.constData());
    if (done != 0)
        return errno == EEXIST ? Result<void>(fail(alreadyExists(m_path)))
                               : Result<void>(fail(cannotWrite(m_path, qt_error_string())));
    syncFolder(QFileInfo(m_path).absolutePath());
    m_finished = true;
    m_lock->noteClosed();
    m_lock.reset();
    return {};
}

} // namespace doubleread
