#include "core/base/filewriting.h"

#include "core/base/problem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace doubleread {

namespace {

std::unexpected<Error> failed(const QString &path, const QString &reason)
{
    return fail(Error{.code = Error::Code::Io,
                      .message = Problem::tr("cannot be written: %1").arg(reason),
                      .file = path,
                      .place = {},
                      .remedy = Problem::tr("check the folder's permissions and the free space")});
}

} // namespace

bool isWritable(const QString &path)
{
    struct stat info = {};
    const QByteArray name = QFile::encodeName(path);
    return ::stat(name.constData(), &info) == 0 && (info.st_mode & 0222) != 0 &&
           ::access(name.constData(), W_OK) == 0;
}

void syncFolder(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // a file system without folder handles has nothing to sync
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<void> writeFileDurably(const QString &path, QByteArrayView bytes)
{
    const QFileInfo target(path);
    QTemporaryFile temporary(target.absolutePath() + u"/."_s + target.fileName() + u".XXXXXX"_s);
    if (!temporary.open())
        return failed(path, temporary.errorString());
    if (temporary.write(bytes.data(), bytes.size()) != bytes.size() || !temporary.flush() ||
        ::fsync(temporary.handle()) != 0)
        return failed(path, temporary.errorString());
    temporary.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                             QFile::ReadOther);
    if (std::rename(QFile::encodeName(temporary.fileName()).constData(),
                    QFile::encodeName(target.absoluteFilePath()).constData()) != 0)
        return failed(path, qt_error_string());
    temporary.setAutoRemove(false);
    syncFolder(target.absolutePath());
    return {};
}

} // namespace doubleread
