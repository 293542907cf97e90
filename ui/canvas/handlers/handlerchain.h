#pragma once

#include "ui/canvas/handlers/edithandler.h"

#include <memory>
#include <vector>

namespace doubleread {

/// Handlers asked in turn; the one that takes a press has the mouse until the release.
class HandlerChain
{
public:
    explicit HandlerChain(std::vector<std::unique_ptr<EditHandler>> handlers)
        : m_handlers(std::move(handlers))
    {
    }

    bool press(const ToolEvent &event);
    bool doubleClick(const ToolEvent &event);
    void move(const ToolEvent &event);
    void release();
    bool cancel();
    bool isBusy() const { return m_active != nullptr; }
    std::vector<Annotation> preview() const;
    Sketch sketch() const;
    std::optional<Qt::CursorShape> cursorAt(Point at) const;

private:
    std::vector<std::unique_ptr<EditHandler>> m_handlers;
    EditHandler *m_active = nullptr;
};

} // namespace doubleread
