#include "core/store/database/fileheader.h"

#include "core/base/problem.h"
#include "core/store/database/dialect.h"
#include "core/store/rescue/backups.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>

namespace doubleread {

namespace {

constexpr qint64 headerBytes = 100;

std::unexpected<Error> refused(Error::Code code, const QString &file, const QString &message,
                               const QString &remedy)
{
    return fail(
        Error{.code = code, .message = message, .file = file, .place = {}, .remedy = remedy});
}

std::unexpected<Error> foreign(const QString &file, const QString &message)
{
    return refused(Error::Code::Foreign, file, message, Problem::tr("choose a .doubleread file"));
}

std::unexpected<Error> damaged(const QString &file, const QString &message)
{
    return refused(Error::Code::Damaged, file, message, damageRemedy(file));
}

/// Refuses devices, pipes and folders by their kind, without opening them.
Result<qint64> regularFileSize(const QString &file)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(file).constData(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return refused(Error::Code::NotFound, file, Problem::tr("there is no such file"),
                           Problem::tr("check the path, or create a dataset there"));
        return refused(Error::Code::Io, file, qt_error_string(),
                       Problem::tr("check the permissions"));
    }
    if (S_ISDIR(info.st_mode))
        return foreign(file, Problem::tr("is a folder, not a dataset"));
    if (!S_ISREG(info.st_mode))
        return foreign(file, Problem::tr("is a device or a pipe, not a dataset"));
    return static_cast<qint64>(info.st_size);
}

Result<QByteArray> firstBytes(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return refused(Error::Code::Io, file,
                       Problem::tr("cannot be read: %1").arg(qt_error_string()),
                       Problem::tr("check the permissions"));
    QByteArray bytes(headerBytes, '\0');
    const ssize_t count = ::pread(descriptor, bytes.data(), static_cast<size_t>(headerBytes), 0);
    ::close(descriptor);
    if (count < 0)
        return refused(Error::Code::Io, file, qt_error_string(), Problem::tr("check the medium"));
    bytes.truncate(count);
    return bytes;
}

/// Big-endian number at an offset of SQLite's header.
template <typename Number>
Number at(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<Number>(bytes.constData() + offset);
}

/// Page size in bytes; 0 when the header holds an impossible one.
quint32 pageSize(const QByteArray &bytes)
{
    const quint32 stored = at<quint16>(bytes, 16);
    if (stored == 1)
        return 65536;
    return stored >= 512 && std::has_single_bit(stored) ? stored : 0;
}

QMutex &notesMutex()
{
    static QMutex mutex;
    return mutex;
}

QHash<QByteArray, int> &notes()
{
    static QHash<QByteArray, int> counts;
    return counts;
}

} // namespace

Result<FileHeader> readFileHeader(const QString &file, int newestSchema, bool journalWaiting)
{
    const Result<qint64> size = regularFileSize(file);
    if (!size)
        return fail(size.error());
    if (*size == 0)
        return foreign(file, Problem::tr("is empty, not a dataset"));
    const Result<QByteArray> bytes = firstBytes(file);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return foreign(file, Problem::tr("is not a dataset"));
    if (bytes->size() < headerBytes)
        return damaged(file, Problem::tr("ends within its header"));
    if (at<quint32>(*bytes, 68) != dialect::applicationId)
        return foreign(file, Problem::tr("belongs to another program"));
    const int version = at<qint32>(*bytes, 60);
    if (version > newestSchema || version < 0)
        return refused(
            Error::Code::Newer, file,
            Problem::tr("was made by a newer version of DoubleRead (schema %1, known up to %2)")
                .arg(QString::number(version), QString::number(newestSchema)),
            Problem::tr("open it with that version; the file was left as it is"));
    if (pageSize(*bytes) == 0)
        return damaged(file, Problem::tr("has an impossible page size in its header"));
    const qint64 expected = qint64{at<quint32>(*bytes, 28)} * pageSize(*bytes);
    if (!journalWaiting && *size < expected)
        return damaged(file, Problem::tr("is truncated: it has %1 of %2 bytes")
                                 .arg(QString::number(*size), QString::number(expected)));
    return FileHeader{.schemaVersion = version, .size = *size};
}

Result<std::unique_ptr<OpenFileNote>> OpenFileNote::take(const QString &file,
                                                         const std::function<Result<void>()> &check)
{
    struct stat info = {};
    QByteArray key;
    if (::stat(QFile::encodeName(file).constData(), &info) == 0)
        key = QByteArray::number(qulonglong{info.st_dev}) + ':' +
              QByteArray::number(qulonglong{info.st_ino});
    const QMutexLocker locker(&notesMutex());
    if (notes().value(key) == 0)
        if (const Result<void> checked = check(); !checked)
            return fail(checked.error());
    ++notes()[key];
    return std::unique_ptr<OpenFileNote>(new OpenFileNote(key));
}

OpenFileNote::~OpenFileNote()
{
    const QMutexLocker locker(&notesMutex());
    if (--notes()[m_key] == 0)
        notes().remove(m_key);
}

} // namespace doubleread
