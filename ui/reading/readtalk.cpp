#include "ui/reading/readtalk.h"

#include "core/document/annotationdocument.h"
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/reading/readdesk.h"

#include <utility>

namespace doubleread {

ReadTalk::ReadTalk(DatasetSession &session, ReadDesk &desk, CommentsPanel &panel,
                   CanvasView &canvas)
    : QObject(&canvas),
      m_session(session),
      m_desk(desk),
      m_panel(panel),
      m_canvas(canvas),
      m_comments(new SpotComments(session, panel, {&canvas}, this))
{
    connect(&desk, &ReadDesk::shown, this, &ReadTalk::show);
    connect(&desk, &ReadDesk::waiting, this, &ReadTalk::putAway);
    connect(&session, &DatasetSession::personChanged, this, [this] {
        putAway();
        m_drafts.clear();
    });
    connect(&panel, &CommentsPanel::left, &canvas, [this] { m_canvas.setFocus(); });
    connect(
        &panel, &CommentsPanel::written, this,
        [this](CommentsPanel::Purpose, const NewComment &comment) { m_comments->store(comment); });
    connect(m_comments, &SpotComments::stored, &canvas, [this] { m_canvas.setFocus(); });
    connect(m_comments, &SpotComments::looked, this, &ReadTalk::lookAt);
    connect(m_comments, &SpotComments::failed, this, &ReadTalk::failed);
    panel.setReadOnly(true);
}

void ReadTalk::show()
{
    const ScanRow &row = m_desk.scan().scan;
    if (row.entry != m_entry) {
        putAway();
        m_entry = row.entry;
        m_panel.setDraft(m_drafts[row.entry]);
    }
    const bool over = row.place && m_desk.document().read().state == ReadState::Submitted;
    m_panel.setReadOnly(m_session.isReadOnly() || over);
    m_comments->show(row.scan.id, span());
}

void ReadTalk::putAway()
{
    if (m_entry > 0)
        m_drafts[std::exchange(m_entry, 0)] = m_panel.draft();
    m_panel.setDraft({});
    m_panel.setReadOnly(true);
    m_comments->clear();
}

/// Own words from another time would tell that a scan is read for the second time.
SpotComments::Span ReadTalk::span() const
{
    if (!m_desk.scan().scan.place)
        return {};
    const Read &read = m_desk.document().read();
    return {.from = read.startedAt, .until = read.submittedAt};
}

std::optional<Point> ReadTalk::selected() const
{
    const AnnotationDocument &document = m_desk.document();
    const Annotation *first =
        document.selection().empty() ? nullptr : document.annotation(document.selection().front());
    return first ? std::optional(boundingBox(first->shape).center()) : std::nullopt;
}

void ReadTalk::refresh()
{
    if (m_desk.isShown())
        show();
}

void ReadTalk::begin()
{
    if (m_desk.isShown())
        m_comments->begin(selected());
}

void ReadTalk::lookAt(const Box &box)
{
    m_canvas.zoomTo(box);
    m_canvas.pulse(box);
}

} // namespace doubleread
