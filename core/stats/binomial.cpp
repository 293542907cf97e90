#include "core/stats/binomial.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr double tailShare = 0.025;

/// The chance at which `tail`, which falls as the chance grows, is 2.5 %: bisected to the last bit.
template <typename Tail>
double whereTailIs(Tail tail)
{
    double low = 0;
    double high = 1;
    while (true) {
        const double middle = low + ((high - low) / 2);
        if (middle <= low || middle >= high)
            return middle;
        (tail(middle) > tailShare ? low : high) = middle;
    }
}

} // namespace

double binomialAtMost(qint64 successes, qint64 trials, double chance)
{
    if (successes < 0)
        return 0;
    if (successes >= trials || chance <= 0)
        return 1;
    if (chance >= 1)
        return 0;
    const auto n = static_cast<double>(trials);
    const double odds = std::log(chance) - std::log1p(-chance);
    double logTerm = n * std::log1p(-chance); // of no success at all
    double sum = std::exp(logTerm);
    for (qint64 k = 1; k <= successes; ++k) {
        const auto at = static_cast<double>(k);
        logTerm += std::log((n - at + 1) / at) + odds;
        sum += std::exp(logTerm);
    }
    return std::min(1.0, sum);
}

Interval clopperPearson(qint64 successes, qint64 trials)
{
    Q_ASSERT(trials > 0 && successes >= 0 && successes <= trials);
    Interval interval{.low = 0, .high = 1, .resamples = 0};
    if (successes > 0) // that many or more: as many failures or fewer
        interval.low = 1 - whereTailIs([&](double failing) {
                           return binomialAtMost(trials - successes, trials, failing);
                       });
    if (successes < trials)
        interval.high =
            whereTailIs([&](double chance) { return binomialAtMost(successes, trials, chance); });
    return interval;
}

} // namespace doubleread
