#pragma once

#include "core/base/result.h"
#include "core/service/protocolreports.h"
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

    // The protocol; see core/service/protocols.h
    QFuture<Result<ProtocolChange>> setProtocol(const Protocol &protocol, const QString &reason);
    QFuture<Result<bool>> protocolNeedsReason();
    QFuture<Result<std::vector<ProtocolVersion>>> protocolHistory();

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
