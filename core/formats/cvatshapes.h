#pragma once

#include "core/base/result.h"
#include "core/geometry/shape.h"

#include <QXmlStreamAttributes>

#include <vector>

namespace doubleread::cvat {

/// What an element of an <image> draws.
struct Drawn
{
    std::vector<Shape> shapes; ///< Several for <points> of several; none for what is left out.
    QString warning;           ///< Empty, or what was changed.
};

bool isShapeName(QStringView element); ///< Also of shapes that are not kept.

/// The shapes of an element of this name; an error's message is without a place.
Result<Drawn> shapesOf(QStringView element, const QXmlStreamAttributes &attributes);

} // namespace doubleread::cvat
