#include "ui/canvas/handlers/edithandler.h"

namespace doubleread {

const Annotation *EditHandler::selected() const
{
    if (!m_context.mayEdit() || m_context.document()->selection().size() != 1)
        return nullptr;
    return m_context.document()->annotation(m_context.document()->selection().front());
}

} // namespace doubleread
