#include "ui/canvas/tools/tooltable.h"

#include "ui/canvas/tools/boxtool.h"
#include "ui/canvas/tools/pathtool.h"
#include "ui/canvas/tools/pointtool.h"
#include "ui/canvas/tools/selecttool.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

template <typename Tool>
std::unique_ptr<CanvasTool> make(ToolContext &context)
{
    return std::make_unique<Tool>(context);
}

template <PathTool::Kind kind>
std::unique_ptr<CanvasTool> makePath(ToolContext &context)
{
    return std::make_unique<PathTool>(context, kind);
}

constexpr auto table = std::to_array<ToolSpec>({
    {ToolId::Select, ActionId::SelectTool, make<SelectTool>},
    {ToolId::Box, ActionId::BoxTool, make<BoxTool>},
    {ToolId::Polygon, ActionId::PolygonTool, makePath<PathTool::Kind::Polygon>},
    {ToolId::Line, ActionId::LineTool, makePath<PathTool::Kind::Line>},
    {ToolId::Point, ActionId::PointTool, make<PointTool>},
});

} // namespace

std::span<const ToolSpec> toolTable()
{
    return table;
}

const ToolSpec &specOf(ToolId id)
{
    return *std::ranges::find(table, id, &ToolSpec::id);
}

} // namespace doubleread
