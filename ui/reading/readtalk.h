#pragma once

#include "core/base/error.h"
#include "core/geometry/box.h"
#include "core/model/review.h"
#include "ui/comments/spotcomments.h"

#include <QObject>

#include <map>

namespace doubleread {

class CanvasView;
class CommentsPanel;
class DatasetSession;
class ReadDesk;

/// What a reader says about the scan that is being read, and has said.
class ReadTalk final : public QObject
{
    Q_OBJECT

public:
    ReadTalk(DatasetSession &session, ReadDesk &desk, CommentsPanel &panel, CanvasView &canvas);

    void refresh(); ///< Something was said by other means.
    void begin();   ///< Where the mouse is, else on what is selected.

Q_SIGNALS:
    void failed(const doubleread::Error &error);

private:
    void show();
    void putAway();
    SpotComments::Span span() const;
    std::optional<Point> selected() const;
    void lookAt(const Box &box);

    DatasetSession &m_session;
    ReadDesk &m_desk;
    CommentsPanel &m_panel;
    CanvasView &m_canvas;
    SpotComments *m_comments;
    qint64 m_entry = 0;                    ///< Of the worklist; 0: none.
    std::map<qint64, NewComment> m_drafts; ///< That were begun, by entries.
};

} // namespace doubleread
