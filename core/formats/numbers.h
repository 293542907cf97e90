#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace doubleread {

/// Numbers as annotation files write them. None of these looks at the locale.

/// The shortest decimal that reads back as the same double, in JavaScript's form: no exponent for
/// 1e-6 <= |value| < 1e21, else "1e-7" or "1.5e+21"; -0 is "0", what is not finite "null".
QByteArray shortestNumber(double value);

/// JavaScript's Math.round: to the nearest integer, ties towards +infinity.
double roundedHalfUp(double value);

/// JavaScript's toFixed(6): the exact value to six decimals, ties away from zero.
QByteArray sixDecimals(double value);

/// The number of fewest digits that, added to `from`, gives exactly `to`: the width that a box was
/// written with, which `to - from` misses by its rounding. That difference where no number does,
/// which is when only a tie could be rounded to `to`; the sum is then one unit in the last place
/// off.
double shortestExtent(double from, double to);

/// The number that all of `text` is: digits with an optional sign, point and exponent. Nothing for
/// "nan", hexadecimal, blanks, a decimal comma or what no double holds.
std::optional<double> numberFrom(QByteArrayView text);

/// As numberFrom(), for a non-negative integer of at most nine digits.
std::optional<int> indexFrom(QByteArrayView text);

/// Coordinates and sizes beyond this are refused, px.
inline constexpr double largestNumber = 1e9;

} // namespace doubleread
