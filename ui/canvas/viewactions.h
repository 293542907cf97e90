#pragma once

#include "ui/widgets/actions.h"

#include <QKeyEvent>
#include <QString>

#include <array>

namespace doubleread {

class CanvasView;

/// Ways of looking that work on every page in the same way.
inline constexpr std::array viewActionIds{
    ActionId::TurnRight,    ActionId::TurnLeft,    ActionId::MirrorView, ActionId::Sharpen,
    ActionId::KeepView,     ActionId::PointByKeys, ActionId::Brighter,   ActionId::Darker,
    ActionId::MoreContrast, ActionId::LessContrast};

/// Lets an action of one of these do it on `view`, and tell by its check mark whether it is done.
void connectViewAction(ActionId id, QAction *action, CanvasView &view);

/// For views without actions of their own: does what the key of any action of looking means.
bool takeViewKey(const QKeyEvent &event, CanvasView &view);

/// What of the view could mislead, for the status bar: "turned 90°, mirrored, sharpened, view
/// kept"; empty when there is nothing.
QString viewWords(const CanvasView &view);

} // namespace doubleread
