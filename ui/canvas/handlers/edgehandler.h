#pragma once

#include "ui/canvas/handlers/edithandler.h"
#include "ui/canvas/handlers/reshaping.h"

namespace doubleread {

/// Pulls a new vertex out of an edge of the selected polygon or line: press its middle, or double
/// click anywhere on it.
class EdgeHandler final : public EditHandler
{
public:
    using EditHandler::EditHandler;

    bool press(const ToolEvent &event) override;
    bool doubleClick(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release() override;
    void cancel() override { m_reshaping.cancel(); }
    std::vector<Annotation> preview() const override { return m_reshaping.after(); }
    std::optional<Qt::CursorShape> cursorAt(Point at) const override;

private:
    bool insert(const Annotation &annotation, int edge, Point at);

    Reshaping m_reshaping;
    int m_vertex = 0;
};

} // namespace doubleread
