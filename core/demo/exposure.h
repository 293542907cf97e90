#pragma once

#include "core/demo/scene.h"

namespace doubleread {

/// How a scene is exposed.
struct Exposure
{
    QSize size; ///< px
    Placement placement;
    QChar marker = u'R';      ///< Lead letter; null for none.
    QPointF markerAt;         ///< px
    double whiteBottomPx = 0; ///< Unexposed strip, which such detectors show white.
    double blackEdgePx = 0;   ///< Mask around the exposed field.
    double noise = 1;         ///< 1 is a usual dose.
};

/// The radiograph: thickness along the beam, attenuation with scatter, logarithm, edge
/// enhancement, noise, 8 bits with bright bones. Row-major.
std::vector<quint8> expose(const Scene &scene, const Exposure &exposure, Dice &dice);

} // namespace doubleread
