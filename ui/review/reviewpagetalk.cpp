// What is said about the scan of the review page.
#include "ui/comments/spotcomments.h"
#include "ui/review/deciding/decisions.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/sidepanel.h"

namespace doubleread {

void ReviewPage::connectComments()
{
    CommentsPanel &panel = m_side->comments();
    m_talk =
        new SpotComments(m_context.session, panel, m_panes->findChildren<CanvasView *>(), this);
    connect(m_actions[ActionId::WriteComment], &QAction::triggered, this,
            [this] { m_talk->begin(spotInHand()); });
    connect(m_actions[ActionId::NextComment], &QAction::triggered, this,
            [this] { m_side->comments().step(1); });
    connect(m_actions[ActionId::RaiseDisagreement], &QAction::triggered, this,
            [this] { m_side->comments().startWriting(CommentsPanel::Purpose::Flag); });
    connect(&panel, &CommentsPanel::written, this, &ReviewPage::writeDown);
    connect(&panel, &CommentsPanel::left, this, [this] { focusWork(); });
    connect(m_talk, &SpotComments::looked, m_panes, &ReviewPanes::lookAt);
    connect(m_talk, &SpotComments::failed, this, &Page::errorRaised);
    connect(m_talk, &SpotComments::stored, this, [this] { focusWork(); });
}

/// A comment that is begun by key alone is about the disagreement in hand.
std::optional<Point> ReviewPage::spotInHand() const
{
    const Disagreement *current = currentDisagreement();
    const auto extent = current ? decisions::extentOf(m_desk->review(), *current) : std::nullopt;
    return extent ? std::optional(extent->center()) : std::nullopt;
}

void ReviewPage::writeDown(CommentsPanel::Purpose purpose, const NewComment &comment)
{
    if (purpose == CommentsPanel::Purpose::Comment) {
        m_talk->store(comment);
        return;
    }
    if (!mayChange() || !m_desk->raise(comment.text))
        return;
    m_side->comments().setDraft({});
    setCurrent(m_model->rowCount() - 1);
    focusWork();
}

} // namespace doubleread
