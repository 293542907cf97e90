#pragma once

#include "core/model/label.h"
#include "ui/canvas/handlers/handlerchain.h"
#include "ui/canvas/tools/canvastool.h"
#include "ui/canvas/tools/toolid.h"

#include <QKeyEvent>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace doubleread {

/// Where the tools lie: keeps the one in hand, gives it the mouse and keys, and does what it asks
/// for to the document. Handles of the selected annotation go before any tool that is not busy.
class Toolbench final : public QObject, private ToolContext
{
    Q_OBJECT

public:
    explicit Toolbench(QObject *parent);
    ~Toolbench() override;

    void setDocument(AnnotationDocument *document); ///< Drops what is half done.
    AnnotationDocument *document() const override { return m_document; }
    void setPicture(Picture picture); ///< What was measured or half drawn is dropped.
    void setWindow(Window window) { m_window = std::move(window); }
    void setScale(double scale) { m_scale = scale; } ///< Widget px per image px.
    void setOrientation(const Orientation &orientation) { m_orientation = orientation; }
    void setLabels(std::vector<Label> labels);
    const std::vector<Label> &labels() const { return m_labels; }
    void setCurrentLabel(const QString &code);
    /// Asked with each new shape: which ones it takes the place of. None: it is one more.
    using Replaced = std::function<std::vector<Id<Annotation>>()>;
    void setReplaced(Replaced replaced) { m_replaced = std::move(replaced); }
    const QString &currentLabel() const { return m_currentLabel; }
    void setTool(ToolId tool);
    ToolId tool() const { return m_toolId; }

    using ToolContext::inside;

    void press(const ToolEvent &event);
    void move(const ToolEvent &event);
    void release(const ToolEvent &event);
    void doubleClick(const ToolEvent &event);
    /// Keys that depend on what is being done: true if it was one of them.
    bool key(const QKeyEvent &event);
    /// Such a key that a shortcut of the page must not take.
    bool claims(const QKeyEvent &event) const;

    bool isBusy() const { return m_handles.isBusy() || m_tool->isBusy(); }
    bool isHeld() const; ///< Busy with what ends as the button is let go.
    /// Esc now would give up something that is half done.
    bool canCancel() const { return isBusy() || m_tool->canCancel(); }
    bool finish();
    bool removeLastPoint();
    bool cancel(); ///< What is half done.
    bool clearSelection();
    bool deleteSelection();
    bool duplicateSelection();
    std::vector<Annotation> selectedAnnotations() const;
    bool paste(std::vector<Annotation> copies);
    bool undo();
    bool redo();

    std::vector<Annotation> preview() const; ///< New ones carry the current label.
    Sketch sketch() const;
    Qt::CursorShape cursorAt(Point at) const;

Q_SIGNALS:
    void changed(); ///< Something looks different.
    void toolChanged(doubleread::ToolId tool);
    void currentLabelChanged(const QString &code);
    void annotationActivated(doubleread::Id<doubleread::Annotation> id);

private:
    QSizeF imageSize() const override { return m_imageSize; }
    double scale() const override { return m_scale; }
    Orientation orientation() const override { return m_orientation; }
    Picture picture() const override { return m_picture; }
    Window window() const override { return m_window; }
    void refresh() override { Q_EMIT changed(); }
    double brushRadius() const override { return m_brushRadius; }
    void setBrushRadius(double radius) override { m_brushRadius = radius; }
    void add(const Shape &shape, Origin origin) override;
    void activated(Id<Annotation> id) override { Q_EMIT annotationActivated(id); }

    bool hasSelection() const { return m_document && !m_document->selection().empty(); }
    bool nudge(Point by);
    bool chooseLabel(int number);
    bool done(bool something);

    QPointer<AnnotationDocument> m_document;
    QSizeF m_imageSize;
    Picture m_picture;
    Window m_window;
    double m_scale = 1;
    double m_brushRadius = 16;
    Orientation m_orientation;
    std::vector<Label> m_labels;
    QString m_currentLabel;
    Replaced m_replaced;
    ToolId m_toolId = ToolId::Select;
    std::unique_ptr<CanvasTool> m_tool;
    HandlerChain m_handles;
    Gesture m_nudging = NoGesture; ///< The run of arrow keys that goes on, or none.
};

} // namespace doubleread
