#include "core/service/sessionpeople.h"

#include "core/service/people.h"
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

} // namespace doubleread
