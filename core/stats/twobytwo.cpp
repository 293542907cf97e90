#include "core/stats/twobytwo.h"

#include "core/stats/binomial.h"

#include <algorithm>

namespace doubleread {

namespace {

/// Agreement beyond chance. `expected` is a share of n^2, so that no chance of 1 hides in rounding.
Measure beyondChance(const TwoByTwo &table, double expectedTimesSquare)
{
    const auto n = static_cast<double>(table.n());
    if (n == 0)
        return std::unexpected(Undefined::NoScans);
    const double observed = static_cast<double>(table.both + table.neither) * n;
    return ratio(observed - expectedTimesSquare, (n * n) - expectedTimesSquare,
                 Undefined::NoVariation);
}

} // namespace

Measure observedAgreement(const TwoByTwo &table)
{
    return ratio(static_cast<double>(table.both + table.neither), static_cast<double>(table.n()),
                 Undefined::NoScans);
}

Measure positiveAgreement(const TwoByTwo &table)
{
    if (table.n() == 0)
        return std::unexpected(Undefined::NoScans);
    return ratio(static_cast<double>(2 * table.both),
                 static_cast<double>((2 * table.both) + table.firstOnly + table.secondOnly),
                 Undefined::NoPositives);
}

Measure negativeAgreement(const TwoByTwo &table)
{
    if (table.n() == 0)
        return std::unexpected(Undefined::NoScans);
    return ratio(static_cast<double>(2 * table.neither),
                 static_cast<double>((2 * table.neither) + table.firstOnly + table.secondOnly),
                 Undefined::NoNegatives);
}

Measure cohenKappa(const TwoByTwo &table)
{
    const auto n = static_cast<double>(table.n());
    const auto first = static_cast<double>(table.both + table.firstOnly);
    const auto second = static_cast<double>(table.both + table.secondOnly);
    return beyondChance(table, (first * second) + ((n - first) * (n - second)));
}

Measure scottPi(const TwoByTwo &table)
{
    const auto n = static_cast<double>(table.n());
    const auto positive =
        static_cast<double>((2 * table.both) + table.firstOnly + table.secondOnly) / 2;
    return beyondChance(table, (positive * positive) + ((n - positive) * (n - positive)));
}

Measure pabak(const TwoByTwo &table)
{
    const Measure po = observedAgreement(table);
    return po ? Measure((2 * *po) - 1) : po;
}

Measure gwetAc1(const TwoByTwo &table)
{
    const auto n = static_cast<double>(table.n());
    const auto positive =
        static_cast<double>((2 * table.both) + table.firstOnly + table.secondOnly) / 2;
    return beyondChance(table, 2 * positive * (n - positive));
}

Measure mcnemarExactP(const TwoByTwo &table)
{
    if (table.n() == 0)
        return std::unexpected(Undefined::NoScans);
    const qint64 differing = table.firstOnly + table.secondOnly;
    const double tail = binomialAtMost(std::min(table.firstOnly, table.secondOnly), differing, 0.5);
    return std::min(1.0, 2 * tail);
}

} // namespace doubleread
