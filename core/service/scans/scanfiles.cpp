#include "core/service/scans/scanfiles.h"

#include "core/base/filewriting.h"
#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/intake/intake.h"
#include "core/service/scans/scans.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace doubleread {

namespace {

const QStringList &suffixes()
{
    static const QStringList list{u"jpg"_s, u"jpeg"_s, u"png"_s,   u"tif"_s, u"tiff"_s,
                                  u"bmp"_s, u"dcm"_s,  u"dicom"_s, u"dic"_s, u"ima"_s};
    return list;
}

/// By its first bytes, and by its name where it is too broken to have them.
bool isZip(const QFileInfo &info)
{
    QFile file(info.filePath());
    return info.suffix().compare(u"zip"_s, Qt::CaseInsensitive) == 0 ||
           (file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04");
}

QStringList picturesIn(const QString &folder)
{
    QStringList pictures;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        if (const QString file = each.next(); // links may lead to devices
            each.fileInfo().isFile() &&
            (isNamedAsPicture(file) || (isNamedAsNothing(file) && isDicomFile(file))))
            pictures << file;
    return pictures;
}

} // namespace

ScanFiles scanFilesAt(const QStringList &paths)
{
    ScanFiles found;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir())
            found.pictures << picturesIn(path);
        else if (!info.exists())
            found.missing.push_back(
                {.file = path, .message = Problem::tr("there is no such file or folder")});
        else if (!info.isFile())
            found.missing.push_back(
                {.file = path, .message = Problem::tr("is a device or a pipe, no file")});
        else if (isZip(info))
            found.zips << path;
        else
            found.pictures << path;
    }
    for (QStringList *list : {&found.pictures, &found.zips}) {
        std::ranges::sort(*list);
        list->removeDuplicates();
    }
    return found;
}

bool isNamedAsPicture(const QString &name)
{
    const QFileInfo info(name);
    const bool isAppleDouble = info.fileName().startsWith(u"._"_s); // a Mac's notes on a file
    return !isAppleDouble && suffixes().contains(info.suffix().toLower());
}

bool isNamedAsNothing(const QString &name)
{
    constexpr qsizetype longestSuffix = 4; // of what is named as something
    const QFileInfo info(name);
    const QString suffix = info.suffix();
    const bool isNumber =
        std::ranges::all_of(suffix, [](QChar character) { return character.isDigit(); });
    return !info.fileName().startsWith(u'.') &&
           info.fileName().compare(u"DICOMDIR"_s, Qt::CaseInsensitive) != 0 &&
           (isNumber || suffix.size() > longestSuffix);
}

QString storedPath(const Database &database, const QString &file)
{
    const QDir folder = QFileInfo(database.path()).dir();
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const QString relative = folder.relativeFilePath(absolute);
    const bool near = !relative.startsWith(u"../../"_s) && !QDir::isAbsolutePath(relative);
    const bool parentIsRoot = QDir::cleanPath(folder.absoluteFilePath(u".."_s)) == u"/"_s;
    return near && !(parentIsRoot && relative.startsWith(u"../"_s)) ? relative : absolute;
}

Result<QString> copyByHash(const Database &database, const QByteArray &bytes,
                           const QByteArray &hash, const QString &name)
{
    const QFileInfo dataset(database.path());
    const QString folder = dataset.completeBaseName() + u".files"_s;
    if (!dataset.dir().mkpath(folder))
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("the folder cannot be made"),
                          .file = dataset.dir().filePath(folder),
                          .place = {},
                          .remedy = Problem::tr("check the permissions")});
    const QString suffix = QFileInfo(name).suffix().toLower();
    const QString relative = folder + u'/' + QString::fromLatin1(hash.toHex()) +
                             (suffix.isEmpty() ? suffix : u'.' + suffix);
    const QString target = dataset.dir().filePath(relative);
    if (QFile::exists(target) && sha256OfFile(target).value_or(QByteArray()) == hash)
        return relative;
    if (const Result<void> written = writeFileDurably(target, bytes); !written)
        return fail(written.error());
    return relative;
}

Result<QStringList> pictureFiles(const QStringList &paths)
{
    ScanFiles found = scanFilesAt(paths);
    if (found.missing.empty())
        return std::move(found.pictures);
    return fail(Error{.code = Error::Code::NotFound,
                      .message = found.missing.front().message,
                      .file = found.missing.front().file,
                      .place = {},
                      .remedy = Problem::tr("check the path")});
}

} // namespace doubleread
