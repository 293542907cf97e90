#include "ui/review/reviewdesk.h"

#include "core/base/answer.h"
#include "core/session/sessionpeople.h"
#include "core/workflow/workflow.h"
#include "ui/review/deciding/decisions.h"

namespace doubleread {

ReviewDesk::ReviewDesk(DatasetSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
}

ReviewDesk::~ReviewDesk() = default;

void ReviewDesk::take(const Review &review)
{
    const Id<Scan> scan = review.scan.id;
    Kept &kept = m_kept[scan];
    if (!kept.document) {
        kept.document = std::make_unique<ReviewDocument>(review);
        kept.revision = review.revision;
        connect(kept.document.get(), &ReviewDocument::changed, this, [this, scan] {
            if (m_document && m_review.scan.id == scan)
                refresh();
        });
        connect(kept.document.get(), &ReviewDocument::edited, this,
                [this, scan](const ReviewContent &content, const QString &what) {
                    store(scan, content, what);
                });
    } else if (review.revision > kept.revision ||
               (review.revision == kept.revision &&
                kept.document->review().signOff != review.signOff)) {
        kept.document->load(review);
        kept.revision = review.revision;
        if (kept.document->history().count() == 0)
            m_order.forget(scan);
    }
    m_document = kept.document.get();
    m_review.scan.id = scan;
    refresh();
}

void ReviewDesk::putAway()
{
    m_document = nullptr;
    m_review = {};
    Q_EMIT changed();
}

void ReviewDesk::forgetAll()
{
    m_document = nullptr;
    m_review = {};
    m_kept.clear();
    m_order.clear();
    Q_EMIT changed();
}

bool ReviewDesk::canUndo() const
{
    return m_document && !m_document->isLocked() && m_document->history().canUndo();
}

bool ReviewDesk::canRedo() const
{
    return m_document && !m_document->isLocked() && m_document->history().canRedo();
}

bool ReviewDesk::decide(const Proposal &proposal, const QString &reason)
{
    if (!m_document)
        return false;
    Resolution resolution = resolutionNow();
    resolution.reason = reason;
    const Result<ReviewContent> after = decisions::contentFor(m_review, proposal, resolution);
    if (!after) {
        Q_EMIT failed(after.error());
        return false;
    }
    return noted(m_document->decide(*after));
}

std::optional<std::vector<Annotation>> ReviewDesk::preview(const Proposal &proposal) const
{
    if (!m_document)
        return std::nullopt;
    const Result<ReviewContent> after = decisions::contentFor(m_review, proposal, resolutionNow());
    return after ? std::optional(after->annotations) : std::nullopt;
}

bool ReviewDesk::setReason(int row, const QString &reason)
{
    if (!m_document || row < 0)
        return false;
    ReviewContent content = m_document->content();
    auto &resolution = content.disagreements.at(static_cast<size_t>(row)).resolution;
    if (!resolution || resolution->reason == reason)
        return false;
    const Resolution now = resolutionNow();
    resolution->reason = reason;
    resolution->by = now.by;
    resolution->at = now.at;
    return noted(m_document->decide(content));
}

bool ReviewDesk::openAgain(int row)
{
    if (!m_document || row < 0)
        return false;
    const Result<ReviewContent> after =
        decisions::contentOpenAgain(m_review, static_cast<size_t>(row));
    if (!after) {
        Q_EMIT failed(after.error());
        return false;
    }
    return noted(m_document->decide(*after));
}

bool ReviewDesk::raise(const QString &comment)
{
    return m_document && noted(m_document->raise(comment));
}

bool ReviewDesk::undo()
{
    if (!m_document || !m_document->undo())
        return false;
    m_order.undid(m_review.scan.id);
    return true;
}

bool ReviewDesk::redo()
{
    if (!m_document || !m_document->redo())
        return false;
    m_order.redid(m_review.scan.id);
    return true;
}

/// The password is asked about first: another one is no write that failed.
void ReviewDesk::whenConfirmed(const QString &password, std::function<void()> act)
{
    if (!m_session.info().passwordProtected) {
        act();
        return;
    }
    whenAnswered(m_session.people().confirmPassword(password), this,
                 [this, act = std::move(act)](const Result<void> &confirmed) {
                     if (confirmed)
                         act();
                     else
                         Q_EMIT notSigned(confirmed.error());
                 });
}

void ReviewDesk::signOff(const SignOffWords &words)
{
    if (!m_document)
        return;
    const Id<Scan> scan = m_review.scan.id;
    whenConfirmed(words.password, [this, scan, words] {
        const auto kept = m_kept.find(scan);
        if (kept == m_kept.end())
            return;
        whenAnswered(m_session.signOff(scan, kept->second.revision, words), this,
                     [this, scan](const Result<Review> &review) {
                         if (review)
                             takeLocked(scan, review, &ReviewDesk::signedOff);
                         else
                             Q_EMIT notSigned(review.error());
                     });
    });
}

void ReviewDesk::signMany(const std::vector<SignOffRequest> &requests, const SignOffWords &words)
{
    whenConfirmed(words.password, [this, requests, words] {
        whenAnswered(m_session.signOffMany(requests, words), this,
                     [this](const Result<std::vector<Review>> &reviews) {
                         if (reviews)
                             Q_EMIT signedMany(static_cast<int>(reviews->size()));
                         else
                             Q_EMIT notSigned(reviews.error());
                     });
    });
}

void ReviewDesk::reopen(const QString &reason)
{
    if (!m_document)
        return;
    const Id<Scan> scan = m_review.scan.id;
    whenAnswered(m_session.reopen(scan, reason), this, [this, scan](const Result<Review> &review) {
        takeLocked(scan, review, &ReviewDesk::reopened);
    });
}

Result<void> ReviewDesk::mayDecide() const
{
    return mayReview({.user = m_session.person()}, m_review.scan, m_review.reads);
}

Result<void> ReviewDesk::maySign() const
{
    return maySignOff({.user = m_session.person()}, m_review, m_review.reads,
                      m_session.info().protocol);
}

/// The store works first in, first out, so the next revision is known before it answers.
void ReviewDesk::store(Id<Scan> scan, const ReviewContent &content, const QString &what)
{
    Kept &kept = m_kept.at(scan);
    const int revision = kept.revision++;
    whenAnswered(m_session.storeReview(scan, revision, content, what), this,
                 [this, scan, expected = revision + 1](const Result<int> &stored) {
                     if (!stored)
                         giveUp(scan, stored.error());
                     else if (*stored != expected)
                         giveUp(scan,
                                {.code = Error::Code::Conflict,
                                 .message = tr("Somebody else changed this review in between"),
                                 .file = {},
                                 .place = {},
                                 .remedy = tr("it was loaded again; look at it before you go on")});
                 });
}

void ReviewDesk::takeLocked(Id<Scan> scan, const Result<Review> &review,
                            void (ReviewDesk::*done)(Id<Scan>))
{
    const auto kept = m_kept.find(scan);
    if (kept == m_kept.end())
        return;
    if (!review) {
        Q_EMIT failed(review.error());
        return;
    }
    kept->second.revision = review->revision;
    kept->second.document->load(*review);
    Q_EMIT(this->*done)(scan);
}

/// What was not stored must not look as if it were.
void ReviewDesk::giveUp(Id<Scan> scan, const Error &error)
{
    const auto kept = m_kept.find(scan);
    if (kept == m_kept.end())
        return;
    if (kept->second.document.get() == m_document)
        m_document = nullptr;
    kept->second.document.release()->deleteLater(); // it may be the sender
    m_kept.erase(kept);
    m_order.forget(scan);
    Q_EMIT failed(error);
    Q_EMIT stale(scan);
}

void ReviewDesk::refresh()
{
    m_review = m_document->review();
    m_review.revision = m_kept.at(m_review.scan.id).revision;
    Q_EMIT changed();
}

qint64 ReviewDesk::elsewhere(const std::vector<Id<Scan>> &scans,
                             bool (QUndoStack::*can)() const) const
{
    for (const Id<Scan> scan : scans) {
        const auto kept = m_kept.find(scan);
        if (kept == m_kept.end() || kept->second.document.get() == m_document)
            continue;
        ReviewDocument &document = *kept->second.document;
        if (!document.isLocked() && (document.history().*can)())
            return document.review().scan.position;
    }
    return 0;
}

bool ReviewDesk::noted(bool did)
{
    if (did)
        m_order.did(m_review.scan.id);
    return did;
}

Resolution ReviewDesk::resolutionNow() const
{
    Resolution resolution;
    resolution.by = m_session.person().id;
    resolution.at = QDateTime::currentDateTimeUtc();
    return resolution;
}

} // namespace doubleread
