#include "core/stats/quantile.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace doubleread {

double quantile(std::span<const double> ascending, double share)
{
    Q_ASSERT(!ascending.empty());
    const double place = static_cast<double>(ascending.size() - 1) * std::clamp(share, 0.0, 1.0);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    const double part = place - static_cast<double>(below);
    return ascending[below] + ((ascending[above] - ascending[below]) * part);
}

} // namespace doubleread
