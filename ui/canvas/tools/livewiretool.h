#pragma once

#include "core/assist/livewire.h"
#include "ui/canvas/tools/canvastool.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace doubleread {

/// Draws an outline that follows the edges of the picture between clicks. Near the first click, or
/// by Enter, it closes, along the edges as well.
class LiveWireTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &) override {}
    void doubleClick(const ToolEvent &event) override;
    bool finish() override;
    bool removeLastPoint() override;
    bool cancel() override;
    bool isBusy() const override { return m_drawing != nullptr; }
    Sketch sketch() const override;

private:
    struct Drawing
    {
        std::vector<Point> vertices; ///< Fixed so far, image px.
        std::vector<size_t> anchors; ///< Which of them were clicked; the last vertex is one.
        Point cursor;
        std::shared_ptr<const LiveWire> wire = {}; ///< From the last vertex; null until it is made.
        QFuture<Result<std::shared_ptr<const LiveWire>>> making = {};
        std::vector<Point> waiting = {}; ///< Clicked before the wire was there.

        Point last() const { return waiting.empty() ? vertices.back() : waiting.back(); }
    };

    int grain() const;
    void follow(); ///< Has the wire made from the last vertex on.
    void onMade(); ///< Takes the wire and fixes the next of the places that wait for it.
    void settle(); ///< Waits until no place waits and the wire is there.
    std::vector<Point> pathTo(Point end) const;
    void fixTo(Point end);
    bool closes(Point at) const;
    Point placed(const ToolEvent &event) const; ///< On an edge that is near, unless Ctrl is held.

    std::unique_ptr<Drawing> m_drawing; ///< Null: nothing is being drawn.
    QObject m_alive; ///< Whoever answers later finds out by it that the tool is gone.
};

} // namespace doubleread
