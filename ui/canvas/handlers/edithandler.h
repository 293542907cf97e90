#pragma once

#include "ui/canvas/tools/canvastool.h"

namespace doubleread {

/// One way of editing what is there: it looks at a press and takes the gesture or leaves it to the
/// next handler. While the gesture goes on it shows a preview; the release makes one command.
class EditHandler
{
public:
    explicit EditHandler(ToolContext &context) : m_context(context) {}
    virtual ~EditHandler() = default;
    EditHandler(const EditHandler &) = delete;
    EditHandler &operator=(const EditHandler &) = delete;

    virtual bool press(const ToolEvent &event) = 0; ///< True: the gesture is this handler's.
    virtual bool doubleClick(const ToolEvent &) { return false; }
    virtual void move(const ToolEvent &event) = 0;
    virtual void release() = 0;
    virtual void cancel() = 0;
    virtual std::vector<Annotation> preview() const { return {}; }
    virtual Sketch sketch() const { return {}; }
    /// The cursor over `at` if a press there would be taken.
    virtual std::optional<Qt::CursorShape> cursorAt(Point at) const = 0;

protected:
    ToolContext &context() const { return m_context; }
    /// The one selected annotation that may be edited; null when there is none or several.
    const Annotation *selected() const;

private:
    ToolContext &m_context;
};

} // namespace doubleread
