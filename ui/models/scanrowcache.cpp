#include "ui/models/scanrowcache.h"

#include "core/base/answer.h"

#include <QTimer>

#include <algorithm>
#include <ranges>
#include <unordered_set>

namespace doubleread {

ScanRowCache::ScanRowCache(DatasetSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
}

void ScanRowCache::setIndex(ScanIndex index)
{
    const bool same = index.count == m_index.count && index.positions == m_index.positions;
    m_index = std::move(index);
    if (same) {
        refresh({});
        return;
    }
    ++m_generation;
    m_batches.clear();
}

const ScanRow *ScanRowCache::find(int row)
{
    if (row < 0 || row >= m_index.count)
        return nullptr;
    Batch &batch = m_batches[row / batchSize];
    batch.lastUse = ++m_clock;
    const auto offset = static_cast<size_t>(row % batchSize);
    if (offset < batch.rows.size())
        return &batch.rows[offset];
    if (!batch.fetching) {
        batch.wanted = true;
        schedule();
    }
    return nullptr;
}

bool ScanRowCache::isHere(int row) const
{
    const auto batch = m_batches.find(row / batchSize);
    return row >= 0 && batch != m_batches.end() &&
           static_cast<size_t>(row % batchSize) < batch->second.rows.size();
}

void ScanRowCache::refresh(const std::vector<qint64> &positions)
{
    const std::unordered_set<qint64> changed(positions.begin(), positions.end());
    const auto touched = [&](const Batch &batch) {
        return changed.empty() || std::ranges::any_of(batch.rows, [&](const ScanRow &row) {
                   return changed.contains(row.scan.position);
               });
    };
    for (Batch &batch : m_batches | std::views::values) {
        if (batch.fetching || touched(batch))
            batch.wanted = true;
    }
    schedule();
}

/// Asks once for all that one turn of the event loop wants.
void ScanRowCache::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &ScanRowCache::fetchWanted);
}

void ScanRowCache::fetchWanted()
{
    m_scheduled = false;
    std::vector<std::pair<quint64, int>> wanted; // latest use first: what is on screen now
    for (const auto &[number, batch] : m_batches) {
        if (batch.wanted && !batch.fetching)
            wanted.emplace_back(batch.lastUse, number);
    }
    std::ranges::sort(wanted, std::ranges::greater());
    for (const int number : wanted | std::views::values)
        fetch(number);
    forgetOldest();
}

void ScanRowCache::fetch(int number)
{
    const qint64 first = static_cast<qint64>(number) * batchSize;
    const qint64 last = std::min<qint64>(first + batchSize, m_index.count);
    std::vector<qint64> positions;
    for (qint64 row = first; row < last; ++row)
        positions.push_back(m_index.position(row));
    Batch &batch = m_batches[number];
    batch.wanted = false;
    batch.fetching = true;
    const auto generation = m_generation;
    whenAnswered(m_session.scanRows(std::move(positions)), this,
                 [this, number, generation](const Result<std::vector<ScanRow>> &rows) {
                     if (generation == m_generation)
                         take(number, rows);
                 });
}

void ScanRowCache::take(int number, const Result<std::vector<ScanRow>> &rows)
{
    Batch &batch = m_batches[number];
    batch.fetching = false;
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    batch.rows = *rows;
    if (batch.wanted) // changed while the answer was on its way
        schedule();
    const int first = number * batchSize;
    const int count = static_cast<int>(batch.rows.size());
    if (count > 0)
        Q_EMIT loaded(first, first + count - 1);
}

void ScanRowCache::forgetOldest()
{
    while (m_batches.size() > static_cast<size_t>(keptBatches)) {
        const auto oldest = std::ranges::min_element(
            m_batches, {}, [](const auto &entry) { return entry.second.lastUse; });
        if (oldest->second.fetching)
            return;
        m_batches.erase(oldest);
    }
}

} // namespace doubleread
