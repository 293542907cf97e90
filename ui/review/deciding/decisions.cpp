#include "ui/review/deciding/decisions.h"

#include "core/compare/answering.h"
#include "core/compare/consensusdraft.h"
#include "ui/review/reviewwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace doubleread::decisions {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

ReviewContent contentOf(const Review &review)
{
    return {.disagreements = review.disagreements,
            .assessment = review.consensus.assessment,
            .annotations = review.consensus.annotations};
}

ReviewContent flagSettled(const Review &review, size_t index, const Resolution &resolution,
                          const std::vector<Annotation> &redrawn)
{
    ReviewContent content = contentOf(review);
    content.disagreements[index].resolution = resolution;
    if (resolution.choice == ResolutionChoice::Redraw)
        content.annotations = redrawn;
    return content;
}

} // namespace

QString whyNot(const Disagreement &disagreement, ResolutionChoice choice)
{
    using enum ResolutionChoice;
    switch (disagreement.kind) {
    case DisagreementKind::Assessment:
        if (choice == Merge || choice == Redraw)
            return Texts::tr("An answer is chosen, not drawn");
        return {};
    case DisagreementKind::Raised:
        if (choice != Redraw && choice != RejectBoth)
            return Texts::tr("A flag is settled or redrawn");
        return {};
    case DisagreementKind::MissedByFirst:
    case DisagreementKind::MissedBySecond:
        if (choice == Merge)
            return Texts::tr("There is nothing to merge it with");
        return {};
    case DisagreementKind::Label:
    case DisagreementKind::Boundary:
    case DisagreementKind::SplitMerge:
    case DisagreementKind::Certainty:
        return {};
    }
    return {};
}

QString buttonText(const Disagreement *disagreement, ResolutionChoice choice)
{
    if (choice == ResolutionChoice::Merge)
        return Texts::tr("Merge…");
    if (!disagreement || choice != ResolutionChoice::RejectBoth)
        return reviewwords::choice(choice);
    if (disagreement->kind == DisagreementKind::Raised)
        return Texts::tr("Settle flag");
    const bool one = disagreement->kind == DisagreementKind::MissedByFirst ||
                     disagreement->kind == DisagreementKind::MissedBySecond;
    return one ? Texts::tr("Reject") : reviewwords::choice(choice);
}

Result<ReviewContent> contentFor(const Review &review, const Proposal &proposal, Resolution by)
{
    if (proposal.verdict)
        return answered(review, *proposal.verdict, by);
    by.choice = proposal.choice;
    by.merge = proposal.merge;
    by.wordsOf = proposal.wordsOf;
    if (proposal.row < 0)
        return fail(Error::Code::InvalidArgument, Texts::tr("There is no such disagreement"));
    return contentAfter(review, static_cast<size_t>(proposal.row), by, proposal.redrawn);
}

Result<ReviewContent> contentAfter(const Review &review, size_t index, const Resolution &resolution,
                                   const std::vector<Annotation> &redrawn)
{
    if (index >= review.disagreements.size())
        return fail(Error::Code::InvalidArgument, Texts::tr("There is no such disagreement"));
    const Disagreement &disagreement = review.disagreements[index];
    if (disagreement.kind == DisagreementKind::Raised || review.reads.size() < 2)
        return flagSettled(review, index, resolution, redrawn);
    return decided(review, index, resolution, redrawn);
}

Result<ReviewContent> contentOpenAgain(const Review &review, size_t index)
{
    if (index >= review.disagreements.size())
        return fail(Error::Code::InvalidArgument, Texts::tr("There is no such disagreement"));
    if (review.disagreements[index].kind != DisagreementKind::Raised && review.reads.size() > 1)
        return decided(review, index, {});
    ReviewContent content = contentOf(review);
    content.disagreements[index].resolution.reset();
    return content;
}

std::optional<Box> extentOf(const Review &review, const Disagreement &disagreement)
{
    std::vector<Annotation> all = consensusFor(disagreement, review.consensus.annotations);
    for (size_t side = 0; side < review.reads.size(); ++side)
        std::ranges::copy(members(review, disagreement, side), std::back_inserter(all));
    std::optional<Box> extent;
    for (const Annotation &annotation : all) {
        const Box box = boundingBox(annotation.shape);
        extent = extent ? extent->united(box) : box;
    }
    return extent;
}

std::vector<Annotation> members(const Review &review, const Disagreement &disagreement, size_t side)
{
    std::vector<Annotation> found;
    if (side >= review.reads.size())
        return found;
    const std::vector<Id<Annotation>> &ids = side == 0 ? disagreement.first : disagreement.second;
    std::ranges::copy_if(review.reads[side].annotations, std::back_inserter(found),
                         [&ids](const Annotation &annotation) {
                             return std::ranges::find(ids, annotation.id) != ids.end();
                         });
    return found;
}

std::vector<Annotation> redrawStart(const Review &review, const Disagreement &disagreement,
                                    RedrawFrom from)
{
    if (disagreement.kind == DisagreementKind::Raised)
        return from == RedrawFrom::Nothing ? std::vector<Annotation>{}
                                           : review.consensus.annotations;
    std::vector<Annotation> start;
    if (from != RedrawFrom::Nothing)
        start = members(review, disagreement, from == RedrawFrom::First ? 0 : 1);
    for (Annotation &annotation : start) {
        annotation.provenance = {};
        annotation.provenance.parents = {annotation.id};
        annotation.id = Id<Annotation>::create();
    }
    return start;
}

} // namespace doubleread::decisions
