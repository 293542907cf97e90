#pragma once

#include "ui/statistics/plots.h"

#include <QChartView>

#include <optional>

namespace doubleread {

/// Shows a plot and goes over its spots: the nearest to the mouse, or one after another with the
/// arrow keys. Enter or a click asks for the scans behind the spot.
class PlotView final : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    void setPlot(Plot plot);
    const std::vector<PlotSpot> &spots() const { return m_plot.spots; }
    QPoint placeOf(std::size_t spot) const; ///< In the viewport.

Q_SIGNALS:
    /// Nothing when none is pointed at any more.
    void pointedAt(const doubleread::PlotSpot *spot);
    void chosen(const doubleread::PlotSpot &spot);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void point(std::optional<std::size_t> spot);
    void step(int by);
    void choose();
    std::optional<std::size_t> nearest(QPoint place) const;

    Plot m_plot; ///< Its chart belongs to the view.
    std::optional<std::size_t> m_spot;
};

} // namespace doubleread
