#pragma once

#include "core/base/result.h"
#include "core/formats/json.h"
#include "core/geometry/shape.h"

#include <QSize>

namespace doubleread {

/// A mask as COCO has it: runs of 0 and 1 in turn, column by column.
struct RunLengths
{
    QSize size; ///< px.
    std::vector<qint64> counts;
};

/// From {"size": [height, width], "counts": [...] or the compressed text}. Every count is checked
/// and their sum is height x width; the error's message says what is wrong, without a place.
Result<RunLengths> runLengthsFrom(const Json &segmentation);

/// The outlines of the mask along pixel edges, outer rings clockwise, holes as holes: the polygon
/// covers exactly the mask's pixels. Fails beyond four million corners.
Result<Polygon> outlineOf(const RunLengths &mask);

} // namespace doubleread
