#include "core/compare/answering.h"

namespace doubleread {

namespace {

ResolutionChoice choiceFor(const Review &review, Verdict verdict)
{
    if (!review.reads.empty() && review.reads.front().assessment.verdict == verdict)
        return ResolutionChoice::AcceptFirst;
    if (review.reads.size() > 1 && review.reads[1].assessment.verdict == verdict)
        return ResolutionChoice::AcceptSecond;
    return ResolutionChoice::RejectBoth;
}

} // namespace

ReviewContent answered(const Review &review, Verdict verdict, const Resolution &by)
{
    ReviewContent content{.disagreements = review.disagreements,
                          .assessment = review.consensus.assessment,
                          .annotations = review.consensus.annotations};
    content.assessment.verdict = verdict;
    for (Disagreement &one : content.disagreements) {
        if (one.kind != DisagreementKind::Assessment)
            continue;
        one.resolution = by;
        one.resolution->choice = choiceFor(review, verdict);
    }
    return content;
}

} // namespace doubleread
