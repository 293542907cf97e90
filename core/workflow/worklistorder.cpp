#include "core/workflow/worklistorder.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace doubleread {

namespace {

/// The scans that may be read a second time, in the order of their first reads.
class Repeatable
{
public:
    explicit Repeatable(const std::vector<Assignment> &standing)
    {
        std::set<qint64> repeated;
        for (const Assignment &entry : standing)
            if (entry.purpose == ReadPurpose::Repeat)
                repeated.insert(entry.scan);
        for (std::size_t row = 0; row < standing.size(); ++row)
            if (standing[row].purpose == ReadPurpose::Primary &&
                !repeated.contains(standing[row].scan))
                m_read.push_back({.row = row, .scan = standing[row].scan});
    }

    void add(std::size_t row, qint64 scan) { m_read.push_back({.row = row, .scan = scan}); }

    /// By lot one that was read in row `last` or before; else the one read first of all.
    std::optional<qint64> take(std::optional<std::size_t> last, Draws &draws)
    {
        while (last && m_next < m_read.size() && m_read[m_next].row <= *last)
            m_ripe.push_back(m_read[m_next++].scan);
        if (m_ripe.empty() && m_next < m_read.size())
            m_ripe.push_back(m_read[m_next++].scan);
        if (m_ripe.empty())
            return std::nullopt;
        std::swap(m_ripe[static_cast<std::size_t>(draws.below(m_ripe.size()))], m_ripe.back());
        const qint64 scan = m_ripe.back();
        m_ripe.pop_back();
        return scan;
    }

private:
    struct First
    {
        std::size_t row;
        qint64 scan;
    };
    std::vector<First> m_read;
    std::size_t m_next = 0; ///< Of m_read, those before it were moved to m_ripe.
    std::vector<qint64> m_ripe;
};

std::size_t missingRepeats(const std::vector<Assignment> &standing, std::size_t added, double share)
{
    const auto repeats = static_cast<std::size_t>(
        std::ranges::count(standing, ReadPurpose::Repeat, &Assignment::purpose));
    const std::size_t scans = standing.size() - repeats + added;
    const auto wanted = static_cast<std::size_t>(std::llround(share * static_cast<double>(scans)));
    return added == 0 || wanted < repeats ? 0 : wanted - repeats;
}

/// By lot `count` of the rows from `first` on, before `length`.
std::set<std::size_t> someRows(std::size_t first, std::size_t length, std::size_t count,
                               Draws &draws)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = first; row < length; ++row)
        rows.push_back(row);
    draws.shuffle(rows);
    rows.resize(std::min(rows.size(), count));
    return {rows.begin(), rows.end()};
}

} // namespace

std::vector<Assignment> grownWorklist(Id<User> reader, const std::vector<Assignment> &standing,
                                      qint64 lastPlace, std::vector<qint64> scans,
                                      double repeatShare, Draws draws)
{
    draws.shuffle(scans);
    const std::size_t repeats = missingRepeats(standing, scans.size(), repeatShare);
    const std::size_t before = standing.size();
    const std::size_t length = before + scans.size() + repeats;
    const std::size_t half = length - length / 2;
    const std::set<std::size_t> rows = someRows(std::max(before, half), length, repeats, draws);
    Repeatable repeatable(standing);
    std::vector<Assignment> added;
    std::size_t next = 0;
    for (std::size_t row = before; row < length; ++row) {
        const bool isRepeat = rows.contains(row) || next == scans.size();
        const auto last = row >= half ? std::optional(row - half) : std::nullopt;
        const auto scan = isRepeat ? repeatable.take(last, draws) : std::optional(scans[next++]);
        if (!scan)
            continue;
        if (!isRepeat)
            repeatable.add(row, *scan);
        added.push_back({.reader = reader,
                         .scan = *scan,
                         .purpose = isRepeat ? ReadPurpose::Repeat : ReadPurpose::Primary,
                         .place = ++lastPlace});
    }
    return added;
}

} // namespace doubleread
