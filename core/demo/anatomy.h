#pragma once

#include "core/demo/scene.h"

// Builders of single regions. Only core/demo's own files include it.

namespace doubleread {

/// A bone with the outline's points in mm, smoothed.
Bone longBone(const Outline &points, QPointF from, QPointF to, double radius, double shell);
Bone roundBone(QPointF center, double width, double height, double turn, Dice &dice);

Scene legScene(Dice &dice);
Scene kneeScene(Dice &dice);
Scene ankleScene(Dice &dice);
Scene handScene(Dice &dice);
Scene hipScene(Dice &dice);
Scene shoulderScene(Dice &dice);

} // namespace doubleread
