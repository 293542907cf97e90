#pragma once

#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/edithandler.h"
#include "ui/canvas/handlers/reshaping.h"

namespace doubleread {

/// Resizes the selected box by one of its eight handles.
class BoxHandler final : public EditHandler
{
public:
    using EditHandler::EditHandler;

    bool press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release() override { m_reshaping.commit(context()); }
    void cancel() override { m_reshaping.cancel(); }
    std::vector<Annotation> preview() const override { return m_reshaping.after(); }
    std::optional<Qt::CursorShape> cursorAt(Point at) const override;

private:
    Reshaping m_reshaping;
    BoxHandle m_handle = BoxHandle::TopLeft;
    Point m_grip; ///< From the mouse to the handle when it was pressed.
};

} // namespace doubleread
