#pragma once

#include "core/base/error.h"
#include "core/geometry/box.h"
#include "ui/comments/commentspanel.h"

#include <QObject>
#include <QPointer>

namespace doubleread {

class CanvasView;
class DatasetSession;
class PinLayer;

/// Keeps the comments of one scan, their panel and the pins on the canvases in step, and stores
/// what is said. What this person may see is decided by the service.
class SpotComments final : public QObject
{
    Q_OBJECT

public:
    SpotComments(DatasetSession &session, CommentsPanel &panel, const QList<CanvasView *> &canvases,
                 QObject *parent);

    /// What was said at other times is left out; an invalid end is open.
    struct Span
    {
        QDateTime from;
        QDateTime until;
    };
    /// The same again: what is said is asked for anew.
    void show(Id<Scan> scan, const Span &span = {});
    void clear();
    /// Begins a comment where the mouse points (PinLayer::pointedAt), else at what is in hand, else
    /// in the middle of the view. With words begun already, their place stays.
    void begin(std::optional<Point> inHand);
    void store(const NewComment &comment);

Q_SIGNALS:
    void looked(const doubleread::Box &box); ///< A thread's spot shall be seen.
    void stored();
    void failed(const doubleread::Error &error);

private:
    void reload();
    void take(std::vector<Comment> comments);
    QString nameOf(const Comment &comment) const;
    void goTo(int row);
    void showPins();
    void showDraft();
    void moveSpot(Point by);

    DatasetSession &m_session;
    CommentsPanel &m_panel;
    std::vector<QPointer<PinLayer>> m_layers; ///< Go with their canvases.
    Id<Scan> m_scan;
    Span m_span;
    bool m_storing = false; ///< Enter was pressed, and the answer is not here.
};

} // namespace doubleread
