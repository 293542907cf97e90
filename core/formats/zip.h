#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
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

/// The names of all files of a zip, in the order in which they lie in it; nothing is unpacked.
/// Refuses names that leave the folder, names that occur twice, links, and what is no whole zip.
Result<QStringList> zipNames(const QString &path);

using TakeZipEntry = std::function<Result<void>(const QString &name, Result<QByteArray> bytes)>;

/// Unpacks the `wanted` files of a zip one after the other, in the order in which they lie in it;
/// only one is in memory at a time. An entry that cannot be unpacked is handed to `take` as its
/// error, and the next one follows: wrong checksum, encryption, over 512 MB, or all together over
/// 100 times the zip. Fails as zipNames(), and with the first error that `take` answers.
Result<void> eachInZip(const QString &path, const std::function<bool(const QString &name)> &wanted,
                       const TakeZipEntry &take);

/// A zip of these files, not compressed, without dates: same files, same bytes.
Result<QByteArray> zipped(std::span<const OutputFile> files);

} // namespace doubleread
