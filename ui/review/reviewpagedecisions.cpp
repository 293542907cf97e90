// The decisions of the review page: which disagreement is in hand, what its keys do, what may be
// done now.
#include "core/workflow/workflow.h"
#include "ui/review/deciding/decisionbar.h"
#include "ui/review/deciding/decisions.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/deciding/mergebar.h"
#include "ui/review/deciding/reasonbar.h"
#include "ui/review/deciding/redrawbar.h"
#include "ui/review/deciding/redrawing.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/reviewwords.h"
#include "ui/review/sidepanel.h"
#include "ui/review/signing/signing.h"

#include <QKeyEvent>
#include <QUndoStack>

#include <algorithm>
#include <array>
#include <utility>

namespace doubleread {

namespace {

constexpr auto decisionKeys = std::to_array<std::pair<ActionId, ResolutionChoice>>({
    {ActionId::AcceptFirst, ResolutionChoice::AcceptFirst},
    {ActionId::AcceptSecond, ResolutionChoice::AcceptSecond},
    {ActionId::Merge, ResolutionChoice::Merge},
    {ActionId::Redraw, ResolutionChoice::Redraw},
    {ActionId::RejectBoth, ResolutionChoice::RejectBoth},
});

/// First row whose disagreement differs; -1: none does.
int changedRow(const std::vector<Disagreement> &before, const std::vector<Disagreement> &after)
{
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (before[i] != after[i])
            return static_cast<int>(i);
    return -1;
}

} // namespace

const Disagreement *ReviewPage::currentDisagreement() const
{
    const auto row = static_cast<size_t>(m_side->current());
    const auto &all = m_desk->review().disagreements;
    return m_side->current() >= 0 && row < all.size() ? &all[row] : nullptr;
}

void ReviewPage::setCurrent(int row)
{
    m_side->setCurrent(row);
    const Disagreement *current = currentDisagreement();
    m_panes->setCurrent(current ? std::optional(current->id) : std::nullopt);
    if (current && current->resolution && current->resolution->merge)
        m_merge = *current->resolution->merge;
    updateState();
}

void ReviewPage::lookAtCurrent()
{
    const Disagreement *current = currentDisagreement();
    if (!current || !m_shown.picture)
        return;
    if (const auto extent = decisions::extentOf(m_desk->review(), *current))
        m_panes->lookAt(*extent);
    else
        m_panes->consensus().fit(); // it is about the whole scan
}

/// To the next open disagreement; stays where it is when all are decided.
void ReviewPage::moveOn(int from)
{
    if (const int next = m_model->nextOpen(from, 1); next >= 0) {
        setCurrent(next);
        lookAtCurrent();
    }
}

/// Past the last one the next scan with open ones follows, before the first one the scan before.
void ReviewPage::stepDisagreement(int step)
{
    const int count = m_model->rowCount();
    const int row = m_side->current() + step;
    if (row >= 0 && row < count) {
        setCurrent(row);
        lookAtCurrent();
        return;
    }
    if (m_context.session.person().role == Role::Radiologist) {
        this->step(step); // the officer's progress is not told: from scan to scan
        return;
    }
    const qint64 other = step > 0 ? m_queue->nextDisputed(m_shown.position)
                                  : m_queue->previousContested(m_shown.position);
    if (other != 0) {
        m_enterAtLast = step < 0;
        showScan(other);
    } else if (step > 0 && m_model->openCount() > 0) {
        moveOn(m_side->current());
    } else {
        tell(step > 0 ? tr("Every disagreement is decided.")
                      : tr("This is the first disagreement."));
    }
}

/// What Enter does: the next open disagreement, of this scan or of the next one that has any.
void ReviewPage::goToNextOpen()
{
    if (m_model->openCount() > 0)
        moveOn(m_side->current());
    else
        stepDisagreement(m_model->rowCount() - m_side->current());
}

/// Decides at once, or asks for the reason first where the protocol or the person wants one.
void ReviewPage::propose(const Proposal &proposal)
{
    const Protocol &protocol = m_context.session.info().protocol;
    const bool wanted = m_actions[ActionId::GiveReason]->isChecked();
    m_proposal = proposal;
    if (!protocol.reasonRequired && !wanted) {
        commit({});
        return;
    }
    const QString what = reviewwords::proposal(currentDisagreement(), proposal, protocol);
    m_panes->setPreview(m_desk->preview(proposal));
    m_reasonBar->ask(what, protocol.reasonRequired ? ReasonBar::Need::Demanded
                                                   : ReasonBar::Need::Optional);
    updateState();
}

/// Without a proposal the reason is for what was decided before.
void ReviewPage::commit(const QString &reason)
{
    const std::optional<Proposal> proposal = m_proposal;
    endAsking();
    if (!proposal)
        m_desk->setReason(m_side->current(), reason);
    else if (m_desk->decide(*proposal, reason) && proposal->row >= 0)
        moveOn(proposal->row);
    updateState();
}

/// On an open disagreement the next decision asks for its reason; a decided one gets another.
void ReviewPage::giveReason()
{
    const Disagreement *current = currentDisagreement();
    if (!current || !current->resolution)
        return; // the action is checked now
    m_proposal.reset();
    m_reasonBar->ask(reviewwords::decision(*current),
                     m_context.session.info().protocol.reasonRequired ? ReasonBar::Need::Demanded
                                                                      : ReasonBar::Need::Optional,
                     current->resolution->reason);
    updateState();
}

/// The decision in hand is no longer made.
void ReviewPage::openAgain()
{
    if (m_desk->openAgain(m_side->current()))
        lookAtCurrent();
    updateState();
}

void ReviewPage::startMerge()
{
    const Disagreement *current = currentDisagreement();
    if (!current)
        return;
    std::vector<MergeChoice> choices = mergeChoices(m_desk->review(), *current);
    const auto possible = [](const MergeChoice &choice) { return choice.option.has_value(); };
    if (choices.empty() || !std::ranges::any_of(choices, possible)) {
        tell(choices.empty() ? tr("There is nothing to merge it with.")
                             : choices.front().option.error().text());
        return;
    }
    std::optional<MergeBar::Words> words;
    const Protocol &protocol = m_context.session.info().protocol;
    if (const auto differing = differingWords(m_desk->review(), *current))
        words = {.first = reviewwords::saidOf(differing->first, protocol),
                 .second = reviewwords::saidOf(differing->second, protocol)};
    m_mergeBar->start(std::move(choices), m_merge, words);
    updateState();
}

/// Nothing is asked any more, and nothing of what was proposed is left.
void ReviewPage::endAsking()
{
    m_proposal.reset();
    m_mergeBar->stop();
    m_reasonBar->stop();
    m_actions[ActionId::GiveReason]->setChecked(false);
    m_panes->setPreview({});
    focusWork();
    updateState();
}

bool ReviewPage::isAsking() const
{
    return m_mergeBar->isActive() || m_reasonBar->isActive();
}

bool ReviewPage::isWalking() const
{
    return !m_redrawing->isActive() && !m_signing->isOpen() && !isAsking() && !isOnContactSheet();
}

/// With nothing left on this scan, that of the decision before comes back, and there it is done.
void ReviewPage::takeBack(bool forward)
{
    if (m_redrawing->isActive()) {
        forward ? m_panes->consensus().redo() : m_panes->consensus().undo();
        return;
    }
    if (!(forward ? m_desk->canRedo() : m_desk->canUndo())) {
        const qint64 position = forward ? m_desk->scanToRedo() : m_desk->scanToUndo();
        showScan(position);
        if (m_wanted == position || m_shown.position == position)
            m_takeBack = forward;
        if (m_shown.position == position)
            takeBackElsewhere(); // it was there at once
        return;
    }
    const std::vector<Disagreement> before = m_desk->review().disagreements;
    if (!(forward ? m_desk->redo() : m_desk->undo()))
        return;
    if (const int row = changedRow(before, m_desk->review().disagreements); row >= 0) {
        setCurrent(row);
        lookAtCurrent();
    }
}

/// What was signed or changed by others meanwhile stays as it is.
void ReviewPage::takeBackElsewhere()
{
    const std::optional<bool> forward = std::exchange(m_takeBack, {});
    if (!forward || !m_shown.review)
        return;
    const QString file = m_shown.review->scan.fileName;
    if (m_desk->review().signOff)
        tell(tr("%1 is signed off and stays as it is.").arg(file));
    else if (!mayChange() || !(*forward ? m_desk->canRedo() : m_desk->canUndo()))
        tell(tr("%1 was changed elsewhere and stays as it is.").arg(file));
    else {
        takeBack(*forward);
        tell(*forward ? tr("Back at %1: its decision is made again.").arg(file)
                      : tr("Back at %1: its last decision is undone.").arg(file));
    }
}

/// The keys of actions that are not to be had now are not silent.
bool ReviewPage::tellNothingLeft(const QKeyEvent &event)
{
    const auto isKeyOf = [&](ActionId id) {
        return m_actions[id]->shortcuts().contains(QKeySequence(event.keyCombination()));
    };
    const bool undo = isKeyOf(ActionId::Undo);
    if (!isWalking() || (!undo && !isKeyOf(ActionId::Redo)))
        return false;
    tell(undo ? tr("There is nothing to undo.") : tr("There is nothing to do again."));
    return true;
}

void ReviewPage::tell(const QString &notice)
{
    m_notice = notice;
    Q_EMIT noticeRaised(notice);
}

void ReviewPage::onReviewChanged()
{
    if (!m_notice.isEmpty())
        Q_EMIT noticeOutdated(std::exchange(m_notice, {}));
    if (m_presenting)
        return;
    if (m_desk->isBusy()) {
        const int row = std::min(m_side->current(),
                                 static_cast<int>(m_desk->review().disagreements.size()) - 1);
        m_side->setReview(m_desk->review(), m_context.session.info().protocol);
        m_side->setCurrent(row);
        if (m_shown.picture)
            m_panes->setReview(m_desk->review());
        if (!m_desk->review().signOff)
            m_queue->setState(m_shown.position, stateAfterDecision(m_desk->review().disagreements));
    }
    updateState();
}

bool ReviewPage::mayChange() const
{
    const bool here = m_wanted == 0 || m_wanted == m_shown.position; // no key may hit the old scan
    return here && m_desk->isBusy() && m_shown.picture && !m_desk->review().signOff &&
           !m_context.session.isReadOnly() && isWalking() && m_desk->mayDecide().has_value();
}

void ReviewPage::updateBars()
{
    m_bar->setDisagreement(currentDisagreement());
    QWidget *bar = m_bar;
    if (m_redrawing->isActive())
        bar = m_redrawBar;
    else if (m_mergeBar->isActive())
        bar = m_mergeBar;
    else if (m_reasonBar->isActive())
        bar = m_reasonBar;
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_bar, m_redrawBar, m_mergeBar, m_reasonBar})
        each->setVisible(each == bar);
    if (bar == m_reasonBar && bar->focusWidget()) // was asked for while it could not be seen
        bar->focusWidget()->setFocus(Qt::OtherFocusReason);
    m_actions[ActionId::Invert]->setEnabled(!m_mergeBar->isActive()); // I is the intersection
}

void ReviewPage::updateTakingBack(bool change)
{
    QAction *undo = m_actions[ActionId::Undo];
    QAction *redo = m_actions[ActionId::Redo];
    if (const QUndoStack *sketch = m_redrawing->history()) {
        undo->setEnabled(sketch->canUndo() || m_panes->consensus().isDrawing());
        redo->setEnabled(sketch->canRedo());
        return;
    }
    const bool elsewhere =
        m_wanted == 0 && isWalking() && isOfficers() && !m_context.session.isReadOnly();
    undo->setEnabled((change && m_desk->canUndo()) || (elsewhere && m_desk->scanToUndo() != 0));
    redo->setEnabled((change && m_desk->canRedo()) || (elsewhere && m_desk->scanToRedo() != 0));
}

void ReviewPage::updateState()
{
    const bool change = mayChange();
    const Disagreement *current = currentDisagreement();
    for (const auto &[id, choice] : decisionKeys) {
        const QString why = current ? decisions::whyNot(*current, choice) : QString();
        m_actions[id]->setEnabled(change && current && why.isEmpty());
    }
    m_actions[ActionId::GiveReason]->setEnabled(change && current);
    m_actions[ActionId::OpenAgain]->setEnabled(change && current && current->resolution);
    updateBars();

    const bool walking = isWalking();
    static constexpr std::array disagreementKeys{ActionId::NextDisagreement,
                                                 ActionId::PreviousDisagreement};
    static constexpr std::array scanKeys{ActionId::NextScan, ActionId::PreviousScan};
    m_actions.setEnabled(disagreementKeys, walking && m_queue->count() > 0);
    m_actions.setEnabled(scanKeys, walking && m_queue->count() > 0);
    m_actions[ActionId::RaiseDisagreement]->setEnabled(change);
    m_actions[ActionId::WriteComment]->setEnabled(walking && m_desk->isBusy() &&
                                                  !m_context.session.isReadOnly());
    m_side->comments().setReadOnly(!m_desk->isBusy() || m_context.session.isReadOnly());
    updateTakingBack(change);
    m_side->setLocked(!change);
    updateSignOff();
}

} // namespace doubleread
