#pragma once

#include "ui/canvas/tools/canvastool.h"

#include <variant>

namespace doubleread {

/// A ruler (two places) or an angle (arm, corner, arm), by clicks or drags. What was measured stays
/// until Esc, another tool or another scan, and can be adjusted by its ends; it is never stored.
class MeasureTool final : public CanvasTool
{
public:
    enum class Kind { Ruler, Angle };

    MeasureTool(ToolContext &context, Kind kind) : CanvasTool(context), m_kind(kind) {}

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    bool finish() override { return false; }
    bool removeLastPoint() override;
    bool cancel() override;
    bool isBusy() const override { return !std::holds_alternative<Idle>(m_state); }
    bool canCancel() const override { return isBusy() || !m_done.empty(); }
    bool onlyLooks() const override { return true; }
    Sketch sketch() const override;
    Qt::CursorShape cursorAt(Point at) const override;

private:
    struct Idle
    {
    };
    struct Drawing
    {
        std::vector<Point> places; ///< Set so far.
        Point cursor;
    };
    struct Adjusting
    {
        size_t measure = 0;
        size_t place = 0;
        std::vector<Point> before;
    };

    size_t needed() const { return m_kind == Kind::Ruler ? 2 : 3; }
    std::optional<Adjusting> endAt(Point at) const;
    void add(Point at);
    MeasuredMark marked(std::vector<Point> places) const;

    Kind m_kind;
    std::vector<std::vector<Point>> m_done; ///< Image px.
    std::variant<Idle, Drawing, Adjusting> m_state;
};

} // namespace doubleread
