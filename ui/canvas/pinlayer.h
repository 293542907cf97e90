#pragma once

#include "core/geometry/point.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace doubleread {

class CanvasView;

/// A place on the scan that something was said about.
struct Pin
{
    Point spot;   ///< Image px.
    QString text; ///< Of its tool tip; from a person.
    bool current = false;

    bool operator==(const Pin &) const = default;
};

/// Numbered pins over a canvas, above its marks; they hide with them. A click on one tells which,
/// and while a place is asked for a click anywhere on the scan tells where.
class PinLayer final : public QWidget
{
    Q_OBJECT

public:
    explicit PinLayer(CanvasView &view);

    void setPins(std::vector<Pin> pins); ///< The first is number 1.
    /// The place of what is being written; none: nowhere.
    void setDraft(std::optional<Point> spot);
    void setPlacing(bool placing);

    /// Where on the scan the mouse is, if it was moved there since the key before the last one: a
    /// mouse that only rests points at nothing.
    std::optional<Point> pointedAt() const;
    void forgetMouse(); ///< It rests, until it is moved again.
    /// The place of the picture in the middle of the view; nothing without a picture.
    std::optional<Point> middle() const;
    Point inside(Point spot) const; ///< Clamped to the picture.

Q_SIGNALS:
    void activated(int pin); ///< Index among the pins.
    void placed(doubleread::Point spot);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<int> pinAt(QPointF position) const;
    QPointF placeOf(Point spot) const; ///< Widget px.
    bool isHidden() const;
    bool filterMouse(QEvent *event);
    void follow(const QEvent &event);

    CanvasView &m_view;
    std::vector<Pin> m_pins;
    std::optional<Point> m_draft;
    std::optional<Point> m_cursor;
    QPointF m_mouse; ///< On the desktop, as of the last move over the canvas.
    int m_keyDown = 0;
    QPointF m_atKey;       ///< Where it was at the last key,
    QPointF m_atKeyBefore; ///< and at the one before.
    bool m_placing = false;
};

} // namespace doubleread
