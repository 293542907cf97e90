#include "ui/review/reviewqueue.h"

#include "core/base/answer.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace doubleread {

namespace {

constexpr int soonMs = 150; ///< Several changes in a row are one question.

constexpr std::array unsignedStates{ScanState::Disputed, ScanState::Adjudicated, ScanState::Agreed};

std::vector<qint64> positionsOf(const ScanIndex &index)
{
    std::vector<qint64> positions;
    positions.reserve(static_cast<size_t>(index.count));
    for (qint64 row = 0; row < index.count; ++row)
        positions.push_back(index.position(row));
    return positions;
}

} // namespace

ReviewQueue::ReviewQueue(DatasetSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(soonMs);
    connect(m_soon, &QTimer::timeout, this, &ReviewQueue::ask);
}

void ReviewQueue::restart()
{
    m_positions.clear();
    m_states.clear();
    m_listed = false;
    m_soon->stop();
    ask();
}

void ReviewQueue::refresh()
{
    if (!m_soon->isActive())
        m_soon->start();
}

void ReviewQueue::setState(qint64 position, ScanState state)
{
    if (rowOf(position) >= 0)
        m_states[position] = state;
}

/// The questions are answered in order, so the last answer completes the list.
void ReviewQueue::ask()
{
    const int request = ++m_request;
    const auto guarded = [this, request](auto use) {
        return [this, request, use](const Result<ScanIndex> &index) {
            if (request != m_request)
                return;
            if (index)
                use(*index);
            else
                Q_EMIT failed(index.error());
        };
    };
    ScanFilter filter;
    filter.list = ScanListKind::Review;
    m_coming.clear();
    whenAnswered(m_session.scanIndex(filter), this,
                 guarded([this](const ScanIndex &all) { take(all); }));
    for (const ScanState state : unsignedStates) {
        filter.states = {state};
        whenAnswered(m_session.scanIndex(filter), this,
                     guarded([this, state](const ScanIndex &index) { takeState(state, index); }));
    }
}

void ReviewQueue::take(const ScanIndex &all)
{
    const std::vector<qint64> fresh = positionsOf(all);
    const std::unordered_set<qint64> listed(fresh.begin(), fresh.end());
    std::erase_if(m_positions, [&](qint64 position) { return !listed.contains(position); });
    const std::unordered_set<qint64> kept(m_positions.begin(), m_positions.end());
    std::ranges::copy_if(fresh, std::back_inserter(m_positions),
                         [&](qint64 position) { return !kept.contains(position); });
}

void ReviewQueue::takeState(ScanState state, const ScanIndex &index)
{
    for (const qint64 position : positionsOf(index))
        m_coming[position] = state;
    if (state != unsignedStates.back())
        return;
    m_states = std::move(m_coming);
    m_coming.clear();
    m_listed = true;
    Q_EMIT listed();
}

ScanState ReviewQueue::stateOf(qint64 position) const
{
    const auto found = m_states.find(position);
    return found == m_states.end() ? ScanState::SignedOff : found->second;
}

int ReviewQueue::countOf(ScanState state) const
{
    return static_cast<int>(
        std::ranges::count_if(m_states, [state](const auto &one) { return one.second == state; }));
}

int ReviewQueue::rowOf(qint64 position) const
{
    const auto found = std::ranges::find(m_positions, position);
    return found == m_positions.end() ? -1
                                      : static_cast<int>(std::distance(m_positions.begin(), found));
}

qint64 ReviewQueue::at(int row) const
{
    return row >= 0 && row < count() ? m_positions[static_cast<size_t>(row)] : 0;
}

template <typename Test>
qint64 ReviewQueue::nextWhere(qint64 position, Test test) const
{
    const int from = rowOf(position);
    for (int i = 1; i <= count(); ++i) {
        const qint64 candidate = at((from + i) % count());
        if (candidate != position && test(stateOf(candidate)))
            return candidate;
    }
    return 0;
}

qint64 ReviewQueue::nextWaiting(qint64 position) const
{
    const auto contested = [](ScanState state) {
        return state == ScanState::Disputed || state == ScanState::Adjudicated;
    };
    if (const qint64 next = nextWhere(position, contested); next != 0)
        return next;
    if (m_session.info().protocol.rule == SignOffRule::DisputedOnly)
        return 0;
    return nextWhere(position, [](ScanState state) { return state == ScanState::Agreed; });
}

qint64 ReviewQueue::nextDisputed(qint64 position) const
{
    return nextWhere(position, [](ScanState state) { return state == ScanState::Disputed; });
}

qint64 ReviewQueue::previousContested(qint64 position) const
{
    for (int row = rowOf(position) - 1; row >= 0; --row)
        if (const ScanState state = stateOf(at(row));
            state == ScanState::Disputed || state == ScanState::Adjudicated)
            return at(row);
    return 0;
}

std::vector<qint64> ReviewQueue::neighbours(qint64 position) const
{
    const int row = rowOf(position);
    std::vector<qint64> around;
    for (const qint64 candidate :
         {nextDisputed(position), at(row + 1), nextWaiting(position), at(row + 2), at(row - 1)})
        if (candidate != 0 && candidate != position &&
            std::ranges::find(around, candidate) == around.end())
            around.push_back(candidate);
    return around;
}

} // namespace doubleread
