#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

namespace doubleread {

/// In how many scans something became of an attribute.
struct DeidentifiedSum
{
    enum class How { Removed, Replaced, Emptied };

    How how = How::Removed;
    QString attribute;
    qint64 scans = 0;
};

/// Removed ones first, then by attribute.
std::vector<DeidentifiedSum> deidentifiedSums(const std::vector<DeidentifiedScan> &scans);

/// What was taken out of which scan, to be printed or filed: names of attributes, never values.
/// First how many scans each attribute was taken out of, then scan by scan.
QByteArray deidentificationText(const std::vector<DeidentifiedScan> &scans, const QString &dataset);

/// The same as a table: scan, source_sha256, change (removed, replaced, emptied, warning),
/// attribute, remark. CRLF, UTF-8.
QByteArray deidentificationCsv(const std::vector<DeidentifiedScan> &scans);

/// Writes the table where the name ends in .csv, else the text.
Result<void> writeDeidentificationReport(const QString &file,
                                         const std::vector<DeidentifiedScan> &scans,
                                         const QString &dataset);

} // namespace doubleread
