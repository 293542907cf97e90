#pragma once

#include "ui/models/scanrowcache.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace doubleread {

/// A list of scans for galleries, tables and strips. Column 0 is the scan itself, the others are
/// what the table shows beside it. Rows that are not here yet are blank and arrive by themselves.
class ScanListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Scan, State, Findings, Regions, Views, Site, Size, Damage };
    static constexpr int columns = 8;

    /// `session` is borrowed and must outlive the model. Nothing is listed until setFilter().
    explicit ScanListModel(DatasetSession &session, QObject *parent = nullptr);

    /// Lists what `filter` lets through; listed() follows.
    void setFilter(const ScanFilter &filter);
    const ScanFilter &filter() const { return m_filter; }
    /// Asks for the list again, as after another person sat down.
    void reload();
    bool isListed() const { return m_listed; } ///< The list that was asked for last is here.

    /// A list that somebody works through stays as it was listed, whatever is decided meanwhile,
    /// until it is asked for again.
    enum class Following { Changes, WhenAsked };
    void setFollowing(Following following) { m_following = following; }

    bool isLoaded(int row) const;          ///< scanRow() would answer at once.
    const ScanRow *scanRow(int row) const; ///< Borrowed until the next event; null: on its way.
    /// The scan's Scan::position; 0 outside of the list.
    qint64 positionOf(int row) const;
    /// Where the scan of this position stands, or -1. Linear in a filtered list.
    int rowOf(qint64 position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void listed();
    void rowsLoaded(int firstRow, int lastRow);
    void failed(const doubleread::Error &error);

private:
    void replaceIndex(ScanIndex index);
    void onScansChanged(const std::vector<qint64> &positions);
    QString text(const ScanRow &row, Column column) const;
    QString description(const ScanRow &row) const;

    DatasetSession &m_session;
    ScanRowCache *m_rows;
    ScanFilter m_filter;
    quint64 m_request = 0;
    QTimer m_reloading; ///< Lists anew at leisure what single edits may have changed.
    Following m_following = Following::Changes;
    bool m_listed = false;
};

} // namespace doubleread
