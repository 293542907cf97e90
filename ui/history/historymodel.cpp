#include "ui/history/historymodel.h"

#include "core/base/answer.h"
#include "core/session/sessionhistory.h"

#include <algorithm>

namespace doubleread {

HistoryModel::HistoryModel(DatasetSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    const quint64 generation = ++m_generation;
    whenAnswered(m_session.history().index(filter), this,
                 [this, generation](const Result<HistoryIndex> &index) {
                     if (generation != m_generation)
                         return;
                     if (!index) {
                         Q_EMIT failed(index.error());
                         return;
                     }
                     beginResetModel();
                     m_batches.clear();
                     m_keys.assign(index->keys.rbegin(), index->keys.rend());
                     endResetModel();
                     Q_EMIT listed();
                 });
}

const HistoryEntry *HistoryModel::entry(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int number = row / batchSize;
    if (!m_batches.contains(number))
        fetch(number);
    Batch &batch = m_batches[number];
    batch.lastUse = ++m_clock;
    const auto offset = static_cast<size_t>(row % batchSize);
    return offset < batch.entries.size() ? &batch.entries[offset] : nullptr;
}

void HistoryModel::fetch(int number) const
{
    auto *self = const_cast<HistoryModel *>(this); // what is fetched is a cache of what is listed
    m_batches[number] = {};
    const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(number) * batchSize;
    const auto count = std::min<std::ptrdiff_t>(batchSize, m_keys.end() - first);
    whenAnswered(m_session.history().rows(m_filter, {first, first + count}), self,
                 [self, number,
                  generation = m_generation](const Result<std::vector<HistoryEntry>> &entries) {
                     if (generation == self->m_generation)
                         self->take(number, entries);
                 });
}

void HistoryModel::take(int number, const Result<std::vector<HistoryEntry>> &entries)
{
    if (!entries) {
        Q_EMIT failed(entries.error());
        return;
    }
    Batch &batch = m_batches[number];
    batch.entries = *entries;
    batch.lastUse = ++m_clock;
    forgetOldest();
    const int first = number * batchSize;
    const int last = std::min(first + batchSize, rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

void HistoryModel::forgetOldest()
{
    while (m_batches.size() > static_cast<size_t>(keptBatches)) {
        const auto oldest = std::ranges::min_element(
            m_batches, {}, [](const auto &each) { return each.second.lastUse; });
        m_batches.erase(oldest);
    }
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const HistoryEntry *found = entry(index.row());
    if (!found)
        return {};
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2 %3 %4").arg(utcText(found->at), found->who, found->what, found->scan);
    switch (static_cast<Column>(index.column())) {
    case Column::When:
        return utcText(found->at);
    case Column::Who:
        return found->who;
    case Column::What:
        return found->what;
    case Column::Scan:
        return found->scan;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::Who:
        return tr("Who");
    case Column::What:
        return tr("What");
    case Column::Scan:
        return tr("Scan");
    }
    return {};
}

} // namespace doubleread
