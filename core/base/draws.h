#pragma once

#include <QtGlobal>

#include <random>
#include <utility>
#include <vector>

namespace doubleread {

/// Random whole numbers that are the same on every machine for the same seed (mt19937_64).
class Draws
{
public:
    explicit Draws(quint64 seed) : m_engine(seed) {}

    /// Uniform in [0, count), count > 0: the high 64 bits of the 128-bit product of a draw and
    /// `count`, as statistics.md has it; the standard's distributions differ between libraries.
    quint64 below(quint64 count);

    /// Fisher and Yates, from the end.
    template <typename Value>
    void shuffle(std::vector<Value> &values)
    {
        for (auto left = values.size(); left > 1; --left)
            std::swap(values[left - 1], values[static_cast<std::size_t>(below(left))]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace doubleread
