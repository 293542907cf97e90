#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// People, passwords and the protocol. Part of DatasetSession; see there.
class SessionPeople
{
public:
    explicit SessionPeople(SessionPrivate &session) : m_session(session) {}

    QFuture<Result<User>> add(const QString &name, Role role);

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
