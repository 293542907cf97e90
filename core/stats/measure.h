#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace doubleread {

/// Why a number cannot be given. It is then shown as "undefined: why", never as 0, 1 or NaN.
enum class Undefined {
    NoScans,      ///< No scan in question.
    OneScan,      ///< A spread needs two.
    NoPositives,  ///< Nobody called a scan positive.
    NoNegatives,  ///< Nobody called a scan negative.
    NoVariation,  ///< Every answer is the same, so that chance alone agrees completely.
    NoLesions,    ///< Neither side drew anything.
    NoneInFirst,  ///< The first side drew nothing.
    NoneInSecond, ///< The second side drew nothing.
    NoPairs,      ///< No lesion was matched.
    NoSpacing,    ///< Lengths in mm need the spacing of every scan in question.
    OneReader,    ///< Agreement needs two.
    NoChoices,    ///< The officer has accepted neither side anywhere.
    NoTimes,      ///< No read was timed.
    Shuffled,     ///< Which read is the first changes from scan to scan.
};

/// The reason as part of a sentence: "undefined: %1".
QString reasonFor(Undefined why);

/// A number, or why there is none.
using Measure = std::expected<double, Undefined>;

/// The middle 95 % of what a number is in resamples, or an exact binomial interval.
struct Interval
{
    double low = 0;
    double high = 0;
    int resamples = 0; ///< In which the number was defined; 0 for an exact interval.

    bool operator==(const Interval &) const = default;
};

/// A number with what it was made from.
struct Estimate
{
    Measure value = std::unexpected(Undefined::NoScans);
    qint64 n = 0; ///< Of the scans, lesions or pairs that the number's definition counts.
    std::optional<Interval> interval; ///< None where the value is undefined or no sample.
};

/// The quotient, or `why` where the denominator is 0.
Measure ratio(double numerator, double denominator, Undefined why);

} // namespace doubleread
