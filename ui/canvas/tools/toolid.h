#pragma once

namespace doubleread {

/// The drawing tools; tooltable.h has their names, icons, keys and makers.
enum class ToolId {
    Select,
    Box,
    Polygon,
    Freehand,
    LiveWire,
    Outline,
    Brush,
    Line,
    Point,
    Ruler,
    Angle
};

} // namespace doubleread
