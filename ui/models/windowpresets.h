#pragma once

#include "core/imaging/window.h"

#include <optional>

namespace doubleread {

/// Windows that the keys Alt+1 to Alt+3 give. Radiographs have no absolute grey scale, so bone and
/// soft tissue are parts of the range that occurs in the scan.
enum class WindowPreset { Full, Bone, SoftTissue };

Window windowOf(WindowPreset preset, const PixelImage &image);

} // namespace doubleread
