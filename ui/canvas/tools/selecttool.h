#pragma once

#include "ui/canvas/handlers/handlerchain.h"
#include "ui/canvas/tools/canvastool.h"

namespace doubleread {

/// Selects by click or frame and moves. (Vertices, edges and box handles of the selected annotation
/// can be taken hold of with every tool: see Toolbench.)
class SelectTool final : public CanvasTool
{
public:
    explicit SelectTool(ToolContext &context);

    void press(const ToolEvent &event) override { m_handlers.press(event); }
    void move(const ToolEvent &event) override { m_handlers.move(event); }
    void release(const ToolEvent &) override { m_handlers.release(); }
    void doubleClick(const ToolEvent &event) override { m_handlers.doubleClick(event); }
    bool cancel() override { return m_handlers.cancel(); }
    bool isBusy() const override { return m_handlers.isBusy(); }
    bool drawsWhileHeld() const override { return true; }
    std::vector<Annotation> preview() const override { return m_handlers.preview(); }
    Sketch sketch() const override { return m_handlers.sketch(); }
    Qt::CursorShape cursorAt(Point at) const override
    {
        return m_handlers.cursorAt(at).value_or(Qt::ArrowCursor);
    }

private:
    HandlerChain m_handlers;
};

} // namespace doubleread
