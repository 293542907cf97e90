#pragma once

#include "core/model/history.h"
#include "core/session/datasetsession.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace doubleread {

/// Entries of the audit trail, newest first. Only the rows that are looked at are fetched, so that
/// a trail of any length opens and scrolls alike.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { When, Who, What, Scan };
    static constexpr int columns = 4;
    static constexpr int batchSize = 100;
    static constexpr int keptBatches = 40;

    /// `session` is borrowed and must outlive the model. Nothing is listed until setFilter().
    explicit HistoryModel(DatasetSession &session, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter); ///< listed() follows.
    const HistoryFilter &filter() const { return m_filter; }
    /// Borrowed until the next event; null while it is on its way.
    const HistoryEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void listed();
    void failed(const doubleread::Error &error);

private:
    struct Batch
    {
        std::vector<HistoryEntry> entries;
        quint64 lastUse = 0;
    };

    void fetch(int number) const;
    void take(int number, const Result<std::vector<HistoryEntry>> &entries);
    void forgetOldest();

    DatasetSession &m_session;
    HistoryFilter m_filter;
    std::vector<qint64> m_keys;                       ///< Newest first.
    mutable std::unordered_map<int, Batch> m_batches; ///< By row / batchSize; empty: on its way.
    mutable quint64 m_clock = 0;
    quint64 m_generation = 0; ///< Answers for an older list are dropped.
};

} // namespace doubleread
