#pragma once

#include "core/service/agreement/agreement.h"

namespace doubleread {

// What of the report is a table of scans rather than an estimate.

/// One scan that two sides have read.
struct SharedScan
{
    std::size_t index = 0; ///< In AgreementData::scans.
    const Read *first = nullptr;
    const Read *second = nullptr;
};

/// In order of the scans.
std::vector<SharedScan> sharedScans(const std::map<std::size_t, Read> &first,
                                    const std::map<std::size_t, Read> &second);

/// By the protocol's words for positive, negative, not readable.
AgreementReport::Confusion assessmentTable(const AgreementData &data,
                                           const std::vector<SharedScan> &scans);

/// Lesions matched at the protocol's gate by their labels, over the scans readable to both; what
/// has no partner stands against "none drawn".
AgreementReport::Confusion labelTable(const AgreementData &data,
                                      const std::vector<SharedScan> &scans);

/// Positions of those on which the answers differ, or a lesion has no partner at the gate.
std::vector<qint64> differingScans(const AgreementData &data, const std::vector<SharedScan> &scans);

/// The parts of the scans by site, region, view and hardware, without what all have in common.
struct ScanGroup
{
    QString by;
    QString value;
    std::vector<SharedScan> scans;
};
std::vector<ScanGroup> scanGroups(const AgreementData &data, const std::vector<SharedScan> &scans);

} // namespace doubleread
