#pragma once

#include "core/base/result.h"
#include "core/service/protocols/protocolreports.h"
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

    /// Afterwards the session acts as this person (DatasetSession::personChanged()). See
    /// doubleread::logIn().
    QFuture<Result<User>> logIn(Id<User> person, const QString &password);
    /// Nobody acts any more: every question and change is refused until somebody logs in.
    void logOut();
    /// Whether this is the password of the person who is logged in. Fails with Forbidden.
    QFuture<Result<void>> confirmPassword(const QString &password);
    /// See doubleread::setPassword(). `current` is only looked at for one's own.
    QFuture<Result<User>> setPassword(Id<User> person, const QString &current, const QString &next);
    QFuture<Result<User>> setDisabled(Id<User> person, bool disabled);

    // The protocol; see core/service/protocols/protocols.h
    QFuture<Result<ProtocolChange>> setProtocol(const Protocol &protocol, const QString &reason);
    QFuture<Result<bool>> protocolNeedsReason();
    QFuture<Result<std::vector<ProtocolVersion>>> protocolHistory();

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
