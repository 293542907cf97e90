#include "core/service/reviewing.h"

#include "core/base/hash.h"
#include "core/model/canonical.h"
#include "core/service/reviewcontent.h"
#include "core/service/sides.h"
#include "core/service/support.h"
#include "core/store/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scanrepository.h"

namespace doubleread {

namespace {

/// All that rules are asked about, with the sides as they are stored.
struct Desk
{
    ProtocolRepository::Dataset dataset;
    Protocol protocol;
    Review review;
    std::vector<Read> allReads; ///< Open ones and further ones too.
};

std::unexpected<Error> notCompared(const Scan &scan)
{
    return fail(Error::Code::NotFound, u"%1 has not been read completely"_s.arg(scan.fileName),
                u"wait until its reads are submitted"_s);
}

/// The compared reads, through the eyes of the person: what is hidden is missing.
Result<std::vector<Read>> comparedReads(Database &database, const Actor &actor, const Scan &scan,
                                        const ReviewRepository::Header &header)
{
    ReadRepository reads(database, viewerOf(actor));
    std::vector<Read> found;
    for (const Id<Read> id : {header.firstRead, header.secondRead}) {
        if (id.isNull())
            continue;
        Result<std::optional<Read>> read = reads.byId(id);
        if (!read)
            return fail(read.error());
        if (!*read)
            return forbidden(
                u"%1 may not see the reads of %2"_s.arg(actor.user.name, scan.fileName));
        found.push_back(std::move(**read));
    }
    return found;
}

Result<Review> storedReview(Database &database, const Actor &actor, const Scan &scan)
{
    ReviewRepository reviews(database);
    const auto header = reviews.header(scan.position);
    if (!header)
        return fail(header.error());
    if (!*header)
        return notCompared(scan);
    Result<std::vector<Read>> reads = comparedReads(database, actor, scan, **header);
    if (!reads)
        return fail(reads.error());
    Result<ReviewContent> content = reviews.content(scan.position, (*header)->version);
    if (!content)
        return fail(content.error());
    Result<std::optional<SignOff>> signOff = reviews.signOffInForce(scan.position);
    if (!signOff)
        return fail(signOff.error());
    return Review{.scan = scan,
                  .reads = std::move(*reads),
                  .disagreements = std::move(content->disagreements),
                  .consensus = {.scan = scan.id,
                                .assessment = std::move(content->assessment),
                                .annotations = std::move(content->annotations),
                                .version = (*header)->version},
                  .signOff = std::move(*signOff),
                  .revision = (*header)->revision};
}

Result<Desk> deskFor(Database &database, const Actor &actor, Id<Scan> id)
{
    ProtocolRepository protocols(database);
    auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    const Result<Scan> scan = ScanRepository(database).byId(id);
    if (!scan)
        return fail(scan.error());
    Result<std::vector<Read>> reads =
        ReadRepository(database, Viewer::program()).primaries(scan->position, dataset->round);
    if (!reads)
        return fail(reads.error());
    Result<Review> review = storedReview(database, actor, *scan);
    if (!review)
        return fail(review.error());
    return Desk{.dataset = std::move(*dataset),
                .protocol = std::move(*protocol),
                .review = std::move(*review),
                .allReads = std::move(*reads)};
}

bool isTurned(const Actor &actor, const Desk &desk)
{
    return namesAreHidden(actor, desk.protocol) && desk.review.reads.size() == 2 &&
           sidesAreSwapped(desk.dataset.id, desk.review.scan.id);
}

/// As this person may see it.
Review shown(const Actor &actor, const Desk &desk)
{
    Review review = isTurned(actor, desk) ? swapped(desk.review) : desk.review;
    if (namesAreHidden(actor, desk.protocol))
        for (Read &read : review.reads)
            read.reader = {};
    return review;
}

Result<Review> reviewAgain(Database &database, const Actor &actor, Id<Scan> scan)
{
    const Result<Desk> desk = deskFor(database, actor, scan);
    if (!desk)
        return fail(desk.error());
    return shown(actor, *desk);
}

Result<int> storeWithin(Database &database, const Actor &actor, const Desk &desk, int revision,
                        ReviewContent content, const QString &what)
{
    const Scan &scan = desk.review.scan;
    if (const auto allowed = mayReview(actor, scan, desk.allReads); !allowed)
        return fail(allowed.error());
    const ReviewContent before = contentOf(desk.review);
    if (const auto fits = checkSameDisagreements(before, content); !fits)
        return fail(fits.error());
    if (const auto said = checkReasons(before, content, desk.protocol); !said)
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

SignOff signatureOf(const Actor &actor, const Desk &desk, const QString &printedName)
{
    SignOff signOff;
    signOff.id = Id<SignOff>::create();
    signOff.scan = desk.review.scan.id;
    signOff.consensusVersion = desk.review.consensus.version;
    signOff.protocolVersion = desk.protocol.version;
    signOff.officer = actor.user.id;
    signOff.printedName = printedName.trimmed();
    signOff.meaning = desk.protocol.signOffMeaning;
    signOff.at = QDateTime::currentDateTimeUtc();
    signOff.contentSha256 = sha256(signedContent(desk.review.scan, desk.review.consensus, signOff));
    return signOff;
}

Result<void> signWithin(Database &database, const Actor &actor, const Desk &desk, int revision,
                        const QString &printedName)
{
    const Scan &scan = desk.review.scan;
    if (desk.review.revision != revision)
        return fail(Error::Code::Conflict, u"the review was changed elsewhere in the meantime"_s,
                    u"look at it as it is now before signing"_s);
    if (const auto allowed = maySignOff(actor, desk.review, desk.allReads, desk.protocol); !allowed)
        return allowed;
    if (printedName.trimmed().isEmpty())
        return invalid(u"a sign-off needs the printed name"_s);
    const SignOff signOff = signatureOf(actor, desk, printedName);
    if (const auto signedOff = ReviewRepository(database).sign(scan.position, signOff); !signedOff)
        return signedOff;
    if (const auto set = ScanRepository(database).setState(scan.position, ScanState::SignedOff);
        !set)
        return set;
    return record(database, actor.user.id, u"scan.signed-off"_s, subjectOf(scan), scan.position,
                  CanonicalObject()
                      .set("sign_off", signOff.id)
                      .set("version", qint64{signOff.consensusVersion})
                      .set("protocol_version", qint64{signOff.protocolVersion})
                      .set("printed_name", signOff.printedName)
                      .set("meaning", signOff.meaning)
                      .set("content_sha256", QString::fromLatin1(signOff.contentSha256.toHex())));
}

Result<void> reopenWithin(Database &database, const Actor &actor, const Desk &desk,
                          const QString &reason)
{
    const Scan &scan = desk.review.scan;
    if (const auto allowed = mayReopen(actor, scan, desk.allReads, reason); !allowed)
        return allowed;
    if (!desk.review.signOff)
        return forbidden(u"%1 is not signed off"_s.arg(scan.fileName));
    const Voided voided{
        .by = actor.user.id, .at = QDateTime::currentDateTimeUtc(), .reason = reason.trimmed()};
    const auto reopened =
        ReviewRepository(database).reopen(scan.position, *desk.review.signOff, voided);
    if (!reopened)
        return reopened;
    const ScanState state = stateAfterDecision(desk.review.disagreements);
    if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
        return set;
    return record(database, actor.user.id, u"scan.reopened"_s, subjectOf(scan), scan.position,
                  CanonicalObject()
                      .set("sign_off", desk.review.signOff->id)
                      .set("version", qint64{desk.review.consensus.version} + 1)
                      .set("reason", voided.reason));
}

} // namespace

Result<Review> review(Database &database, const Actor &actor, Id<Scan> scan)
{
    return reviewAgain(database, actor, scan);
}

Result<int> storeReview(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                        const ReviewContent &content, const QString &what)
{
    return inTransaction(database, [&]() -> Result<int> {
        const Result<Desk> desk = deskFor(database, actor, scan);
        if (!desk)
            return fail(desk.error());
        return storeWithin(database, actor, *desk, revision,
                           isTurned(actor, *desk) ? swapped(content) : content, what);
    });
}

Result<Review> signOff(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                       const QString &printedName)
{
    return inTransaction(database, [&]() -> Result<Review> {
        const Result<Desk> desk = deskFor(database, actor, scan);
        if (!desk)
            return fail(desk.error());
        const auto done = signWithin(database, actor, *desk, revision, printedName);
        return done ? reviewAgain(database, actor, scan) : Result<Review>(fail(done.error()));
    });
}

Result<Review> reopen(Database &database, const Actor &actor, Id<Scan> scan, const QString &reason)
{
    return inTransaction(database, [&]() -> Result<Review> {
        const Result<Desk> desk = deskFor(database, actor, scan);
        if (!desk)
            return fail(desk.error());
        const auto done = reopenWithin(database, actor, *desk, reason);
        return done ? reviewAgain(database, actor, scan) : Result<Review>(fail(done.error()));
    });
}

Result<std::vector<SignOff>> signatures(Database &database, const Actor &actor, Id<Scan> scan)
{
    const Result<Desk> desk = deskFor(database, actor, scan);
    if (!desk)
        return fail(desk.error());
    return ReviewRepository(database).signOffs(desk->review.scan.position);
}

Result<Progress> reviewProgress(Database &database, const Actor &actor)
{
    if (actor.roles == RoleCheck::Enforced && actor.user.role == Role::Radiologist)
        return Progress{};
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
