#pragma once

#include "core/stats/pairagreement.h"

#include <functional>

namespace doubleread {

// What PairAgreement is counted from. Not for callers of core/stats.

/// Values that belong to clusters, as lengths or overlaps of matched pairs do.
class ClusterValues
{
public:
    void add(std::size_t cluster, double value) { m_values.push_back({value, cluster}); }
    void sort(); ///< Ascending; before any of the others.

    std::size_t count() const { return m_values.size(); }
    std::vector<double> values() const;
    /// When each cluster is there `times` times.
    Measure mean(std::span<const std::uint32_t> times) const;
    Measure median(std::span<const std::uint32_t> times) const;

private:
    struct Value
    {
        double value = 0;
        std::size_t cluster = 0;
    };
    std::vector<Value> m_values;
};

/// Whole numbers that add up over scans.
struct PairCounts
{
    enum Column {
        Both,
        FirstOnly,
        SecondOnly,
        Neither,
        Scans,
        Absent,
        Differing,
        OfFirst,
        OfSecond,
        Difference,
        DifferenceSquared,
        MatchedAtGate,
        MatchedAtLevel, ///< The first of gateCount.
        Columns = MatchedAtLevel + static_cast<int>(gateCount)
    };
    std::array<qint64, Columns> at{};

    void add(const PairCounts &other, std::uint32_t times);
    qint64 operator[](Column column) const { return at.at(column); }
    TwoByTwo table() const { return {at[Both], at[FirstOnly], at[SecondOnly], at[Neither]}; }
    DifferenceSums differences() const
    {
        return {at[Scans], at[Difference], at[DifferenceSquared]};
    }
};

/// Everything that resampling needs, by cluster.
struct PairRows
{
    Clusters clusters;
    std::vector<PairCounts> counts;
    std::array<ClusterValues, gateCount> ious;
    std::array<ClusterValues, gateCount> dices;
    ClusterValues iousAtGate;
    ClusterValues dicesAtGate;
    ClusterValues hd95Px;
    ClusterValues assdPx;
    ClusterValues hd95Mm;
    ClusterValues assdMm;
    bool spacingKnown = true; ///< Of every scan with a matched pair.
};

/// Adds a scan that both could read.
void addScan(PairRows &rows, const PairedScan &scan, const Protocol &protocol);
void sortValues(PairRows &rows);

/// One draw of the clusters.
struct PairDraw
{
    PairCounts counts;
    std::span<const std::uint32_t> times;
};

/// A number, where it goes and how it follows from a draw.
struct PairFigure
{
    Estimate *target;
    qint64 n = 0;
    std::function<Measure(const PairDraw &)> measure;
    bool isSampled = true; ///< Gets an interval.
};

/// The figures of the agreement, whose `n`s and counts are taken from all scans. The targets lie in
/// `agreement` and the measures refer to `rows`: both must stay where they are.
std::vector<PairFigure> figuresOf(PairAgreement &agreement, const PairRows &rows,
                                  const PairCounts &all);

} // namespace doubleread
