#pragma once

#include "ui/canvas/handlers/edithandler.h"
#include "ui/canvas/handlers/reshaping.h"

namespace doubleread {

/// Selects what is clicked (Shift or Ctrl adds and takes away) and drags the selection.
class MoveHandler final : public EditHandler
{
public:
    using EditHandler::EditHandler;

    bool press(const ToolEvent &event) override;
    bool doubleClick(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release() override { m_reshaping.commit(context()); }
    void cancel() override { m_reshaping.cancel(); }
    std::vector<Annotation> preview() const override { return m_reshaping.after(); }
    std::optional<Qt::CursorShape> cursorAt(Point at) const override;

private:
    std::optional<Id<Annotation>> hit(Point at) const;
    void select(Id<Annotation> id, Qt::KeyboardModifiers modifiers);

    Reshaping m_reshaping;
};

} // namespace doubleread
