#pragma once

#include "core/geometry/box.h"

#include <QString>

#include <optional>
#include <vector>

namespace doubleread {

/// A ruler or an angle, complete or not.
struct MeasuredMark
{
    std::vector<Point> places; ///< Image px: two ends, or arm, corner, arm.
    QString text;              ///< Length or angle with its unit; empty while incomplete.
};

/// A shape that is not finished yet, or the frame of a selection: what a tool shows while it works.
struct Sketch
{
    std::vector<Point> vertices; ///< Set so far, image px.
    std::optional<Point> cursor; ///< Where the next one would be.
    bool closes = false;         ///< A click now would close the outline.
    std::optional<Box> marquee;

    bool isStroke = false;      ///< The vertices were not set one by one: no squares on them.
    std::vector<Point> anchors; ///< Of a stroke: those that were.

    struct Brush
    {
        Point center;
        double radius = 0; ///< Image px.
        bool takesAway = false;
    };
    std::optional<Brush> brush;

    struct Words
    {
        Point at; ///< Their top left corner, image px.
        QString text;
    };
    std::optional<Words> words;
    std::vector<MeasuredMark> measured;
};

} // namespace doubleread
