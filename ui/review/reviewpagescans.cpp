// The scans of the review page: which one is shown, and what comes with it.
#include "core/base/answer.h"
#include "ui/canvas/viewactions.h"
#include "ui/comments/spotcomments.h"
#include "ui/models/windowpresets.h"
#include "ui/review/contactsheet/contactsheet.h"
#include "ui/review/deciding/decisionbar.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/deciding/reasonbar.h"
#include "ui/review/deciding/redrawing.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/reviewwords.h"
#include "ui/review/sidepanel.h"
#include "ui/review/signing/signing.h"
#include "ui/widgets/emptystate.h"

#include <QScopedValueRollback>
#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

QString sentence(const Error &error)
{
    return error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy;
}

} // namespace

void ReviewPage::showScan(qint64 position)
{
    if (position <= 0)
        return;
    m_wanted = position;
    m_takeBack.reset();
    m_loader->want(position);
    updateState();
}

void ReviewPage::onListed()
{
    const bool nothing = m_queue->count() == 0 && m_shown.position == 0 && m_wanted == 0;
    if (nothing)
        explainEmpty();
    if (!isOnContactSheet())
        m_body->setCurrentIndex(nothing ? 1 : 0);
    m_contactSheet->setCounts(m_queue->countOf(ScanState::Agreed),
                              m_queue->countOf(ScanState::Adjudicated));
    if (!nothing && m_shown.position == 0 && m_wanted == 0) {
        const qint64 waiting = m_queue->nextWaiting(0);
        showScan(waiting != 0 ? waiting : m_queue->at(0));
    }
    updateProgress();
    if (m_shown.position != 0)
        m_loader->prefetch(m_queue->neighbours(m_shown.position));
}

void ReviewPage::explainEmpty()
{
    const DatasetInfo &info = m_context.session.info();
    const bool scans = info.scanCount > 0;
    const Role role = m_context.session.person().role;
    if (role == Role::Coordinator)
        m_empty->setContent(u"columns"_s, tr("There are no reads to look at"),
                            tr("You see them once the reading round is closed; deciding and "
                               "signing are the medical officer's part."));
    else if (role == Role::Radiologist && info.protocol.readersSeeAfterRound)
        m_empty->setContent(u"columns"_s, tr("There are no reads to look at"),
                            tr("The scans that you have read come here once both of their reads "
                               "are submitted."));
    else if (role != Role::MedicalOfficer)
        m_empty->setContent(u"columns"_s, tr("Reviewing is the medical officer's part"),
                            tr("Choose or add a medical officer at the top right. It cannot be "
                               "somebody who has read the scan."));
    else if (!scans)
        m_empty->setContent(u"columns"_s, tr("Nothing to review yet"),
                            tr("There are no scans. Add some; they come here when they were read."),
                            tr("Add scans…"));
    else
        m_empty->setContent(u"columns"_s, tr("Nothing to review yet"),
                            info.protocol.readsPerScan == 1
                                ? tr("A scan comes here once its read is submitted.")
                                : tr("A scan comes here once both of its reads are submitted, "
                                     "disputed ones first. Reads made elsewhere can be imported."),
                            tr("Import a read…"));
}

void ReviewPage::onLoaded(const LoadedScan &scan)
{
    m_wanted = 0;
    if (!isOnContactSheet())
        m_body->setCurrentIndex(0);
    const bool same = scan.position == m_shown.position && m_desk->isBusy() && scan.review &&
                      m_shown.picture && scan.picture == m_shown.picture &&
                      (scan.review->revision < m_desk->review().revision ||
                       (scan.review->revision == m_desk->review().revision &&
                        scan.review->signOff == m_desk->review().signOff));
    if (same)
        updateState();
    else
        present(scan);
    if (m_shown.review)
        m_talk->show(m_shown.review->scan.id);
    else
        m_talk->clear();
    takeBackElsewhere();
    m_loader->prefetch(m_queue->neighbours(scan.position));
}

/// Desk, panes and lists get the scan before the next paint.
void ReviewPage::present(const LoadedScan &scan)
{
    m_redrawing->cancel();
    endAsking();
    m_signing->close();
    if (scan.position != m_shown.position) {
        m_drafts[m_shown.position] = m_side->comments().draft();
        m_side->comments().setDraft(m_drafts[scan.position]);
    }
    {
        const QScopedValueRollback presenting(m_presenting, true);
        m_shown = scan;
        if (scan.review)
            m_desk->take(*scan.review);
        else
            m_desk->putAway();
        m_redrawing->setQuestions(m_context.session.info().protocol.attributes);
        if (scan.review && scan.picture)
            m_panes->showScan(scan.picture, m_desk->review(), m_context.session.info().protocol);
        else
            explainMissing(scan);
    }
    if (scan.review)
        for (const Disagreement &one : scan.review->disagreements)
            m_reasonBar->remember(one.resolution ? one.resolution->reason : QString());
    updateProgress();
    onReviewChanged();
    const int first = m_model->nextOpen(-1, 1);
    if (std::exchange(m_enterAtLast, false))
        setCurrent(m_model->rowCount() - 1);
    else
        setCurrent(first < 0 && m_model->rowCount() > 0 ? 0 : first);
    lookAtCurrent();
    tellStatus(); // the view may stand as it stood, over a scan of the same size
}

void ReviewPage::explainMissing(const LoadedScan &scan)
{
    const std::optional<Error> &error = scan.reviewError ? scan.reviewError : scan.pictureError;
    m_panes->clear(error ? sentence(*error) : QString());
    if (!scan.review)
        m_side->clear();
}

void ReviewPage::step(int rows)
{
    const qint64 from = m_wanted != 0 ? m_wanted : m_shown.position;
    const int row = m_queue->rowOf(from);
    const qint64 target = m_queue->at(row + rows);
    if (target != 0)
        showScan(target);
    else if (m_queue->count() > 0)
        Q_EMIT noticeRaised(rows > 0 ? tr("This is the last scan to review.")
                                     : tr("This is the first scan to review."));
}

void ReviewPage::goToNextWaiting()
{
    if (const qint64 next = m_queue->nextWaiting(m_shown.position); next != 0)
        showScan(next);
    else
        Q_EMIT noticeRaised(tr("No other scan waits for a sign-off."));
}

void ReviewPage::onScansChanged(const std::vector<qint64> &positions)
{
    m_loader->forget(positions);
    if (m_wanted != 0)
        m_loader->want(m_wanted);
    if (isVisible())
        m_queue->refresh();
}

void ReviewPage::updateProgress()
{
    const int row = m_queue->rowOf(m_shown.position);
    m_side->setProgress(row + 1, row >= 0 ? m_queue->count() : 0);
    if (m_desk->isBusy())
        m_side->setReview(m_desk->review(), m_context.session.info().protocol);
    updateState();
}

/// The rules of the comparison that is shown: the protocol may have changed since.
QString ReviewPage::rulesText() const
{
    const Protocol &protocol = m_context.session.info().protocol;
    return m_shown.review && !isOnContactSheet()
               ? reviewwords::rules(protocol, m_shown.review->comparedBy)
               : reviewwords::rules(protocol);
}

void ReviewPage::tellStatus()
{
    ScanStatus status;
    if (isOnContactSheet()) {
        status = m_contactSheet->status();
    } else if (m_shown.picture && m_shown.review) {
        const Scan &scan = m_shown.review->scan;
        status.fileName = scan.fileName;
        status.size = scan.size;
        status.bitsStored = scan.bitsStored;
        status.cursor = m_cursor;
        if (m_cursor)
            status.value = m_cursorValue;
        tellWindow(status, *m_shown.picture, m_panes->consensus().window());
        status.zoom = m_panes->viewState().zoom;
        status.view = viewWords(m_panes->consensus());
    }
    status.remark = rulesText();
    Q_EMIT statusChanged(status);
}

} // namespace doubleread
