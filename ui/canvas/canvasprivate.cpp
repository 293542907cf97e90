#include "ui/canvas/canvasprivate.h"

#include "ui/canvas/measurepainter.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace doubleread {

CanvasView::Private::Private(CanvasView &view)
    : q(view),
      navigator(&view),
      pictureLayer(&view),
      markLayer(&view),
      bench(&view),
      pointer(bench, navigator),
      pulse(&view),
      banner(&view),
      minimap(&view, [this](QSize size) {
          const Viewport seen = viewport();
          const QSize turned = seen.state().orientation.sizeOf(picture->size);
          return pictureLayer.part(seen, navigator.window(), QRectF({}, turned), size);
      })
{
    const auto repaint = [this] { q.update(); };
    connect(&pictureLayer, &PictureLayer::ready, &q, repaint);
    connect(&markLayer, &MarkLayer::ready, &q, repaint);
    connect(&pulse, &Pulse::changed, &q, repaint);
    connect(&navigator, &Navigator::changed, &q, [this](const ViewState &state) {
        showChange();
        Q_EMIT q.viewStateChanged(state);
        tellCursorAgain();
    });
    connect(&minimap, &Minimap::placeChosen, &q, [this](Point turned) {
        const Orientation lies = navigator.state().orientation;
        navigator.centerOn(lies.toImage(turned, picture->size));
    });
    connect(&bench, &Toolbench::changed, &q, [this] {
        marksOld = true;
        updateCursor();
        q.update();
        if (std::exchange(wasDrawing, bench.isBusy()) && !wasDrawing)
            Q_EMIT q.drawingEnded();
    });
    connect(&bench, &Toolbench::toolChanged, &q, &CanvasView::toolChanged);
    connect(&bench, &Toolbench::currentLabelChanged, &q, &CanvasView::currentLabelChanged);
    connect(&bench, &Toolbench::annotationActivated, &q, &CanvasView::annotationActivated);
}

void CanvasView::Private::showChange()
{
    const Viewport seen = viewport();
    bench.setScale(seen.scale());
    bench.setWindow(navigator.window());
    bench.setOrientation(seen.state().orientation);
    minimap.follow(seen, picture ? picture->size : QSize());
    q.update();
}

void CanvasView::Private::collectMarks()
{
    if (!std::exchange(marksOld, false))
        return;
    std::vector<Mark> marks;
    for (const OverlayLayer &layer : overlays) {
        for (const Annotation &annotation : layer.annotations) {
            Mark mark = markOf(annotation, layer.style, bench.labels());
            marks.push_back(layer.quiet ? quieted(std::move(mark)) : std::move(mark));
        }
    }
    if (const AnnotationDocument *document = bench.document()) {
        for (const Annotation &annotation : document->annotations()) {
            if (!document->isSelected(annotation.id)) // those are painted live
                marks.push_back(markOf(annotation, documentStyle, bench.labels()));
        }
    }
    markLayer.setMarks(std::move(marks));
}

void CanvasView::Private::tellCursorAgain()
{
    if (cursor)
        tellCursor(cursor);
}

void CanvasView::Private::tellCursor(std::optional<QPointF> widget)
{
    cursor = widget;
    if (!picture || !widget) {
        Q_EMIT q.cursorMoved(std::nullopt, 0);
        return;
    }
    const Point at = viewport().toImage(*widget);
    const QPoint pixel(static_cast<int>(std::floor(at.x)), static_cast<int>(std::floor(at.y)));
    if (QRect(QPoint(), picture->size).contains(pixel))
        Q_EMIT q.cursorMoved(at, picture->value(pixel));
    else
        Q_EMIT q.cursorMoved(std::nullopt, 0);
}

void CanvasView::Private::updateCursor()
{
    if (spaceHeld || navigator.isPanning())
        q.setCursor(navigator.isPanning() ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        q.setCursor(picture ? bench.cursorAt(viewport().toImage(mouse)) : Qt::ArrowCursor);
}

std::optional<CanvasView::Private::Held> CanvasView::Private::heldBy(int key) const
{
    const QKeySequence pressed(key);
    if (key == Qt::Key_Space)
        return Held::Pan;
    if (hasHoldKeys && keysOf(ActionId::HideOverlays).contains(pressed))
        return Held::HideMarks;
    if (hasHoldKeys && keysOf(ActionId::Magnify).contains(pressed))
        return Held::Magnify;
    return std::nullopt;
}

std::optional<CanvasView::Private::Held> CanvasView::Private::heldBy(const QKeyEvent &press) const
{
    return press.modifiers() == Qt::NoModifier ? heldBy(press.key()) : std::nullopt;
}

void CanvasView::Private::hold(Held what, bool held)
{
    switch (what) {
    case Held::Pan:
        spaceHeld = held;
        updateCursor();
        break;
    case Held::HideMarks:
        holdHidden(held);
        break;
    case Held::Magnify:
        q.setLens(held);
        break;
    }
}

void CanvasView::Private::holdHidden(bool held)
{
    if (std::exchange(hideHeld, held) != held)
        q.setOverlaysHidden(held);
}

ToolEvent CanvasView::Private::toolEvent(const QMouseEvent &event) const
{
    return {.position = viewport().toImage(event.position()), .modifiers = event.modifiers()};
}

Qt::MouseButton CanvasView::Private::dragButton(const QMouseEvent &event) const
{
    if (spaceHeld && event.button() == Qt::LeftButton)
        return Qt::MiddleButton;
    return event.button();
}

void CanvasView::Private::paint(QPainter &painter)
{
    if (!picture) {
        painter.fillRect(q.rect(), theme::color(theme::Token::Surround, q.palette()));
        paintMessage(painter);
        return;
    }
    const Viewport seen = viewport();
    painter.drawImage(QPoint(), pictureLayer.frame(seen, navigator.window()));
    painter.scale(1 / seen.devicePixelRatio(), 1 / seen.devicePixelRatio());
    if (!seen.state().overlaysHidden)
        paintMarks(painter, seen);
    paintLive(painter, seen);
    if (lens && cursor)
        paintLens(painter, seen);
}

void CanvasView::Private::paintMarks(QPainter &painter, const Viewport &seen)
{
    collectMarks();
    markLayer.paint(painter, seen);
    const AnnotationDocument *document = bench.document();
    if (!document)
        return;
    const MarkSpace space{seen.imageToDevice(), seen.devicePixelRatio()};
    const std::vector<Annotation> preview = bench.preview();
    for (const Id<Annotation> id : document->selection()) {
        const auto changed = std::ranges::find(preview, id, &Annotation::id);
        const Annotation &shown = changed != preview.end() ? *changed : *document->annotation(id);
        paintMark(painter, markOf(shown, documentStyle, bench.labels()), space);
        if (document->isLocked())
            continue;
        const auto accent = theme::color(theme::Token::Accent, q.palette());
        paintHandles(painter, shown.shape, document->selectedVertices(), accent, space);
    }
}

/// What is being drawn is seen even while marks are hidden.
void CanvasView::Private::paintLive(QPainter &painter, const Viewport &seen) const
{
    const MarkSpace space{seen.imageToDevice(), seen.devicePixelRatio()};
    for (const Annotation &annotation : bench.preview()) {
        if (annotation.id.isNull())
            paintMark(painter, markOf(annotation, documentStyle, bench.labels()), space);
    }
    Annotation sample;
    sample.labelCode = bench.currentLabel();
    const Sketch sketch = bench.sketch();
    paintSketch(painter, sketch, markOf(sample, documentStyle, bench.labels()).color, space);
    paintMeasured(painter, sketch.measured, QRectF({}, seen.deviceSize()), space);
    pulse.paint(painter, theme::openDisagreement, space);
    pointer.paint(painter, space);
}

/// The bone alone: marks would only be as much larger.
void CanvasView::Private::paintLens(QPainter &painter, const Viewport &seen) const
{
    constexpr double radius = 130; // device-independent px
    constexpr double power = 2.5;
    const double ratio = seen.devicePixelRatio();
    const double zoom = std::min(seen.zoom() * power, Viewport::maximumZoom);
    const int edge = static_cast<int>(2 * radius * ratio);
    const QPointF middle = *cursor * ratio;
    const QPointF turned = seen.origin().toQPointF() + middle / seen.zoom();
    const QSizeF shown = QSizeF(edge, edge) / zoom;
    const QRectF source(turned - QPointF(shown.width(), shown.height()) / 2, shown);
    const QImage glass = pictureLayer.part(seen, navigator.window(), source, QSize(edge, edge));
    const QRectF place(middle - QPointF(edge, edge) / 2, QSizeF(edge, edge));
    QPainterPath rim;
    rim.addEllipse(place);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipPath(rim);
    painter.drawImage(place.toRect(), glass);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(theme::halo.rgb()), 4 * ratio));
    painter.drawPath(rim);
    painter.setPen(QPen(theme::color(theme::Token::Accent, q.palette()), 2 * ratio));
    painter.drawPath(rim);
}

void CanvasView::Private::paintMessage(QPainter &painter) const
{
    painter.setPen(QColor(theme::color(theme::Token::SecondaryText, q.palette())));
    painter.drawText(q.rect().adjusted(theme::padding, 0, -theme::padding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, message);
}

} // namespace doubleread
