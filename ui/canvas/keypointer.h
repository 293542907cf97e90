#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <QKeyEvent>

#include <optional>

class QPainter;

namespace doubleread {

class Navigator;
class Toolbench;
struct MarkSpace;

/// The mouse of whoever has only keys: a cross on the scan that arrows move (with Shift ten times
/// as far; held, ever faster) and that Enter points with. What is drawn with the button held begins
/// with one Enter and ends with the next; Enter twice at one place finishes what is drawn by
/// clicks. Shift and Alt with Enter mean what they mean with a click.
class KeyPointer
{
public:
    KeyPointer(Toolbench &bench, Navigator &navigator);

    bool isUp() const { return m_isUp; }
    Point place() const { return m_place; } ///< Image px, while it is up.
    void takeUp(Point at);                  ///< Inside the picture.
    void putDown();                         ///< What it holds is let go where it is.

    bool key(const QKeyEvent &event);          ///< True if it was one of its keys.
    bool claims(const QKeyEvent &event) const; ///< Such a key that no shortcut must take.

    void paint(QPainter &painter, const MarkSpace &space) const;

private:
    void move(Point turned, bool repeated);
    void set(Qt::KeyboardModifiers modifiers);
    bool leave();
    void keepInSight();

    Toolbench &m_bench;
    Navigator &m_navigator;
    Point m_place;
    bool m_isUp = false;
    std::optional<Point> m_set; ///< Where Enter pointed last.
    int m_repeats = 0;          ///< Of the arrow that is held.
};

} // namespace doubleread
