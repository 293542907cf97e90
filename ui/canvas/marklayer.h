#pragma once

#include "ui/canvas/markpainter.h"
#include "ui/canvas/viewport.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <vector>

namespace doubleread {

/// The marks that are not being edited, as one picture that is kept per zoom and only moved while
/// panning. Few marks are rendered at once. Many are rendered on a pool thread, and until that is
/// done the old picture is stretched, so that no frame waits for them.
class MarkLayer final : public QObject
{
    Q_OBJECT

public:
    explicit MarkLayer(QObject *parent);

    void setMarks(std::vector<Mark> marks);
    /// Forgets what is kept: the next paint shows nothing of before, not even for a moment.
    void reset();
    void paint(QPainter &painter, const Viewport &viewport); ///< Device px.

Q_SIGNALS:
    void ready(); ///< A better picture than the one painted last is there.

private:
    struct Rendered
    {
        QImage picture;
        double zoom = 0; ///< 0: nothing yet.
        Orientation orientation;
        Point origin;      ///< Turned px at the picture's top left corner.
        QRectF complete;   ///< Turned px within which no mark is missing.
        quint64 marks = 0; ///< Which setMarks() it shows.
    };

    static Rendered rendered(const std::vector<Mark> &marks, const Viewport &viewport,
                             quint64 version);
    bool fits(const Viewport &viewport) const;
    void renderSoon(const Viewport &viewport);
    void startRendering();

    std::vector<Mark> m_marks;
    quint64 m_version = 1;
    bool m_many = false;
    Rendered m_rendered;
    Viewport m_wanted;
    QTimer m_settled; ///< Runs out when zooming pauses.
    bool m_rendering = false;
    quint64 m_request = 0; ///< Counts resets.
};

} // namespace doubleread
