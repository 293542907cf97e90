#pragma once

#include "core/base/draws.h"

#include <cstddef>
#include <set>
#include <vector>

namespace doubleread {

using ReaderNumber = std::size_t; ///< Place in the list of readers that is dealt to.

/// Chooses readers so that what they have to read, then how often each two of them meet, stays as
/// equal as it can. Of equal ones the draws decide.
class ReaderBalance
{
public:
    ReaderBalance(std::size_t readers, Draws draws);

    /// These readers share `scans` more scans (or fewer).
    void note(const std::set<ReaderNumber> &readers, qint64 scans);
    /// `readers` with further ones up to `count`, as far as there are any; nothing is noted.
    std::set<ReaderNumber> filled(std::set<ReaderNumber> readers, std::size_t count);

private:
    std::vector<std::size_t> ranks();
    std::set<ReaderNumber> bestPair();
    ReaderNumber bestBeside(const std::set<ReaderNumber> &readers);

    Draws m_draws;
    std::vector<qint64> m_loads;
    std::vector<std::vector<qint64>> m_meetings;
};

} // namespace doubleread
