#include "core/service/packages/packagepictures.h"

#include "core/base/filewriting.h"
#include "core/base/hash.h"
#include "core/store/packages/packagerepository.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <cstdio>

namespace doubleread {

namespace {

constexpr QLatin1StringView packed("package:");

/// A package is a file from outside: of what it says, nothing but a short suffix becomes part of a
/// name.
QString safeSuffix(const QString &suffix)
{
    static const QRegularExpression plain(u"^[a-z0-9]{1,5}$"_s);
    return plain.match(suffix).hasMatch() ? u'.' + suffix : QString();
}

QString folderOf(const Database &package)
{
    const QFileInfo file(package.path());
    if (isWritable(file.absolutePath()))
        return file.absolutePath() + u'/' + file.completeBaseName() + u".files"_s;
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/packages/"_s +
           QString::fromLatin1(sha256(package.path().toUtf8()).toHex().left(16));
}

/// Whole or not at all; without syncing, as it can be unpacked again and its bytes are checked
/// whenever they are looked at.
bool keep(const QString &path, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QTemporaryFile temporary(path + u".XXXXXX"_s);
    if (!temporary.open() || temporary.write(bytes) != bytes.size() || !temporary.flush())
        return false;
    const bool placed = std::rename(QFile::encodeName(temporary.fileName()).constData(),
                                    QFile::encodeName(path).constData()) == 0;
    temporary.setAutoRemove(!placed);
    return placed;
}

} // namespace

QString packedPath(const QString &fileName)
{
    return packed + QFileInfo(fileName).suffix().toLower();
}

bool isPacked(const Scan &scan)
{
    return scan.path.startsWith(packed);
}

QString unpackedPicture(Database &package, const Scan &scan)
{
    const QString path = folderOf(package) + u'/' + QString::fromLatin1(scan.sha256.toHex()) +
                         safeSuffix(scan.path.mid(packed.size()));
    PackageRepository pictures(package);
    const auto size = pictures.pictureSize(scan.sha256);
    if (!size || !*size || QFileInfo(path).size() == **size)
        return path;
    const auto bytes = pictures.picture(scan.sha256);
    if (bytes && *bytes && sha256(**bytes) == scan.sha256)
        keep(path, **bytes);
    return path;
}

} // namespace doubleread
