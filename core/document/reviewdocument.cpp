#include "core/document/reviewdocument.h"

#include <algorithm>

namespace doubleread {

namespace {

Read asRead(const Review &review)
{
    Read read;
    read.scan = review.scan.id;
    read.state = review.signOff ? ReadState::Submitted : ReadState::Open;
    read.assessment = review.consensus.assessment;
    read.annotations = review.consensus.annotations;
    return read;
}

std::vector<Id<Annotation>> membersOf(const Disagreement &disagreement)
{
    std::vector<Id<Annotation>> members = disagreement.first;
    members.insert(members.end(), disagreement.second.begin(), disagreement.second.end());
    return members;
}

bool descendsFrom(const Annotation &annotation, const std::vector<Id<Annotation>> &members)
{
    return std::ranges::any_of(annotation.provenance.parents, [&](Id<Annotation> parent) {
        return std::ranges::find(members, parent) != members.end();
    });
}

Disagreement *find(std::vector<Disagreement> &disagreements, Id<Disagreement> id)
{
    const auto found = std::ranges::find(disagreements, id, &Disagreement::id);
    return found == disagreements.end() ? nullptr : &*found;
}

} // namespace

/// The content before and after; small, so it is kept whole.
class ReviewDocument::ContentCommand final : public QUndoCommand
{
public:
    struct Change
    {
        ReviewContent before;
        ReviewContent after;
        QString what;
    };

    ContentCommand(int id, const QString &text, ReviewDocument &document, Change change)
        : QUndoCommand(text), m_id(id), m_document(document), m_change(std::move(change))
    {
    }
    int id() const override { return m_id; }
    void redo() override { m_document.setContent(m_change.after, m_change.what); }
    void undo() override { m_document.setContent(m_change.before, m_change.what + u"-undone"_s); }

private:
    int m_id;
    ReviewDocument &m_document; ///< Owns the history that owns this.
    Change m_change;
};

ReviewDocument::ReviewDocument(Review review, QObject *parent)
    : QObject(parent),
      m_review(std::move(review)),
      m_disagreements(m_review.disagreements),
      m_consensus(asRead(m_review), m_history)
{
    connect(&m_consensus, &AnnotationDocument::edited, this, &ReviewDocument::onConsensusEdited);
}

ReviewDocument::~ReviewDocument()
{
    m_history.clear(); // its commands refer to the consensus, which goes first
}

Review ReviewDocument::review() const
{
    Review review = m_review;
    review.disagreements = m_disagreements;
    review.consensus.assessment = m_consensus.assessment();
    review.consensus.annotations = m_consensus.annotations();
    return review;
}

ReviewContent ReviewDocument::content() const
{
    return {.disagreements = m_disagreements,
            .assessment = m_consensus.assessment(),
            .annotations = m_consensus.annotations()};
}

int ReviewDocument::openDisagreements() const
{
    return static_cast<int>(std::ranges::count_if(
        m_disagreements, [](const Disagreement &one) { return !one.resolution.has_value(); }));
}

void ReviewDocument::load(Review review)
{
    const ReviewContent before = content();
    m_review = std::move(review);
    m_disagreements = m_review.disagreements;
    const bool same = before.disagreements == m_disagreements &&
                      before.assessment == m_review.consensus.assessment &&
                      before.annotations == m_review.consensus.annotations;
    if (!same)
        m_history.clear();
    m_consensus.setLocked(m_review.signOff.has_value());
    m_consensus.load(asRead(m_review));
    Q_EMIT changed();
}

bool ReviewDocument::decide(Id<Disagreement> disagreement, const Decision &decision)
{
    ReviewContent after = content();
    Disagreement *decided = find(after.disagreements, disagreement);
    if (!decided)
        return false;
    decided->resolution = decision.resolution;
    const std::vector<Id<Annotation>> members = membersOf(*decided);
    std::erase_if(after.annotations,
                  [&](const Annotation &old) { return descendsFrom(old, members); });
    for (Annotation annotation : decision.annotations) {
        if (annotation.id.isNull())
            annotation.id = Id<Annotation>::create();
        if (annotation.provenance.parents.empty())
            annotation.provenance.parents = members;
        after.annotations.push_back(std::move(annotation));
    }
    if (decision.assessment)
        after.assessment = *decision.assessment;
    return push(static_cast<int>(CommandId::Decide), tr("Decide"), u"decided"_s, std::move(after));
}

bool ReviewDocument::decide(const ReviewContent &after)
{
    return push(static_cast<int>(CommandId::Decide), tr("Decide"), u"decided"_s, after);
}

bool ReviewDocument::reopen(Id<Disagreement> disagreement)
{
    ReviewContent after = content();
    Disagreement *reopened = find(after.disagreements, disagreement);
    if (!reopened || !reopened->resolution)
        return false;
    reopened->resolution.reset();
    const std::vector<Id<Annotation>> members = membersOf(*reopened);
    std::erase_if(after.annotations,
                  [&](const Annotation &old) { return descendsFrom(old, members); });
    return push(static_cast<int>(CommandId::Decide), tr("Reopen"), u"reopened"_s, std::move(after));
}

bool ReviewDocument::raise(const QString &comment, std::vector<Id<Annotation>> first,
                           std::vector<Id<Annotation>> second)
{
    ReviewContent after = content();
    Disagreement raised;
    raised.id = Id<Disagreement>::create();
    raised.scan = m_review.scan.id;
    raised.kind = DisagreementKind::Raised;
    raised.first = std::move(first);
    raised.second = std::move(second);
    raised.comment = comment;
    after.disagreements.push_back(std::move(raised));
    return push(static_cast<int>(CommandId::RaiseDisagreement), tr("Flag"), u"raised"_s,
                std::move(after));
}

bool ReviewDocument::setAssessment(const Assessment &assessment)
{
    return m_consensus.setAssessment(assessment);
}

bool ReviewDocument::undo()
{
    return m_consensus.undo();
}

bool ReviewDocument::redo()
{
    return m_consensus.redo();
}

bool ReviewDocument::push(int id, const QString &text, const QString &what, ReviewContent after)
{
    ReviewContent before = content();
    if (isLocked() || after == before)
        return false;
    m_history.push(new ContentCommand(
        id, text, *this, {.before = std::move(before), .after = std::move(after), .what = what}));
    return true;
}

void ReviewDocument::setContent(const ReviewContent &content, const QString &what)
{
    m_disagreements = content.disagreements;
    Read read = m_consensus.read();
    read.assessment = content.assessment;
    read.annotations = content.annotations;
    m_consensus.load(std::move(read));
    Q_EMIT edited(content, what);
    Q_EMIT changed();
}

void ReviewDocument::onConsensusEdited()
{
    Q_EMIT edited(content(), u"consensus-edited"_s);
    Q_EMIT changed();
}

} // namespace doubleread
