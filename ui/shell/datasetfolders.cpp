#include "ui/shell/datasetfolders.h"

#include "core/base/filewriting.h"
#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace doubleread {

QString datasetPathFor(const QStringList &scans)
{
    const QFileInfo first(scans.value(0));
    const QDir folder = first.isDir() ? QDir(first.absoluteFilePath()) : first.absoluteDir();
    const QString name = folder.dirName().isEmpty() ? u"scans"_s : folder.dirName();
    QDir place = folder;
    if (!place.cdUp() || !isWritable(place.path()))
        place = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                     u"/DoubleRead"_s);
    return place.filePath(name + u".doubleread"_s);
}

QString thumbnailFolderOf(const QString &datasetPath)
{
    const QFileInfo dataset(datasetPath);
    if (isWritable(dataset.absolutePath()))
        return dataset.absolutePath() + u'/' + dataset.completeBaseName() + u".files/thumbnails"_s;
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/thumbnails"_s;
}

} // namespace doubleread
