#include "core/stats/pairagreement.h"

#include "core/stats/pairfigures.h"

#include <map>

namespace doubleread {

namespace {

bool isReadable(const Read &read)
{
    return read.assessment.verdict != Verdict::NotReadable;
}

/// Counts the scan; false where it was not readable to one of the two.
bool counted(PairAgreement &agreement, const PairedScan &scan)
{
    const bool first = isReadable(*scan.first);
    const bool second = isReadable(*scan.second);
    ++agreement.readByBoth;
    agreement.unreadableToBoth += !first && !second ? 1 : 0;
    agreement.unreadableToFirst += !first && second ? 1 : 0;
    agreement.unreadableToSecond += first && !second ? 1 : 0;
    return first && second;
}

std::vector<BlandAltman::Spot> spotsOf(const std::map<std::pair<int, int>, qint64> &scans)
{
    std::vector<BlandAltman::Spot> spots;
    for (const auto &[counts, number] : scans)
        spots.push_back({.first = counts.first, .second = counts.second, .scans = number});
    return spots;
}

/// Collects the rows of the scans; false when stopped.
bool collect(std::span<const PairedScan> scans, const Protocol &protocol,
             const StatsProgress &progress, PairAgreement &agreement, PairRows &rows)
{
    std::map<std::pair<int, int>, qint64> lesions;
    int done = 0;
    for (const PairedScan &scan : scans) {
        if (progress && done % 64 == 0 && !progress(done, static_cast<int>(scans.size())))
            return false;
        ++done;
        if (!counted(agreement, scan))
            continue;
        addScan(rows, scan, protocol);
        ++lesions[{static_cast<int>(scan.first->annotations.size()),
                   static_cast<int>(scan.second->annotations.size())}];
    }
    sortValues(rows);
    agreement.clusters = static_cast<qint64>(rows.clusters.count());
    agreement.groupsPatients = rows.clusters.groupsPatients();
    agreement.lesionsPerScan.spots = spotsOf(lesions);
    agreement.ious = rows.iousAtGate.values();
    return true;
}

PairCounts drawn(const PairRows &rows, std::span<const std::uint32_t> times)
{
    PairCounts counts;
    for (std::size_t cluster = 0; cluster < rows.counts.size(); ++cluster)
        if (times[cluster] > 0)
            counts.add(rows.counts[cluster], times[cluster]);
    return counts;
}

void estimate(std::vector<PairFigure> &figures, const PairDraw &all)
{
    for (PairFigure &figure : figures) {
        figure.target->n = figure.n;
        figure.target->value = figure.measure(all);
    }
}

bool addIntervals(std::vector<PairFigure> &figures, const PairRows &rows, const Bootstrap &plan,
                  const StatsProgress &progress)
{
    std::erase_if(figures, [](const PairFigure &figure) {
        return !figure.isSampled || !figure.target->value;
    });
    std::vector<Resampled> values(figures.size());
    const bool finished =
        eachResample(rows.counts.size(), plan, progress, [&](std::span<const std::uint32_t> times) {
            const PairDraw draw{.counts = drawn(rows, times), .times = times};
            for (std::size_t index = 0; index < figures.size(); ++index)
                values[index].take(figures[index].measure(draw));
        });
    for (std::size_t index = 0; finished && index < figures.size(); ++index)
        figures[index].target->interval = values[index].interval();
    return finished;
}

/// What no pair was measured in for want of a spacing.
void tellMissingSpacing(DistanceLevel &level)
{
    for (Estimate *each : {&level.meanHd95, &level.medianHd95, &level.meanAssd, &level.medianAssd})
        each->value = std::unexpected(Undefined::NoSpacing);
}

} // namespace

std::optional<PairAgreement> pairAgreement(std::span<const PairedScan> scans,
                                           const Protocol &protocol, const Bootstrap &plan,
                                           const StatsProgress &progress)
{
    PairAgreement agreement;
    PairRows rows;
    if (!collect(scans, protocol, progress, agreement, rows))
        return std::nullopt;
    const std::vector<std::uint32_t> once(rows.counts.size(), 1);
    const PairDraw all{.counts = drawn(rows, once), .times = once};
    agreement.lesionsOfFirst = all.counts[PairCounts::OfFirst];
    agreement.lesionsOfSecond = all.counts[PairCounts::OfSecond];
    agreement.atGate.gate = protocol.matchIou;
    std::vector<PairFigure> figures = figuresOf(agreement, rows, all.counts);
    estimate(figures, all);
    if (!rows.spacingKnown)
        tellMissingSpacing(agreement.mm);
    if (!addIntervals(figures, rows, plan, progress))
        return std::nullopt;
    return agreement;
}

} // namespace doubleread
