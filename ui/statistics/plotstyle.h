#pragma once

#include "ui/statistics/plots.h"

class QAbstractAxis;
class QLineSeries;
class QPen;
class QValueAxis;

namespace doubleread {

// How all plots look.

/// An empty chart without title, animation or shadow.
std::unique_ptr<QChart> emptyChart(const QPalette &palette);

/// Fonts, grid and colours of an axis of any kind.
void styleAxis(QAbstractAxis &axis, const QString &title, const QPalette &palette);

/// From `low` to `high` with a tick every `step`.
struct AxisRange
{
    double low = 0;
    double high = 1;
    double step = 0.2;
};
QValueAxis *valueAxis(const QString &title, AxisRange range, const QPalette &palette);
/// Of whole numbers from 0, of which the largest is `largest`.
AxisRange countRange(qint64 largest);

/// Adds a straight line between two places; no entry in the legend.
QLineSeries *addLine(QChart &chart, QPointF from, QPointF to, const QPen &pen);

/// Gives every series of the chart these axes.
void attachAxes(QChart &chart, QAbstractAxis *horizontal, QAbstractAxis *vertical);
/// Takes the series out of the legend.
void hideInLegend(const QChart &chart, QAbstractSeries *series);

} // namespace doubleread
