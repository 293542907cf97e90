#include "core/service/sides.h"

#include "core/base/hash.h"

#include <algorithm>

namespace doubleread {

bool namesAreHidden(const Actor &actor, const Protocol &protocol)
{
    return actor.roles == RoleCheck::Enforced && actor.user.role == Role::MedicalOfficer &&
           !protocol.officerSeesNames;
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
    std::ranges::transform(review.disagreements, review.disagreements.begin(),
                           [](const Disagreement &each) { return swapped(each); });
    return review;
}

} // namespace doubleread
