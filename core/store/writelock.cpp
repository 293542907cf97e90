#include "core/store/writelock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTimeZone>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace doubleread {

namespace {

constexpr auto closedWord = "closed ";

/// Does not wait where a pipe lies in the lock file's place.
int openForReading(const QString &file)
{
    return ::open(QFile::encodeName(file).constData(),
                  O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

QByteArray contentOf(int descriptor)
{
    QByteArray bytes(512, '\0');
    const ssize_t count = ::pread(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(count, 0));
    return bytes.trimmed();
}

void write(int descriptor, const QByteArray &text)
{
    // The text only informs; the lock itself is what counts, so a failure here is no error.
    if (::ftruncate(descriptor, 0) == 0 &&
        ::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0) == text.size())
        ::fsync(descriptor);
}

QByteArray ownText()
{
    const passwd *user = ::getpwuid(::geteuid());
    const QString name = user ? QString::fromLocal8Bit(user->pw_name) : u"unknown"_s;
    return u"%1@%2, process %3, since %4\n"_s
        .arg(name, QSysInfo::machineHostName(), QString::number(::getpid()),
             QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .toUtf8();
}

/// Size and time of change of the file as it stands.
QByteArray stampOf(const QString &file)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return {};
    return closedWord + QByteArray::number(qint64{info.st_size}) + ' ' +
           QByteArray::number(qint64{info.st_mtim.tv_sec}) + '.' +
           QByteArray::number(qint64{info.st_mtim.tv_nsec});
}

bool isOnNetwork(const QString &file)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &info) != 0)
        return false;
    // NFS, SMB, CIFS, SMB2, AFS, Coda, Ceph: magic numbers of statfs(2)
    static constexpr std::array<quint32, 7> network{0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                    0x5346414F, 0x73757245, 0x00C36400};
    return std::ranges::find(network, static_cast<quint32>(info.f_type)) != network.end();
}

} // namespace

QString WriteLock::fileFor(const QString &datasetFile)
{
    return datasetFile +
           (datasetFile.endsWith(u".doubleread"_s) ? u".lock"_s : u".doubleread.lock"_s);
}

Result<std::unique_ptr<WriteLock>> WriteLock::tryToTake(const QString &datasetFile)
{
    if (isOnNetwork(datasetFile))
        return fail(Error{.code = Error::Code::Unsupported,
                          .message = u"lies on a network file system, where writing is not safe"_s,
                          .file = datasetFile,
                          .place = {},
                          .remedy = u"copy it to a local disk, or open it for reading"_s});
    const int descriptor = ::open(QFile::encodeName(fileFor(datasetFile)).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor < 0)
        return fail(
            Error{.code = Error::Code::ReadOnly,
                  .message = u"its folder cannot be written to: %1"_s.arg(qt_error_string()),
                  .file = datasetFile,
                  .place = {},
                  .remedy = u"change the folder's permissions or copy the dataset"_s});
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return std::unique_ptr<WriteLock>();
    }
    return std::unique_ptr<WriteLock>(new WriteLock(descriptor, datasetFile));
}

QString WriteLock::holder(const QString &datasetFile)
{
    const int descriptor = openForReading(fileFor(datasetFile));
    if (descriptor < 0)
        return {};
    QString text;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        text = QString::fromUtf8(contentOf(descriptor));
    ::close(descriptor); // lets go of the shared lock too
    return text;
}

WriteLock::WriteLock(int descriptor, QString datasetFile)
    : m_descriptor(descriptor),
      m_datasetFile(std::move(datasetFile)),
      m_lastHolderClosed(contentOf(descriptor) == stampOf(m_datasetFile))
{
    write(m_descriptor, ownText());
}

WriteLock::~WriteLock()
{
    ::close(m_descriptor);
}

void WriteLock::noteClosed()
{
    write(m_descriptor, stampOf(m_datasetFile));
}

bool closedInOrder(const QString &datasetFile)
{
    const int descriptor = openForReading(WriteLock::fileFor(datasetFile));
    if (descriptor < 0)
        return false;
    const bool same = contentOf(descriptor) == stampOf(datasetFile);
    ::close(descriptor);
    return same;
}

} // namespace doubleread
