#include "ui/canvas/handlers/handlerchain.h"

#include <utility>

namespace doubleread {

bool HandlerChain::press(const ToolEvent &event)
{
    for (const auto &handler : m_handlers) {
        if (handler->press(event)) {
            m_active = handler.get();
            return true;
        }
    }
    return false;
}

bool HandlerChain::doubleClick(const ToolEvent &event)
{
    for (const auto &handler : m_handlers) {
        if (handler->doubleClick(event)) {
            m_active = handler.get();
            return true;
        }
    }
    return false;
}

void HandlerChain::move(const ToolEvent &event)
{
    if (m_active)
        m_active->move(event);
}

void HandlerChain::release()
{
    if (EditHandler *active = std::exchange(m_active, nullptr))
        active->release();
}

bool HandlerChain::cancel()
{
    EditHandler *active = std::exchange(m_active, nullptr);
    if (active)
        active->cancel();
    return active != nullptr;
}

std::vector<Annotation> HandlerChain::preview() const
{
    return m_active ? m_active->preview() : std::vector<Annotation>{};
}

Sketch HandlerChain::sketch() const
{
    return m_active ? m_active->sketch() : Sketch{};
}

std::optional<Qt::CursorShape> HandlerChain::cursorAt(Point at) const
{
    for (const auto &handler : m_handlers) {
        if (const auto cursor = handler->cursorAt(at))
            return cursor;
    }
    return std::nullopt;
}

} // namespace doubleread
