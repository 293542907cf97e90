#pragma once

#include "core/service/agreement/agreement.h"
#include "core/store/reviewrepository.h"

namespace doubleread {

/// Of the comparisons in question, by the index of the scan.
using ComparedReads = std::map<std::size_t, ReviewRepository::Header>;

/// The compared reads as two readers: the first and the second read of each scan as its review
/// shows them to whom names are hidden, each with the hidden repeat by the same person. Figures of
/// these tell nothing that the reviews do not, one by one or by what they change by from sign-off
/// to sign-off; those of the persons would tell which read is whose.
std::vector<AgreementData::Reader> readsBySide(const std::vector<AgreementData::Reader> &readers,
                                               const ComparedReads &compared,
                                               const QString &dataset);

} // namespace doubleread
