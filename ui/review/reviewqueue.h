#pragma once

#include "core/session/datasetsession.h"

#include <QObject>

#include <unordered_map>

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
    /// What was just done to a scan, so that the next key need not wait for the store.
    void setState(qint64 position, ScanState state);

    int count() const { return static_cast<int>(m_positions.size()); }
    int countOf(ScanState state) const;
    int rowOf(qint64 position) const; ///< -1: not in it.
    qint64 at(int row) const;         ///< Position; 0 outside.
    /// The first scan after `position`, round the end, that waits for a signature; those that were
    /// disputed before those that never were, which wait only where the protocol has every scan
    /// signed. 0: there is none but it.
    qint64 nextWaiting(qint64 position) const;
    /// The first one after `position`, round the end, with open disagreements; 0: none but it.
    qint64 nextDisputed(qint64 position) const;
    /// The last one before `position` that has disagreements, decided or not; 0: none.
    qint64 previousContested(qint64 position) const;
    /// `position` plus the rows around it that are likely next, most likely first.
    std::vector<qint64> neighbours(qint64 position) const;
    bool isListed() const { return m_listed; }

Q_SIGNALS:
    void listed();
    void failed(const doubleread::Error &error);

private:
    void ask();
    void take(const ScanIndex &all);
    void takeState(ScanState state, const ScanIndex &index);
    ScanState stateOf(qint64 position) const;
    template <typename Test>
    qint64 nextWhere(qint64 position, Test test) const;

    DatasetSession &m_session;
    QTimer *m_soon;
    std::vector<qint64> m_positions;
    std::unordered_map<qint64, ScanState> m_states; ///< Of what is not signed.
    std::unordered_map<qint64, ScanState> m_coming; ///< The same, while the answers come in.
    int m_request = 0;
    bool m_listed = false;
};

} // namespace doubleread
