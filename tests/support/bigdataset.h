#pragma once

#include "core/model/annotation.h"
#include "core/model/scan.h"

#include <QStringList>

namespace doubleread {

/// What a dataset of any size shall hold.
struct BigDataset
{
    int scans = 100;
    int submitted = 0; ///< The first ones, by reader-1, as without findings.
};

/// Makes the dataset in little time: the picture files are added as a person would, then their
/// records are repeated under other names, so that many scans share few files. Has a coordinator
/// "coordinator", radiologists "reader-1" and "reader-2" and an officer "officer". Of what is not
/// submitted, reader-1 has begun every third scan and drawn bigDatasetMark() on it. Ends the
/// program when it cannot.
void makeBigDataset(const QString &file, const QStringList &pictures, const BigDataset &what);

/// The same of one grey picture, which it makes beside the dataset.
void makeGreyDataset(const QString &file, int scans);

/// The box on the scan at this position, another one on each of 50 scans in a row; empty where
/// there is none.
Box bigDatasetMark(qint64 position);

/// "scan-000007.png" for the scan at position 7.
QString bigDatasetName(qint64 position);

} // namespace doubleread
