#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// Triage, assignment, taking back, the reading round and packages. Part of DatasetSession; see
/// there.
class SessionWorklists
{
public:
    explicit SessionWorklists(SessionPrivate &session) : m_session(session) {}

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
