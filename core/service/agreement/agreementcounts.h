#pragma once

#include "core/service/agreement/agreement.h"

namespace doubleread {

// What of the report is counted without being resampled.

/// What stands for the readers where there are sides alone (AgreementView::bySides).
QString bothReads();

/// Of the disagreements of two readers on signed scans.
AgreementReport::Choices choicesOf(const AgreementData &data, const AgreementData::Reader &first,
                                   const AgreementData::Reader &second);
/// By reader; of sides as one, since which of them takes longer would tell who it is. Hidden
/// repeats count like any other read: a reader who sees the own figures cannot tell them.
std::vector<AgreementReport::Times> timesOf(const AgreementData &data);
std::vector<AgreementReport::Pace> paceOf(const AgreementData &data);
std::vector<AgreementReport::Kind> kindsOf(const AgreementData &data);

} // namespace doubleread
