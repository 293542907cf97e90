#include "core/service/scans/exclusions.h"

#include "core/model/canonical.h"
#include "core/service/support.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

constexpr QStringView proposal = u"proposed for exclusion: ";

bool isOpenProposal(const Disagreement &disagreement)
{
    return disagreement.kind == DisagreementKind::Raised && !disagreement.resolution &&
           disagreement.comment.startsWith(proposal);
}

/// The content under adjudication, to be changed; nothing where there is none or it is signed.
struct OpenReview
{
    int revision = 0;
    ReviewContent content;
};

Result<std::optional<OpenReview>> openReviewOf(Database &database, const Scan &scan)
{
    ReviewRepository reviews(database);
    const auto header = reviews.header(scan.position);
    if (!header)
        return fail(header.error());
    const auto signedAlready = reviews.signOffInForce(scan.position);
    if (!signedAlready)
        return fail(signedAlready.error());
    if (!*header || *signedAlready)
        return std::nullopt;
    Result<ReviewContent> content = reviews.content(scan.position, (*header)->version);
    if (!content)
        return fail(content.error());
    return OpenReview{.revision = (*header)->revision, .content = std::move(*content)};
}

Result<void> store(Database &database, const Scan &scan, const OpenReview &review,
                   const QString &action, const CanonicalObject &what)
{
    if (const auto stored =
            ReviewRepository(database).store(scan.position, review.revision, review.content);
        !stored)
        return stored;
    if (scan.state > ScanState::Reading) {
        const ScanState state = stateAfterDecision(review.content.disagreements);
        if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
            return set;
    }
    return record(database, {}, action, subjectOf(scan), scan.position, what);
}

} // namespace

Result<void> proposeExclusion(Database &database, const Scan &scan, const QString &reason)
{
    Result<std::optional<OpenReview>> review = openReviewOf(database, scan);
    if (!review)
        return fail(review.error());
    if (!*review)
        return {};
    Disagreement raised;
    raised.id = Id<Disagreement>::create();
    raised.scan = scan.id;
    raised.kind = DisagreementKind::Raised;
    raised.comment = proposal.toString() + reason;
    (*review)->content.disagreements.push_back(raised);
    return store(database, scan, **review, u"review.raised"_s,
                 CanonicalObject().setJson("new", toCanonicalJson(raised)));
}

Result<void> withdrawProposal(Database &database, const Scan &scan)
{
    Result<std::optional<OpenReview>> review = openReviewOf(database, scan);
    if (!review)
        return fail(review.error());
    if (!*review || std::erase_if((*review)->content.disagreements, isOpenProposal) == 0)
        return {};
    return store(database, scan, **review, u"review.proposal-withdrawn"_s, CanonicalObject());
}

} // namespace doubleread
