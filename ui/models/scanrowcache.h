#pragma once

#include "core/session/datasetsession.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace doubleread {

/// The rows of one ScanIndex, fetched in batches around what is asked for and kept up to a limit,
/// so that neither memory nor a key press grows with the dataset.
class ScanRowCache final : public QObject
{
    Q_OBJECT

public:
    static constexpr int batchSize = 64;
    static constexpr int keptBatches = 48;

    /// `session` is borrowed and must outlive the cache.
    explicit ScanRowCache(DatasetSession &session, QObject *parent = nullptr);

    const ScanIndex &index() const { return m_index; }
    /// Drops every row when `index` is another list; else the rows stay until newer ones arrive.
    void setIndex(ScanIndex index);

    /// The row if it is here (borrowed until the next event), else null; then its batch is on its
    /// way and loaded() follows.
    const ScanRow *find(int row);
    bool isHere(int row) const;
    /// Fetches again what is here of these scans; all that is here when `positions` is empty.
    void refresh(const std::vector<qint64> &positions);

Q_SIGNALS:
    void loaded(int firstRow, int lastRow);
    void failed(const doubleread::Error &error);

private:
    struct Batch
    {
        std::vector<ScanRow> rows;
        bool wanted = false;   ///< To be asked for (again).
        bool fetching = false; ///< An answer is on its way.
        quint64 lastUse = 0;
    };

    void schedule();
    void fetchWanted();
    void fetch(int number);
    void take(int number, const Result<std::vector<ScanRow>> &rows);
    void forgetOldest();

    DatasetSession &m_session;
    ScanIndex m_index;
    std::unordered_map<int, Batch> m_batches; ///< By row / batchSize.
    quint64 m_generation = 0;                 ///< Answers for an older list are dropped.
    quint64 m_clock = 0;
    bool m_scheduled = false;
};

} // namespace doubleread
