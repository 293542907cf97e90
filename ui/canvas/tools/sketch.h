#pragma once

#include "core/geometry/box.h"

#include <optional>
#include <vector>

namespace doubleread {

/// A shape that is not finished yet, or the frame of a selection: what a tool shows while it works.
struct Sketch
{
    std::vector<Point> vertices; ///< Set so far, image px.
    std::optional<Point> cursor; ///< Where the next one would be.
    bool closes = false;         ///< A click now would close the outline.
    std::optional<Box> marquee;
};

} // namespace doubleread
