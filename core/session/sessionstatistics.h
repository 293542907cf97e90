#pragma once

#include "core/base/result.h"
#include "core/service/agreement/agreement.h"

#include <QFuture>
#include <QMutex>
#include <QThreadPool>

#include <atomic>
#include <map>
#include <memory>

namespace doubleread {

struct SessionPrivate;

/// Agreement and what else is counted. Part of DatasetSession; see there.
class SessionStatistics
{
public:
    using Report = std::shared_ptr<const AgreementReport>;

    explicit SessionStatistics(SessionPrivate &session);
    ~SessionStatistics();
    SessionStatistics(const SessionStatistics &) = delete;
    SessionStatistics &operator=(const SessionStatistics &) = delete;

    /// What agreementReport() gives for this person: collected on the store's thread, computed on
    /// another one while the store goes on. Until the dataset changes, the same question is
    /// answered by the same report at once. Tells progress; cancelling the future stops the
    /// computation.
    QFuture<Result<Report>> agreement(const AgreementRequest &request);

private:
    /// Reports of one state of the dataset, by person and request.
    struct Kept
    {
        QByteArray head; ///< The last hash of the trail, which every change moves.
        std::map<QString, Report> reports;
    };
    Report kept(const QByteArray &head, const QString &key);
    void keep(const QByteArray &head, const Actor &actor, AgreementRequest request,
              const Report &report);

    SessionPrivate &m_session;
    QMutex m_mutex; ///< Of m_kept.
    Kept m_kept;
    std::atomic_bool m_closing = false;
    QThreadPool m_computing; ///< One computation at a time.
};

} // namespace doubleread
