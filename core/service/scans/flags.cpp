#include "core/service/scans/flags.h"

#include "core/model/canonical.h"
#include "core/service/support.h"
#include "core/store/commentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

Disagreement raisedBy(const Comment &flag)
{
    Disagreement raised;
    raised.id = Id<Disagreement>::create();
    raised.scan = flag.scan;
    raised.kind = DisagreementKind::Raised;
    raised.comment = flag.text;
    return raised;
}

/// Others do not: a reader's own entries in the trail must not tell that the others have read.
Result<bool> knowsOfReview(Database &database, const Actor &actor, const Scan &scan)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const auto reads =
        ReadRepository(database, Viewer::program()).primaries(scan.position, dataset->round);
    if (!reads)
        return fail(reads.error());
    return mayReview(actor, scan, *reads).has_value();
}

} // namespace

Result<std::vector<Disagreement>> raisedByFlags(Database &database, const Scan &scan)
{
    const auto comments = CommentRepository(database).ofScan(scan.position, {});
    if (!comments)
        return fail(comments.error());
    std::vector<Disagreement> raised;
    for (const Comment &comment : *comments)
        if (comment.flag)
            raised.push_back(raisedBy(comment));
    return raised;
}

Result<void> raiseFlag(Database &database, const Actor &actor, const Scan &scan,
                       const Comment &flag)
{
    ReviewRepository reviews(database);
    const auto header = reviews.header(scan.position);
    if (!header)
        return fail(header.error());
    const auto signedAlready = reviews.signOffInForce(scan.position);
    if (!signedAlready)
        return fail(signedAlready.error());
    if (!*header || *signedAlready)
        return {};
    Result<ReviewContent> content = reviews.content(scan.position, (*header)->version);
    if (!content)
        return fail(content.error());
    const Disagreement raised = raisedBy(flag);
    content->disagreements.push_back(raised);
    if (const auto stored = reviews.store(scan.position, (*header)->revision, *content); !stored)
        return stored;
    const ScanState state = stateAfterDecision(content->disagreements);
    if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
        return set;
    const Result<bool> knows = knowsOfReview(database, actor, scan);
    if (!knows)
        return fail(knows.error());
    return record(database, *knows ? actor.user.id : Id<User>(), u"review.raised"_s,
                  subjectOf(scan), scan.position,
                  CanonicalObject().setJson("new", toCanonicalJson(raised)));
}

} // namespace doubleread
