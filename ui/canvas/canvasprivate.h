#pragma once

#include "core/base/setting.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/damagebanner.h"
#include "ui/canvas/keypointer.h"
#include "ui/canvas/marklayer.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/navigator.h"
#include "ui/canvas/picturelayer.h"
#include "ui/canvas/pulse.h"
#include "ui/canvas/tools/toolbench.h"

#include <QElapsedTimer>

class QNativeGestureEvent;
class QTabletEvent;

namespace doubleread {

inline constexpr double zoomStep = 1.2; ///< Of one notch of the wheel.
inline constexpr Setting<bool> keepView{"canvas/keepView", false};

/// What a CanvasView consists of, and the painting.
struct CanvasView::Private
{
    explicit Private(CanvasView &view);

    Viewport viewport() const { return navigator.viewport(); }
    void showChange(); ///< Something of the view changed: scale of the tools, repaint.
    void collectMarks();
    void tellCursor(std::optional<QPointF> widget);
    void tellCursorAgain(); ///< What lies under it has changed.
    void updateCursor();
    QPointF pointedAt() const; ///< The pointer of the keys, else the middle, widget px.
    void movePointer();        ///< Whatever follows the pointer of the keys.
    bool takePointerKey(const QKeyEvent &event);
    /// What a key does for as long as it is held.
    enum class Held { Pan, HideMarks, Magnify };
    std::optional<Held> heldBy(int key) const;
    std::optional<Held> heldBy(const QKeyEvent &press) const; ///< Only without modifiers.
    void hold(Held what, bool held);
    void holdHidden(bool held); ///< Part of the view state, so that linked views follow.
    ToolEvent toolEvent(const QMouseEvent &event) const;
    Qt::MouseButton dragButton(const QMouseEvent &event) const;

    // Pens and touchpads.
    void pinch(const QNativeGestureEvent &event);
    void takeEraser(bool near);
    bool touchesAgain(const QTabletEvent &event);

    void paint(QPainter &painter);
    void paintMarks(QPainter &painter, const Viewport &seen);
    void paintLive(QPainter &painter, const Viewport &seen) const;
    void paintLens(QPainter &painter, const Viewport &seen) const;
    void paintMessage(QPainter &painter) const;

    CanvasView &q;
    Navigator navigator;
    PictureLayer pictureLayer;
    MarkLayer markLayer;
    Toolbench bench;
    KeyPointer pointer;
    Pulse pulse;
    DamageBanner banner;
    Minimap minimap;
    Picture picture;
    std::vector<OverlayLayer> overlays;
    OverlayStyle documentStyle = OverlayStyle::Own;
    QString message;
    quint64 number = 0;  ///< Of the picture that is set.
    quint64 painted = 0; ///< Of the one painted last.
    bool marksOld = true;
    bool hasHoldKeys = true;
    bool viewKept = false;
    bool lens = false;
    bool hideHeld = false;
    bool spaceHeld = false;
    bool wasDrawing = false;
    bool toolHasMouse = false;              ///< The left button went down in the tool.
    std::optional<ToolId> toolBeforeEraser; ///< None: the eraser is not near.
    QElapsedTimer sinceTouch;               ///< Of the pen's tip.
    QPointF lastTouch;
    QPointF mouse;
    std::optional<QPointF> cursor; ///< As told last; none: it is not over the view.
};

} // namespace doubleread
