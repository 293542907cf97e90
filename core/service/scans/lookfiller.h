#pragma once

#include "core/service/scans/lookalikes.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

namespace doubleread {

struct SessionPrivate;

/// Computes what scans look like where the dataset lacks it: a few scans at a time, decoded on a
/// thread of its own, so that neither the window nor the store waits. What is done is kept, so it
/// goes on where it stopped. Lives on the interface thread.
class LookFiller final : public QObject
{
    Q_OBJECT

public:
    explicit LookFiller(SessionPrivate &session) : m_session(session)
    {
        m_pool.setMaxThreadCount(1);
    }
    ~LookFiller() override;

    /// Begins unless it is at it, or has been to the end. Tells its progress as the session's.
    void start();

Q_SIGNALS:
    /// All that can be computed is; `computed` scans by this run.
    void finished(qint64 computed);

private:
    void next();
    void compute(const std::vector<LookWish> &wishes);
    void keep(const std::vector<ScanLook> &looks);
    void tell();
    void end();

    SessionPrivate &m_session;
    QThreadPool m_pool;
    enum class State { Idle, Running, Done } m_state = State::Idle;
    qint64 m_after = 0;
    qint64 m_tried = 0;
    qint64 m_total = 0;
    qint64 m_computed = 0;
};

} // namespace doubleread
