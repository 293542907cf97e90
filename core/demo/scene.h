#pragma once

#include "core/demo/field.h"

#include <QRectF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

// What a phantom is made of, in mm. Only core/demo's own files include it.

namespace doubleread {

/// A break along a jagged line across a bone; what lies beyond it along `axis` is moved.
struct Break
{
    QPointF center;
    QPointF axis;       ///< Unit, along the bone.
    double slope = 0;   ///< Of the line: shift along the axis for each mm across.
    double gapMm = 0.5; ///< Width of the dark line.
    double shiftMm = 0; ///< Step across the axis.
    double angle = 0;   ///< Radians, of the far part.
    double halfWidthMm = 10;
    quint64 seed = 1; ///< Of the jags.
};

/// One bone: a shell of compact bone around spongy bone, seen from the front.
struct Bone
{
    std::vector<Outline> outlines; ///< Their union.
    double radiusMm = 12;          ///< Half its depth along the beam, in mid-shaft.
    double radiusEndMm = 18;       ///< The same at the joints.
    double shellMm = 3;            ///< Wall in mid-shaft.
    double shellEndMm = 1;         ///< Wall at the joints.
    QPointF from, to;              ///< Axis, from joint to joint; equal for round bones.
    double spongy = 0.3;           ///< Density inside, of compact bone.
    std::optional<Break> broken;
};

struct Metal
{
    Outline outline;
    double thicknessMm = 3;
};

/// A place where a fracture would be plausible.
struct Spot
{
    size_t bone = 0;
    QPointF center;
    QPointF axis; ///< Unit, along the bone.
    double halfWidthMm = 10;
    bool plate = false; ///< A plate could be fixed along this shaft.
};

/// An anatomical region as one exposure shows it. x is towards the body's middle for a right side,
/// y is down in the finished picture.
struct Scene
{
    QString region;              ///< leg, hand, hip, shoulder
    std::vector<Outline> tissue; ///< Union of the skin's outlines.
    double tissueRadiusMm = 50;
    std::vector<Bone> bones;
    std::vector<Metal> metal;
    std::vector<Spot> spots;
    QRectF view; ///< What is to be seen of it, mm.
};

constexpr int sceneKinds = 6;

/// Lower leg, knee, ankle, hand, hip or shoulder by number, varied by the dice.
Scene makeScene(int kind, Dice &dice);

void breakBone(Scene &scene, const Spot &spot, Dice &dice);

/// A plate with screws beside the spot. Its outline.
Outline addPlate(Scene &scene, const Spot &spot, Dice &dice);

/// Moves points from one frame to another: turn, scale, mirror.
struct Placement
{
    double scale = 1; ///< px per mm
    double angle = 0; ///< Radians, clockwise on the screen.
    bool mirrored = false;
    QPointF from; ///< mm, comes to lie on
    QPointF to;   ///< px

    QPointF map(QPointF point) const { return to + direction(point - from) * scale; }
    QPointF direction(QPointF vector) const; ///< Turned and mirrored, not scaled.
    Outline map(const Outline &outline) const;
};

} // namespace doubleread
