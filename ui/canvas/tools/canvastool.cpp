#include "ui/canvas/tools/canvastool.h"

#include <algorithm>

namespace doubleread {

Point ToolContext::inside(Point point) const
{
    const QSizeF image = imageSize();
    return {std::clamp(point.x, 0.0, image.width()), std::clamp(point.y, 0.0, image.height())};
}

Point ToolContext::snapped(const ToolEvent &event) const
{
    constexpr double near = 5; // widget px
    Point at = inside(event.position);
    if (event.modifiers.testFlag(Qt::ControlModifier))
        return at;
    const auto draw = [reach = length(near)](double &place, double end) {
        if (place <= reach && end > 4 * reach)
            place = 0;
        else if (end - place <= reach && end > 4 * reach)
            place = end;
    };
    draw(at.x, imageSize().width());
    draw(at.y, imageSize().height());
    return at;
}

} // namespace doubleread
