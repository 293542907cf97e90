#pragma once

#include "core/geometry/pixelspacing.h"
#include "core/imaging/window.h"
#include "ui/widgets/page.h"

#include <optional>

namespace doubleread {

/// Windows that the keys Alt+1 to Alt+3 give. Radiographs have no absolute grey scale, so bone and
/// soft tissue are parts of the range that occurs in the scan.
enum class WindowPreset { Full, Bone, SoftTissue };

Window windowOf(WindowPreset preset, const PixelImage &image);

/// What Alt+4 gives: the first window, table or curve that the scan's file brings, and where one of
/// them is `now` the next. A file without any: the full range.
Window nextFileWindow(const PixelImage &image, const Window &now);

/// Sets width, level and what the window is called, in values as the status line shows them.
void tellWindow(ScanStatus &status, const PixelImage &image, const Window &window);

/// What has to be known of lengths measured in a scan: the size of a pixel, or why they are not the
/// patient's.
QString spacingRemark(const std::optional<PixelSpacing> &spacing, double pixelAspect = 1);

} // namespace doubleread
