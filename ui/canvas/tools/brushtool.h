#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <optional>

namespace doubleread {

/// A round brush. A stroke that comes upon the selected area is added to it; with Alt or Ctrl it is
/// taken away. Painted elsewhere it becomes a new outline. A stroke is one step.
/// Comma and full stop change the size.
class BrushTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    bool key(const QKeyEvent &event) override;
    bool cancel() override;
    bool isBusy() const override { return m_stroke.has_value(); }
    bool drawsWhileHeld() const override { return true; }
    bool followsMouse() const override { return true; }
    bool usesHandles() const override { return false; }
    std::vector<Annotation> preview() const override;
    Sketch sketch() const override;
    Qt::CursorShape cursorAt(Point) const override { return Qt::BlankCursor; }

private:
    struct Stroke
    {
        Annotation before; ///< Null id: there was nothing, a new outline is made.
        Polygon after;
        Point last;
        bool takesAway = false;

        /// There is nothing yet that it takes from.
        bool isIdle() const { return takesAway && before.id.isNull(); }
    };

    double radius() const { return context().length(context().brushRadius()); }
    std::optional<Annotation> target(Point at, bool takesAway) const;
    std::optional<Annotation> metBy(const Polygon &part) const;
    void paint(Point to);

    std::optional<Stroke> m_stroke;
    std::optional<Point> m_cursor;
    bool m_takesAway = false; ///< Alt or Ctrl is held.
};

} // namespace doubleread
