#include "ui/statistics/plotview.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int reach = 32;        // px around a spot in which the mouse means it
constexpr double ringRadius = 7; // px

} // namespace

PlotView::PlotView(QWidget *parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"plot"_s);
}

void PlotView::setPlot(Plot plot)
{
    m_spot.reset();
    const std::unique_ptr<QChart> before(chart());
    setChart(plot.chart.release());
    m_plot = std::move(plot);
}

QPoint PlotView::placeOf(std::size_t spot) const
{
    const QPointF inChart = chart()->mapToPosition(m_plot.spots[spot].at, m_plot.reference);
    return mapFromScene(chart()->mapToScene(inChart));
}

void PlotView::point(std::optional<std::size_t> spot)
{
    if (spot == m_spot)
        return;
    m_spot = spot;
    viewport()->update();
    viewport()->setCursor(spot && !m_plot.spots[*spot].scans.empty() ? Qt::PointingHandCursor
                                                                     : Qt::ArrowCursor);
    Q_EMIT pointedAt(spot ? &m_plot.spots[*spot] : nullptr);
}

void PlotView::step(int by)
{
    const auto count = static_cast<int>(m_plot.spots.size());
    if (count == 0)
        return;
    const int from = m_spot ? static_cast<int>(*m_spot) : by > 0 ? -1 : count;
    point(static_cast<std::size_t>(std::clamp(from + by, 0, count - 1)));
}

void PlotView::choose()
{
    if (m_spot)
        Q_EMIT chosen(m_plot.spots[*m_spot]);
}

std::optional<std::size_t> PlotView::nearest(QPoint place) const
{
    std::optional<std::size_t> found;
    int distance = reach;
    for (std::size_t spot = 0; spot < m_plot.spots.size(); ++spot) {
        const int there = (placeOf(spot) - place).manhattanLength();
        if (there < distance) {
            distance = there;
            found = spot;
        }
    }
    return found;
}

void PlotView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_spot) {
        painter->setPen(QPen(theme::color(theme::Token::Text, palette()), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(mapToScene(placeOf(*m_spot)), ringRadius, ringRadius);
    }
    if (hasFocus()) {
        painter->setPen(QPen(theme::color(theme::Token::Accent, palette()), 1));
        painter->drawRect(mapToScene(viewport()->rect().adjusted(0, 0, -1, -1)).boundingRect());
    }
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    point({});
    viewport()->update();
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Home:
        point({});
        step(1);
        break;
    case Qt::Key_End:
        point({});
        step(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose();
        break;
    default:
        event->ignore(); // the page scrolls
        return;
    }
    event->accept();
}

void PlotView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    if (!hasFocus())
        point({});
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    point(nearest(event->position().toPoint()));
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    point(nearest(event->position().toPoint()));
    choose();
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace doubleread
