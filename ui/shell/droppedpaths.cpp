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

} // namespace

GivenPaths sortPaths(const QStringList &paths)
{
    GivenPaths given;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (file.isDir()) {
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
