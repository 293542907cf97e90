#include "core/workflow/readerbalance.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace doubleread {

ReaderBalance::ReaderBalance(std::size_t readers, Draws draws)
    : m_draws(std::move(draws)), m_loads(readers), m_meetings(readers, std::vector<qint64>(readers))
{
}

void ReaderBalance::note(const std::set<ReaderNumber> &readers, qint64 scans)
{
    for (const ReaderNumber one : readers) {
        m_loads[one] += scans;
        for (const ReaderNumber other : readers)
            if (one != other)
                m_meetings[one][other] += scans;
    }
}

std::set<ReaderNumber> ReaderBalance::filled(std::set<ReaderNumber> readers, std::size_t count)
{
    count = std::min(count, m_loads.size());
    if (readers.empty() && count == 2)
        return bestPair();
    while (readers.size() < count)
        readers.insert(bestBeside(readers));
    return readers;
}

/// A rank by lot for each reader.
std::vector<std::size_t> ReaderBalance::ranks()
{
    std::vector<std::size_t> ranks(m_loads.size());
    std::iota(ranks.begin(), ranks.end(), std::size_t{0});
    m_draws.shuffle(ranks);
    return ranks;
}

std::set<ReaderNumber> ReaderBalance::bestPair()
{
    const std::vector<std::size_t> rank = ranks();
    using Score = std::tuple<qint64, qint64, std::size_t, std::size_t>;
    std::optional<Score> best;
    std::set<ReaderNumber> pair;
    for (ReaderNumber one = 0; one < m_loads.size(); ++one)
        for (ReaderNumber other = one + 1; other < m_loads.size(); ++other) {
            const auto [low, high] = std::minmax(rank[one], rank[other]);
            const Score score{m_loads[one] + m_loads[other], m_meetings[one][other], low, high};
            if (best && *best < score)
                continue;
            best = score;
            pair = {one, other};
        }
    return pair;
}

ReaderNumber ReaderBalance::bestBeside(const std::set<ReaderNumber> &readers)
{
    const std::vector<std::size_t> rank = ranks();
    using Score = std::tuple<qint64, qint64, std::size_t>;
    std::optional<Score> best;
    ReaderNumber found = 0;
    for (ReaderNumber one = 0; one < m_loads.size(); ++one) {
        if (readers.contains(one))
            continue;
        qint64 meetings = 0;
        for (const ReaderNumber other : readers)
            meetings += m_meetings[one][other];
        const Score score{m_loads[one], meetings, rank[one]};
        if (best && *best < score)
            continue;
        best = score;
        found = one;
    }
    return found;
}

} // namespace doubleread
