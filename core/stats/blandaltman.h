#pragma once

#include "core/stats/measure.h"

#include <vector>

namespace doubleread {

/// Differences of lesions per scan, first minus second, summed up.
struct DifferenceSums
{
    qint64 scans = 0;
    qint64 sum = 0;
    qint64 squares = 0;
};

/// Mean difference (Bland and Altman 1986).
Measure bias(const DifferenceSums &sums);
/// Sample standard deviation of the differences (n - 1).
Measure deviation(const DifferenceSums &sums);
/// bias - 1.96 SD and bias + 1.96 SD: exactly 1.96, as Bland and Altman (1986) have it.
Measure lowerLimit(const DifferenceSums &sums);
Measure upperLimit(const DifferenceSums &sums);

struct BlandAltman
{
    /// Scans with the same two counts.
    struct Spot
    {
        int first = 0;
        int second = 0;
        qint64 scans = 0;

        double mean() const { return (first + second) / 2.0; }
        int difference() const { return first - second; }
    };
    Estimate bias;
    Estimate deviation;
    Estimate lower;
    Estimate upper;
    std::vector<Spot> spots; ///< In order of their counts.
};

} // namespace doubleread
