#include "core/formats/numbers.h"

#include "core/base/literals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace doubleread {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// How many digits stand at the start of `text`.
qsizetype digitCount(QByteArrayView text)
{
    return std::ranges::find_if_not(text, isDigit) - text.begin();
}

/// Whether `text` is digits with a point somewhere, then perhaps an exponent.
bool isPlainNumber(QByteArrayView text)
{
    const qsizetype whole = digitCount(text);
    text = text.sliced(whole);
    qsizetype fraction = 0;
    if (text.startsWith('.')) {
        fraction = digitCount(text.sliced(1));
        text = text.sliced(1 + fraction);
    }
    if (whole + fraction == 0)
        return false;
    if (text.isEmpty())
        return true;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text = text.sliced(1);
    if (text.startsWith('+') || text.startsWith('-'))
        text = text.sliced(1);
    return !text.isEmpty() && digitCount(text) == text.size();
}

/// `digits` with the decimal point after the first `pointAfter` of them.
QByteArray plainForm(const QByteArray &digits, qsizetype pointAfter)
{
    if (pointAfter <= 0)
        return "0." + QByteArray(-pointAfter, '0') + digits;
    if (pointAfter >= digits.size())
        return digits + QByteArray(pointAfter - digits.size(), '0');
    return digits.first(pointAfter) + '.' + digits.sliced(pointAfter);
}

QByteArray exponentForm(const QByteArray &digits, qsizetype exponent)
{
    QByteArray text = digits.first(1);
    if (digits.size() > 1)
        text += '.' + digits.sliced(1);
    return text + (exponent < 0 ? "e-" : "e+") + QByteArray::number(std::abs(exponent));
}

} // namespace

QByteArray shortestNumber(double value)
{
    if (!std::isfinite(value))
        return "null"_ba;
    if (value == 0)
        return "0"_ba;
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::scientific);
    const QByteArray scientific(buffer.data(), end.ptr - buffer.data());
    const qsizetype mark = scientific.indexOf('e');
    const QByteArray digits = scientific.first(mark).replace(".", "");
    const int exponent = scientific.sliced(mark + 1).toInt();
    const QByteArray sign = value < 0 ? "-"_ba : QByteArray();
    // ECMA-262, Number::toString
    if (exponent < -6 || exponent >= 21)
        return sign + exponentForm(digits, exponent);
    return sign + plainForm(digits, exponent + 1);
}

double roundedHalfUp(double value)
{
    const double below = std::floor(value);
    return value - below >= 0.5 ? below + 1 : below;
}

QByteArray sixDecimals(double value)
{
    // Only odd multiples of 1/128 lie exactly between two numbers of six decimals; to_chars would
    // take the even one.
    const double scaled = value * 128;
    if (std::abs(scaled) < 1e15 && std::floor(scaled) == scaled && std::fmod(scaled, 2) != 0)
        value = std::nextafter(value, std::copysign(std::numeric_limits<double>::max(), value));
    std::array<char, 330> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                   value == 0 ? 0.0 : value, std::chars_format::fixed, 6);
    return QByteArray(buffer.data(), end.ptr - buffer.data());
}

double shortestExtent(double from, double to)
{
    const double difference = to - from;
    std::array<char, 32> buffer;
    for (int digits = 1; digits <= std::numeric_limits<double>::max_digits10; ++digits) {
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), difference,
                                       std::chars_format::scientific, digits - 1);
        double extent = 0;
        std::from_chars(buffer.data(), end.ptr, extent);
        if (from + extent == to)
            return extent;
    }
    return difference;
}

std::optional<double> numberFrom(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    if (!isPlainNumber(text))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (end != text.end())
        return std::nullopt;
    if (error == std::errc::result_out_of_range) { // too small is zero, too large is no number
        const qsizetype mark = std::max(text.indexOf('e'), text.indexOf('E'));
        if (mark < 0 || text.at(mark + 1) != '-')
            return std::nullopt;
        value = 0;
    } else if (error != std::errc()) {
        return std::nullopt;
    }
    return negative ? -value : value;
}

std::optional<int> indexFrom(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 9 || digitCount(text) != text.size())
        return std::nullopt;
    return text.toByteArray().toInt();
}

} // namespace doubleread
