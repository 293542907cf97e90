#include "core/workflow/rights.h"

#include <algorithm>

namespace doubleread {

using namespace workflow;

ScanState stateAfterReads(ScanState before, int begun, int submitted,
                          std::span<const Disagreement> disagreements, const Protocol &protocol)
{
    if (begun <= 0 || before == ScanState::Excluded || isLocked(before))
        return before;
    return submitted < protocol.readsPerScan ? ScanState::Reading
                                             : stateAfterDecision(disagreements);
}

ScanState stateAfterTriage(const Actor &actor, const Scan &before, TriageDecision decision,
                           std::optional<ScanState> fromReads)
{
    const bool excluded = decision == TriageDecision::Exclude;
    if (isLocked(before.state) || (excluded && before.state == ScanState::Excluded))
        return before.state;
    const bool proposal = isBlinded(actor) && fromReads.value_or(before.state) > ScanState::Reading;
    if (excluded && !proposal)
        return ScanState::Excluded;
    if (fromReads)
        return *fromReads;
    return decision == TriageDecision::Keep ? ScanState::Included : ScanState::Imported;
}

ScanState stateAfterDecision(std::span<const Disagreement> disagreements)
{
    if (disagreements.empty())
        return ScanState::Agreed;
    return openCount(disagreements) > 0 ? ScanState::Disputed : ScanState::Adjudicated;
}

int openCount(std::span<const Disagreement> disagreements)
{
    return static_cast<int>(std::ranges::count_if(
        disagreements, [](const Disagreement &each) { return !each.resolution; }));
}

} // namespace doubleread
