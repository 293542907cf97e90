#include "core/model/triage.h"

#include "core/model/protocol.h"
#include "core/model/scan.h"

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

QStringList changed(const QStringList &before, const TagChange &change, const QStringList &order)
{
    QStringList tags = change.all.value_or(before);
    for (const QString &tag : change.remove)
        tags.removeAll(tag);
    tags += change.add;
    tags.removeDuplicates();
    std::ranges::stable_sort(tags, {}, [&](const QString &tag) {
        const qsizetype place = order.indexOf(tag);
        return place < 0 ? order.size() : place;
    });
    return tags;
}

} // namespace

Triage triageOf(const Scan &scan)
{
    return {.decision = scan.triage,
            .reason = scan.exclusionReason,
            .regions = scan.regions,
            .views = scan.views,
            .hardware = scan.hardware,
            .multiScan = scan.multiScan};
}

bool isMixed(const QStringList &regions)
{
    return regions.size() > 1;
}

Triage applied(const Triage &before, const TriageChange &change, const Protocol &protocol)
{
    Triage after = before;
    if (change.decision) {
        after.decision = *change.decision;
        after.reason = after.decision == TriageDecision::Exclude ? change.reason : QString();
    }
    after.regions = changed(before.regions, change.regions, protocol.regions);
    after.views = changed(before.views, change.views, protocol.views);
    after.hardware = change.hardware.value_or(before.hardware);
    after.multiScan = change.multiScan.value_or(before.multiScan);
    return after;
}

std::vector<TriageStep> undone(std::vector<TriageStep> steps)
{
    std::ranges::reverse(steps);
    for (TriageStep &step : steps)
        std::swap(step.before, step.after);
    return steps;
}

} // namespace doubleread
