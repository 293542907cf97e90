#include "core/store/database/fileheader.h"

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
    return refused(Error::Code::Foreign, file, message, u"choose a .doubleread file"_s);
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
            return refused(Error::Code::NotFound, file, u"there is no such file"_s,
                           u"check the path, or create a dataset there"_s);
        return refused(Error::Code::Io, file, qt_error_string(), u"check the permissions"_s);
    }
    if (S_ISDIR(info.st_mode))
        return foreign(file, u"is a folder, not a dataset"_s);
    if (!S_ISREG(info.st_mode))
        return foreign(file, u"is a device or a pipe, not a dataset"_s);
    return static_cast<qint64>(info.st_size);
}

Result<QByteArray> firstBytes(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return refused(Error::Code::Io, file, u"cannot be read: %1"_s.arg(qt_error_string()),
                       u"check the permissions"_s);
    QByteArray bytes(headerBytes, '\0');
    const ssize_t count = ::pread(descriptor, bytes.data(), static_cast<size_t>(headerBytes), 0);
    ::close(descriptor);
    if (count < 0)
        return refused(Error::Code::Io, file, qt_error_string(), u"check the medium"_s);
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
        return foreign(file, u"is empty, not a dataset"_s);
    const Result<QByteArray> bytes = firstBytes(file);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return foreign(file, u"is not a dataset"_s);
    if (bytes->size() < headerBytes)
        return damaged(file, u"ends within its header"_s);
    if (at<quint32>(*bytes, 68) != dialect::applicationId)
        return foreign(file, u"belongs to another program"_s);
    const int version = at<qint32>(*bytes, 60);
    if (version > newestSchema || version < 0)
        return refused(
            Error::Code::Newer, file,
            u"was made by a newer version of DoubleRead (schema %1, known up to %2)"_s.arg(
                QString::number(version), QString::number(newestSchema)),
            u"open it with that version; the file was left as it is"_s);
    if (pageSize(*bytes) == 0)
        return damaged(file, u"has an impossible page size in its header"_s);
    const qint64 expected = qint64{at<quint32>(*bytes, 28)} * pageSize(*bytes);
    if (!journalWaiting && *size < expected)
        return damaged(file, u"is truncated: it has %1 of %2 bytes"_s.arg(
                                 QString::number(*size), QString::number(expected)));
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
