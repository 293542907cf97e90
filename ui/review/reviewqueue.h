#pragma once

#include "core/service/datasetsession.h"

#include <QObject>

#include <unordered_set>

class QTimer;

namespace doubleread {

/// The scans that the officer may decide or sign, in an order that stays while one works through
/// them: deciding a scan changes its state but not its place, new ones come at the end.
class ReviewQueue final : public QObject
{
    Q_OBJECT

public:
    ReviewQueue(DatasetSession &session, QObject *parent);

    void restart(); ///< Asks again from scratch: another person sat down.
    void refresh(); ///< Asks again soon; listed() follows.

    int count() const { return static_cast<int>(m_positions.size()); }
    int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    int rowOf(qint64 position) const; ///< -1: not in it.
    qint64 at(int row) const;         ///< Position; 0 outside.
    /// The first scan after `position`, round the end, that is not signed; 0: there is none but it.
    qint64 nextWaiting(qint64 position) const;
    /// `position` plus the rows around it that are likely next, most likely first.
    std::vector<qint64> neighbours(qint64 position) const;
    bool isListed() const { return m_listed; }

Q_SIGNALS:
    void listed();
    void failed(const doubleread::Error &error);

private:
    void ask();
    void take(const ScanIndex &all);
    void takeWaiting(const ScanIndex &waiting);

    DatasetSession &m_session;
    QTimer *m_soon;
    std::vector<qint64> m_positions;
    std::unordered_set<qint64> m_waiting;
    int m_request = 0;
    bool m_listed = false;
};

} // namespace doubleread
