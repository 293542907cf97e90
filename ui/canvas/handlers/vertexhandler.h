#pragma once

#include "ui/canvas/handlers/edithandler.h"
#include "ui/canvas/handlers/reshaping.h"

namespace doubleread {

/// Drags a vertex of the selected polygon or line, or all that are selected; Shift or Ctrl with a
/// click selects several, Alt+click takes one away.
class VertexHandler final : public EditHandler
{
public:
    using EditHandler::EditHandler;

    bool press(const ToolEvent &event) override;
    bool doubleClick(const ToolEvent &event) override { return press(event); }
    void move(const ToolEvent &event) override;
    void release() override { m_reshaping.commit(context()); }
    void cancel() override { m_reshaping.cancel(); }
    std::vector<Annotation> preview() const override { return m_reshaping.after(); }
    std::optional<Qt::CursorShape> cursorAt(Point at) const override;

private:
    void toggle(Id<Annotation> id);

    Reshaping m_reshaping;
    int m_vertex = 0;          ///< The one under the mouse.
    std::vector<int> m_moving; ///< It and those selected with it.
    Point m_grip; ///< From the mouse to the vertex when it was pressed: it must not jump.
};

} // namespace doubleread
