#include "core/model/canonical.h"
#include "core/service/flags.h"
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

/// Stores what is new; the text of it is trimmed, id, author and time are given to it.
Result<Comment> commentWithin(Database &database, const Actor &actor, const Scan &scan,
                              Comment comment)
{
    const QString text = comment.text.trimmed();
    if (text.isEmpty())
        return invalid(u"the comment is empty"_s);
    if (text.size() > longestComment)
        return invalid(u"the comment is longer than 65,536 characters"_s);
    comment.id = Id<Comment>::create();
    comment.scan = scan.id;
    comment.author = actor.user.id;
    comment.text = text;
    comment.at = QDateTime::currentDateTimeUtc();
    if (const auto added = CommentRepository(database).add(comment, scan.position); !added)
        return fail(added.error());
    CanonicalObject content;
    content.set("text", comment.text);
    if (comment.spot)
        content.setJson("spot", toCanonicalJson(Shape(*comment.spot)));
    const auto told =
        record(database, actor.user.id, comment.flag ? u"comment.flagged"_s : u"comment.added"_s,
               u"comment:"_s + comment.id.toString(), scan.position, content);
    if (!told)
        return fail(told.error());
    return comment;
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
        Comment comment;
        comment.text = text;
        comment.spot = spot;
        return commentWithin(database, actor, *found, std::move(comment));
    });
}

Result<Comment> flag(Database &database, const Actor &actor, Id<Scan> scan, const QString &text)
{
    return inTransaction(database, [&]() -> Result<Comment> {
        const Result<Scan> found = ScanRepository(database).byId(scan);
        if (!found)
            return fail(found.error());
        Comment flagging;
        flagging.text = text;
        flagging.flag = true;
        Result<Comment> comment = commentWithin(database, actor, *found, std::move(flagging));
        if (!comment)
            return comment;
        if (const auto raised = raiseFlag(database, actor, *found, *comment); !raised)
            return fail(raised.error());
        return comment;
    });
}

} // namespace doubleread
