#include "ui/canvas/canvasview.h"

#include "ui/canvas/canvasprivate.h"
#include "ui/widgets/actions.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>

namespace doubleread {

namespace {
QString damageText(Damage damage)
{
    switch (damage) {
    case Damage::None:
        break;
    case Damage::Truncated:
        return CanvasView::tr("This file ends early: the part of the scan that is one flat tone "
                              "is missing");
    case Damage::Corrupt:
        return CanvasView::tr("This file is damaged inside: parts of the scan may look wrong");
    }
    return {};
}

} // namespace

CanvasView::CanvasView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setTabletTracking(true); // a pen that hovers, too
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Scan"));
    setAccessibleDescription(tr("The scan with its marks. Draw with the mouse, or with the pointer "
                                "that %1 brings and the "
                                "arrows move; keys choose tools and labels.")
                                 .arg(keyTextOf(ActionId::PointByKeys)));
}

CanvasView::~CanvasView() = default;

quint64 CanvasView::showPicture(Picture picture, AnnotationDocument *document,
                                std::vector<OverlayLayer> overlays)
{
    d->bench.setDocument(document);
    d->overlays = std::move(overlays);
    d->marksOld = true;
    d->markLayer.reset();
    d->pulse.stop();
    d->picture = std::move(picture);
    d->message.clear();
    d->bench.setPicture(d->picture);
    d->pictureLayer.setPicture(d->picture);
    d->viewKept = keepView.value();
    d->navigator.setPicture(d->picture,
                            d->viewKept ? Navigator::Keep::View : Navigator::Keep::Nothing);
    if (d->pointer.isUp() && d->picture)
        d->pointer.takeUp(d->bench.inside(d->viewport().toImage(QRectF(rect()).center())));
    else
        d->pointer.putDown();
    d->banner.setText(damageText(d->picture ? d->picture->damage : Damage::None));
    d->banner.move((width() - d->banner.width()) / 2, 0);
    d->showChange();
    Q_EMIT viewStateChanged(viewState());
    d->tellCursorAgain();
    return ++d->number;
}

void CanvasView::clear(const QString &message)
{
    showPicture(nullptr, nullptr);
    d->message = message;
}

Picture CanvasView::picture() const
{
    return d->picture;
}

void CanvasView::setDocument(AnnotationDocument *document)
{
    d->bench.setDocument(document);
}

AnnotationDocument *CanvasView::document() const
{
    return d->bench.document();
}

void CanvasView::setDocumentStyle(OverlayStyle style)
{
    d->documentStyle = style;
    d->marksOld = true;
    update();
}

void CanvasView::setOverlays(std::vector<OverlayLayer> overlays)
{
    if (overlays == d->overlays)
        return;
    d->overlays = std::move(overlays);
    d->marksOld = true;
    update();
}

void CanvasView::setLabels(std::vector<Label> labels)
{
    d->bench.setLabels(std::move(labels));
}

void CanvasView::setCurrentLabel(const QString &code)
{
    d->bench.setCurrentLabel(code);
}

QString CanvasView::currentLabel() const
{
    return d->bench.currentLabel();
}

void CanvasView::setReplaced(std::function<std::vector<Id<Annotation>>()> replaced)
{
    d->bench.setReplaced(std::move(replaced));
}

void CanvasView::setTool(ToolId tool)
{
    d->bench.setTool(tool);
}

ToolId CanvasView::tool() const
{
    return d->bench.tool();
}

bool CanvasView::isDrawing() const
{
    return d->bench.isBusy();
}

bool CanvasView::finishShape()
{
    return d->bench.finish();
}

bool CanvasView::removeLastPoint()
{
    return d->bench.removeLastPoint();
}

bool CanvasView::cancelShape()
{
    return d->bench.cancel() || d->bench.clearSelection();
}

bool CanvasView::deleteSelection()
{
    return d->bench.deleteSelection();
}

bool CanvasView::duplicateSelection()
{
    return d->bench.duplicateSelection();
}

std::vector<Annotation> CanvasView::selectedAnnotations() const
{
    return d->bench.selectedAnnotations();
}

bool CanvasView::paste(const std::vector<Annotation> &copies)
{
    return d->bench.paste(copies);
}

bool CanvasView::undo()
{
    return d->bench.undo();
}

bool CanvasView::redo()
{
    return d->bench.redo();
}

QSize CanvasView::sizeHint() const
{
    return {800, 800};
}

void CanvasView::setHoldKeys(HoldKeys use)
{
    d->hasHoldKeys = use == HoldKeys::Used;
}

QSize CanvasView::minimumSizeHint() const
{
    return {160, 160};
}

bool CanvasView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (d->heldBy(key) || d->pointer.claims(key) || d->bench.claims(key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        d->pinch(static_cast<const QNativeGestureEvent &>(*event));
        return true;
    }
    return QWidget::event(event);
}

void CanvasView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    d->navigator.setView(size(), devicePixelRatioF()); // the ratio changes from screen to screen
    d->paint(painter);
    if (d->picture && std::exchange(d->painted, d->number) != d->number) {
        QMetaObject::invokeMethod(
            this, [this, number = d->number] { Q_EMIT picturePainted(number); },
            Qt::QueuedConnection);
    }
}

void CanvasView::resizeEvent(QResizeEvent *)
{
    d->navigator.setView(size(), devicePixelRatioF());
    d->banner.move((width() - d->banner.width()) / 2, 0);
    d->showChange();
    if (d->picture)
        Q_EMIT viewStateChanged(viewState());
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    if (!d->picture)
        return;
    d->pointer.putDown(); // a hand on the mouse
    const Qt::MouseButton button = d->dragButton(*event);
    if (button == Qt::MiddleButton) {
        d->navigator.startPan(event->position());
    } else if (button == Qt::RightButton) {
        d->navigator.startWindowing(event->position());
    } else if (button == Qt::LeftButton) {
        d->toolHasMouse = true;
        d->bench.press(d->toolEvent(*event));
    }
    d->updateCursor();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    d->mouse = event->position();
    if (!d->picture)
        return;
    if (!d->navigator.drag(event->position()) && !d->pointer.isUp())
        d->bench.move(d->toolEvent(*event));
    d->updateCursor();
    if (d->pointer.isUp())
        return; // it moves once a button is pressed
    d->tellCursor(event->position());
    if (d->lens)
        update();
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    d->navigator.endDrag();
    if (event->button() == Qt::LeftButton && std::exchange(d->toolHasMouse, false))
        d->bench.release(d->toolEvent(*event));
    d->updateCursor();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || d->spaceHeld || !d->picture) {
        mousePressEvent(event);
        return;
    }
    d->toolHasMouse = true;
    d->bench.doubleClick(d->toolEvent(*event));
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (const auto held = d->heldBy(*event))
        d->hold(*held, true);
    else if (!d->takePointerKey(*event) && !d->bench.key(*event))
        QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return;
    if (const auto held = d->heldBy(event->key())) // whatever modifiers came meanwhile
        d->hold(*held, false);
    else
        QWidget::keyReleaseEvent(event);
}

void CanvasView::leaveEvent(QEvent *)
{
    if (d->pointer.isUp())
        return;
    d->tellCursor(std::nullopt);
    if (d->lens)
        update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    for (const auto each : {Private::Held::Pan, Private::Held::HideMarks, Private::Held::Magnify})
        d->hold(each, false);
    QWidget::focusOutEvent(event);
}

} // namespace doubleread
