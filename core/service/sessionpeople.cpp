#include "core/service/sessionpeople.h"

#include "core/service/people.h"
#include "core/service/protocols.h"
#include "core/service/sessionprivate.h"

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
