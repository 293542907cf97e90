#pragma once

#include <QByteArray>
#include <QString>

namespace doubleread {

/// Argon2id (64 MiB, 3 passes) of the password, with its salt and cost: what a dataset keeps of it.
/// Empty when the system has not got the memory.
QByteArray passwordHash(const QString &password);

/// Takes a tenth of a second or more on purpose. False for an empty or broken hash, and for one of
/// another cost than passwordHash() takes.
bool passwordFits(const QString &password, const QByteArray &hash);

} // namespace doubleread
