// What CanvasView can do for looking: where, how large, lying how, through which window.
#include "core/base/setting.h"
#include "ui/canvas/canvasprivate.h"
#include "ui/canvas/canvasview.h"

#include <algorithm>
#include <utility>

namespace doubleread {

ViewState CanvasView::viewState() const
{
    return d->navigator.state();
}

void CanvasView::setViewState(const ViewState &state)
{
    d->navigator.adopt(state);
    d->showChange();
}

QTransform CanvasView::viewTransform() const
{
    return d->viewport().imageToWidget();
}

Window CanvasView::window() const
{
    return d->navigator.window();
}

void CanvasView::fit()
{
    ViewState state = viewState();
    state.orientation = {};
    state.fitted = true;
    d->navigator.jumpTo(state);
}

void CanvasView::oneToOne()
{
    d->navigator.jumpTo(d->viewport().zoomedTo(1));
}

void CanvasView::zoomIn()
{
    d->navigator.zoomBy(zoomStep, d->pointedAt());
}

void CanvasView::zoomOut()
{
    d->navigator.zoomBy(1 / zoomStep, d->pointedAt());
}

void CanvasView::zoomTo(const Box &box, Motion motion)
{
    if (motion == Motion::Animated)
        d->navigator.glideTo(d->viewport().showing(box));
    else
        d->navigator.jumpTo(d->viewport().showing(box));
}

void CanvasView::pulse(const Box &box)
{
    d->pulse.start(box);
}

void CanvasView::setWindow(std::optional<Window> window)
{
    ViewState state = viewState();
    state.window = window;
    d->navigator.change(state);
}

void CanvasView::changeWindow(double levelBy, double widthBy)
{
    if (!d->picture)
        return;
    const Window now = window();
    setWindow(Window{.center = now.center + levelBy * now.width,
                     .width = std::max(1.0, now.width * (1 + widthBy))});
}

void CanvasView::invert()
{
    ViewState state = viewState();
    state.polarity = state.polarity == Polarity::Normal ? Polarity::Inverted : Polarity::Normal;
    d->navigator.change(state);
}

void CanvasView::toggleClahe()
{
    ViewState state = viewState();
    state.clahe = !state.clahe;
    d->navigator.change(state);
}

void CanvasView::toggleSharpened()
{
    ViewState state = viewState();
    state.sharpened = !state.sharpened;
    d->navigator.change(state);
}

void CanvasView::turnView(int clockwiseQuarters)
{
    d->navigator.turnTo(viewState().orientation.turned(clockwiseQuarters));
}

void CanvasView::mirrorView()
{
    d->navigator.turnTo(viewState().orientation.flipped());
}

void CanvasView::setViewKept(bool kept)
{
    keepView.setValue(kept);
    d->viewKept = kept;
    Q_EMIT viewStateChanged(viewState());
}

bool CanvasView::isViewKept() const
{
    return d->viewKept;
}

void CanvasView::setLens(bool held)
{
    if (std::exchange(d->lens, held) != held)
        update();
}

void CanvasView::setOverlaysHidden(bool hidden)
{
    ViewState state = viewState();
    state.overlaysHidden = hidden;
    d->navigator.change(state);
}

} // namespace doubleread
