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

    bool isEmpty() const { return counts.size() < 2; }
    bool operator==(const RunLengths &) const = default;
};

/// A filled run within one column, `to` not among its rows.
struct ColumnSpan
{
    int column = 0;
    int from = 0;
    int to = 0;
};

/// The mask's runs, cut at the ends of columns; two that touch in one column are one.
std::vector<ColumnSpan> columnSpansOf(const RunLengths &mask);

/// From {"size": [height, width], "counts": [...] or the compressed text}. Every count is checked
/// and their sum is height x width; the error's message says what is wrong, without a place.
Result<RunLengths> runLengthsFrom(const Json &segmentation);

/// The counts as COCO packs them into a text of printable ASCII.
QByteArray packedCounts(const RunLengths &mask);

/// The same mask with every run but the first longer than 0 and no empty run at the end, which is
/// how maskOf() makes them.
RunLengths plain(const RunLengths &mask);

/// The outlines of the mask along pixel edges, outer rings clockwise, holes as holes: the polygon
/// covers exactly the mask's pixels. What is filled within a hole is cut out of it, the hole's ring
/// going over and back. Fails beyond four million corners or ten thousand such islands.
Result<Polygon> outlineOf(const RunLengths &mask);

} // namespace doubleread
