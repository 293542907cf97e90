#include "core/service/reading/takingback.h"

#include "core/base/problem.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reads/takebackrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace doubleread {

namespace {

struct Submitted
{
    Read read;
    Scan scan;
};

Result<Submitted> submittedRead(Database &database, Id<Read> id)
{
    Result<std::optional<Read>> read = ReadRepository(database, Viewer::program()).byId(id);
    if (!read)
        return fail(read.error());
    if (!*read)
        return fail(Error::Code::NotFound, Problem::tr("there is no such read"));
    Result<Scan> scan = ScanRepository(database).byId((*read)->scan);
    if (!scan)
        return fail(scan.error());
    return Submitted{.read = std::move(**read), .scan = std::move(*scan)};
}

Result<TakeBack> askWithin(Database &database, const Actor &actor, const Submitted &asked,
                           const QString &reason)
{
    if (const auto allowed = mayAskBack(actor, asked.read, asked.scan, reason); !allowed)
        return fail(allowed.error());
    TakeBackRepository requests(database);
    const auto pending = requests.unansweredOf(asked.read.id);
    if (!pending)
        return fail(pending.error());
    if (*pending)
        return fail(Error::Code::AlreadyExists,
                    Problem::tr("%1 has been asked for already").arg(asked.scan.fileName),
                    Problem::tr("wait for the coordinator's answer"));
    const TakeBack request{.id = Id<TakeBack>::create(),
                           .read = asked.read.id,
                           .scan = asked.scan.id,
                           .fileName = asked.scan.fileName,
                           .reader = asked.read.reader,
                           .reason = reason.trimmed(),
                           .askedAt = QDateTime::currentDateTimeUtc(),
                           .answer = {}};
    if (const auto added = requests.add(request); !added)
        return fail(added.error());
    const auto told = record(database, actor.user.id, u"read.asked-back"_s, subjectOf(asked.read),
                             asked.scan.position, CanonicalObject().set("reason", request.reason));
    if (!told)
        return fail(told.error());
    return request;
}

Result<TakeBack::AtStake> atStake(Database &database, Id<Read> read, qint64 scan)
{
    ReviewRepository reviews(database);
    const auto header = reviews.header(scan);
    if (!header)
        return fail(header.error());
    TakeBack::AtStake stake;
    if (!*header || ((*header)->firstRead != read && (*header)->secondRead != read))
        return stake;
    const Result<ReviewContent> content = reviews.content(scan, (*header)->version);
    if (!content)
        return fail(content.error());
    stake.compared = true;
    stake.decisions =
        static_cast<int>(std::ssize(content->disagreements)) - openCount(content->disagreements);
    stake.decided = stake.decisions > 0;
    return stake;
}

/// The program's doing: the reader's own entries must not tell that there was a comparison.
Result<void> letComparisonFall(Database &database, const Submitted &back)
{
    ReviewRepository reviews(database);
    const qint64 position = back.scan.position;
    const auto header = reviews.header(position);
    if (!header)
        return fail(header.error());
    const bool compared =
        *header && ((*header)->firstRead == back.read.id || (*header)->secondRead == back.read.id);
    if (!compared)
        return {};
    if (const auto fell = reviews.fell(position); !fell)
        return fell;
    if (const auto set = ScanRepository(database).setState(position, ScanState::Reading); !set)
        return set;
    return record(database, {}, u"scan.comparison-fell"_s, subjectOf(back.scan), position,
                  CanonicalObject().set("version", qint64{(*header)->version}));
}

/// Whether the answer for the scan was not the reader's own but followed from the drawing when the
/// read was submitted.
Result<bool> isAnswerDerived(Database &database, const Submitted &back)
{
    const auto told = TrailRepository(database).lastContent(
        u"read.submitted"_s, subjectOf(back.read), back.scan.position);
    if (!told)
        return fail(told.error());
    if (!*told)
        return false;
    const QJsonObject before = QJsonDocument::fromJson(**told).object()[u"old"_s].toObject();
    return before[u"verdict"_s].toString().isEmpty();
}

/// Withdraws the read and begins the next one with what it held.
Result<void> giveBack(Database &database, const Actor &actor, const Submitted &back,
                      const TakeBack &request)
{
    if (const auto allowed = mayGiveBack(actor, back.read, back.scan); !allowed)
        return allowed;
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    ReadRepository reads(database, Viewer::program());
    if (const auto withdrawn = reads.withdraw(back.read.id); !withdrawn)
        return withdrawn;
    Read again = back.read;
    again.id = Id<Read>::create();
    again.state = ReadState::Open;
    again.unblinded = again.unblinded || dataset->roundClosed;
    again.startedAt = request.answer->at;
    again.submittedAt = {};
    again.revision = 0;
    const Result<bool> derived = isAnswerDerived(database, back);
    if (!derived)
        return fail(derived.error());
    if (*derived) // and follows from what will be drawn
        again.assessment.verdict.reset();
    if (const auto added = reads.add(again, back.scan.position); !added)
        return added;
    const auto told = record(database, actor.user.id, u"read.taken-back"_s, subjectOf(back.read),
                             back.scan.position,
                             CanonicalObject()
                                 .set("reader", back.read.reader)
                                 .set("new_read", again.id)
                                 .set("reason", request.reason)
                                 .set("remark", request.answer->remark));
    return told ? letComparisonFall(database, back) : told;
}

Result<void> answerWithin(Database &database, const Actor &actor, TakeBack request, bool granted,
                          const QString &remark)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return allowed;
    request.answer = TakeBack::Answer{.by = actor.user.id,
                                      .at = QDateTime::currentDateTimeUtc(),
                                      .granted = granted,
                                      .remark = remark.trimmed()};
    if (const auto answered = TakeBackRepository(database).answer(request.id, *request.answer);
        !answered)
        return answered;
    const Result<Submitted> back = submittedRead(database, request.read);
    if (!back)
        return fail(back.error());
    if (granted)
        return giveBack(database, actor, *back, request);
    return record(database, actor.user.id, u"read.take-back-declined"_s, subjectOf(back->read),
                  back->scan.position,
                  CanonicalObject()
                      .set("reader", back->read.reader)
                      .set("reason", request.reason)
                      .set("remark", request.answer->remark));
}

/// The reader's submitted reads of these scans, hidden repeats too; each named scan has to have
/// one.
Result<std::vector<Submitted>> submittedOnes(Database &database, const TakeBackRequest &request)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<std::vector<Read>> reads =
        ReadRepository(database, Viewer::program()).submittedOf(request.reader, dataset->round);
    if (!reads)
        return fail(reads.error());
    std::vector<Submitted> found;
    for (Read &read : *reads) {
        if (!request.scans.empty() &&
            std::ranges::find(request.scans, read.scan) == request.scans.end())
            continue;
        Result<Scan> scan = ScanRepository(database).byId(read.scan);
        if (!scan)
            return fail(scan.error());
        found.push_back({.read = std::move(read), .scan = std::move(*scan)});
    }
    for (const Id<Scan> id : request.scans) {
        const bool there =
            std::ranges::any_of(found, [&](const Submitted &each) { return each.scan.id == id; });
        if (there)
            continue;
        const Result<Scan> scan = ScanRepository(database).byId(id);
        return fail(Error::Code::NotFound,
                    Problem::tr("there is no submitted read of %1 by this reader")
                        .arg(scan ? scan->fileName : id.toString()));
    }
    return found;
}

/// With a reason all of these; without one those that their reader has given a reason for. One that
/// was named has to have a reason.
Result<std::vector<Submitted>> withReason(Database &database, const TakeBackRequest &request,
                                          std::vector<Submitted> reads)
{
    if (!request.reason.trimmed().isEmpty())
        return reads;
    std::vector<Submitted> asked;
    for (Submitted &each : reads) {
        const auto pending = TakeBackRepository(database).unansweredOf(each.read.id);
        if (!pending)
            return fail(pending.error());
        if (*pending)
            asked.push_back(std::move(each));
    }
    const bool lacking = request.scans.empty() ? asked.empty() : asked.size() < reads.size();
    if (lacking)
        return invalid(Problem::tr("taking a read back needs a reason"),
                       Problem::tr("say what has to be changed"));
    return asked;
}

/// The pending request, or one that is made for the coordinator who did not wait for it.
Result<TakeBack> requestFor(Database &database, const Submitted &back, const QString &reason)
{
    TakeBackRepository requests(database);
    auto pending = requests.unansweredOf(back.read.id);
    if (!pending)
        return fail(pending.error());
    if (*pending)
        return std::move(**pending);
    const TakeBack request{.id = Id<TakeBack>::create(),
                           .read = back.read.id,
                           .scan = back.scan.id,
                           .fileName = back.scan.fileName,
                           .reader = back.read.reader,
                           .reason = reason.trimmed(),
                           .askedAt = QDateTime::currentDateTimeUtc(),
                           .answer = {}};
    if (const auto added = requests.add(request); !added)
        return fail(added.error());
    return request;
}

} // namespace

Result<TakeBack> askBack(Database &database, const Actor &actor, Id<Read> read,
                         const QString &reason)
{
    return inTransaction(database, [&]() -> Result<TakeBack> {
        Result<Submitted> asked = submittedRead(database, read);
        if (!asked)
            return fail(asked.error());
        Result<Scan> scan = scanOfRead(database, actor, asked->scan.id, asked->read.purpose);
        if (!scan)
            return fail(scan.error());
        asked->scan = std::move(*scan);
        return askWithin(database, actor, *asked, reason);
    });
}

namespace {

/// What the coordinator weighs, or the name by which the reader knows the scan.
Result<void> fillIn(Database &database, const Actor &actor, bool namesHidden, bool coordinates,
                    TakeBack &request)
{
    if (!namesHidden && (!coordinates || request.answer))
        return {};
    const auto read = ReadRepository(database, Viewer::program()).byId(request.read);
    if (!read)
        return fail(read.error());
    const ReadPurpose purpose = *read ? (*read)->purpose : ReadPurpose::Primary;
    const Result<Scan> scan = scanOfRead(database, actor, request.scan, purpose);
    if (!scan)
        return fail(scan.error());
    request.fileName = scan->fileName;
    if (!coordinates || request.answer)
        return {};
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const auto stake = atStake(database, request.read, scan->position);
    if (!stake)
        return fail(stake.error());
    request.atStake = *stake;
    if (!dataset->roundClosed && actor.roles == RoleCheck::Enforced)
        request.atStake.decisions = 0; // it would tell of the reads
    return {};
}

} // namespace

Result<std::vector<TakeBack>> takeBacks(Database &database, const Actor &actor)
{
    const bool all = mayManagePeople(actor).has_value();
    auto requests =
        TakeBackRepository(database).all(all ? std::optional<Id<User>>() : actor.user.id);
    const Result<bool> hidden = scansAreHidden(database, actor);
    if (!hidden)
        return fail(hidden.error());
    if (!requests)
        return requests;
    for (TakeBack &each : *requests)
        if (const auto filled = fillIn(database, actor, *hidden, all, each); !filled)
            return fail(filled.error());
    return requests;
}

Result<void> answerTakeBack(Database &database, const Actor &actor, Id<TakeBack> id, bool granted,
                            const QString &remark)
{
    return inTransaction(database, [&]() -> Result<void> {
        Result<std::optional<TakeBack>> request = TakeBackRepository(database).byId(id);
        if (!request)
            return fail(request.error());
        if (!*request)
            return fail(Error::Code::NotFound, Problem::tr("there is no such request"));
        return answerWithin(database, actor, std::move(**request), granted, remark);
    });
}

Result<TakeBackReport> takeBack(Database &database, const Actor &actor,
                                const TakeBackRequest &request)
{
    const bool asks = request.reader == actor.user.id && actor.user.role == Role::Radiologist;
    if (!asks)
        if (const auto allowed = mayManagePeople(actor); !allowed)
            return fail(allowed.error());
    if (const auto shown =
            checkScansShown(database, actor, Problem::tr("asks for reads in the window alone"));
        !shown)
        return fail(shown.error());
    if (asks && request.reason.trimmed().isEmpty())
        return invalid(Problem::tr("taking a read back needs a reason"),
                       Problem::tr("say what has to be changed"));
    return inTransaction(database, [&]() -> Result<TakeBackReport> {
        auto reads = submittedOnes(database, request);
        if (reads && !asks)
            reads = withReason(database, request, std::move(*reads));
        if (!reads)
            return fail(reads.error());
        TakeBackReport report;
        for (const Submitted &each : *reads) {
            if (asks) {
                if (const auto asked = askWithin(database, actor, each, request.reason); !asked)
                    return fail(asked.error());
                ++report.asked;
                continue;
            }
            Result<TakeBack> wish = requestFor(database, each, request.reason);
            if (!wish)
                return fail(wish.error());
            const auto stake = atStake(database, each.read.id, each.scan.position);
            if (!stake)
                return fail(stake.error());
            report.decisionsVoid += stake->decided ? 1 : 0;
            if (const auto granted =
                    answerWithin(database, actor, std::move(*wish), true, request.reason);
                !granted)
                return fail(granted.error());
            ++report.granted;
        }
        return report;
    });
}

Result<TakeBackReport> declineTakeBack(Database &database, const Actor &actor,
                                       const TakeBackRequest &request)
{
    if (const auto allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    return inTransaction(database, [&]() -> Result<TakeBackReport> {
        const auto all = TakeBackRepository(database).all(request.reader);
        if (!all)
            return fail(all.error());
        TakeBackReport report;
        for (const TakeBack &each : *all) {
            const bool named = request.scans.empty() ||
                               std::ranges::find(request.scans, each.scan) != request.scans.end();
            if (each.answer || !named)
                continue;
            if (const auto declined = answerWithin(database, actor, each, false, request.reason);
                !declined)
                return fail(declined.error());
            ++report.declined;
        }
        if (report.declined == 0)
            return fail(Error::Code::NotFound, Problem::tr("there is no such request"),
                        Problem::tr("list them to see which there are"));
        return report;
    });
}

} // namespace doubleread
