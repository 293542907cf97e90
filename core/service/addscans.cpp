#include "core/base/filewriting.h"
#include "core/base/hash.h"
#include "core/imaging/decode.h"
#include "core/service/scans.h"
#include "core/service/support.h"
#include "core/store/scanrepository.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype batchSize = 64; ///< Files decoded and stored together.

const QStringList &suffixes()
{
    static const QStringList list{u"*.jpg"_s,  u"*.jpeg"_s, u"*.png"_s, u"*.tif"_s,
                                  u"*.tiff"_s, u"*.bmp"_s,  u"*.dcm"_s, u"*.dicom"_s};
    return list;
}

struct InspectedFile
{
    QString file;
    Result<Inspected> found;
};

struct Adding
{
    Database &database;
    Id<User> actor;
    const AddOptions &options;
    AddReport report;
};

QStringList filesOf(const QStringList &paths, std::vector<FileRemark> &missing)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            QDirIterator each(path, suffixes(), QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext())
                files << each.next();
        } else if (info.exists()) {
            files << path;
        } else {
            missing.push_back({.file = path, .message = u"there is no such file or folder"_s});
        }
    }
    std::ranges::sort(files);
    files.removeDuplicates();
    return files;
}

/// Relative where the scan lies in or beside the dataset's folder, so that both can be moved.
QString storedPath(const Database &database, const QString &file)
{
    const QDir folder = QFileInfo(database.path()).dir();
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const QString relative = folder.relativeFilePath(absolute);
    const bool near = !relative.startsWith(u"../../"_s) && !QDir::isAbsolutePath(relative);
    const bool parentIsRoot = QDir::cleanPath(folder.absoluteFilePath(u".."_s)) == u"/"_s;
    return near && !(parentIsRoot && relative.startsWith(u"../"_s)) ? relative : absolute;
}

/// Copies the file into NAME.files under its hash; answers the path to store.
Result<QString> copied(const Database &database, const QString &file, const QByteArray &hash)
{
    const QFileInfo dataset(database.path());
    const QString folder = dataset.completeBaseName() + u".files"_s;
    if (!dataset.dir().mkpath(folder))
        return fail(Error{.code = Error::Code::Io,
                          .message = u"the folder cannot be made"_s,
                          .file = dataset.dir().filePath(folder),
                          .place = {},
                          .remedy = u"check the permissions"_s});
    const QString relative = folder + u'/' + QString::fromLatin1(hash.toHex()) + u'.' +
                             QFileInfo(file).suffix().toLower();
    const QString target = dataset.dir().filePath(relative);
    if (QFile::exists(target) && sha256OfFile(target).value_or(QByteArray()) == hash)
        return relative;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, source.errorString());
    const QByteArray bytes = source.readAll();
    if (sha256(bytes) != hash)
        return fail(Error::Code::Io, u"changed while it was being added"_s, u"add it again"_s);
    if (const Result<void> written = writeFileDurably(target, bytes); !written)
        return fail(written.error());
    return relative;
}

Result<void> store(Adding &adding, const QString &file, const ScanHeader &header,
                   const QString &path)
{
    Scan scan;
    scan.id = Id<Scan>::create();
    scan.fileName = QFileInfo(file).fileName();
    scan.path = path;
    scan.sha256 = header.sha256;
    scan.pixelHash = header.pixelHash;
    scan.size = header.size;
    scan.bitsStored = header.bitsStored;
    scan.damage = header.damage;
    scan.spacing = header.spacing;
    scan.site = adding.options.site;
    const Result<qint64> position = ScanRepository(adding.database).add(scan);
    if (!position)
        return fail(position.error());
    ++adding.report.added;
    return record(adding.database, adding.actor, u"scan.added"_s, subjectOf(scan), *position,
                  CanonicalObject()
                      .set("file_name", scan.fileName)
                      .set("path", scan.path)
                      .set("site", scan.site)
                      .set("sha256", QString::fromLatin1(scan.sha256.toHex()))
                      .set("pixel_hash", QString::fromLatin1(scan.pixelHash.toHex())));
}

/// Refuses what cannot go in; fails only where the store does.
Result<void> addOne(Adding &adding, const InspectedFile &inspected)
{
    AddReport &report = adding.report;
    if (!inspected.found) {
        Error error = inspected.found.error();
        error.file.clear();
        report.refused.push_back({.file = inspected.file, .message = error.text()});
        return {};
    }
    const ScanHeader &header = inspected.found->header;
    const Result<bool> known =
        ScanRepository(adding.database).has(header.sha256, QFileInfo(inspected.file).fileName());
    if (!known)
        return fail(known.error());
    if (*known) {
        ++report.already;
        return {};
    }
    const Result<QString> path = adding.options.copy
                                     ? copied(adding.database, inspected.file, header.sha256)
                                     : storedPath(adding.database, inspected.file);
    if (!path) {
        report.refused.push_back({.file = inspected.file, .message = path.error().text()});
        return {};
    }
    if (header.damage != Damage::None) {
        QStringList said;
        for (const Warning &warning : inspected.found->warnings)
            said << warning.message;
        report.damaged.push_back({.file = inspected.file, .message = said.join(u"; "_s)});
    }
    return store(adding, inspected.file, header, *path);
}

Result<void> addBatch(Adding &adding, const std::vector<InspectedFile> &batch)
{
    const AddReport before = adding.report;
    const Result<void> stored = inTransaction(adding.database, [&]() -> Result<void> {
        for (const InspectedFile &each : batch)
            if (const Result<void> added = addOne(adding, each); !added)
                return added;
        return {};
    });
    if (!stored)
        adding.report = before;
    return stored;
}

} // namespace

Result<QStringList> pictureFiles(const QStringList &paths)
{
    std::vector<FileRemark> missing;
    QStringList files = filesOf(paths, missing);
    if (!missing.empty())
        return fail(Error{.code = Error::Code::NotFound,
                          .message = missing.front().message,
                          .file = missing.front().file,
                          .place = {},
                          .remedy = u"check the path"_s});
    return files;
}

Result<AddReport> addScans(Database &database, const Actor &actor, const QStringList &paths,
                           const AddOptions &options, const ProgressReport &progress)
{
    if (const Result<void> allowed = mayAddScans(actor); !allowed)
        return fail(allowed.error());
    Adding adding{.database = database, .actor = actor.user.id, .options = options, .report = {}};
    const QStringList files = filesOf(paths, adding.report.refused);
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    for (qsizetype done = 0; done < files.size(); done += batchSize) {
        if (progress && !progress(static_cast<int>(done), static_cast<int>(files.size())))
            return std::move(adding.report);
        const auto batch = QtConcurrent::blockingMapped<std::vector<InspectedFile>>(
            &pool, files.mid(done, batchSize), [](const QString &file) {
                return InspectedFile{.file = file, .found = inspectFile(file)};
            });
        if (const Result<void> added = addBatch(adding, batch); !added)
            return fail(added.error());
    }
    if (progress)
        progress(static_cast<int>(files.size()), static_cast<int>(files.size()));
    return std::move(adding.report);
}

} // namespace doubleread
