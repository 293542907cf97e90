#pragma once

#include "ui/canvas/tools/canvastool.h"
#include "ui/canvas/tools/toolid.h"
#include "ui/widgets/actions.h"

#include <memory>
#include <span>

namespace doubleread {

/// One tool: its name, icon and keys are those of its action.
struct ToolSpec
{
    ToolId id;
    ActionId action;
    std::unique_ptr<CanvasTool> (*make)(ToolContext &context);
};

/// Every tool, in the order of the tool column.
std::span<const ToolSpec> toolTable();
const ToolSpec &specOf(ToolId id);
/// False for those that only select or measure, which need nothing to be open.
bool drawsFindings(ToolId id);

} // namespace doubleread
