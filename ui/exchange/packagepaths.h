#pragma once

#include <QString>

class QWidget;

namespace doubleread {

/// `path` with the suffix of datasets; empty stays empty.
QString withDatasetSuffix(const QString &path);

/// A file name for `words` in the folder of `dataset`, with the suffix of datasets; one that is not
/// there yet.
QString freePathBeside(const QString &dataset, const QString &words);

/// Asks where to write a dataset file; empty when it was cancelled.
QString askForDatasetPath(QWidget *parent, const QString &title, const QString &path);

} // namespace doubleread
