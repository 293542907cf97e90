#include "core/base/problem.h"
#include "core/service/reading/worklists.h"
#include "core/service/support.h"
#include "core/store/reads/progressrepository.h"
#include "core/store/reads/takebackrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

Result<RoundReport> statusOf(Database &database)
{
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    const auto lack = ProgressRepository(database).lack(dataset->round, protocol->readsPerScan);
    if (!lack)
        return fail(lack.error());
    const auto requests = TakeBackRepository(database).all({});
    if (!requests)
        return fail(requests.error());
    return RoundReport{.round = dataset->round,
                       .closed = dataset->roundClosed,
                       .missing = lack->missing,
                       .open = lack->open,
                       .askedBack = std::ranges::count_if(
                           *requests, [](const TakeBack &each) { return !each.answer; })};
}

} // namespace

Result<std::vector<ReaderProgress>> readersProgress(Database &database, const Actor &actor)
{
    const bool all = mayManagePeople(actor).has_value();
    if (!all && actor.user.role != Role::Radiologist)
        return forbidden(
            Problem::tr("%1 may not see how far the readers have come").arg(actor.user.name));
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const bool timed = !all || dataset->roundClosed || actor.roles == RoleCheck::Waived;
    return ProgressRepository(database).readers(
        dataset->round, all ? std::optional<Id<User>>() : actor.user.id,
        timed ? ProgressRepository::Times::Told : ProgressRepository::Times::Withheld);
}

Result<RoundReport> roundStatus(Database &database, const Actor &actor)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    return statusOf(database);
}

Result<RoundReport> closeRound(Database &database, const Actor &actor)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    return inTransaction(database, [&]() -> Result<RoundReport> {
        Result<RoundReport> status = statusOf(database);
        if (!status)
            return status;
        if (status->closed)
            return forbidden(Problem::tr("reading round %1 is closed already").arg(status->round));
        const auto closed = ProtocolRepository(database).closeRound(status->round);
        if (!closed)
            return fail(closed.error());
        const auto told =
            record(database, actor.user.id, u"round.closed"_s,
                   u"round:"_s + QString::number(status->round), {},
                   CanonicalObject().set("missing", status->missing).set("open", status->open));
        if (!told)
            return fail(told.error());
        status->closed = true;
        return status;
    });
}

} // namespace doubleread
