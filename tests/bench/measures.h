#pragma once

#include "tests/bench/table.h"

#include <QStringList>

namespace doubleread::bench {

class WatchedApplication;

/// What the measures work on.
struct Data
{
    QString folder;
    QStringList pictures; ///< Phantoms in the sizes of the published scans.
    QStringList large;    ///< Those of them that are 1,760 px wide or more.
};

/// Datasets of these numbers of scans; the last one is read to the middle by reader-1.
constexpr int sizes[] = {36, 4083, 14068};
QString datasetOf(const Data &data, int scans);
QString halfReadDataset(const Data &data);

std::vector<Row> measureStart(const Data &data);
std::vector<Row> measurePaging(WatchedApplication &application, const Data &data);
std::vector<Row> measureTriage(WatchedApplication &application, const Data &data);
std::vector<Row> measureCanvas();
std::vector<Row> measureStoring(const Data &data);
std::vector<Row> measureExchanging(const QString &folder);

/// This program started again by measureStart(): opens the dataset as the window does at start and
/// says how long after `since` (ns of the monotonic clock) a scan was painted.
int runStart(int argc, char **argv);

} // namespace doubleread::bench
