#pragma once

#include <QStringList>

namespace doubleread {

/// Where a dataset for these scans is made when nobody says: "NAME.doubleread" beside the folder
/// (or the first file's folder), or in the user's documents where that is not writable.
QString datasetPathFor(const QStringList &scans);

/// Where the thumbnails of a dataset are kept: NAME.files/thumbnails beside it, or the user's cache
/// where that is not writable.
QString thumbnailFolderOf(const QString &datasetPath);

} // namespace doubleread
