#pragma once

#include "core/stats/measure.h"

namespace doubleread {

/// How two readers answered the same scans: positive (fractured) or not.
struct TwoByTwo
{
    qint64 both = 0;       ///< a
    qint64 firstOnly = 0;  ///< b
    qint64 secondOnly = 0; ///< c
    qint64 neither = 0;    ///< d

    qint64 n() const { return both + firstOnly + secondOnly + neither; }
    bool operator==(const TwoByTwo &) const = default;
};

// With p = a, b, c, d divided by n; p1 and p2 are the shares that each reader called positive.

/// po = (a + d) / n.
Measure observedAgreement(const TwoByTwo &table);
/// 2a / (2a + b + c), 2d / (2d + b + c) (Cicchetti and Feinstein 1990).
Measure positiveAgreement(const TwoByTwo &table);
Measure negativeAgreement(const TwoByTwo &table);
/// (po - pe) / (1 - pe), pe = p1 p2 + (1 - p1)(1 - p2) (Cohen 1960).
Measure cohenKappa(const TwoByTwo &table);
/// The same with pe = m^2 + (1 - m)^2, m = (p1 + p2) / 2 (Scott 1955).
Measure scottPi(const TwoByTwo &table);
/// 2 po - 1 (Byrt, Bishop and Carlin 1993).
Measure pabak(const TwoByTwo &table);
/// (po - pe) / (1 - pe), pe = 2 m (1 - m) (Gwet 2008).
Measure gwetAc1(const TwoByTwo &table);
/// Two-sided exact p of McNemar's test: min(1, 2 P(X <= min(b, c))), X binomial of b + c at 1/2.
/// 1 where the readers differ nowhere.
Measure mcnemarExactP(const TwoByTwo &table);

} // namespace doubleread
