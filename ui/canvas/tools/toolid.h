#pragma once

namespace doubleread {

/// The drawing tools; tooltable.h has their names, icons, keys and makers.
enum class ToolId { Select, Box, Polygon, Line, Point };

} // namespace doubleread
