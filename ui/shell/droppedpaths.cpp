#include "ui/shell/droppedpaths.h"

#include "core/base/literals.h"

#include <QDirIterator>
#include <QFileInfo>

namespace doubleread {

namespace {

bool isDataset(const QFileInfo &file)
{
    return file.suffix().compare(u"doubleread", Qt::CaseInsensitive) == 0;
}

bool isAnnotation(const QFileInfo &file)
{
    static const QStringList suffixes{u"json"_s, u"xml"_s, u"txt"_s, u"csv"_s, u"zip"_s};
    return suffixes.contains(file.suffix().toLower());
}

/// Annotation files that may be imported by themselves; text files belong to a YOLO folder.
QStringList annotationsIn(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

constexpr int mostLookedAt = 20'000; ///< Names; a folder of more is one of scans.

/// Whether there is no picture in the folder and its folders, but annotation files are.
bool holdsAnnotationsAlone(const QString &folder)
{
    static const QStringList pictures{u"jpg"_s, u"jpeg"_s,  u"png"_s, u"tif"_s, u"tiff"_s, u"bmp"_s,
                                      u"dcm"_s, u"dicom"_s, u"dic"_s, u"ima"_s, u""_s};
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    bool found = false;
    for (int looked = 0; files.hasNext(); ++looked) {
        files.next();
        const QFileInfo file = files.fileInfo();
        if (looked == mostLookedAt || pictures.contains(file.suffix().toLower()))
            return false;
        found = found || isAnnotation(file);
    }
    return found;
}

} // namespace

GivenPaths sortPaths(const QStringList &paths)
{
    GivenPaths given;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (file.isDir() && holdsAnnotationsAlone(file.absoluteFilePath())) {
            given.annotations.append(file.absoluteFilePath());
        } else if (file.isDir()) {
            given.scans.append(file.absoluteFilePath());
            given.annotations.append(annotationsIn(file.absoluteFilePath()));
        } else if (isDataset(file)) {
            if (given.dataset.isEmpty())
                given.dataset = file.absoluteFilePath();
        } else if (isAnnotation(file)) {
            given.annotations.append(file.absoluteFilePath());
        } else {
            given.scans.append(file.absoluteFilePath());
        }
    }
    return given;
}

} // namespace doubleread
