#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"
#include "core/model/triage.h"

#include <QByteArray>

namespace doubleread::historywords {

// Values of the trail in words. What cannot be read gives an empty text.

/// "polygon, fractured, certainty 3, 120 × 85 px at 30, 44"
QString annotationText(const Annotation &annotation, const Protocol &protocol);
/// "fractured; oblique; note “…”"
QString assessmentText(const Assessment &assessment, const Protocol &protocol);
/// "kept; hand, frontal; hardware"
QString triageText(const Triage &triage);
QString kindText(DisagreementKind kind);
/// "open", or what was decided.
QString resolutionText(const Disagreement &disagreement);
/// "2 min 5 s"
QString durationText(qint64 milliseconds);
/// "3 findings"
QString findingsText(qsizetype count);

/// What canonicalOf(ReviewContent) wrote.
std::optional<ReviewContent> reviewContentFrom(const QByteArray &canonicalJson);

/// Decisions, findings and assessment that differ, old and new, one a line.
struct Difference
{
    QStringList what;
    QStringList before;
    QStringList after;
    QStringList reasons;
};
Difference differenceOf(const ReviewContent &before, const ReviewContent &after,
                        const Protocol &protocol);

} // namespace doubleread::historywords
