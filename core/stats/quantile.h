#pragma once

#include <span>

namespace doubleread {

/// The value below which `share` (0..1) of them lie, linear between order statistics: place
/// (n - 1) * share, counted from 0 (Hyndman and Fan's type 7). `ascending` must not be empty.
double quantile(std::span<const double> ascending, double share);

} // namespace doubleread
