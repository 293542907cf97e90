#pragma once

#include "core/intake/intake.h"

// What a program and its worker for files from outside say to each other. Only the two of them
// include it.

namespace doubleread {

/// What is asked for: a file, or bytes that go by its name, to be taken in; or a zip.
struct IntakeJob
{
    enum class Task {
        TakeIn,  ///< Answered by a Result<Intake>.
        ListZip, ///< Answered by a Result<QStringList>.
        Unzip    ///< Answered by an Unpacked for each that is wanted, the last by one without name.
    };

    Task task = Task::TakeIn;
    QString file;
    std::optional<QByteArray> bytes = {};
    IntakeRequest request = {};
    QStringList wanted = {}; ///< Entries of a zip.
};

/// An entry of a zip. Without name: the end, and whether the zip was whole.
struct Unpacked
{
    QString name;
    Result<QByteArray> bytes;
};

QByteArray packed(const IntakeJob &job);
QByteArray packed(const Result<Intake> &answer);
QByteArray packed(const Result<QStringList> &answer);
QByteArray packed(const Unpacked &entry);
// Nothing where the bytes are no such message.
std::optional<IntakeJob> unpackedJob(const QByteArray &bytes);
std::optional<Result<Intake>> unpackedAnswer(const QByteArray &bytes);
std::optional<Result<QStringList>> unpackedNames(const QByteArray &bytes);
std::optional<Unpacked> unpackedEntry(const QByteArray &bytes);

/// A message on a socket: its length in 8 bytes, then itself. False when the other side is gone.
bool sendMessage(int socket, const QByteArray &message);
/// Nothing when the other side is gone or, from `waitMs` on (-1: never), silent.
std::optional<QByteArray> receiveMessage(int socket, int waitMs);

} // namespace doubleread
