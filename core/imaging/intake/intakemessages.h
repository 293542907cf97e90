#pragma once

#include "core/imaging/intake/intake.h"

// What a program and its worker for files from outside say to each other. Only the two of them
// include it.

namespace doubleread {

/// "Take this in": a file, or bytes that go by its name.
struct IntakeJob
{
    QString file;
    std::optional<QByteArray> bytes = {};
    IntakeRequest request;
};

QByteArray packed(const IntakeJob &job);
QByteArray packed(const Result<Intake> &answer);
/// Nothing where the bytes are no such message.
std::optional<IntakeJob> unpackedJob(const QByteArray &bytes);
std::optional<Result<Intake>> unpackedAnswer(const QByteArray &bytes);

/// A message on a socket: its length in 8 bytes, then itself. False when the other side is gone.
bool sendMessage(int socket, const QByteArray &message);
/// Nothing when the other side is gone or, from `waitMs` on (-1: never), silent.
std::optional<QByteArray> receiveMessage(int socket, int waitMs);

} // namespace doubleread
