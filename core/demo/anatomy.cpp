#include "core/demo/anatomy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace doubleread {

namespace {

constexpr std::array<Scene (*)(Dice &), sceneKinds> builders{legScene, handScene, ankleScene,
                                                             hipScene, kneeScene, shoulderScene};

Outline alongAxis(QPointF center, QPointF axis, std::initializer_list<QPointF> points)
{
    const QPointF across(-axis.y(), axis.x());
    Outline outline;
    for (const QPointF point : points) // x across, y along
        outline.push_back(center + across * point.x() + axis * point.y());
    return outline;
}

/// A screw's outline with its thread, pointing along +x from the plate at `x`.
Outline screwAt(QPointF center, QPointF axis, double x, double y, double length, double side)
{
    Outline outline;
    const QPointF across(-axis.y(), axis.x());
    const auto add = [&](double u, double v) {
        outline.push_back(center + across * (x + side * u) + axis * (y + v));
    };
    add(-2.6, -3.2);
    for (double u = 0; u < length; u += 1.6) {
        add(u, -1.1);
        add(u + 0.8, -1.9);
    }
    add(length + 1.5, 0);
    for (double u = length; u > 0; u -= 1.6) {
        add(u, 1.9);
        add(u - 0.8, 1.1);
    }
    add(-2.6, 3.2);
    return outline;
}

} // namespace

QPointF Placement::direction(QPointF vector) const
{
    const double x = mirrored ? -vector.x() : vector.x();
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {c * x - s * vector.y(), s * x + c * vector.y()};
}

Outline Placement::map(const Outline &outline) const
{
    Outline result;
    result.reserve(outline.size());
    for (const QPointF point : outline)
        result.push_back(map(point));
    return result;
}

Bone longBone(const Outline &points, QPointF from, QPointF to, double radius, double shell)
{
    Bone bone;
    bone.outlines = {smooth(points)};
    bone.radiusMm = radius;
    bone.radiusEndMm = radius * 1.7;
    bone.shellMm = shell;
    bone.shellEndMm = std::min(shell, 1.0);
    bone.from = from;
    bone.to = to;
    return bone;
}

Bone roundBone(QPointF center, double width, double height, double turn, Dice &dice)
{
    Outline points;
    constexpr int corners = 9;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = dice.between(0.88, 1.1);
        const double x = width * r * std::cos(angle);
        const double y = height * r * std::sin(angle);
        points.push_back(center + QPointF(std::cos(turn) * x - std::sin(turn) * y,
                                          std::sin(turn) * x + std::cos(turn) * y));
    }
    Bone bone = longBone(points, center, center, std::min(width, height), 0.7);
    bone.radiusEndMm = bone.radiusMm;
    bone.spongy = 0.34;
    return bone;
}

Scene makeScene(int kind, Dice &dice)
{
    return builders[static_cast<size_t>(kind) % builders.size()](dice);
}

void breakBone(Scene &scene, const Spot &spot, Dice &dice)
{
    const double size = spot.halfWidthMm;
    const bool displaced = dice.chance(0.55);
    scene.bones[spot.bone].broken =
        Break{.center = spot.center,
              .axis = spot.axis,
              .slope = dice.between(-0.9, 0.9),
              .gapMm = displaced ? dice.between(0.7, 1.3) : dice.between(0.35, 0.7),
              .shiftMm = displaced ? dice.between(0.12, 0.4) * size * (dice.chance(0.5) ? 1 : -1)
                                   : dice.between(-0.04, 0.04) * size,
              .angle = displaced ? dice.between(-0.1, 0.1) : 0,
              .halfWidthMm = size,
              .seed = static_cast<quint64>(dice.below(1 << 30))};
}

Outline addPlate(Scene &scene, const Spot &spot, Dice &dice)
{
    const double side = dice.chance(0.5) ? 1 : -1;
    const double inner = side * (spot.halfWidthMm - 0.5);
    const double outer = side * (spot.halfWidthMm + 3.4);
    const int holes = 5 + dice.below(3);
    const double pitch = std::clamp(spot.halfWidthMm * 1.1, 9.0, 15.0);
    const double half = pitch * holes / 2;
    scene.metal.push_back(
        {alongAxis(spot.center, spot.axis,
                   {{inner, -half}, {outer, -half + 2}, {outer, half - 2}, {inner, half}}),
         4});
    for (int i = 0; i < holes; ++i) {
        if (i == holes / 2 && dice.chance(0.7)) // an empty hole over the fracture
            continue;
        const double y = -half + pitch * (i + 0.5);
        const double length = spot.halfWidthMm * 2 + dice.between(1, 4);
        scene.metal.push_back({screwAt(spot.center, spot.axis, inner, y, length, -side), 3});
    }
    const double far = -side * (spot.halfWidthMm + 5);
    return alongAxis(spot.center, spot.axis,
                     {{far, -half - 2},
                      {outer + side * 2, -half - 2},
                      {outer + side * 2, half + 2},
                      {far, half + 2}});
}

} // namespace doubleread
