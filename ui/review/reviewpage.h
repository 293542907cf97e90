#pragma once

#include "ui/comments/commentspanel.h"
#include "ui/review/deciding/proposal.h"
#include "ui/review/reviewactions.h"
#include "ui/review/reviewloader.h"
#include "ui/review/signing/signerpanel.h"
#include "ui/widgets/page.h"

class QStackedLayout;

namespace doubleread {

class ContactSheet;
class DecisionBar;
class DisagreementModel;
class EmptyState;
class MergeBar;
class ReasonBar;
class RedrawBar;
class Redrawing;
class ReviewDesk;
class ReviewPanes;
class ReviewQueue;
class SidePanel;
class Signing;
class SpotComments;
class TearOff;

/// First read, second read and consensus side by side; disagreement after disagreement is decided
/// by one key each, then the scan is signed off.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReviewPage() override;
    void activate() override;
    void deactivate() override;
    void showScan(qint64 position) override;
    qint64 currentScan() const override { return m_shown.position; }
    QList<QAction *> menuActions() const override;
    qint64 shownPosition() const { return m_shown.position; } ///< 0: no scan is shown.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createLayout();
    void connectParts();
    void connectDecisions();
    void connectMerging();
    void connectLooking();
    void connectTearingOff();
    void tearOff();
    void connectScans();
    void connectSigning();

    // Scans
    void onListed();
    void explainEmpty();
    void onLoaded(const LoadedScan &scan);
    void present(const LoadedScan &scan);
    void explainMissing(const LoadedScan &scan);
    void step(int rows);
    void goToNextWaiting();
    void onScansChanged(const std::vector<qint64> &positions);
    void connectComments();
    void writeDown(CommentsPanel::Purpose purpose, const NewComment &comment);
    std::optional<Point> spotInHand() const;
    // Disagreements
    const Disagreement *currentDisagreement() const;
    void setCurrent(int row);
    void lookAtCurrent();
    void moveOn(int from);
    void stepDisagreement(int step);
    void goToNextOpen();
    void propose(const Proposal &proposal);
    void commit(const QString &reason);
    void giveReason();
    void startMerge();
    void endAsking();
    void openAgain();
    void takeBack(bool forward);
    void takeBackElsewhere();
    bool tellNothingLeft(const QKeyEvent &event);
    // Signing
    void connectActsOfSigning();
    bool isOfficers() const; ///< Others only look: the coordinator, once the round is closed.
    void updateSignOff();
    QString signOffRemark(const Result<void> &ready) const;
    QString contradictionOf(const Review &review) const;
    void tellWhyNotSigned();
    void askSignOff();
    void afterSignOff(Id<Scan> scan);
    void showSignatures();
    void showContactSheet(bool shown);
    void askMany();
    // State
    void onReviewChanged();
    void updateState();
    void updateBars();
    void updateTakingBack(bool change);
    void updateProgress();
    bool mayChange() const;
    bool isAsking() const;  ///< A merge or a reason is being asked for.
    bool isWalking() const; ///< Nothing is in the way of going elsewhere.
    bool isOnContactSheet() const;
    void focusWork();
    QString rulesText() const;
    void tellStatus();
    void tell(const QString &notice); ///< Holds until the review in hand changes.

    PageContext m_context;
    ReviewActions m_actions;
    DisagreementModel *m_model;
    ReviewQueue *m_queue;
    ReviewLoader *m_loader;
    ReviewDesk *m_desk;
    ReviewPanes *m_panes = nullptr;
    SidePanel *m_side = nullptr;
    DecisionBar *m_bar = nullptr;
    RedrawBar *m_redrawBar = nullptr;
    MergeBar *m_mergeBar = nullptr;
    ReasonBar *m_reasonBar = nullptr;
    EmptyState *m_empty = nullptr;
    ContactSheet *m_contactSheet = nullptr;
    QStackedLayout *m_body = nullptr; ///< Work, empty state or contact sheet.
    Redrawing *m_redrawing = nullptr;
    Signing *m_signing = nullptr;
    SpotComments *m_talk = nullptr;
    TearOff *m_tearOff = nullptr; ///< Of all panes together.
    LoadedScan m_shown;
    qint64 m_wanted = 0;           ///< On its way; 0: nothing.
    bool m_enterAtLast = false;    ///< It is come to from behind.
    std::optional<Point> m_cursor; ///< Image px; none: over no pane.
    double m_cursorValue = 0;
    Id<User> m_person;
    std::map<qint64, NewComment> m_drafts; ///< Comments that were begun, by Scan::position.
    MergeKind m_merge = MergeKind::MeanOutline;
    std::optional<Proposal> m_proposal; ///< Waits for its reason.
    SignerPanel::Then m_then = SignerPanel::Then::Stay;
    std::optional<bool> m_takeBack; ///< What was asked for of the scan on its way; true: redo.
    QString m_notice;               ///< Told, and holds still.
    bool m_presenting = false;      ///< Desk and panes are being given another scan.
};

} // namespace doubleread
