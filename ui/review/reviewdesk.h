#pragma once

#include "core/document/reviewdocument.h"
#include "core/session/datasetsession.h"
#include "ui/review/deciding/decidedorder.h"
#include "ui/review/deciding/proposal.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace doubleread {

/// The review in hand: makes decisions as commands of its document, stores each at once, signs and
/// reopens. Documents of earlier scans stay for the session, so that undoing reaches back when one
/// returns to them.
class ReviewDesk final : public QObject
{
    Q_OBJECT

public:
    ReviewDesk(DatasetSession &session, QObject *parent);
    ~ReviewDesk() override;

    /// Works on this review from now on. The document of an earlier visit is kept if nobody else
    /// has changed the review since; an answer from before what is being stored changes nothing.
    void take(const Review &review);
    void putAway();   ///< Nothing is in hand.
    void forgetAll(); ///< And histories are gone: another person sat down.

    bool isBusy() const { return m_document != nullptr; } ///< Something is in hand.
    /// The review as it is now; empty when nothing is in hand.
    const Review &review() const { return m_review; }
    bool canUndo() const;
    bool canRedo() const;
    /// Another scan (Scan::position) whose decision would be undone next, or done again; 0: none.
    /// Signed ones stay as they are. Whether it still can be is known when it is in hand.
    qint64 scanToUndo() const { return elsewhere(m_order.toUndo(), &QUndoStack::canUndo); }
    qint64 scanToRedo() const { return elsewhere(m_order.toRedo(), &QUndoStack::canRedo); }

    // Changes. False when nothing was changed; a failure is told by failed().
    bool decide(const Proposal &proposal, const QString &reason);
    /// What the consensus would be; nothing where it cannot be made.
    std::optional<std::vector<Annotation>> preview(const Proposal &proposal) const;
    /// Of a decision that was made.
    bool setReason(int row, const QString &reason);
    /// Takes a decision back, however long ago it was made.
    bool openAgain(int row);
    bool raise(const QString &comment);
    bool undo();
    bool redo();
    /// signedOff() or notSigned() follows.
    void signOff(const SignOffWords &words);
    /// Of scans that may not be in hand; signedMany() or notSigned() follows.
    void signMany(const std::vector<SignOffRequest> &requests, const SignOffWords &words);
    void reopen(const QString &reason);

    Result<void> mayDecide() const;
    Result<void> maySign() const;

Q_SIGNALS:
    void changed(); ///< review() differs.
    void failed(const doubleread::Error &error);
    /// The stored review is not what was expected: it has to be loaded again.
    void stale(doubleread::Id<doubleread::Scan> scan);
    void signedOff(doubleread::Id<doubleread::Scan> scan);
    void signedMany(int count);
    void notSigned(const doubleread::Error &error); ///< Another password, or refused.
    void reopened(doubleread::Id<doubleread::Scan> scan);

private:
    struct Kept
    {
        std::unique_ptr<ReviewDocument> document;
        int revision = 0; ///< That the store will have when it has done what it was asked.
    };

    void store(Id<Scan> scan, const ReviewContent &content, const QString &what);
    void whenConfirmed(const QString &password, std::function<void()> act);
    void takeLocked(Id<Scan> scan, const Result<Review> &review,
                    void (ReviewDesk::*done)(Id<Scan>));
    void giveUp(Id<Scan> scan, const Error &error);
    void refresh();
    qint64 elsewhere(const std::vector<Id<Scan>> &scans, bool (QUndoStack::*can)() const) const;
    bool noted(bool did); ///< Answers what it is given.
    Resolution resolutionNow() const;

    DatasetSession &m_session;
    std::map<Id<Scan>, Kept> m_kept;
    DecidedOrder m_order;
    ReviewDocument *m_document = nullptr; ///< Of the scan in hand; owned by m_kept.
    Review m_review;
};

} // namespace doubleread
