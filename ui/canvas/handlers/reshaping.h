#pragma once

#include "ui/canvas/tools/canvastool.h"

namespace doubleread {

/// Annotations on their way from one shape to another: what every reshaping handler keeps between
/// press and release. Nothing is stored before commit().
class Reshaping
{
public:
    static constexpr double dragStart = 3; ///< Widget px between a click and a drag.

    void begin(std::vector<Annotation> annotations, Point press);
    bool isActive() const { return !m_before.empty(); }
    /// True from the first time that the mouse is far enough from where it was pressed.
    bool moves(Point mouse, const ToolContext &context);
    Point press() const { return m_press; }
    const std::vector<Annotation> &before() const { return m_before; }
    void setShape(size_t index, const Shape &shape) { m_after[index].shape = shape; }
    const std::vector<Annotation> &after() const { return m_after; }
    /// One command, unless nothing changed or a shape would have no extent.
    void commit(ToolContext &context);
    void cancel();

private:
    std::vector<Annotation> m_before;
    std::vector<Annotation> m_after;
    Point m_press;
    bool m_moves = false;
};

} // namespace doubleread
