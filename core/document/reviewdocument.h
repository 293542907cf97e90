#pragma once

#include "core/document/annotationdocument.h"
#include "core/model/review.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace doubleread {

/// What decides one disagreement: its resolution and what stands in the consensus for it.
struct Decision
{
    Resolution resolution;
    /// Take the place of every annotation of the consensus that has a member of the disagreement as
    /// a parent. Those that name no parents get the disagreement's members.
    std::vector<Annotation> annotations;
    std::optional<Assessment> assessment; ///< Left as it is when there is none.
};

/// The adjudication of one scan. One history holds decisions and edits of the consensus alike, so
/// undoing goes back through both in order. Every doing, undoing and redoing emits the content that
/// has to be stored. Locked while a sign-off is in force. Lives on the interface thread.
class ReviewDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ReviewDocument(Review review, QObject *parent = nullptr);
    ~ReviewDocument() override;

    Review review() const; ///< As loaded, with the content as it is now.
    ReviewContent content() const;
    const std::vector<Disagreement> &disagreements() const { return m_disagreements; }
    int openDisagreements() const;
    /// The consensus for the canvas and its tools; its changes join this document's history.
    AnnotationDocument &consensus() { return m_consensus; }
    const AnnotationDocument &consensus() const { return m_consensus; }
    QUndoStack &history() { return m_history; }

    bool isLocked() const { return m_consensus.isLocked(); }
    void setRevision(int revision) { m_review.revision = revision; } ///< As the store confirms it.
    /// Replaces everything (signed, reopened, reloaded); not an edit. The history stays where the
    /// content is what it was, so that a reopened scan can be undone to the start; else it goes.
    void load(Review review);

    // Changes; false, and nothing done, when locked or nothing would differ.
    bool decide(Id<Disagreement> disagreement, const Decision &decision);
    /// A decision whose whole outcome is known already, as core/compare works it out.
    bool decide(const ReviewContent &after);
    /// Takes the resolution back and the annotations that stood for it out of the consensus.
    bool reopen(Id<Disagreement> disagreement);
    bool raise(const QString &comment, std::vector<Id<Annotation>> first = {},
               std::vector<Id<Annotation>> second = {});
    bool setAssessment(const Assessment &assessment);

    bool undo();
    bool redo();

Q_SIGNALS:
    /// Has happened and must be stored. `what` is a stable word for the trail: "decided",
    /// "reopened", "raised" (each with "-undone" after it when undone) or "consensus-edited".
    void edited(const doubleread::ReviewContent &content, const QString &what);
    void changed();

private:
    class ContentCommand;

    bool push(int id, const QString &text, const QString &what, ReviewContent after);
    void setContent(const ReviewContent &content, const QString &what);
    void onConsensusEdited();

    Review m_review;
    std::vector<Disagreement> m_disagreements;
    QUndoStack m_history;
    AnnotationDocument m_consensus;
};

} // namespace doubleread
