#include "ui/canvas/viewactions.h"

#include "core/base/literals.h"
#include "ui/canvas/canvasview.h"

#include <QAction>
#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(View)
};

constexpr double windowStep = 0.05; // of the width

struct Deed
{
    ActionId id;
    void (*act)(CanvasView &view);
};

constexpr auto deeds = std::to_array<Deed>({
    {ActionId::Fit, [](CanvasView &view) { view.fit(); }},
    {ActionId::OneToOne, [](CanvasView &view) { view.oneToOne(); }},
    {ActionId::ZoomIn, [](CanvasView &view) { view.zoomIn(); }},
    {ActionId::ZoomOut, [](CanvasView &view) { view.zoomOut(); }},
    {ActionId::Invert, [](CanvasView &view) { view.invert(); }},
    {ActionId::Clahe, [](CanvasView &view) { view.toggleClahe(); }},
    {ActionId::Sharpen, [](CanvasView &view) { view.toggleSharpened(); }},
    {ActionId::TurnRight, [](CanvasView &view) { view.turnView(1); }},
    {ActionId::TurnLeft, [](CanvasView &view) { view.turnView(-1); }},
    {ActionId::MirrorView, [](CanvasView &view) { view.mirrorView(); }},
    {ActionId::RulerTool, [](CanvasView &view) { view.setTool(ToolId::Ruler); }},
    {ActionId::AngleTool, [](CanvasView &view) { view.setTool(ToolId::Angle); }},
    {ActionId::KeepView, [](CanvasView &view) { view.setViewKept(!view.isViewKept()); }},
    {ActionId::PointByKeys, [](CanvasView &view) { view.togglePointer(); }},
    {ActionId::Brighter, [](CanvasView &view) { view.changeWindow(-windowStep, 0); }},
    {ActionId::Darker, [](CanvasView &view) { view.changeWindow(windowStep, 0); }},
    {ActionId::MoreContrast, [](CanvasView &view) { view.changeWindow(0, -windowStep); }},
    {ActionId::LessContrast, [](CanvasView &view) { view.changeWindow(0, windowStep); }},
});

void act(ActionId id, CanvasView &view)
{
    std::ranges::find(deeds, id, &Deed::id)->act(view);
}

bool isOn(ActionId id, const CanvasView &view)
{
    const ViewState state = view.viewState();
    if (id == ActionId::MirrorView)
        return state.orientation.mirrored;
    return id == ActionId::Sharpen ? state.sharpened : view.isViewKept();
}

} // namespace

void connectViewAction(ActionId id, QAction *action, CanvasView &view)
{
    QObject::connect(action, &QAction::triggered, &view, [id, &view] { act(id, view); });
    constexpr std::array states{ActionId::MirrorView, ActionId::Sharpen, ActionId::KeepView};
    if (std::ranges::find(states, id) == states.end())
        return;
    action->setCheckable(true);
    QObject::connect(&view, &CanvasView::viewStateChanged, action,
                     [id, action, &view] { action->setChecked(isOn(id, view)); });
}

bool takeViewKey(const QKeyEvent &event, CanvasView &view)
{
    const QKeySequence pressed(event.keyCombination());
    const auto *const deed = std::ranges::find_if(
        deeds, [&](const Deed &one) { return keysOf(one.id).contains(pressed); });
    if (deed == deeds.end())
        return false;
    deed->act(view);
    return true;
}

QString viewWords(const CanvasView &view)
{
    const ViewState state = view.viewState();
    QStringList words;
    // In the order in which people tell it: turned, and what is seen then mirrored.
    const Orientation lies = state.orientation;
    const int quarters = lies.mirrored ? lies.flipped().quarters : lies.quarters;
    if (quarters != 0)
        words << Texts::tr("turned %1°").arg(quarters * 90);
    if (state.orientation.mirrored)
        words << Texts::tr("mirrored");
    if (state.sharpened)
        words << Texts::tr("sharpened");
    if (view.isViewKept())
        words << Texts::tr("view kept");
    return words.join(u" · "_s);
}

} // namespace doubleread
