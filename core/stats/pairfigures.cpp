#include "core/stats/pairfigures.h"

#include "core/stats/outlinedistance.h"

#include <algorithm>

namespace doubleread {

namespace {

using Column = PairCounts::Column;
using Figures = std::vector<PairFigure>;

Column matchedColumn(std::size_t level)
{
    return static_cast<Column>(static_cast<std::size_t>(PairCounts::MatchedAtLevel) + level);
}

bool isPositive(const Read &read)
{
    return read.assessment.verdict == Verdict::Positive;
}

void addOverlaps(const std::vector<ScanLesions::Pair> &pairs, std::size_t cluster,
                 ClusterValues &ious, ClusterValues &dices)
{
    for (const ScanLesions::Pair &pair : pairs)
        if (pair.iou) {
            ious.add(cluster, *pair.iou);
            dices.add(cluster, diceOf(*pair.iou));
        }
}

void addDistances(PairRows &rows, const PairedScan &scan, const ScanLesions &lesions,
                  std::size_t cluster)
{
    for (const ScanLesions::Pair &pair : lesions.matchedAtGate) {
        const Shape &first = scan.first->annotations[pair.first].shape;
        const Shape &second = scan.second->annotations[pair.second].shape;
        if (const auto px = outlineDistance(first, second)) {
            rows.hd95Px.add(cluster, px->hd95);
            rows.assdPx.add(cluster, px->assd);
        }
        rows.spacingKnown = rows.spacingKnown && scan.spacing;
        if (!rows.spacingKnown)
            continue;
        const auto inMm = [&](const Shape &shape) {
            return scaled(shape, scan.spacing->columnMm, scan.spacing->rowMm);
        };
        if (const auto mm = outlineDistance(inMm(first), inMm(second))) {
            rows.hd95Mm.add(cluster, mm->hd95);
            rows.assdMm.add(cluster, mm->assd);
        }
    }
}

PairCounts countsOf(const PairedScan &scan, const ScanLesions &lesions)
{
    PairCounts counts;
    const bool first = isPositive(*scan.first);
    const bool second = isPositive(*scan.second);
    counts.at.at(first ? (second ? Column::Both : Column::FirstOnly)
                       : (second ? Column::SecondOnly : Column::Neither)) = 1;
    const auto ofFirst = static_cast<qint64>(scan.first->annotations.size());
    const auto ofSecond = static_cast<qint64>(scan.second->annotations.size());
    const auto matched = static_cast<qint64>(lesions.matchedAtGate.size());
    counts.at[Column::Scans] = 1;
    counts.at[Column::Absent] = ofFirst == 0 && ofSecond == 0 ? 1 : 0;
    counts.at[Column::Differing] =
        first != second || matched < ofFirst || matched < ofSecond ? 1 : 0;
    counts.at[Column::OfFirst] = ofFirst;
    counts.at[Column::OfSecond] = ofSecond;
    counts.at[Column::Difference] = ofFirst - ofSecond;
    counts.at[Column::DifferenceSquared] = (ofFirst - ofSecond) * (ofFirst - ofSecond);
    counts.at[Column::MatchedAtGate] = matched;
    for (std::size_t level = 0; level < gateCount; ++level)
        counts.at.at(matchedColumn(level)) = static_cast<qint64>(lesions.matched.at(level).size());
    return counts;
}

void addScanLevel(Figures &figures, ScanLevel &level, const PairCounts &all)
{
    level.table = all.table();
    const auto add = [&](Estimate &target, Measure (*measure)(const TwoByTwo &)) {
        figures.push_back(
            {.target = &target, .n = level.table.n(), .measure = [measure](const PairDraw &draw) {
                 return measure(draw.counts.table());
             }});
    };
    add(level.po, observedAgreement);
    add(level.positiveAgreement, positiveAgreement);
    add(level.negativeAgreement, negativeAgreement);
    add(level.kappa, cohenKappa);
    add(level.scottPi, scottPi);
    add(level.pabak, pabak);
    add(level.ac1, gwetAc1);
    add(level.mcnemarExactP, mcnemarExactP);
    figures.back().n = level.table.firstOnly + level.table.secondOnly;
    figures.back().isSampled = false;
}

/// Matched lesions, `times` of them, in the two sides' lesions `of`.
void addShare(Figures &figures, Estimate &target, qint64 n, Column matched, int times,
              const std::vector<Column> &of, Undefined why)
{
    figures.push_back({.target = &target, .n = n, .measure = [=](const PairDraw &draw) {
                           qint64 lesions = 0;
                           for (const Column column : of)
                               lesions += draw.counts[column];
                           return ratio(static_cast<double>(times * draw.counts[matched]),
                                        static_cast<double>(lesions), why);
                       }});
}

void addValues(Figures &figures, Estimate &mean, Estimate &median, const ClusterValues &values,
               bool isSampled)
{
    const auto n = static_cast<qint64>(values.count());
    figures.push_back(
        {.target = &mean,
         .n = n,
         .measure = [&values](const PairDraw &draw) { return values.mean(draw.times); },
         .isSampled = isSampled});
    figures.push_back(
        {.target = &median,
         .n = n,
         .measure = [&values](const PairDraw &draw) { return values.median(draw.times); },
         .isSampled = isSampled});
}

void addLevel(Figures &figures, LesionLevel &level, Column matched, const PairCounts &all)
{
    level.matched = all[matched];
    level.onlyFirst = all[Column::OfFirst] - level.matched;
    level.onlySecond = all[Column::OfSecond] - level.matched;
    addShare(figures, level.f1, all[Column::OfFirst] + all[Column::OfSecond], matched, 2,
             {Column::OfFirst, Column::OfSecond}, Undefined::NoLesions);
    addShare(figures, level.sensitivity, all[Column::OfFirst], matched, 1, {Column::OfFirst},
             Undefined::NoneInFirst);
    addShare(figures, level.precision, all[Column::OfSecond], matched, 1, {Column::OfSecond},
             Undefined::NoneInSecond);
}

void addDifferences(Figures &figures, BlandAltman &lesions, qint64 n)
{
    const auto add = [&](Estimate &target, Measure (*measure)(const DifferenceSums &)) {
        figures.push_back({.target = &target, .n = n, .measure = [measure](const PairDraw &draw) {
                               return measure(draw.counts.differences());
                           }});
    };
    add(lesions.bias, bias);
    add(lesions.deviation, deviation);
    add(lesions.lower, lowerLimit);
    add(lesions.upper, upperLimit);
}

void addDistanceLevel(Figures &figures, DistanceLevel &level, const ClusterValues &hd95,
                      const ClusterValues &assd)
{
    addValues(figures, level.meanHd95, level.medianHd95, hd95, true);
    addValues(figures, level.meanAssd, level.medianAssd, assd, true);
}

} // namespace

void ClusterValues::sort()
{
    std::ranges::stable_sort(m_values, {}, &Value::value);
}

std::vector<double> ClusterValues::values() const
{
    std::vector<double> values;
    values.reserve(m_values.size());
    for (const Value &each : m_values)
        values.push_back(each.value);
    return values;
}

Measure ClusterValues::mean(std::span<const std::uint32_t> times) const
{
    double sum = 0;
    quint64 count = 0;
    for (const Value &each : m_values) {
        sum += each.value * times[each.cluster];
        count += times[each.cluster];
    }
    return ratio(sum, static_cast<double>(count), Undefined::NoPairs);
}

Measure ClusterValues::median(std::span<const std::uint32_t> times) const
{
    quint64 count = 0;
    for (const Value &each : m_values)
        count += times[each.cluster];
    if (count == 0)
        return std::unexpected(Undefined::NoPairs);
    quint64 passed = 0;
    std::optional<double> lower;
    for (const Value &each : m_values) {
        passed += times[each.cluster];
        if (!lower && passed > (count - 1) / 2)
            lower = each.value;
        if (passed > count / 2)
            return (*lower + each.value) / 2;
    }
    return *lower;
}

void PairCounts::add(const PairCounts &other, std::uint32_t times)
{
    for (std::size_t column = 0; column < at.size(); ++column)
        at[column] += other.at[column] * times; // NOLINT(*-constant-array-index)
}

void addScan(PairRows &rows, const PairedScan &scan, const Protocol &protocol)
{
    const std::size_t cluster = rows.clusters.of(scan.patientKey);
    rows.counts.resize(rows.clusters.count());
    const ScanLesions lesions =
        matchedLesions(scan.first->annotations, scan.second->annotations, protocol);
    rows.counts[cluster].add(countsOf(scan, lesions), 1);
    for (std::size_t level = 0; level < gateCount; ++level)
        addOverlaps(lesions.matched.at(level), cluster, rows.ious.at(level), rows.dices.at(level));
    addOverlaps(lesions.matchedAtGate, cluster, rows.iousAtGate, rows.dicesAtGate);
    addDistances(rows, scan, lesions, cluster);
}

void sortValues(PairRows &rows)
{
    for (std::size_t level = 0; level < gateCount; ++level) {
        rows.ious.at(level).sort();
        rows.dices.at(level).sort();
    }
    for (ClusterValues *values : {&rows.iousAtGate, &rows.dicesAtGate, &rows.hd95Px, &rows.assdPx,
                                  &rows.hd95Mm, &rows.assdMm})
        values->sort();
    if (!rows.spacingKnown) {
        rows.hd95Mm = {};
        rows.assdMm = {};
    }
}

std::vector<PairFigure> figuresOf(PairAgreement &agreement, const PairRows &rows,
                                  const PairCounts &all)
{
    Figures figures;
    addScanLevel(figures, agreement.scanLevel, all);
    agreement.curve.resize(gateCount);
    for (std::size_t index = 0; index < gateCount; ++index) {
        LesionLevel &level = agreement.curve[index];
        level.gate = gateAt(index);
        addLevel(figures, level, matchedColumn(index), all);
        const bool isMain = std::ranges::find(mainGates, level.gate) != mainGates.end();
        addValues(figures, level.meanIou, level.medianIou, rows.ious.at(index), isMain);
        addValues(figures, level.meanDice, level.medianDice, rows.dices.at(index), isMain);
    }
    LesionLevel &gate = agreement.atGate;
    addLevel(figures, gate, Column::MatchedAtGate, all);
    addValues(figures, gate.meanIou, gate.medianIou, rows.iousAtGate, true);
    addValues(figures, gate.meanDice, gate.medianDice, rows.dicesAtGate, true);
    addShare(figures, agreement.absence, all[Column::Scans], Column::Absent, 1, {Column::Scans},
             Undefined::NoScans);
    addShare(figures, agreement.differing, all[Column::Scans], Column::Differing, 1,
             {Column::Scans}, Undefined::NoScans);
    addDifferences(figures, agreement.lesionsPerScan, all[Column::Scans]);
    addDistanceLevel(figures, agreement.px, rows.hd95Px, rows.assdPx);
    addDistanceLevel(figures, agreement.mm, rows.hd95Mm, rows.assdMm);
    return figures;
}

} // namespace doubleread
