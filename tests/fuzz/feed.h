#pragma once

#include <QByteArray>
#include <QStringList>

namespace doubleread::fuzz {

/// What can be fed: rows of the table of formats, and "zip".
QStringList feedable();

/// Reads the bytes as a file of a format (or as a zip of files of any), ties what came out to scans
/// and writes it again, as an import and an export would. Every answer is right but a crash. For
/// YOLO what comes before a first NUL is labels.txt. False when there is no such format.
bool feed(const QString &format, const QByteArray &bytes);

} // namespace doubleread::fuzz
