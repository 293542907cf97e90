#pragma once

#include "core/service/scans/triagehistory.h"
#include "core/session/datasetsession.h"
#include "ui/models/scanfeed.h"

#include <QTimer>

#include <map>
#include <vector>

namespace doubleread {

/// What goes on at the triage page: which scan is shown, what was decided and what of it can be
/// taken back. Every decision is stored at once; until the store has answered it holds here, and
/// when the store refuses, what was before holds again.
class TriageDesk final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the desk.
    TriageDesk(ScanListModel &list, ImageLoader &images, DatasetSession &session,
               QObject *parent = nullptr);

    void want(int row);
    void clear(); ///< As when another person sits down: nothing is shown.
    ScanFeed &feed() { return *m_feed; }

    int row() const { return m_feed->wanted(); }
    bool isShown() const { return m_shown.row >= 0 && !m_feed->isWaiting(); }
    const PicturedScan &scan() const { return m_shown; }
    Triage triage() const { return triageOf(m_shown.scan); } ///< Of the scan shown.
    Triage triageOf(const ScanRow &row) const;               ///< As decided here.
    /// The row after the one shown, before the end; of a list of undecided ones the next that is
    /// still undecided, from the beginning again. -1: there is none.
    int nextRow() const;

    /// Changes the scan shown; false: it is so already.
    bool change(const TriageChange &change) { return changeMany({m_shown.scan}, change); }
    bool changeMany(const std::vector<ScanRow> &rows, const TriageChange &change); ///< One deed.
    /// As asked for again after refused(); holds once the store has it.
    void changeAt(const std::vector<qint64> &positions, const TriageChange &change);
    TriageHistory &history() { return m_history; }
    std::vector<TriageStep> undo(); ///< These answer what is taken back, or taken again.
    std::vector<TriageStep> redo();

    /// By site, with what is decided here and not yet stored.
    const std::vector<TriageCounts> &counts() const { return m_counts; }
    void recount();

Q_SIGNALS:
    void shown();
    void waiting(int row);
    void failed(int row, const doubleread::Error &error);
    void triageChanged(); ///< Of the scan shown, or of any other.
    void countsChanged();
    /// The store did not take it; things are as before.
    void refused(const std::vector<qint64> &positions, const doubleread::TriageChange &change,
                 const doubleread::Error &error);

private:
    using Steps = std::vector<TriageStep>;
    struct Known
    {
        Triage triage;
        int pending = 0; ///< Changes on their way to the store.
    };

    void hold(const Steps &steps);
    void settle(const Steps &steps);
    void forget(const Steps &steps);
    void take(const Steps &steps);
    void adjustCounts(const TriageStep &step);
    void onScansChanged(const std::vector<qint64> &positions);

    ScanListModel &m_list;
    DatasetSession &m_session;
    ScanFeed *m_feed;
    PicturedScan m_shown;
    std::map<qint64, Known> m_known; ///< By position; newer than the list's rows.
    TriageHistory &m_history;
    std::vector<TriageCounts> m_counts;
    QTimer m_counting;     ///< Runs until it is counted again.
    quint64 m_version = 0; ///< Grows with each change; older counts are dropped.
};

} // namespace doubleread
