#include "ui/review/reviewpage.h"

#include "ui/canvas/viewactions.h"
#include "ui/comments/spotcomments.h"
#include "ui/models/windowpresets.h"
#include "ui/review/contactsheet/contactsheet.h"
#include "ui/review/deciding/decisionbar.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/deciding/mergebar.h"
#include "ui/review/deciding/reasonbar.h"
#include "ui/review/deciding/redrawbar.h"
#include "ui/review/deciding/redrawing.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/sidepanel.h"
#include "ui/review/signing/signing.h"
#include "ui/review/tearoff.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/holdkey.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace doubleread {

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_actions(this),
      m_model(new DisagreementModel(this)),
      m_queue(new ReviewQueue(context.session, this)),
      m_loader(new ReviewLoader(context.session, context.images, this)),
      m_desk(new ReviewDesk(context.session, this))
{
    setObjectName(u"page"_s);
    setAccessibleName(tr("Review"));
    createLayout();
    m_redrawing = new Redrawing(m_actions, *m_panes, *m_redrawBar, this);
    m_signing = new Signing(this);
    connectParts();
    updateState();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::createLayout()
{
    auto *work = new QWidget(this);
    m_panes = new ReviewPanes(this, work);
    m_side = new SidePanel(m_actions, *m_model, work);
    m_bar = new DecisionBar(m_actions, work);
    m_redrawBar = new RedrawBar(m_actions, this);
    m_mergeBar = new MergeBar(this);
    m_reasonBar = new ReasonBar(this);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(1);
    upper->addWidget(m_panes, 1);
    upper->addWidget(m_side);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(upper, 1);
    for (QWidget *bar :
         std::initializer_list<QWidget *>{m_bar, m_redrawBar, m_mergeBar, m_reasonBar})
        column->addWidget(bar); // one is seen at a time: the others take no room

    m_empty = new EmptyState(this);
    m_body = new QStackedLayout(this);
    m_body->setContentsMargins({});
    m_body->addWidget(work);
    m_body->addWidget(m_empty);
    m_contactSheet = new ContactSheet(m_context, this);
    m_body->addWidget(m_contactSheet);
}

void ReviewPage::connectParts()
{
    connectDecisions();
    connectLooking();
    connectTearingOff();
    connectScans();
    connectComments();
    connectSigning();
    connect(m_desk, &ReviewDesk::changed, this, &ReviewPage::onReviewChanged);
    connect(m_desk, &ReviewDesk::failed, this, &Page::errorRaised);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_context.session.info().scanCount == 0)
            Q_EMIT addScansRequested();
        else
            Q_EMIT importRequested();
    });
}

void ReviewPage::connectDecisions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions[id], &QAction::triggered, this, slot);
    };
    const auto decides = [&](ActionId id, ResolutionChoice choice) {
        on(id, [this, choice] { propose({.row = m_side->current(), .choice = choice}); });
    };
    decides(ActionId::AcceptFirst, ResolutionChoice::AcceptFirst);
    decides(ActionId::AcceptSecond, ResolutionChoice::AcceptSecond);
    decides(ActionId::RejectBoth, ResolutionChoice::RejectBoth);
    on(ActionId::Merge, [this] { startMerge(); });
    on(ActionId::GiveReason, [this] { giveReason(); });
    on(ActionId::OpenAgain, [this] { openAgain(); });
    on(ActionId::Redraw, [this] {
        m_redrawing->start(m_desk->review(), m_side->current());
        updateState();
    });
    on(ActionId::NextDisagreement, [this] { stepDisagreement(1); });
    on(ActionId::PreviousDisagreement, [this] { stepDisagreement(-1); });
    on(ActionId::Undo, [this] { takeBack(false); });
    on(ActionId::Redo, [this] { takeBack(true); });
    connectMerging();
    connect(m_reasonBar, &ReasonBar::given, this, &ReviewPage::commit);
    connect(m_reasonBar, &ReasonBar::cancelled, this, &ReviewPage::endAsking);
    connect(m_side, &SidePanel::currentChanged, this, [this](int row) {
        setCurrent(row);
        lookAtCurrent();
    });
    connect(m_side, &SidePanel::verdictChosen, this,
            [this](Verdict verdict) { propose({.verdict = verdict}); });
    connect(m_redrawing, &Redrawing::taken, this,
            [this](int row, const std::vector<Annotation> &redrawn) {
                propose({.row = row, .choice = ResolutionChoice::Redraw, .redrawn = redrawn});
            });
    connect(m_redrawing, &Redrawing::nothingDrawn, this, [this] {
        Q_EMIT noticeRaised(tr("Nothing is drawn. Draw an outline, or leave with Esc and reject."));
    });
    connect(m_redrawing, &Redrawing::refused, this,
            [this](const QString &text, const QString &remedy) {
                Q_EMIT noticeRaised(u"%1 %2"_s.arg(text, remedy));
            });
    connect(m_redrawing, &Redrawing::ended, this, &ReviewPage::updateState);
    connect(m_redrawing, &Redrawing::historyChanged, this, &ReviewPage::updateState);
}

void ReviewPage::connectMerging()
{
    const auto proposalOf = [this](MergeKind kind, std::optional<ReadSide> wordsOf) {
        return Proposal{.row = m_side->current(),
                        .choice = ResolutionChoice::Merge,
                        .merge = kind,
                        .wordsOf = wordsOf};
    };
    connect(m_mergeBar, &MergeBar::previewed, this,
            [this, proposalOf](MergeKind kind, std::optional<ReadSide> wordsOf) {
                m_panes->setPreview(m_desk->preview(proposalOf(kind, wordsOf)));
            });
    connect(m_mergeBar, &MergeBar::taken, this,
            [this, proposalOf](MergeKind kind, std::optional<ReadSide> wordsOf) {
                m_merge = kind;
                propose(proposalOf(kind, wordsOf));
            });
    connect(m_mergeBar, &MergeBar::cancelled, this, &ReviewPage::endAsking);
}

void ReviewPage::connectLooking()
{
    const auto on = [this](ActionId id, auto call) {
        connect(m_actions[id], &QAction::triggered, this,
                [this, call] { (m_panes->consensus().*call)(); });
    };
    on(ActionId::Fit, &CanvasView::fit);
    on(ActionId::OneToOne, &CanvasView::oneToOne);
    on(ActionId::ZoomIn, &CanvasView::zoomIn);
    on(ActionId::ZoomOut, &CanvasView::zoomOut);
    on(ActionId::Invert, &CanvasView::invert);
    on(ActionId::Clahe, &CanvasView::toggleClahe);
    for (const ActionId id : viewActionIds)
        connectViewAction(id, m_actions[id], m_panes->consensus());
    const auto preset = [this](ActionId id, WindowPreset which) {
        connect(m_actions[id], &QAction::triggered, this, [this, which] {
            if (m_shown.picture)
                m_panes->consensus().setWindow(windowOf(which, *m_shown.picture));
        });
    };
    preset(ActionId::WindowFull, WindowPreset::Full);
    preset(ActionId::WindowBone, WindowPreset::Bone);
    preset(ActionId::WindowSoft, WindowPreset::SoftTissue);
    connect(m_actions[ActionId::WindowFile], &QAction::triggered, this, [this] {
        CanvasView &view = m_panes->consensus();
        if (m_shown.picture)
            view.setWindow(nextFileWindow(*m_shown.picture, view.window()));
    });
    connect(m_actions[ActionId::AllInOneView], &QAction::toggled, m_panes,
            &ReviewPanes::setAllInOne);
    const auto blink = [this](bool held) {
        m_panes->setBlinking(held && m_shown.picture);
        m_bar->setBlinking(held);
    };
    connect(new HoldKey(ActionId::Blink, this), &HoldKey::held, this, blink);
    connect(m_bar, &DecisionBar::blinkHeld, this, blink);
    connect(new HoldKey(ActionId::HideOverlays, this), &HoldKey::held, this,
            [this](bool held) { m_panes->consensus().setOverlaysHidden(held); });
    for (const auto &[id, tool] :
         {std::pair(ActionId::RulerTool, ToolId::Ruler), {ActionId::AngleTool, ToolId::Angle}})
        connect(m_actions[id], &QAction::triggered, this,
                [this, chosen = tool] { m_panes->measure(chosen); });
    connect(new HoldKey(ActionId::Magnify, this), &HoldKey::held, m_panes, &ReviewPanes::setLens);
    connect(m_panes, &ReviewPanes::cursorMoved, this,
            [this](std::optional<Point> cursor, double value) {
                m_cursor = cursor;
                m_cursorValue = value;
                tellStatus();
            });
    connect(m_panes, &ReviewPanes::viewStateChanged, this, [this](const ViewState &state) {
        m_actions[ActionId::Invert]->setChecked(state.polarity == Polarity::Inverted);
        m_actions[ActionId::Clahe]->setChecked(state.clahe);
        tellStatus();
    });
}

void ReviewPage::connectTearingOff()
{
    m_tearOff = new TearOff(u"panes"_s, m_panes,
                            tr("The views are in a window of their own.\n%1 brings them back.")
                                .arg(keyTextOf(ActionId::TearOff)),
                            this);
    m_tearOff->setTitle(tr("Review"));
    QAction *action = m_actions[ActionId::TearOff];
    connect(action, &QAction::triggered, this, &ReviewPage::tearOff);
    connect(m_tearOff, &TearOff::changed, this, [this, action](bool off) {
        action->setChecked(off);
        focusWork();
    });
}

/// All in one window, or all back from wherever they are.
void ReviewPage::tearOff()
{
    const bool any = m_tearOff->isOff() || m_panes->isTornOff();
    m_panes->putBack();
    m_tearOff->setOff(!any);
    m_actions[ActionId::TearOff]->setChecked(!any);
}

void ReviewPage::connectScans()
{
    connect(m_actions[ActionId::NextScan], &QAction::triggered, this, [this] { step(1); });
    connect(m_actions[ActionId::PreviousScan], &QAction::triggered, this, [this] { step(-1); });
    connect(m_queue, &ReviewQueue::listed, this, &ReviewPage::onListed);
    connect(m_queue, &ReviewQueue::failed, this, &Page::errorRaised);
    connect(m_loader, &ReviewLoader::loaded, this, &ReviewPage::onLoaded);
    connect(m_loader, &ReviewLoader::failed, this, [this](qint64, const Error &error) {
        m_wanted = 0;
        m_enterAtLast = false;
        m_takeBack.reset();
        updateState();
        Q_EMIT errorRaised(error);
    });
    connect(&m_context.session, &DatasetSession::scansChanged, this, &ReviewPage::onScansChanged);
    connect(m_desk, &ReviewDesk::stale, this, [this](Id<Scan> scan) {
        if (m_shown.review && m_shown.review->scan.id == scan)
            showScan(m_shown.position);
    });
}

void ReviewPage::activate()
{
    if (const Id<User> person = m_context.session.person().id; person != m_person) {
        m_person = person;
        m_shown = {};
        m_drafts.clear();
        m_panes->putBack();
        m_tearOff->setOff(false);
        m_side->comments().setDraft({});
        m_talk->clear();
        m_desk->forgetAll();
        m_panes->clear();
        m_side->clear();
        m_loader->forget({});
        m_contactSheet->forget();
        m_body->setCurrentIndex(0);
        m_queue->restart();
    } else {
        m_queue->refresh();
        if (m_shown.position != 0 && m_wanted == 0)
            showScan(m_shown.position); // other pages may have changed it
    }
    focusWork();
    updateState();
    tellStatus();
}

void ReviewPage::deactivate()
{
    m_redrawing->cancel();
    endAsking();
    m_signing->close();
    m_panes->setBlinking(false);
}

QList<QAction *> ReviewPage::menuActions() const
{
    return m_actions.menu();
}

/// Enter and Esc belong to what is going on; else Enter goes to the next open disagreement.
void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_redrawing->isActive() && enter)
        m_redrawing->take();
    else if (m_redrawing->isActive() && event->key() == Qt::Key_Escape)
        m_redrawing->cancel();
    else if (m_mergeBar->isActive() && enter)
        m_mergeBar->take();
    else if (m_mergeBar->isActive() && event->key() == Qt::Key_Escape)
        m_mergeBar->cancel();
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        tellWhyNotSigned(); // the key of an action that is not to be had now
    else if (enter && m_actions[ActionId::NextDisagreement]->isEnabled())
        goToNextOpen();
    else if (!tellNothingLeft(*event))
        Page::keyPressEvent(event);
}

} // namespace doubleread
