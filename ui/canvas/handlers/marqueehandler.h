#pragma once

#include "ui/canvas/handlers/edithandler.h"

namespace doubleread {

/// Drags a frame from an empty place and selects what lies wholly in it; Shift adds, Ctrl selects
/// the vertices of the one selected annotation. A click on an
/// empty place selects nothing.
class MarqueeHandler final : public EditHandler
{
public:
    using EditHandler::EditHandler;

    bool press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release() override;
    void cancel() override { m_corner.reset(); }
    Sketch sketch() const override;
    std::optional<Qt::CursorShape> cursorAt(Point) const override { return Qt::ArrowCursor; }

private:
    void selectVertices(const Box &frame);

    std::optional<Point> m_corner;
    Point m_opposite;
    bool m_adds = false;
    bool m_picksVertices = false; ///< Ctrl: those of the selected annotation, not annotations.
};

} // namespace doubleread
