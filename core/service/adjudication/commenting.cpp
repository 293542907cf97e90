#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/adjudication/sides.h"
#include "core/service/scans/flags.h"
#include "core/service/support.h"
#include "core/store/commentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype longestComment = 65536; ///< Characters.

/// Who has made the reads of the scan that count, in the order in which they are shown.
Result<std::vector<Id<User>>> shownReaders(Database &database, const Scan &scan,
                                           const QString &dataset)
{
    const auto header = ReviewRepository(database).header(scan.position);
    if (!header)
        return fail(header.error());
    std::vector<Id<User>> readers;
    if (!*header)
        return readers;
    ReadRepository reads(database, Viewer::program());
    for (const Id<Read> id : {(*header)->firstRead, (*header)->secondRead}) {
        const auto read =
            id.isNull() ? std::optional<Read>() : reads.byId(id).value_or(std::optional<Read>());
        if (read)
            readers.push_back(read->reader);
    }
    if (readers.size() == 2 && sidesAreSwapped(dataset, scan.id))
        std::ranges::reverse(readers);
    return readers;
}

/// A reader knows what the others said once the round is over, where the protocol shows the readers
/// of a scan each other's reads.
Result<bool> readerSeesAll(Database &database, const Actor &actor, const Scan &scan,
                           const ProtocolRepository::Dataset &dataset)
{
    if (!dataset.roundClosed)
        return false;
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    const auto own = ReadRepository(database, viewerOf(actor))
                         .current(scan.position, actor.user.id, dataset.round);
    if (!own)
        return fail(own.error());
    return protocol->readersSeeAfterRound && *own && (*own)->state == ReadState::Submitted;
}

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
    if (viewer.role == Role::Radiologist)
        return readerSeesAll(database, actor, scan, *dataset);
    if (viewer.role != Role::MedicalOfficer)
        return false;
    const auto header = ReviewRepository(database).header(scan.position);
    if (!header)
        return fail(header.error());
    const auto own =
        ReadRepository(database, viewer).current(scan.position, actor.user.id, dataset->round);
    if (!own)
        return fail(own.error());
    return header->has_value() && !own->has_value();
}

/// Readers become a side; what officers and coordinators say keeps its name.
Result<void> hideReaders(Database &database, const Actor &actor, const Scan &scan,
                         std::vector<Comment> &comments)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const auto readers = shownReaders(database, scan, dataset->id);
    if (!readers)
        return fail(readers.error());
    UserRepository people(database);
    for (Comment &comment : comments) {
        if (comment.author == actor.user.id)
            continue;
        const auto author = people.byId(comment.author);
        if (!author)
            return fail(author.error());
        if (*author && (*author)->role != Role::Radiologist)
            continue;
        const auto side = std::ranges::find(*readers, comment.author);
        if (side != readers->end())
            comment.side = static_cast<int>(std::distance(readers->begin(), side));
        comment.author = {};
    }
    return {};
}

/// Stores what is new; the text of it is trimmed, id, author and time are given to it.
Result<Comment> commentWithin(Database &database, const Actor &actor, const Scan &scan,
                              Comment comment)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const QString text = comment.text.trimmed();
    if (text.isEmpty())
        return invalid(Problem::tr("the comment is empty"));
    if (text.size() > longestComment)
        return invalid(Problem::tr("the comment is longer than 65,536 characters"));
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
    if (comment.parent)
        content.set("parent", *comment.parent);
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
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
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
    if (readersAreHidden(actor, *protocol))
        if (const auto hidden = hideReaders(database, actor, *found, *comments); !hidden)
            return fail(hidden.error());
    return comments;
}

namespace {

/// The first comment of the thread that a reply to `parent` joins. What this person cannot see is
/// not there.
Result<Id<Comment>> threadOf(Database &database, const Actor &actor, Id<Scan> scan,
                             Id<Comment> parent)
{
    const Result<std::vector<Comment>> seen = comments(database, actor, scan);
    if (!seen)
        return fail(seen.error());
    const auto found = std::ranges::find(*seen, parent, &Comment::id);
    if (found == seen->end())
        return fail(Error::Code::NotFound, Problem::tr("the comment to answer is not there"),
                    Problem::tr("load the comments of the scan again"));
    return found->parent.value_or(found->id);
}

} // namespace

Result<Comment> addComment(Database &database, const Actor &actor, Id<Scan> scan,
                           const NewComment &comment)
{
    return inTransaction(database, [&]() -> Result<Comment> {
        const Result<Scan> found = ScanRepository(database).byId(scan);
        if (!found)
            return fail(found.error());
        Comment added;
        added.text = comment.text;
        added.spot = comment.spot;
        if (comment.parent) {
            const auto thread = threadOf(database, actor, scan, *comment.parent);
            if (!thread)
                return fail(thread.error());
            added.parent = *thread;
            added.spot.reset();
        } else if (comment.spot && overhang(*comment.spot, found->size) > 0) {
            return invalid(Problem::tr("the spot of the comment is outside of the scan"));
        }
        return commentWithin(database, actor, *found, std::move(added));
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
