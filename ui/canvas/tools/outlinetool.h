#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <QObject>

#include <variant>

namespace doubleread {

/// Drag a box around a finding: what stands out in it is outlined, as a polygon to be edited.
class OutlineTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    bool cancel() override;
    bool isBusy() const override { return !std::holds_alternative<Idle>(m_state); }
    bool drawsWhileHeld() const override { return true; }
    Sketch sketch() const override;

private:
    struct Idle
    {
        std::optional<Point> failedAt; ///< Nothing stood out there.
    };
    struct Drawing
    {
        Point corner;
        Point opposite;
    };
    struct Searching
    {
        Box box;
        int request = 0;
    };

    void search(const Box &box);

    std::variant<Idle, Drawing, Searching> m_state;
    int m_requests = 0;
    QObject m_alive; ///< Whoever answers later finds out by it that the tool is gone.
};

} // namespace doubleread
