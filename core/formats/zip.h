#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace doubleread {

struct OutputFile;

struct ZipEntry
{
    QString name; ///< Relative, with forward slashes.
    QByteArray bytes;
};

/// All files of a zip, unpacked in memory, sorted by name. Refused, naming the entry: names that
/// leave the folder, names that occur twice, links, wrong checksums, encryption, and content that
/// is larger than 512 MB or, beyond 1 MB, than 100 times the zip.
Result<std::vector<ZipEntry>> readZip(const QString &path);

/// A zip of these files, not compressed, without dates: same files, same bytes.
Result<QByteArray> zipped(std::span<const OutputFile> files);

} // namespace doubleread
