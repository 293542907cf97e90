#include "core/model/canonical.h"
#include "core/service/reviewcontent.h"
#include "core/service/reviewing.h"
#include "core/service/sides.h"
#include "core/service/support.h"
#include "core/store/commentrepository.h"
#include "core/store/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scanrepository.h"

namespace doubleread {

namespace {

constexpr qsizetype longestComment = 65536; ///< Characters.

/// Whether the person knows what others said: as with reads, and for the officer only of scans
/// that were compared and that the same person has not read.
Result<bool> seesAllComments(Database &database, const Actor &actor, const Scan &scan)
{
    const Viewer viewer = viewerOf(actor);
    if (viewer.seesAll)
        return true;
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    if (viewer.role == Role::Coordinator)
        return dataset->roundClosed;
    if (viewer.role != Role::MedicalOfficer)
        return false;
    const auto header = ReviewRepository(database).header(scan.position);
    if (!header)
        return fail(header.error());
    const auto own =
        ReadRepository(database, viewer).primary(scan.position, actor.user.id, dataset->round);
    if (!own)
        return fail(own.error());
    return header->has_value() && !own->has_value();
}

Result<Comment> commentWithin(Database &database, const Actor &actor, const Scan &scan,
                              const QString &text, std::optional<Point> spot)
{
    if (text.trimmed().isEmpty())
        return invalid(u"the comment is empty"_s);
    if (text.size() > longestComment)
        return invalid(u"the comment is longer than 65,536 characters"_s);
    Comment comment;
    comment.id = Id<Comment>::create();
    comment.scan = scan.id;
    comment.author = actor.user.id;
    comment.spot = spot;
    comment.text = text.trimmed();
    comment.at = QDateTime::currentDateTimeUtc();
    if (const auto added = CommentRepository(database).add(comment, scan.position); !added)
        return fail(added.error());
    CanonicalObject content;
    content.set("text", comment.text);
    if (spot)
        content.setJson("spot", toCanonicalJson(Shape(*spot)));
    const auto told = record(database, actor.user.id, u"comment.added"_s,
                             u"comment:"_s + comment.id.toString(), scan.position, content);
    if (!told)
        return fail(told.error());
    return comment;
}

/// Adds the disagreement to the content in hand; who may not decide raises nothing.
Result<void> raiseWithin(Database &database, const Actor &actor, const Scan &scan,
                         const QString &text)
{
    ReviewRepository reviews(database);
    const auto header = reviews.header(scan.position);
    if (!header)
        return fail(header.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const auto reads =
        ReadRepository(database, Viewer::program()).primaries(scan.position, dataset->round);
    if (!reads)
        return fail(reads.error());
    if (!*header || !mayReview(actor, scan, *reads))
        return {};
    Result<ReviewContent> content = reviews.content(scan.position, (*header)->version);
    if (!content)
        return fail(content.error());
    Disagreement raised;
    raised.id = Id<Disagreement>::create();
    raised.scan = scan.id;
    raised.kind = DisagreementKind::Raised;
    raised.comment = text.trimmed();
    content->disagreements.push_back(raised);
    if (const auto stored = reviews.store(scan.position, (*header)->revision, *content); !stored)
        return stored;
    const ScanState state = stateAfterDecision(content->disagreements);
    if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
        return set;
    return record(database, actor.user.id, u"review.raised"_s, subjectOf(scan), scan.position,
                  CanonicalObject().setJson("new", toCanonicalJson(raised)));
}

} // namespace

Result<std::vector<Comment>> comments(Database &database, const Actor &actor, Id<Scan> scan)
{
    const Result<Scan> found = ScanRepository(database).byId(scan);
    if (!found)
        return fail(found.error());
    const Result<bool> all = seesAllComments(database, actor, *found);
    if (!all)
        return fail(all.error());
    Result<std::vector<Comment>> comments = CommentRepository(database).ofScan(
        found->position, *all ? std::optional<Id<User>>() : actor.user.id);
    if (!comments)
        return comments;
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    if (namesAreHidden(actor, *protocol))
        for (Comment &comment : *comments)
            if (comment.author != actor.user.id)
                comment.author = {};
    return comments;
}

Result<Comment> addComment(Database &database, const Actor &actor, Id<Scan> scan,
                           const QString &text, std::optional<Point> spot)
{
    return inTransaction(database, [&]() -> Result<Comment> {
        const Result<Scan> found = ScanRepository(database).byId(scan);
        if (!found)
            return fail(found.error());
        return commentWithin(database, actor, *found, text, spot);
    });
}

Result<Comment> flag(Database &database, const Actor &actor, Id<Scan> scan, const QString &text)
{
    return inTransaction(database, [&]() -> Result<Comment> {
        const Result<Scan> found = ScanRepository(database).byId(scan);
        if (!found)
            return fail(found.error());
        Result<Comment> comment = commentWithin(database, actor, *found, text, {});
        if (!comment)
            return comment;
        if (const auto raised = raiseWithin(database, actor, *found, text); !raised)
            return fail(raised.error());
        return comment;
    });
}

} // namespace doubleread
