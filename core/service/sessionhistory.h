#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// The audit trail. Part of DatasetSession; see there.
class SessionHistory
{
public:
    explicit SessionHistory(SessionPrivate &session) : m_session(session) {}

    QFuture<Result<std::vector<TrailEntry>>> ofScan(Id<Scan> scan);

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
