#include "core/intake/intakemessages.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QIODevice>
#include <QtEndian>

#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <new>

namespace doubleread {

namespace {

constexpr quint64 longestMessage = 2048ULL << 20; // bytes
constexpr auto streamVersion = QDataStream::Qt_6_0;

template <typename Enum>
    requires std::is_enum_v<Enum>
QDataStream &readEnum(QDataStream &in, Enum &value)
{
    int number = 0;
    in >> number;
    value = static_cast<Enum>(number);
    return in;
}

template <typename Value>
void write(QDataStream &out, const std::optional<Value> &value)
{
    out << value.has_value();
    if (value)
        out << *value;
}

template <typename Value>
void read(QDataStream &in, std::optional<Value> &value)
{
    bool there = false;
    in >> there;
    if (there)
        in >> value.emplace();
}

void write(QDataStream &out, const Error &error)
{
    out << static_cast<int>(error.code) << error.message << error.file << error.place
        << error.remedy;
}

void read(QDataStream &in, Error &error)
{
    readEnum(in, error.code) >> error.message >> error.file >> error.place >> error.remedy;
}

void write(QDataStream &out, const ScanHeader &header)
{
    out << static_cast<int>(header.kind) << header.size << header.bitsStored << header.orientation
        << static_cast<int>(header.damage) << header.sha256 << header.pixelHash
        << header.spacing.has_value();
    if (header.spacing)
        out << header.spacing->columnMm << header.spacing->rowMm
            << static_cast<int>(header.spacing->kind);
    out << header.look.hash << header.look.mirrored << header.look.cells;
}

void read(QDataStream &in, ScanHeader &header)
{
    readEnum(in, header.kind) >> header.size >> header.bitsStored >> header.orientation;
    bool hasSpacing = false;
    readEnum(in, header.damage) >> header.sha256 >> header.pixelHash >> hasSpacing;
    if (hasSpacing) {
        PixelSpacing &spacing = header.spacing.emplace();
        in >> spacing.columnMm >> spacing.rowMm;
        readEnum(in, spacing.kind);
    }
    in >> header.look.hash >> header.look.mirrored >> header.look.cells;
}

void write(QDataStream &out, const Intake &intake)
{
    write(out, intake.header);
    out << intake.sourceSha256;
    write(out, intake.bytes);
    out << intake.isDicom << intake.patientKey << intake.removed << intake.replaced
        << intake.emptied << static_cast<quint32>(intake.warnings.size());
    for (const Warning &warning : intake.warnings)
        out << warning.place << warning.message;
}

void read(QDataStream &in, Intake &intake)
{
    read(in, intake.header);
    in >> intake.sourceSha256;
    read(in, intake.bytes);
    quint32 warnings = 0;
    in >> intake.isDicom >> intake.patientKey >> intake.removed >> intake.replaced >>
        intake.emptied >> warnings;
    for (quint32 at = 0; at < warnings && in.status() == QDataStream::Ok; ++at) {
        Warning &warning = intake.warnings.emplace_back();
        in >> warning.place >> warning.message;
    }
}

void write(QDataStream &out, const QStringList &names)
{
    out << names;
}

void read(QDataStream &in, QStringList &names)
{
    in >> names;
}

void write(QDataStream &out, const QByteArray &bytes)
{
    out << bytes;
}

void read(QDataStream &in, QByteArray &bytes)
{
    in >> bytes;
}

template <typename Value>
void write(QDataStream &out, const Result<Value> &result)
{
    out << result.has_value();
    if (result)
        write(out, *result);
    else
        write(out, result.error());
}

template <typename Value>
Result<Value> readResult(QDataStream &in)
{
    bool isThere = false;
    in >> isThere;
    if (isThere) {
        Value value{};
        read(in, value);
        return value;
    }
    Error error;
    read(in, error);
    return fail(error);
}

/// Writes a message by what `fill` puts into the stream.
QByteArray written(const auto &fill)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    fill(out);
    return bytes;
}

/// What `take` gets out of a message, if it is whole.
template <typename Value>
std::optional<Value> readFrom(const QByteArray &bytes, const auto &take)
{
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    Value value = take(in);
    return in.status() == QDataStream::Ok ? std::optional(std::move(value)) : std::nullopt;
}

bool sendAll(int socket, const char *from, size_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(socket, from, count, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        from += sent;
        count -= static_cast<size_t>(sent);
    }
    return true;
}

bool receiveAll(int socket, char *to, size_t count, const QDeadlineTimer &deadline)
{
    while (count > 0) {
        pollfd waited{.fd = socket, .events = POLLIN, .revents = 0};
        const auto left = static_cast<int>(deadline.remainingTime());
        const int ready = ::poll(&waited, 1, left);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        const ssize_t got = ::recv(socket, to, count, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        to += got;
        count -= static_cast<size_t>(got);
    }
    return true;
}

} // namespace

QByteArray packed(const IntakeJob &job)
{
    return written([&job](QDataStream &out) {
        out << static_cast<int>(job.task) << job.file;
        write(out, job.bytes);
        out << job.request.copy << job.request.toJpg << job.request.lookOnly;
        write(out, job.request.key);
        out << job.wanted;
    });
}

QByteArray packed(const Result<Intake> &answer)
{
    return written([&answer](QDataStream &out) { write(out, answer); });
}

QByteArray packed(const Result<QStringList> &answer)
{
    return written([&answer](QDataStream &out) { write(out, answer); });
}

QByteArray packed(const Unpacked &entry)
{
    return written([&entry](QDataStream &out) {
        out << entry.name;
        write(out, entry.bytes);
    });
}

std::optional<IntakeJob> unpackedJob(const QByteArray &bytes)
{
    return readFrom<IntakeJob>(bytes, [](QDataStream &in) {
        IntakeJob job;
        readEnum(in, job.task) >> job.file;
        read(in, job.bytes);
        in >> job.request.copy >> job.request.toJpg >> job.request.lookOnly;
        read(in, job.request.key);
        in >> job.wanted;
        return job;
    });
}

std::optional<Result<Intake>> unpackedAnswer(const QByteArray &bytes)
{
    return readFrom<Result<Intake>>(bytes, readResult<Intake>);
}

std::optional<Result<QStringList>> unpackedNames(const QByteArray &bytes)
{
    return readFrom<Result<QStringList>>(bytes, readResult<QStringList>);
}

std::optional<Unpacked> unpackedEntry(const QByteArray &bytes)
{
    return readFrom<Unpacked>(bytes, [](QDataStream &in) {
        QString name;
        in >> name;
        return Unpacked{.name = name, .bytes = readResult<QByteArray>(in)};
    });
}

bool sendMessage(int socket, const QByteArray &message)
{
    quint64 length = static_cast<quint64>(message.size());
    length = qToLittleEndian(length);
    return sendAll(socket, reinterpret_cast<const char *>(&length), sizeof length) &&
           sendAll(socket, message.constData(), static_cast<size_t>(message.size()));
}

std::optional<QByteArray> receiveMessage(int socket, int waitMs)
{
    const QDeadlineTimer deadline =
        waitMs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(waitMs);
    quint64 length = 0;
    if (!receiveAll(socket, reinterpret_cast<char *>(&length), sizeof length, deadline))
        return {};
    length = qFromLittleEndian(length);
    if (length > longestMessage)
        return {};
    QByteArray message(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (!receiveAll(socket, message.data(), length, deadline))
        return {};
    return message;
}

} // namespace doubleread
