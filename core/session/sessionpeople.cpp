#include "core/session/sessionpeople.h"

#include "core/service/people/people.h"
#include "core/service/protocols/protocols.h"
#include "core/session/sessionprivate.h"

namespace doubleread {

QFuture<Result<User>> SessionPeople::add(const QString &name, Role role)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), name,
                            role](Database &database, const StoreThread::Cancelled &) {
        Result<User> added = addPerson(database, actor, name, role);
        if (added)
            session.refreshInfo(database);
        return added;
    });
}

QFuture<Result<User>> SessionPeople::logIn(Id<User> person, const QString &password)
{
    return m_session.ask([&session = m_session, person, password](Database &database) {
        const Result<LogIn> login = doubleread::logIn(database, person, password);
        if (!login)
            return Result<User>(fail(login.error()));
        session.tell([&session, user = login->actor.user] { session.becomes(user); });
        return Result<User>(login->actor.user);
    });
}

void SessionPeople::logOut()
{
    m_session.ask([](Database &database) {
        doubleread::logOut(database); // after the last change that was asked for
        return Result<void>();
    });
    m_session.becomes({});
}

QFuture<Result<void>> SessionPeople::confirmPassword(const QString &password)
{
    return m_session.ask([actor = m_session.actor(), password](Database &database) {
        return doubleread::confirmPassword(database, actor, password);
    });
}

QFuture<Result<User>> SessionPeople::setPassword(Id<User> person, const QString &current,
                                                 const QString &next)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), person, current,
                            next](Database &database, const StoreThread::Cancelled &) {
        Result<User> set = doubleread::setPassword(database, actor, person, current, next);
        if (set)
            session.refreshInfo(database);
        return set;
    });
}

QFuture<Result<User>> SessionPeople::setDisabled(Id<User> person, bool disabled)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), person,
                            disabled](Database &database, const StoreThread::Cancelled &) {
        Result<User> set = doubleread::setDisabled(database, actor, person, disabled);
        if (set)
            session.refreshInfo(database);
        return set;
    });
}

QFuture<Result<ProtocolChange>> SessionPeople::setProtocol(const Protocol &protocol,
                                                           const QString &reason)
{
    return m_session.write([&session = m_session, actor = m_session.actor(), protocol,
                            reason](Database &database, const StoreThread::Cancelled &) {
        Result<ProtocolChange> changed = doubleread::setProtocol(database, actor, protocol, reason);
        if (changed)
            session.refreshInfo(database);
        return changed;
    });
}

QFuture<Result<bool>> SessionPeople::protocolNeedsReason()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::protocolNeedsReason(database, actor);
    });
}

QFuture<Result<std::vector<ProtocolVersion>>> SessionPeople::protocolHistory()
{
    return m_session.ask([actor = m_session.actor()](Database &database) {
        return doubleread::protocolHistory(database, actor);
    });
}

} // namespace doubleread
