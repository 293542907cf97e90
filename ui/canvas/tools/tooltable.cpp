#include "ui/canvas/tools/tooltable.h"

#include "ui/canvas/tools/boxtool.h"
#include "ui/canvas/tools/brushtool.h"
#include "ui/canvas/tools/freehandtool.h"
#include "ui/canvas/tools/livewiretool.h"
#include "ui/canvas/tools/measuretool.h"
#include "ui/canvas/tools/outlinetool.h"
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

template <MeasureTool::Kind kind>
std::unique_ptr<CanvasTool> makeMeasure(ToolContext &context)
{
    return std::make_unique<MeasureTool>(context, kind);
}

constexpr auto table = std::to_array<ToolSpec>({
    {ToolId::Select, ActionId::SelectTool, make<SelectTool>},
    {ToolId::Box, ActionId::BoxTool, make<BoxTool>},
    {ToolId::Polygon, ActionId::PolygonTool, makePath<PathTool::Kind::Polygon>},
    {ToolId::Freehand, ActionId::FreehandTool, make<FreehandTool>},
    {ToolId::LiveWire, ActionId::LiveWireTool, make<LiveWireTool>},
    {ToolId::Outline, ActionId::OutlineTool, make<OutlineTool>},
    {ToolId::Brush, ActionId::BrushTool, make<BrushTool>},
    {ToolId::Line, ActionId::LineTool, makePath<PathTool::Kind::Line>},
    {ToolId::Point, ActionId::PointTool, make<PointTool>},
    {ToolId::Ruler, ActionId::RulerTool, makeMeasure<MeasureTool::Kind::Ruler>},
    {ToolId::Angle, ActionId::AngleTool, makeMeasure<MeasureTool::Kind::Angle>},
});

} // namespace

std::span<const ToolSpec> toolTable()
{
    return table;
}

bool drawsFindings(ToolId id)
{
    return id != ToolId::Select && id != ToolId::Ruler && id != ToolId::Angle;
}

const ToolSpec &specOf(ToolId id)
{
    return *std::ranges::find(table, id, &ToolSpec::id);
}

} // namespace doubleread
