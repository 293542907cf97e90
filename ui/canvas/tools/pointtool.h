#pragma once

#include "ui/canvas/tools/canvastool.h"

namespace doubleread {

/// One click, one point.
class PointTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override { context().add(context().inside(event.position)); }
    void move(const ToolEvent &) override {}
    void release(const ToolEvent &) override {}
    bool cancel() override { return false; }
    bool isBusy() const override { return false; }
};

} // namespace doubleread
