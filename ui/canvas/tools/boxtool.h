#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <variant>

namespace doubleread {

/// Drag a box, or click two opposite corners.
class BoxTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    bool cancel() override;
    bool isBusy() const override { return !std::holds_alternative<Idle>(m_state); }
    std::vector<Annotation> preview() const override;

private:
    struct Idle
    {
    };
    struct Drawing
    {
        Point corner;
        Point opposite;
        bool released = false; ///< Clicked instead of dragged: the next click is the other corner.
    };

    void finishAt(Point opposite);

    std::variant<Idle, Drawing> m_state;
};

} // namespace doubleread
