#include "ui/review/reviewactions.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace doubleread {

namespace {

using enum ActionId;

/// In the order of the menu; nothing separates.
constexpr auto menuTable = std::to_array<std::optional<ActionId>>({
    AcceptFirst,
    AcceptSecond,
    Merge,
    Redraw,
    RejectBoth,
    GiveReason,
    OpenAgain,
    RaiseDisagreement,
    std::nullopt,
    Undo,
    Redo,
    std::nullopt,
    NextDisagreement,
    PreviousDisagreement,
    NextScan,
    PreviousScan,
    std::nullopt,
    AllInOneView,
    Blink,
    TearOff,
    Fit,
    OneToOne,
    ZoomIn,
    ZoomOut,
    Invert,
    Clahe,
    Sharpen,
    TurnRight,
    TurnLeft,
    MirrorView,
    KeepView,
    PointByKeys,
    Magnify,
    HideOverlays,
    WindowFull,
    WindowBone,
    WindowSoft,
    WindowFile,
    Brighter,
    Darker,
    MoreContrast,
    LessContrast,
    RulerTool,
    AngleTool,
    std::nullopt,
    WriteComment,
    NextComment,
    SignOff,
    ShowContactSheet,
    ShowSignatures,
    Reopen,
});

/// Only while redrawing.
constexpr auto toolTable =
    std::to_array({SelectTool, BoxTool, PolygonTool, FreehandTool, LiveWireTool, OutlineTool,
                   BrushTool, LineTool, PointTool});

} // namespace

ReviewActions::ReviewActions(QWidget *page)
{
    for (const std::optional<ActionId> id : menuTable)
        if (id)
            m_actions.emplace(*id, createAction(*id, page));
    for (const ActionId id : toolTable) {
        QAction *action = createAction(id, page);
        action->setCheckable(true);
        m_actions.emplace(id, action);
    }
    m_actions.emplace(ChooseCode, createAction(ChooseCode, page, ActionContext::Review));
    // Buttons have less room than menus.
    m_actions.at(Blink)->setIconText(QCoreApplication::translate("Review", "Blink"));
    m_actions.at(NextDisagreement)->setIconText(QCoreApplication::translate("Review", "Next"));
    m_actions.at(GiveReason)->setIconText(QCoreApplication::translate("Review", "Reason"));
    m_actions.at(ShowContactSheet)
        ->setIconText(QCoreApplication::translate("Review", "Contact sheet"));
    m_actions.at(SelectTool)->setIconText(QCoreApplication::translate("Review", "Select"));
    m_actions.at(FreehandTool)->setIconText(QCoreApplication::translate("Review", "Freehand"));
    m_actions.at(LiveWireTool)->setIconText(QCoreApplication::translate("Review", "Live-wire"));
    m_actions.at(OutlineTool)->setIconText(QCoreApplication::translate("Review", "Outline"));
    m_actions.at(ChooseCode)->setIconText(QCoreApplication::translate("Review", "Code"));
    m_actions.at(BrushTool)->setIconText(QCoreApplication::translate("Review", "Brush"));
    for (const ActionId id : {AllInOneView, TearOff, Invert, Clahe, GiveReason})
        m_actions.at(id)->setCheckable(true);
}

void ReviewActions::setEnabled(std::span<const ActionId> ids, bool enabled) const
{
    for (const ActionId id : ids)
        m_actions.at(id)->setEnabled(enabled);
}

QList<QAction *> ReviewActions::menu() const
{
    QList<QAction *> actions;
    for (const std::optional<ActionId> id : menuTable)
        actions.append(id ? m_actions.at(*id) : nullptr);
    return actions;
}

} // namespace doubleread
