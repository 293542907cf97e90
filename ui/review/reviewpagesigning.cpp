// Signing on the review page: one scan, many from the contact sheet, reopening, and what was signed
// before.
#include "core/base/answer.h"
#include "core/workflow/workflow.h"
#include "ui/models/scanwords.h"
#include "ui/review/contactsheet/contactsheet.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/deciding/redrawing.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/sidepanel.h"
#include "ui/review/signing/signing.h"

#include <QStackedLayout>

#include <utility>

namespace doubleread {

void ReviewPage::connectSigning()
{
    connect(m_actions[ActionId::SignOff], &QAction::triggered, this, &ReviewPage::askSignOff);
    connect(m_actions[ActionId::Reopen], &QAction::triggered, this,
            [this] { m_signing->askReopen(m_desk->review()); });
    connect(m_actions[ActionId::ShowSignatures], &QAction::triggered, this,
            &ReviewPage::showSignatures);
    connect(m_actions[ActionId::ShowContactSheet], &QAction::triggered, this,
            [this] { showContactSheet(!isOnContactSheet()); });
    connect(m_contactSheet, &ContactSheet::closeRequested, this,
            [this] { showContactSheet(false); });
    connect(m_contactSheet, &ContactSheet::scanRequested, this, [this](qint64 position) {
        showContactSheet(false);
        showScan(position);
    });
    connect(m_contactSheet, &ContactSheet::signRequested, this, &ReviewPage::askMany);
    connect(m_contactSheet, &ContactSheet::failed, this, &Page::errorRaised);
    connect(m_contactSheet, &ContactSheet::currentChanged, this, [this] { tellStatus(); });
    connect(m_signing, &Signing::opened, this, &ReviewPage::updateState);
    connect(m_signing, &Signing::closed, this, [this] {
        updateState();
        focusWork();
    });
    connectActsOfSigning();
}

void ReviewPage::connectActsOfSigning()
{
    connect(m_signing, &Signing::signOffConfirmed, this,
            [this](const SignOffWords &words, SignerPanel::Then then) {
                m_then = then;
                m_desk->signOff(words);
            });
    connect(m_signing, &Signing::manyConfirmed, m_desk, &ReviewDesk::signMany);
    connect(m_signing, &Signing::reopenConfirmed, m_desk, &ReviewDesk::reopen);
    connect(m_desk, &ReviewDesk::notSigned, m_signing, &Signing::refuse);
    connect(m_desk, &ReviewDesk::signedOff, this, &ReviewPage::afterSignOff);
    connect(m_desk, &ReviewDesk::signedMany, this, [this](int count) {
        m_signing->close();
        m_queue->refresh();
        Q_EMIT noticeRaised(tr("Signed off: %1.").arg(scanwords::scans(count)));
    });
    connect(m_desk, &ReviewDesk::reopened, this, [this] {
        Q_EMIT noticeRaised(tr("Reopened. The earlier sign-off is void and stays in the history."));
        m_queue->refresh();
    });
}

bool ReviewPage::isOfficers() const
{
    return m_context.session.person().role == Role::MedicalOfficer;
}

void ReviewPage::updateSignOff()
{
    QAction *signOff = m_actions[ActionId::SignOff];
    const bool sealed = m_desk->isBusy() && m_desk->review().signOff.has_value();
    const bool walking = isWalking();
    m_actions[ActionId::Reopen]->setEnabled(sealed && walking && isOfficers() &&
                                            !m_context.session.isReadOnly());
    m_actions[ActionId::ShowSignatures]->setEnabled(walking && m_desk->isBusy() &&
                                                    m_desk->review().signatures > 0);
    m_actions[ActionId::ShowContactSheet]->setEnabled(
        isOnContactSheet() ? !m_signing->isOpen()
                           : walking && isOfficers() && m_queue->count() > 0);
    signOff->setText(sealed ? tr("Next scan that waits") : tr("Sign off…"));
    if (sealed || !m_desk->isBusy()) {
        signOff->setEnabled(sealed && walking);
        m_side->setSignOffRemark({}, SidePanel::Readiness::Waits);
        return;
    }
    const Result<void> ready = m_desk->maySign();
    signOff->setEnabled(ready.has_value() && mayChange());
    if (const QString contradiction = contradictionOf(m_desk->review()); !contradiction.isEmpty())
        m_side->setSignOffRemark(contradiction, SidePanel::Readiness::Contradicts);
    else
        m_side->setSignOffRemark(signOffRemark(ready), signOff->isEnabled()
                                                           ? SidePanel::Readiness::Ready
                                                           : SidePanel::Readiness::Waits);
}

/// How the answer and the findings of a decided scan contradict each other; empty: they do not.
QString ReviewPage::contradictionOf(const Review &review) const
{
    if (!tellsDecisions(review) || openCount(review.disagreements) > 0)
        return {}; // what is still to be decided may mend it
    const Consensus &consensus = review.consensus;
    const Result<void> fits =
        checkAnswer(consensus.assessment.verdict, consensus.annotations.size(),
                    m_context.session.info().protocol);
    if (fits)
        return {};
    return consensus.annotations.empty()
               ? tr("%1. Accept or redraw one, or choose another answer.").arg(fits.error().message)
               : tr("%1. Reject it or choose another answer.").arg(fits.error().message);
}

/// Why it cannot be signed yet.
QString ReviewPage::signOffRemark(const Result<void> &ready) const
{
    if (m_context.session.isReadOnly())
        return m_context.session.info().readOnlyWhy;
    if (!isOfficers())
        return tr("The medical officer decides and signs.");
    const int open = m_model->openCount();
    if (open == 1)
        return tr("A disagreement is still open");
    if (open > 1)
        return tr("%1 disagreements are still open").arg(open);
    if (!ready)
        return ready.error().message;
    if (m_model->rowCount() > 0)
        return tr("Everything is decided.");
    return m_context.session.info().protocol.rule == SignOffRule::DisputedOnly
               ? tr("Agreed: the protocol asks for no signature.")
               : tr("Nothing is disputed.");
}

void ReviewPage::tellWhyNotSigned()
{
    if (!m_desk->isBusy() || m_desk->review().signOff || !isWalking())
        return;
    const QString contradiction = contradictionOf(m_desk->review());
    const Result<void> ready = m_desk->maySign();
    if (!contradiction.isEmpty())
        tell(contradiction);
    else if (!ready)
        tell(ready.error().text());
}

/// On a signed scan the same key goes on to the next one that waits.
void ReviewPage::askSignOff()
{
    const Review &review = m_desk->review();
    if (review.signOff) {
        goToNextWaiting();
        return;
    }
    const DatasetInfo &info = m_context.session.info();
    m_signing->askSignOff({.picture = m_shown.picture,
                           .review = review,
                           .protocol = info.protocol,
                           .printedName = m_context.session.person().name,
                           .cryptographic = info.passwordProtected,
                           .moreWaiting = m_queue->nextWaiting(m_shown.position) != 0});
}

void ReviewPage::afterSignOff(Id<Scan> scan)
{
    m_queue->refresh();
    if (!m_shown.review || m_shown.review->scan.id != scan)
        return; // somebody went on without waiting
    m_signing->close();
    m_queue->setState(m_shown.position, ScanState::SignedOff);
    if (std::exchange(m_then, SignerPanel::Then::Stay) == SignerPanel::Then::Next &&
        m_queue->nextWaiting(m_shown.position) != 0)
        goToNextWaiting();
}

void ReviewPage::showSignatures()
{
    const Scan scan = m_desk->review().scan;
    whenAnswered(m_context.session.signatures(scan.id), this,
                 [this, scan](const Result<std::vector<SignOff>> &signatures) {
                     if (!signatures)
                         Q_EMIT errorRaised(signatures.error());
                     else if (m_shown.review && m_shown.review->scan.id == scan.id && isWalking())
                         m_signing->showSignatures(scan.fileName, *signatures,
                                                   m_context.session.info().people);
                 });
}

bool ReviewPage::isOnContactSheet() const
{
    return m_body->currentWidget() == m_contactSheet;
}

/// Never a part that is not to be seen: a scan may come while the sheet lies over it.
void ReviewPage::focusWork()
{
    if (isOnContactSheet()) {
        m_contactSheet->resume();
        return;
    }
    QWidget &work = m_panes->consensus();
    work.setFocus();
    if (work.window() != window() && work.window()->isVisible())
        work.window()->activateWindow(); // the keys are there
}

void ReviewPage::showContactSheet(bool shown)
{
    if (shown == isOnContactSheet())
        return;
    if (shown) {
        m_body->setCurrentWidget(m_contactSheet);
        m_contactSheet->open(m_contactSheet->kind());
    } else {
        m_body->setCurrentIndex(0);
        focusWork();
        onListed();
    }
    updateState();
    tellStatus();
}

void ReviewPage::askMany()
{
    const DatasetInfo &info = m_context.session.info();
    if (std::vector<ManySignOffForm::Item> items = m_contactSheet->chosen(); !items.empty())
        m_signing->askMany({.items = std::move(items),
                            .protocol = info.protocol,
                            .printedName = m_context.session.person().name,
                            .cryptographic = info.passwordProtected});
}

} // namespace doubleread
