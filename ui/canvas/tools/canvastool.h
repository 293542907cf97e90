#pragma once

#include "core/document/annotationdocument.h"
#include "core/geometry/orientation.h"
#include "core/imaging/pixelimage.h"
#include "ui/canvas/tools/sketch.h"

#include <QKeyEvent>
#include <QSizeF>
#include <Qt>

#include <optional>
#include <vector>

namespace doubleread {

/// What the mouse did, in image px (not clamped: gestures may leave the picture).
struct ToolEvent
{
    Point position;
    Qt::KeyboardModifiers modifiers;
};

/// What tools and handlers may know and do. Implemented by Toolbench.
class ToolContext
{
public:
    virtual ~ToolContext() = default;
    /// Null when there is nothing to edit; changes of a locked one do nothing.
    virtual AnnotationDocument *document() const = 0;
    virtual QSizeF imageSize() const = 0;
    virtual double scale() const = 0;            ///< Widget px per image px.
    virtual Orientation orientation() const = 0; ///< How the picture lies.
    /// Stores a new annotation of this shape, clamped, with the current label, and selects it.
    virtual void add(const Shape &shape, Origin origin = Origin::Drawn) = 0;
    virtual Picture picture() const = 0; ///< Null when there is none.
    virtual Window window() const = 0;   ///< That it is seen through.
    virtual void refresh() = 0; ///< A tool looks different without a hand having done something.
    virtual double brushRadius() const = 0; ///< Widget px.
    virtual void setBrushRadius(double radius) = 0;
    virtual void activated(Id<Annotation> id) = 0; ///< Double-clicked.

    bool mayEdit() const { return document() && !document()->isLocked(); }
    std::optional<PixelSpacing> spacing() const
    {
        return picture() ? picture()->spacing : std::nullopt;
    }
    /// Where nothing is known of the size of pixels, their shape in units of their width.
    PixelSpacing pixelShape() const
    {
        return spacing().value_or(
            PixelSpacing{.columnMm = 1, .rowMm = picture() ? picture()->pixelAspect : 1.0});
    }
    Point inside(Point point) const; ///< Clamped to the picture.
    /// The same, drawn to a border of the picture that is near, unless Ctrl is held.
    Point snapped(const ToolEvent &event) const;
    double length(double widgetPx) const { return widgetPx / scale(); } ///< In image px.
};

/// A way of drawing. Keeps what it draws to itself until it is finished, then changes the document
/// by one command. One instance per canvas and tool, made from a row of the tool table.
class CanvasTool
{
public:
    explicit CanvasTool(ToolContext &context) : m_context(context) {}
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool &) = delete;
    CanvasTool &operator=(const CanvasTool &) = delete;

    virtual void press(const ToolEvent &event) = 0;
    virtual void move(const ToolEvent &event) = 0; ///< With or without the button.
    virtual void release(const ToolEvent &event) = 0;
    virtual void doubleClick(const ToolEvent &event) { press(event); }
    virtual bool finish() { return false; } ///< These three answer whether there was something.
    virtual bool removeLastPoint() { return false; }
    virtual bool cancel() = 0;
    virtual bool isBusy() const = 0;
    virtual bool canCancel() const { return isBusy(); }
    virtual bool drawsWhileHeld() const { return false; }     ///< With the button, not by clicks.
    virtual bool onlyLooks() const { return false; }          ///< Never changes the document.
    virtual bool usesHandles() const { return !onlyLooks(); } ///< They go before the tool.
    virtual bool followsMouse() const { return onlyLooks(); } ///< Looks different as it moves.
    virtual bool key(const QKeyEvent &) { return false; }     ///< True if it meant something.

    /// Annotations as they would become; drawn in place of the document's of the same id. A null id
    /// is a new one.
    virtual std::vector<Annotation> preview() const { return {}; }
    virtual Sketch sketch() const { return {}; }
    virtual Qt::CursorShape cursorAt(Point) const { return Qt::CrossCursor; }

protected:
    ToolContext &context() const { return m_context; }

private:
    ToolContext &m_context;
};

} // namespace doubleread
