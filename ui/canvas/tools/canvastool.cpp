#include "ui/canvas/tools/canvastool.h"

#include <algorithm>

namespace doubleread {

Point ToolContext::inside(Point point) const
{
    const QSizeF image = imageSize();
    return {std::clamp(point.x, 0.0, image.width()), std::clamp(point.y, 0.0, image.height())};
}

} // namespace doubleread
