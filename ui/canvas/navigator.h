#pragma once

#include "core/imaging/pixelimage.h"
#include "ui/canvas/viewport.h"

#include <QObject>
#include <QVariantAnimation>

#include <variant>

namespace doubleread {

/// Keeps how the scan is looked at and turns gestures into it: pan, zoom, window and level.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(QObject *parent);

    enum class Keep { Nothing, View };
    /// Fits; everything as for every new scan. Or keeps how it is looked at: the zoom, the place
    /// (as a share of the scan's sides), how it lies, and the window where grey levels compare.
    void setPicture(Picture picture, Keep keep);
    void setView(QSize widget, double devicePixelRatio);
    Viewport viewport() const;
    ViewState state() const { return viewport().state(); }
    Window window() const; ///< The one in effect.

    void adopt(const ViewState &state);  ///< Without a signal.
    void change(const ViewState &state); ///< Emits changed() if it differs.
    void zoomBy(double factor, QPointF anchor);
    void panBy(QPointF widgetPx);
    void centerOn(Point image);                  ///< Without changing the zoom.
    void turnTo(const Orientation &orientation); ///< About the middle of the view.
    void jumpTo(const ViewState &state);
    /// In 120 ms, or at once where the style wants no motion.
    void glideTo(const ViewState &state);

    // Drags, in widget px; window and level: across for the width, down for the level.
    void startPan(QPointF at);
    void startWindowing(QPointF at);
    bool drag(QPointF to); ///< False when no drag is going on.
    void endDrag() { m_drag = Still{}; }
    bool isPanning() const { return std::holds_alternative<Panning>(m_drag); }

Q_SIGNALS:
    void changed(const doubleread::ViewState &state);

private:
    struct Still
    {
    };
    struct Panning
    {
        QPointF last;
    };
    struct Windowing
    {
        QPointF start;
        Window before;
    };

    void glide(double share);

    Picture m_picture;
    Window m_default; ///< The picture's: kept, since the range of its samples takes long to find.
    QSize m_lastSize; ///< Of the picture shown last; empty before the first.
    int m_lastBits = 0;
    QSize m_widget;
    double m_ratio = 1;
    ViewState m_state;
    std::variant<Still, Panning, Windowing> m_drag;
    QVariantAnimation m_gliding;
    ViewState m_from;
    ViewState m_to;
};

} // namespace doubleread
