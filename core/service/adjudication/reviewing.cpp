#include "core/service/adjudication/reviewing.h"

#include "core/base/problem.h"
#include "core/service/adjudication/reviewcase.h"
#include "core/service/adjudication/reviewcontent.h"
#include "core/service/adjudication/sides.h"
#include "core/service/support.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

Result<int> storeWithin(Database &database, const Actor &actor, const ReviewCase &its, int revision,
                        ReviewContent content, const QString &what)
{
    const Scan &scan = its.review.scan;
    if (const auto allowed = mayReview(actor, scan, its.allReads); !allowed)
        return fail(allowed.error());
    const ReviewContent before = contentOf(its.review);
    sortAsStored(content, before.disagreements);
    if (const auto fits = checkSameDisagreements(before, content); !fits)
        return fail(fits.error());
    if (const auto said = checkReasons(before, content, its.protocol); !said)
        return fail(said.error());
    stampResolutions(content, actor.user.id);
    const auto stored = ReviewRepository(database).store(scan.position, revision, content);
    if (!stored)
        return fail(stored.error());
    if (const ScanState state = stateAfterDecision(content.disagreements); state != scan.state)
        if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
            return fail(set.error());
    const Result<void> told =
        record(database, actor.user.id, u"review.stored"_s, subjectOf(scan), scan.position,
               CanonicalObject()
                   .set("what", what)
                   .set("revision", qint64{revision} + 1)
                   .setJson("old", canonicalOf(before))
                   .setJson("new", canonicalOf(content)));
    if (!told)
        return fail(told.error());
    return revision + 1;
}

} // namespace

Result<Review> review(Database &database, const Actor &actor, Id<Scan> scan)
{
    const bool browses = actor.roles == RoleCheck::Enforced && actor.user.role == Role::Researcher;
    if (browses) {
        const Result<Scan> its = ScanRepository(database).byId(scan);
        if (!its)
            return fail(its.error());
        if (its->state != ScanState::Released)
            return forbidden(Problem::tr("%1 may not see the reads of %2 before it is released")
                                 .arg(actor.user.name, its->fileName));
    }
    return reviewAgain(database, actor, scan);
}

Result<int> storeReview(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                        const ReviewContent &content, const QString &what)
{
    return inTransaction(database, [&]() -> Result<int> {
        const Result<ReviewCase> its = reviewCase(database, actor, scan);
        if (!its)
            return fail(its.error());
        return storeWithin(database, actor, *its, revision,
                           isTurned(actor, *its) ? swapped(content) : content, what);
    });
}

Result<Progress> reviewProgress(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const auto list = scanListFor(database, actor);
    if (!list)
        return fail(list.error());
    if (!list->knowsComparisons())
        return Progress{}; // what waits for the officer tells how reads compare
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    auto counts = ScanRepository(database).countByState();
    if (!counts)
        return fail(counts.error());
    using enum ScanState;
    const qint64 done = (*counts)[SignedOff] + (*counts)[Released];
    const qint64 agreed = protocol->rule == SignOffRule::All ? (*counts)[Agreed] : 0;
    return Progress{.done = done,
                    .total = done + agreed + (*counts)[Disputed] + (*counts)[Adjudicated]};
}

} // namespace doubleread
