#include "core/store/database/writelock.h"

#include "core/base/problem.h"

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
constexpr qsizetype lineBytes = 256; ///< Each of the two lines, padded with spaces.
constexpr qsizetype noteAt = lineBytes;

/// Does not wait where a pipe lies in the lock file's place.
int openForReading(const QString &file)
{
    return ::open(QFile::encodeName(file).constData(),
                  O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

QByteArray lineAt(int descriptor, qsizetype offset)
{
    QByteArray bytes(lineBytes, '\0');
    const ssize_t count = ::pread(descriptor, bytes.data(), static_cast<size_t>(lineBytes), offset);
    bytes.truncate(std::max<ssize_t>(count, 0));
    return bytes.split('\n').constFirst().trimmed();
}

QByteArray firstLine(int descriptor)
{
    return lineAt(descriptor, 0);
}

/// The text only informs; the lock itself is what counts, so a failure here is no error.
bool writeLine(int descriptor, qsizetype offset, const QByteArray &text)
{
    const QByteArray line = text.left(lineBytes - 1).leftJustified(lineBytes - 1) + '\n';
    return ::pwrite(descriptor, line.constData(), static_cast<size_t>(line.size()), offset) ==
           line.size();
}

void writeFirstLine(int descriptor, const QByteArray &text)
{
    if (writeLine(descriptor, 0, text))
        ::fsync(descriptor);
}

QByteArray ownText()
{
    const passwd *user = ::getpwuid(::geteuid());
    const QString name = user ? QString::fromLocal8Bit(user->pw_name) : u"unknown"_s;
    return u"%1@%2, process %3, since %4"_s
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
        return fail(Error{
            .code = Error::Code::Unsupported,
            .message = Problem::tr("lies on a network file system, where writing is not safe"),
            .file = datasetFile,
            .place = {},
            .remedy = Problem::tr("copy it to a local disk, or open it for reading")});
    const int descriptor = ::open(QFile::encodeName(fileFor(datasetFile)).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor < 0)
        return fail(Error{
            .code = Error::Code::ReadOnly,
            .message = Problem::tr("its folder cannot be written to: %1").arg(qt_error_string()),
            .file = datasetFile,
            .place = {},
            .remedy = Problem::tr("change the folder's permissions or copy the dataset")});
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
        text = QString::fromUtf8(firstLine(descriptor));
    ::close(descriptor); // lets go of the shared lock too
    return text;
}

WriteLock::WriteLock(int descriptor, QString datasetFile)
    : m_descriptor(descriptor),
      m_datasetFile(std::move(datasetFile)),
      m_lastHolderClosed(firstLine(descriptor) == stampOf(m_datasetFile))
{
    writeFirstLine(m_descriptor, ownText());
}

WriteLock::~WriteLock()
{
    ::close(m_descriptor);
}

void WriteLock::noteClosed()
{
    writeFirstLine(m_descriptor, stampOf(m_datasetFile));
}

void WriteLock::keepNote(const QByteArray &note)
{
    writeLine(m_descriptor, noteAt, note);
}

bool closedInOrder(const QString &datasetFile)
{
    const int descriptor = openForReading(WriteLock::fileFor(datasetFile));
    if (descriptor < 0)
        return false;
    const bool same = firstLine(descriptor) == stampOf(datasetFile);
    ::close(descriptor);
    return same;
}

QByteArray keptNote(const QString &datasetFile)
{
    const int descriptor = openForReading(WriteLock::fileFor(datasetFile));
    if (descriptor < 0)
        return {};
    const QByteArray note = lineAt(descriptor, noteAt);
    ::close(descriptor);
    return note;
}

} // namespace doubleread
