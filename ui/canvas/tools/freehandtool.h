#pragma once

#include "ui/canvas/tools/canvastool.h"

namespace doubleread {

/// Draws an outline in one stroke; the release closes it. The vertices that are kept make an
/// outline that nowhere visibly leaves the stroke at the zoom at which it was drawn.
class FreehandTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    bool cancel() override;
    bool isBusy() const override { return !m_stroke.empty(); }
    bool drawsWhileHeld() const override { return true; }
    Sketch sketch() const override;

private:
    std::vector<Point> m_stroke; ///< Image px; empty between strokes.
};

} // namespace doubleread
