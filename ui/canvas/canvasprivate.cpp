#include "ui/canvas/canvasprivate.h"

#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

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
      pulse(&view),
      banner(&view)
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
    bench.setScale(viewport().scale());
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
        const auto vertex = document->selectedVertex();
        const auto accent = theme::color(theme::Token::Accent, q.palette());
        paintHandles(painter, shown.shape,
                     vertex && vertex->annotation == id ? std::optional(vertex->index)
                                                        : std::nullopt,
                     accent, space);
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
    paintSketch(painter, bench.sketch(), markOf(sample, documentStyle, bench.labels()).color,
                space);
    pulse.paint(painter, theme::openDisagreement, space);
}

void CanvasView::Private::paintMessage(QPainter &painter) const
{
    painter.setPen(QColor(theme::color(theme::Token::SecondaryText, q.palette())));
    painter.drawText(q.rect().adjusted(theme::padding, 0, -theme::padding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, message);
}

} // namespace doubleread
