#include "ui/review/deciding/decidedorder.h"

#include <algorithm>

namespace doubleread {

namespace {

/// The last one of this scan goes from one to the other.
void moveLast(Id<Scan> scan, std::vector<Id<Scan>> &from, std::vector<Id<Scan>> &to)
{
    const auto last = std::ranges::find(from.rbegin(), from.rend(), scan);
    if (last == from.rend())
        return;
    from.erase(std::next(last).base());
    to.push_back(scan);
}

} // namespace

void DecidedOrder::did(Id<Scan> scan)
{
    m_undone.clear();
    m_done.push_back(scan);
}

void DecidedOrder::undid(Id<Scan> scan)
{
    moveLast(scan, m_done, m_undone);
}

void DecidedOrder::redid(Id<Scan> scan)
{
    moveLast(scan, m_undone, m_done);
}

void DecidedOrder::forget(Id<Scan> scan)
{
    std::erase(m_done, scan);
    std::erase(m_undone, scan);
}

void DecidedOrder::clear()
{
    m_done.clear();
    m_undone.clear();
}

} // namespace doubleread
