#include "core/geometry/point.h"

#include <cmath>

namespace doubleread {

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace doubleread
