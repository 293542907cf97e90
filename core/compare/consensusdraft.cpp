#include "core/compare/consensusdraft.h"

#include "core/base/problem.h"
#include "core/compare/merging.h"

#include <algorithm>

namespace doubleread {

namespace {

using Members = std::vector<Id<Annotation>>;

bool holds(const Members &members, Id<Annotation> id)
{
    return std::ranges::find(members, id) != members.end();
}

Members membersOf(const Disagreement &disagreement)
{
    Members members = disagreement.first;
    members.insert(members.end(), disagreement.second.begin(), disagreement.second.end());
    return members;
}

void addMissing(Members &to, const Members &members)
{
    for (const Id<Annotation> &member : members)
        if (!holds(to, member))
            to.push_back(member);
}

std::vector<Annotation> annotationsOf(const Read &read, const Members &ids)
{
    std::vector<Annotation> found;
    std::ranges::copy_if(read.annotations, std::back_inserter(found),
                         [&](const Annotation &each) { return holds(ids, each.id); });
    return found;
}

std::vector<Shape> shapesOf(const std::vector<Annotation> &annotations)
{
    std::vector<Shape> shapes;
    shapes.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        shapes.push_back(annotation.shape);
    return shapes;
}

/// The reader's annotation as it stands in the consensus, for itself and the other members.
Annotation taken(Annotation annotation, const Members &members)
{
    const Id<Annotation> parent = annotation.id;
    annotation.id = {QUuid::createUuidV5(parent.uuid, u"consensus"_s)};
    annotation.provenance = {
        .origin = Origin::Merged, .source = {}, .score = 0, .parents = {parent}};
    addMissing(annotation.provenance.parents, members);
    return annotation;
}

std::vector<Annotation> allTaken(const std::vector<Annotation> &annotations, const Members &members)
{
    std::vector<Annotation> all;
    all.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        all.push_back(taken(annotation, members));
    return all;
}

/// The first's outline and answers, with what only the second said.
Annotation takenPair(const Annotation &first, const Annotation &second)
{
    Annotation pair = taken(first, {first.id, second.id});
    if (!pair.certainty)
        pair.certainty = second.certainty;
    if (pair.note.isEmpty())
        pair.note = second.note;
    pair.attributes.insert(second.attributes.begin(), second.attributes.end());
    return pair;
}

bool isAboutOutline(DisagreementKind kind)
{
    switch (kind) {
    case DisagreementKind::MissedBySecond:
    case DisagreementKind::MissedByFirst:
    case DisagreementKind::Boundary:
    case DisagreementKind::SplitMerge:
        return true;
    case DisagreementKind::Label:
    case DisagreementKind::Assessment:
    case DisagreementKind::Certainty:
    case DisagreementKind::Raised:
        return false;
    }
    return false;
}

/// Decides the disagreements about one lesion together.
class Lesion
{
public:
    /// `review` has the new resolution of disagreement `index` already.
    Lesion(const Review &review, std::size_t index)
        : m_review(review), m_current(review.disagreements[index]), m_members(membersOf(m_current))
    {
        for (std::size_t before = 0; before != m_members.size();) {
            before = m_members.size();
            m_disagreements.clear();
            for (const Disagreement &each : review.disagreements)
                if (each.kind != DisagreementKind::Raised && sharesMember(each)) {
                    m_disagreements.push_back(&each);
                    addMissing(m_members, membersOf(each));
                }
        }
    }

    const Members &members() const { return m_members; }

    Result<std::vector<Annotation>> annotations(const std::vector<Annotation> &redrawn) const
    {
        if (isChosen(m_current, ResolutionChoice::Redraw))
            return withParents(redrawn);
        if (anyOf([](const Disagreement &each) {
                return isChosen(each, ResolutionChoice::RejectBoth);
            }))
            return {};
        std::vector<Annotation> drawn = standing();
        if (keepsOutline(drawn)) {
            answer(drawn, m_current, m_members);
            return drawn;
        }
        const Disagreement *outline = decidingOutline();
        if (!outline || !outline->resolution)
            return {};
        auto result =
            contributed(*outline, *outline->resolution, m_review.reads[0], m_review.reads[1]);
        if (!result)
            return result;
        for (const Disagreement *each : m_disagreements)
            answer(*result, *each, membersOf(*each));
        return result;
    }

private:
    static bool isChosen(const Disagreement &disagreement, ResolutionChoice choice)
    {
        return disagreement.resolution && disagreement.resolution->choice == choice;
    }

    /// Whose label and certainty a decision takes; none: it does not say.
    static std::optional<ReadSide> sideOf(const Disagreement &decision)
    {
        if (isChosen(decision, ResolutionChoice::AcceptFirst))
            return ReadSide::First;
        if (isChosen(decision, ResolutionChoice::AcceptSecond))
            return ReadSide::Second;
        return isChosen(decision, ResolutionChoice::Merge) ? decision.resolution->wordsOf
                                                           : std::nullopt;
    }

    bool sharesMember(const Disagreement &other) const
    {
        return std::ranges::any_of(membersOf(other), [this](const Id<Annotation> &member) {
            return holds(m_members, member);
        });
    }

    template <typename Test>
    bool anyOf(Test test) const
    {
        return std::ranges::any_of(m_disagreements,
                                   [&](const Disagreement *each) { return test(*each); });
    }

    std::vector<Annotation> standing() const
    {
        Disagreement all;
        all.first = m_members;
        return consensusFor(all, m_review.consensus.annotations);
    }

    /// An answer to label or certainty does not touch an outline that was decided or redrawn, nor
    /// what the officer changed of it since.
    bool keepsOutline(const std::vector<Annotation> &drawn) const
    {
        if (drawn.empty() || isAboutOutline(m_current.kind) || !m_current.resolution)
            return false;
        return anyOf([this](const Disagreement &each) {
            return &each != &m_current && each.resolution &&
                   (isAboutOutline(each.kind) || isChosen(each, ResolutionChoice::Redraw));
        });
    }

    /// Whose decision the outline follows: one about the outline before the others. Null when
    /// nothing is decided.
    const Disagreement *decidingOutline() const
    {
        const Disagreement *deciding = nullptr;
        for (const Disagreement *each : m_disagreements) {
            if (!each->resolution || isChosen(*each, ResolutionChoice::Redraw))
                continue;
            if (!deciding || (isAboutOutline(each->kind) && !isAboutOutline(deciding->kind)))
                deciding = each;
        }
        return deciding;
    }

    /// Takes label or certainty as `decision` says, in what came from one of `members`.
    void answer(std::vector<Annotation> &annotations, const Disagreement &decision,
                const Members &members) const
    {
        const std::optional<ReadSide> side = sideOf(decision);
        if (!side)
            return;
        const std::vector<Annotation> accepted =
            *side == ReadSide::First ? annotationsOf(m_review.reads[0], decision.first)
                                     : annotationsOf(m_review.reads[1], decision.second);
        if (accepted.empty())
            return;
        for (Annotation &annotation : annotations) {
            const Members &parents = annotation.provenance.parents;
            if (parents.empty() || !holds(members, parents.front()))
                continue;
            if (decision.kind == DisagreementKind::Label)
                annotation.labelCode = accepted.front().labelCode;
            if (decision.kind == DisagreementKind::Certainty)
                annotation.certainty = accepted.front().certainty;
        }
    }

    std::vector<Annotation> withParents(std::vector<Annotation> redrawn) const
    {
        for (Annotation &annotation : redrawn)
            addMissing(annotation.provenance.parents, m_members);
        return redrawn;
    }

    const Review &m_review;
    const Disagreement &m_current;
    Members m_members;
    std::vector<const Disagreement *> m_disagreements;
};

Result<std::vector<Annotation>> mergedMembers(const std::vector<Annotation> &first,
                                              const std::vector<Annotation> &second,
                                              const Resolution &how, const Members &members)
{
    Result<Shape> shape =
        merged(shapesOf(first), shapesOf(second), how.merge.value_or(MergeKind::Union));
    if (!shape)
        return fail(shape.error());
    const bool fromSecond = how.wordsOf == ReadSide::Second;
    Annotation one = taken(fromSecond ? second.front() : first.front(), members);
    one.shape = std::move(*shape);
    return std::vector<Annotation>{std::move(one)};
}

} // namespace

Consensus draftConsensus(const Read &first, const Read &second, const Comparison &comparison)
{
    Consensus draft;
    draft.scan = first.scan;
    Members disputed;
    for (const Disagreement &each : comparison.disagreements)
        addMissing(disputed, membersOf(each));
    for (const MatchedPair &pair : comparison.matching.matched) {
        const Annotation &one = first.annotations[pair.first];
        const Annotation &other = second.annotations[pair.second];
        if (!holds(disputed, one.id) && !holds(disputed, other.id))
            draft.annotations.push_back(takenPair(one, other));
    }
    if (first.assessment.verdict == second.assessment.verdict)
        draft.assessment.verdict = first.assessment.verdict;
    draft.assessment.tags = first.assessment.tags + second.assessment.tags;
    draft.assessment.tags.removeDuplicates();
    QStringList notes{first.assessment.note, second.assessment.note};
    notes.removeAll(QString());
    notes.removeDuplicates();
    draft.assessment.note = notes.join(u'\n');
    return draft;
}

Consensus draftConsensus(const Read &only)
{
    Consensus draft;
    draft.scan = only.scan;
    draft.assessment = only.assessment;
    draft.annotations = allTaken(only.annotations, {});
    return draft;
}

Result<std::vector<Annotation>> contributed(const Disagreement &disagreement, const Resolution &how,
                                            const Read &first, const Read &second)
{
    const std::vector<Annotation> ones = annotationsOf(first, disagreement.first);
    const std::vector<Annotation> others = annotationsOf(second, disagreement.second);
    const Members members = membersOf(disagreement);
    if (disagreement.kind == DisagreementKind::Raised)
        return {};
    switch (how.choice) {
    case ResolutionChoice::AcceptFirst:
        return allTaken(ones, members);
    case ResolutionChoice::AcceptSecond:
        return allTaken(others, members);
    case ResolutionChoice::Merge:
        if (ones.empty() || others.empty())
            return allTaken(ones.empty() ? others : ones, members);
        return mergedMembers(ones, others, how, members);
    case ResolutionChoice::Redraw:
    case ResolutionChoice::RejectBoth:
        return {};
    }
    return {};
}

std::optional<Assessment> assessmentFor(const Disagreement &disagreement, ResolutionChoice choice,
                                        const Read &first, const Read &second)
{
    if (disagreement.kind != DisagreementKind::Assessment)
        return {};
    if (choice == ResolutionChoice::AcceptFirst)
        return first.assessment;
    if (choice == ResolutionChoice::AcceptSecond)
        return second.assessment;
    return {};
}

Result<ReviewContent> decided(const Review &review, std::size_t index,
                              const std::optional<Resolution> &resolution,
                              const std::vector<Annotation> &redrawn)
{
    if (index >= review.disagreements.size() || review.reads.size() < 2)
        return fail(Error::Code::InvalidArgument, Problem::tr("There is no such disagreement"));
    Review after = review;
    Disagreement &current = after.disagreements[index];
    current.resolution = resolution;
    if (current.kind == DisagreementKind::Assessment) {
        // Of both answers rejected nothing follows: the third is for a person to give.
        if (!resolution || resolution->choice == ResolutionChoice::RejectBoth)
            after.consensus.assessment.verdict.reset();
        else if (const auto assessment =
                     assessmentFor(current, resolution->choice, review.reads[0], review.reads[1]))
            after.consensus.assessment = *assessment;
    } else if (current.kind != DisagreementKind::Raised ||
               (resolution && resolution->choice == ResolutionChoice::Redraw)) {
        const Lesion lesion(after, index);
        Result<std::vector<Annotation>> annotations = lesion.annotations(redrawn);
        if (!annotations)
            return fail(annotations.error());
        std::vector<Annotation> &all = after.consensus.annotations;
        std::erase_if(all, [&](const Annotation &old) {
            return std::ranges::any_of(old.provenance.parents, [&](const Id<Annotation> &parent) {
                return holds(lesion.members(), parent);
            });
        });
        all.insert(all.end(), annotations->begin(), annotations->end());
    }
    return ReviewContent{.disagreements = std::move(after.disagreements),
                         .assessment = std::move(after.consensus.assessment),
                         .annotations = std::move(after.consensus.annotations)};
}

std::vector<Annotation> consensusFor(const Disagreement &disagreement,
                                     std::span<const Annotation> consensus)
{
    const Members members = membersOf(disagreement);
    std::vector<Annotation> found;
    std::ranges::copy_if(consensus, std::back_inserter(found), [&](const Annotation &annotation) {
        return std::ranges::any_of(
            annotation.provenance.parents,
            [&](const Id<Annotation> &parent) { return holds(members, parent); });
    });
    return found;
}

} // namespace doubleread
