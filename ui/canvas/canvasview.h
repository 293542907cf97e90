#pragma once

#include "core/document/annotationdocument.h"
#include "core/imaging/pixelimage.h"
#include "ui/canvas/overlay.h"
#include "ui/canvas/tools/toolid.h"
#include "ui/canvas/viewstate.h"

#include <QTransform>
#include <QWidget>

#include <memory>
#include <optional>

namespace doubleread {

/// One scan, large, with the marks of a document that can be edited and those of others that
/// cannot. Looking (zoom, pan, turn, window, invert, CLAHE, sharpen, lens) never changes pixels or
/// coordinates. Keys that depend on what is being drawn are handled here (Enter, Backspace, Esc,
/// Del, digits, arrows on a selection or of the pointer; H, Q and Space held); all others are the
/// page's actions, which call the functions below.
class CanvasView final : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasView(QWidget *parent = nullptr);
    ~CanvasView() override;

    /// Picture and marks change together, before the next paint: a scan is never seen with the
    /// marks of another. Fits it, upright, and resets the window, unless the view is kept; what is
    /// half drawn is dropped. `document`
    /// is borrowed, may be null (nothing to edit) and may be destroyed at any time. The number
    /// answered is the one that picturePainted() will tell.
    quint64 showPicture(Picture picture, AnnotationDocument *document,
                        std::vector<OverlayLayer> overlays = {});
    void clear(const QString &message = {}); ///< Black, with a sentence in the middle.
    Picture picture() const;
    void setDocument(AnnotationDocument *document);
    AnnotationDocument *document() const;
    /// How the document's marks are drawn: Own unless it is a consensus.
    void setDocumentStyle(OverlayStyle style);
    void setOverlays(std::vector<OverlayLayer> overlays);
    /// New shapes get the current label: the first one until another is chosen.
    void setLabels(std::vector<Label> labels);
    void setCurrentLabel(const QString &code);
    QString currentLabel() const;
    /// Which annotations a new shape takes the place of, asked with each; without it none.
    void setReplaced(std::function<std::vector<Id<Annotation>>()> replaced);

    // Looking
    ViewState viewState() const;
    void setViewState(const ViewState &state); ///< Does not emit viewStateChanged().
    QTransform viewTransform() const;          ///< Image px to widget px.
    Window window() const;                     ///< The one in effect.
    void fit();                                ///< Upright.
    void oneToOne();                           ///< One image px on one device px.
    void zoomIn();
    void zoomOut();
    enum class Motion { Animated, Instant };
    void zoomTo(const Box &box, Motion motion = Motion::Animated); ///< 120 ms.
    void pulse(const Box &box); ///< Draws the eye to a place, once.
    void setWindow(std::optional<Window> window);
    /// By shares of its width: the level up is darker, more width is less contrast.
    void changeWindow(double levelBy, double widthBy);
    void invert();
    void toggleClahe();
    void toggleSharpened();
    void turnView(int clockwiseQuarters);
    void mirrorView(); ///< Left and right of what is seen.
    /// The next scans are looked at as this one is; remembered for every canvas.
    void setViewKept(bool kept);
    bool isViewKept() const;
    void setLens(bool held); ///< Magnifies what is under the mouse, without marks.
    void setOverlaysHidden(bool hidden);
    enum class HoldKeys { Used, Unused };
    /// H held hides the marks, Q held is the lens, unless they mean something else here.
    void setHoldKeys(HoldKeys use);

    // Drawing
    void setTool(ToolId tool);
    ToolId tool() const;
    bool isDrawing() const; ///< A gesture or an unfinished shape is going on.
    bool finishShape();     ///< These four answer whether there was anything to do.
    bool removeLastPoint();
    bool cancelShape();     ///< Cancels the gesture, else clears the selection.
    bool deleteSelection(); ///< The selected vertex, else the selected annotations.
    bool duplicateSelection();
    std::vector<Annotation> selectedAnnotations() const;
    /// New ones at the same place, moved into the picture where it is smaller; beside those that
    /// they are copies of.
    bool paste(const std::vector<Annotation> &copies);
    bool undo(); ///< While drawing the last point, else the document's last step.
    bool redo();
    /// A cross that arrow keys move and Enter points with takes the place of the mouse, or goes.
    void togglePointer();
    bool hasPointer() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void
    viewStateChanged(const doubleread::ViewState &state); ///< By the user or a call but set...().
    /// The place under the mouse and its displayed value; nothing when outside the picture.
    void cursorMoved(std::optional<doubleread::Point> position, double value);
    void drawingEnded(); ///< The shape that was begun is finished or dropped.
    void toolChanged(doubleread::ToolId tool);
    void currentLabelChanged(const QString &code);
    void annotationActivated(doubleread::Id<doubleread::Annotation> id); ///< Double-clicked.
    /// The picture of that number was painted for the first time; emitted after the paint.
    void picturePainted(quint64 number);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace doubleread
