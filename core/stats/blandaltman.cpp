#include "core/stats/blandaltman.h"

#include <cmath>

namespace doubleread {

namespace {

constexpr double deviationsToLimit = 1.96; // as Bland and Altman print it

Measure limit(const DifferenceSums &sums, double deviations)
{
    const Measure middle = bias(sums);
    const Measure spread = deviation(sums);
    if (!middle || !spread)
        return middle ? spread : middle;
    return *middle + (deviations * *spread);
}

} // namespace

Measure bias(const DifferenceSums &sums)
{
    return ratio(static_cast<double>(sums.sum), static_cast<double>(sums.scans),
                 Undefined::NoScans);
}

Measure deviation(const DifferenceSums &sums)
{
    if (sums.scans == 0)
        return std::unexpected(Undefined::NoScans);
    const auto n = static_cast<double>(sums.scans);
    const auto sum = static_cast<double>(sums.sum);
    const double squares = (n * static_cast<double>(sums.squares)) - (sum * sum);
    const Measure variance = ratio(squares, n * (n - 1), Undefined::OneScan);
    return variance ? Measure(std::sqrt(*variance)) : variance;
}

Measure lowerLimit(const DifferenceSums &sums)
{
    return limit(sums, -deviationsToLimit);
}

Measure upperLimit(const DifferenceSums &sums)
{
    return limit(sums, deviationsToLimit);
}

} // namespace doubleread
