#include "ui/canvas/tools/selecttool.h"

#include "ui/canvas/handlers/marqueehandler.h"
#include "ui/canvas/handlers/movehandler.h"

namespace doubleread {

namespace {

std::vector<std::unique_ptr<EditHandler>> makeHandlers(ToolContext &context)
{
    std::vector<std::unique_ptr<EditHandler>> handlers;
    handlers.push_back(std::make_unique<MoveHandler>(context));
    handlers.push_back(std::make_unique<MarqueeHandler>(context));
    return handlers;
}

} // namespace

SelectTool::SelectTool(ToolContext &context)
    : CanvasTool(context), m_handlers(makeHandlers(context))
{
}

} // namespace doubleread
