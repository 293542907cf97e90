#include "core/service/scans/triagehistory.h"

#include <algorithm>

namespace doubleread {

void TriageHistory::push(Steps steps)
{
    if (steps.empty())
        return;
    m_done.push_back(std::move(steps));
    m_undone.clear();
    Q_EMIT changed();
}

TriageHistory::Steps TriageHistory::undo()
{
    if (m_done.empty())
        return {};
    Steps steps = undone(m_done.back());
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    Q_EMIT changed();
    return steps;
}

TriageHistory::Steps TriageHistory::redo()
{
    if (m_undone.empty())
        return {};
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    Q_EMIT changed();
    return m_done.back();
}

void TriageHistory::forget(qint64 position)
{
    const auto isPart = [position](const Steps &steps) {
        return std::ranges::find(steps, position, &TriageStep::position) != steps.end();
    };
    std::erase_if(m_done, isPart);
    std::erase_if(m_undone, isPart);
    Q_EMIT changed();
}

void TriageHistory::clear()
{
    m_done.clear();
    m_undone.clear();
    Q_EMIT changed();
}

} // namespace doubleread
