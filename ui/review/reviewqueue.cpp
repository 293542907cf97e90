#include "ui/review/reviewqueue.h"

#include "core/base/answer.h"

#include <QTimer>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int soonMs = 150; ///< Several changes in a row are one question.

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
    m_waiting.clear();
    m_listed = false;
    m_soon->stop();
    ask();
}

void ReviewQueue::refresh()
{
    if (!m_soon->isActive())
        m_soon->start();
}

/// Both questions are answered in order, so the second answer completes the list.
void ReviewQueue::ask()
{
    const int request = ++m_request;
    const auto guarded = [this, request](auto use) {
        return [this, request, use](const Result<ScanIndex> &index) {
            if (request != m_request)
                return;
            if (index)
                (this->*use)(*index);
            else
                Q_EMIT failed(index.error());
        };
    };
    ScanFilter all;
    all.list = ScanListKind::Review;
    ScanFilter waiting = all;
    waiting.states = {ScanState::Agreed, ScanState::Disputed, ScanState::Adjudicated};
    whenAnswered(m_session.scanIndex(all), this, guarded(&ReviewQueue::take));
    whenAnswered(m_session.scanIndex(waiting), this, guarded(&ReviewQueue::takeWaiting));
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

void ReviewQueue::takeWaiting(const ScanIndex &waiting)
{
    const std::vector<qint64> fresh = positionsOf(waiting);
    m_waiting = {fresh.begin(), fresh.end()};
    m_listed = true;
    Q_EMIT listed();
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

qint64 ReviewQueue::nextWaiting(qint64 position) const
{
    const int from = rowOf(position);
    for (int i = 1; i <= count(); ++i) {
        const qint64 candidate = at((from + i) % count());
        if (candidate != position && m_waiting.contains(candidate))
            return candidate;
    }
    return 0;
}

std::vector<qint64> ReviewQueue::neighbours(qint64 position) const
{
    const int row = rowOf(position);
    std::vector<qint64> around;
    for (const qint64 candidate : {at(row + 1), nextWaiting(position), at(row + 2), at(row - 1)})
        if (candidate != 0 && candidate != position &&
            std::ranges::find(around, candidate) == around.end())
            around.push_back(candidate);
    return around;
}

} // namespace doubleread
