#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// Agreement and what else is counted. Part of DatasetSession; see there.
class SessionStatistics
{
public:
    explicit SessionStatistics(SessionPrivate &session) : m_session(session) {}

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
