#include "core/service/adjudication/reviewcase.h"

#include "core/base/problem.h"
#include "core/service/adjudication/sides.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

std::unexpected<Error> notCompared(const Scan &scan)
{
    return fail(Error::Code::NotFound,
                Problem::tr("%1 has not been read completely").arg(scan.fileName),
                Problem::tr("wait until its reads are submitted"));
}

/// The compared reads, through the eyes of the person: what is hidden is missing.
Result<std::vector<Read>> comparedReads(Database &database, const Actor &actor, const Scan &scan,
                                        const ReviewRepository::Header &header)
{
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    ReadRepository reads(database, *viewer);
    std::vector<Read> found;
    for (const Id<Read> id : {header.firstRead, header.secondRead}) {
        if (id.isNull())
            continue;
        Result<std::optional<Read>> read = reads.byId(id);
        if (!read)
            return fail(read.error());
        if (!*read)
            return forbidden(
                Problem::tr("%1 may not see the reads of %2").arg(actor.user.name, scan.fileName));
        found.push_back(std::move(**read));
    }
    return found;
}

Result<QStringList> readersOf(Database &database, const std::vector<Read> &reads)
{
    QStringList names;
    for (const Read &read : reads) {
        const Result<std::optional<User>> reader = UserRepository(database).byId(read.reader);
        if (!reader)
            return fail(reader.error());
        names << (*reader ? (*reader)->name : QString());
    }
    return names;
}

Result<ComparisonRules> rulesOf(Database &database, int version)
{
    const auto versions = ProtocolRepository(database).versions();
    if (!versions)
        return fail(versions.error());
    for (const ProtocolRepository::Version &each : *versions)
        if (each.protocol.version == version)
            return ComparisonRules{.protocolVersion = version,
                                   .matchIou = each.protocol.matchIou,
                                   .boundaryTolerance = each.protocol.boundaryTolerance};
    return ComparisonRules{.protocolVersion = version};
}

/// Of the comparison before, which fell unless its consensus was signed.
Result<std::optional<int>> voidDecisionsOf(Database &database, const Scan &scan, int version,
                                           const std::vector<SignOff> &signOffs)
{
    const bool wasSigned =
        std::ranges::find(signOffs, version - 1, &SignOff::consensusVersion) != signOffs.end();
    if (version < 2 || wasSigned)
        return std::optional<int>();
    const Result<ReviewContent> before =
        ReviewRepository(database).content(scan.position, version - 1);
    if (!before)
        return fail(before.error());
    return std::optional(static_cast<int>(std::ssize(before->disagreements)) -
                         openCount(before->disagreements));
}

/// What the review tells of its comparison and its past.
Result<void> addComparison(Database &database, const ReviewRepository::Header &header,
                           Review &review)
{
    const Result<ComparisonRules> rules = rulesOf(database, header.protocolVersion);
    if (!rules)
        return fail(rules.error());
    const auto signOffs = ReviewRepository(database).signOffs(review.scan.position);
    if (!signOffs)
        return fail(signOffs.error());
    const auto fallen = voidDecisionsOf(database, review.scan, header.version, *signOffs);
    if (!fallen)
        return fail(fallen.error());
    review.signatures = static_cast<int>(signOffs->size());
    review.comparedBy = *rules;
    review.voidDecisions = *fallen;
    return {};
}

Result<Review> storedReview(Database &database, const Actor &actor, const Scan &scan,
                            const ReviewRepository::Header &header)
{
    ReviewRepository reviews(database);
    Result<std::vector<Read>> reads = comparedReads(database, actor, scan, header);
    if (!reads)
        return fail(reads.error());
    Result<QStringList> readers = readersOf(database, *reads);
    if (!readers)
        return fail(readers.error());
    Result<ReviewContent> content = reviews.content(scan.position, header.version);
    if (!content)
        return fail(content.error());
    Result<std::optional<SignOff>> signOff = reviews.signOffInForce(scan.position);
    if (!signOff)
        return fail(signOff.error());
    Review review{.scan = scan,
                  .reads = std::move(*reads),
                  .readers = std::move(*readers),
                  .disagreements = std::move(content->disagreements),
                  .consensus = {.scan = scan.id,
                                .assessment = std::move(content->assessment),
                                .annotations = std::move(content->annotations),
                                .version = header.version},
                  .signOff = std::move(*signOff),
                  .revision = header.revision,
                  .signatures = 0,
                  .comparedBy = {},
                  .voidDecisions = {}};
    if (const auto added = addComparison(database, header, review); !added)
        return fail(added.error());
    return review;
}

/// One's own read stays one's own.
void hideReaders(const Actor &actor, Review &review)
{
    for (size_t side = 0; side < review.reads.size(); ++side) {
        Read &read = review.reads[side];
        if (read.reader == actor.user.id)
            continue;
        review.readers[static_cast<qsizetype>(side)].clear();
        read.reader = {};
        read.startedAt = {}; // who read when is known to more people than who drew what
        read.submittedAt = {};
        read.activeTime = {};
    }
    if (review.readers.join(QString()).isEmpty())
        review.readers.clear();
}

/// To a reader: the reads, how they differ, and what was signed. What the officer is about is not
/// told, nor how often it was begun anew.
void keepDecisions(Review &review)
{
    review.scan.revision = 0;
    review.voidDecisions.reset();
    review.signatures = review.signOff ? 1 : 0;
    if (review.signOff)
        return;
    if (review.scan.state == ScanState::Adjudicated)
        review.scan.state = ScanState::Disputed;
    for (Disagreement &each : review.disagreements)
        each.resolution.reset();
    review.consensus = {.scan = review.scan.id, .assessment = {}, .annotations = {}, .version = 0};
    review.revision = 0;
}

/// A reader who has not read the scan is told the same, compared or not.
Result<void> checkHasRead(Database &database, const Actor &actor, const Scan &scan, int round)
{
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    const auto own = ReadRepository(database, *viewer).current(scan.position, actor.user.id, round);
    if (!own)
        return fail(own.error());
    if (viewer->seesOthers && *own && (*own)->state == ReadState::Submitted)
        return {};
    return forbidden(Problem::tr("%1 may not review scans").arg(actor.user.name));
}

/// What this person may see of the scan's comparison.
Result<void> addReview(Database &database, const Actor &actor, const Scan &scan, ReviewCase &its)
{
    const auto header = ReviewRepository(database).header(scan.position);
    if (!header)
        return fail(header.error());
    if (!*header)
        return notCompared(scan);
    Result<Review> review = storedReview(database, actor, scan, **header);
    if (!review)
        return fail(review.error());
    its.review = std::move(*review);
    its.matched = (*header)->matched;
    its.onlyFirst = (*header)->onlyFirst;
    its.onlySecond = (*header)->onlySecond;
    return {};
}

} // namespace

Review shown(const Actor &actor, const ReviewCase &its)
{
    Review review = isTurned(actor, its) ? swapped(its.review) : its.review;
    if (isTurned(actor, its))
        sortAsCompared(review);
    if (readersAreHidden(actor, its.protocol))
        hideReaders(actor, review);
    if (isBlinded(actor))
        keepDecisions(review);
    return review;
}

Result<ReviewCase> reviewCase(Database &database, const Actor &actor, Id<Scan> id)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
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
    if (isBlinded(actor))
        if (const auto read = checkHasRead(database, actor, *scan, dataset->round); !read)
            return fail(read.error());
    Result<std::vector<Read>> reads =
        ReadRepository(database, Viewer::program()).primaries(scan->position, dataset->round);
    if (!reads)
        return fail(reads.error());
    ReviewCase its{.dataset = std::move(*dataset),
                   .protocol = std::move(*protocol),
                   .review = {},
                   .allReads = std::move(*reads)};
    if (const auto added = addReview(database, actor, *scan, its); !added)
        return fail(added.error());
    return its;
}

bool isTurned(const Actor &actor, const ReviewCase &its)
{
    return readersAreHidden(actor, its.protocol) && its.review.reads.size() == 2 &&
           sidesAreSwapped(its.dataset.id, its.review.scan.id);
}

Result<Review> reviewAgain(Database &database, const Actor &actor, Id<Scan> scan)
{
    const Result<ReviewCase> its = reviewCase(database, actor, scan);
    if (!its)
        return fail(its.error());
    return shown(actor, *its);
}

} // namespace doubleread
