#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <variant>

namespace doubleread {

/// Click vertex after vertex; the first side may be dragged, which is all of a line. A polygon is
/// finished by its first vertex, a line by its last; both by a double click or Enter.
class PathTool final : public CanvasTool
{
public:
    enum class Kind { Polygon, Line };

    PathTool(ToolContext &context, Kind kind) : CanvasTool(context), m_kind(kind) {}

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    void doubleClick(const ToolEvent &event) override;
    bool finish() override;
    bool removeLastPoint() override;
    bool cancel() override;
    bool isBusy() const override { return !std::holds_alternative<Idle>(m_state); }
    Sketch sketch() const override;

private:
    struct Idle
    {
    };
    struct Drawing
    {
        std::vector<Point> vertices; ///< At least one.
        Point cursor;
    };

    bool finishes(const Drawing &drawing, Point at) const;

    Kind m_kind;
    std::variant<Idle, Drawing> m_state;
};

} // namespace doubleread
