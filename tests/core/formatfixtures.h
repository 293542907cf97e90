#pragma once

#include "core/formats/format.h"

namespace doubleread {

/// The folder of test data that lies beside the project; empty, after a loud message, when it is
/// not there.
QString sharedFolder();
QString fixture(const QString &name); ///< A file or folder of tests/data.

QByteArray bytesOf(const QString &path);

/// makesense.ai's project in neutral form (truth.json) as a set.
AnnotationSet setFromTruth(const QString &path);

/// Reads and ties to scans in one go.
Result<MatchedSet> imported(const QString &path, const QString &format,
                            const std::vector<ScanName> &scans, const QString &labelsFile = {});

qint64 annotationCount(const MatchedSet &set);
ScanName scanName(const QString &fileName, int width, int height);

} // namespace doubleread
