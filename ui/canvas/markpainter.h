#pragma once

#include "ui/canvas/overlay.h"
#include "ui/canvas/tools/sketch.h"

#include <QImage>
#include <QPainter>
#include <QRect>
#include <QTransform>

#include <cmath>
#include <optional>
#include <span>

namespace doubleread {

/// Where marks are painted: painters here work in device px, sizes are given for ratio 1.
struct MarkSpace
{
    QTransform imageToDevice;
    double ratio = 1; ///< Device px per device-independent px.

    /// Device px per image px; the picture may lie turned, but not slanted.
    double zoom() const { return std::hypot(imageToDevice.m11(), imageToDevice.m12()); }
};

/// Device px that the mark covers, with outline, halo and badge.
QRect extentOf(const Mark &mark, const MarkSpace &space);

/// A premultiplied picture of `area` (device px) with all marks: fills are painted opaque and
/// thinned once, since Qt blends translucent shapes slowly. May run on any thread.
QImage renderMarks(std::span<const Mark> marks, const MarkSpace &space, QRect area);

/// One mark at once, fill included; for the few that change while one looks.
void paintMark(QPainter &painter, const Mark &mark, const MarkSpace &space);

/// White squares on the vertices (boxes: on corners and sides), the selected ones (ascending)
/// filled with `accent`; small dots amid long edges, where a vertex can be pulled out. Where
/// vertices lie so densely that their squares would hide the outline, only some have one.
void paintHandles(QPainter &painter, const Shape &shape, std::span<const int> selected,
                  const QColor &accent, const MarkSpace &space);

/// What is being drawn, in `color`.
void paintSketch(QPainter &painter, const Sketch &sketch, const QColor &color,
                 const MarkSpace &space);

/// A rounded square with a letter or digit whose left bottom is at `corner` (device px).
void paintBadge(QPainter &painter, QPointF corner, const QString &text, const QColor &color,
                double ratio);

} // namespace doubleread
