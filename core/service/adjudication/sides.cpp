#include "core/service/adjudication/sides.h"

#include "core/base/hash.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace doubleread {

bool namesAreHidden(const Actor &actor, const Protocol &protocol)
{
    if (actor.roles == RoleCheck::Waived)
        return false;
    return actor.user.role == Role::Researcher ||
           (actor.user.role == Role::MedicalOfficer && !protocol.officerSeesNames);
}

bool readersAreHidden(const Actor &actor, const Protocol &protocol)
{
    return namesAreHidden(actor, protocol) || (isBlinded(actor) && !protocol.officerSeesNames);
}

bool sidesAreSwapped(const QString &dataset, Id<Scan> scan)
{
    return (sha256((dataset + u'/' + scan.toString()).toUtf8()).front() & 1) != 0;
}

Disagreement swapped(Disagreement disagreement)
{
    std::swap(disagreement.first, disagreement.second);
    if (disagreement.kind == DisagreementKind::MissedByFirst)
        disagreement.kind = DisagreementKind::MissedBySecond;
    else if (disagreement.kind == DisagreementKind::MissedBySecond)
        disagreement.kind = DisagreementKind::MissedByFirst;
    if (!disagreement.resolution)
        return disagreement;
    if (std::optional<ReadSide> &side = disagreement.resolution->wordsOf)
        side = *side == ReadSide::First ? ReadSide::Second : ReadSide::First;
    ResolutionChoice &choice = disagreement.resolution->choice;
    if (choice == ResolutionChoice::AcceptFirst)
        choice = ResolutionChoice::AcceptSecond;
    else if (choice == ResolutionChoice::AcceptSecond)
        choice = ResolutionChoice::AcceptFirst;
    return disagreement;
}

ReviewContent swapped(ReviewContent content)
{
    std::ranges::transform(content.disagreements, content.disagreements.begin(),
                           [](const Disagreement &each) { return swapped(each); });
    return content;
}

Review swapped(Review review)
{
    std::ranges::reverse(review.reads);
    std::ranges::reverse(review.readers);
    std::ranges::transform(review.disagreements, review.disagreements.begin(),
                           [](const Disagreement &each) { return swapped(each); });
    return review;
}

void sortAsCompared(Review &review)
{
    // Missed by the first, they have members in the second alone.
    const auto place = [&review](const Disagreement &each) {
        const bool inFirst = !each.first.empty();
        const std::vector<Id<Annotation>> &members = inFirst ? each.first : each.second;
        const size_t side = inFirst ? 0 : 1;
        if (members.empty() || side >= review.reads.size())
            return std::ptrdiff_t{0};
        const auto &drawn = review.reads[side].annotations;
        return std::distance(drawn.begin(),
                             std::ranges::find(drawn, members.front(), &Annotation::id));
    };
    std::ranges::stable_sort(review.disagreements, {}, [&](const Disagreement &each) {
        return std::pair(each.kind, place(each));
    });
}

void sortAsStored(ReviewContent &content, const std::vector<Disagreement> &stored)
{
    std::ranges::stable_sort(content.disagreements, {}, [&stored](const Disagreement &each) {
        return std::distance(stored.begin(), std::ranges::find(stored, each.id, &Disagreement::id));
    });
}

} // namespace doubleread
