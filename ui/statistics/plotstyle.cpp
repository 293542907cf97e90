#include "ui/statistics/plotstyle.h"

#include "ui/widgets/theme.h"

#include <QAbstractAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QValueAxis>

#include <cmath>

namespace doubleread {

namespace {

constexpr int textSize = 12; // px

QFont smallFont()
{
    QFont font;
    font.setPixelSize(textSize);
    return font;
}

} // namespace

std::unique_ptr<QChart> emptyChart(const QPalette &palette)
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setTitleBrush(theme::color(theme::Token::Text, palette));
    QLegend &legend = *chart->legend();
    legend.setLabelColor(theme::color(theme::Token::SecondaryText, palette));
    legend.setFont(smallFont());
    legend.setAlignment(Qt::AlignBottom);
    return chart;
}

void styleAxis(QAbstractAxis &axis, const QString &title, const QPalette &palette)
{
    const QColor quiet = theme::color(theme::Token::SecondaryText, palette);
    const QColor line = theme::color(theme::Token::Hairline, palette);
    axis.setTitleText(title);
    axis.setTitleFont(smallFont());
    axis.setTitleBrush(quiet);
    axis.setLabelsFont(smallFont());
    axis.setLabelsColor(quiet);
    axis.setLinePen(QPen(line, 1));
    axis.setGridLinePen(QPen(line, 1));
    axis.setShadesVisible(false);
}

QValueAxis *valueAxis(const QString &title, AxisRange range, const QPalette &palette)
{
    auto *axis = new QValueAxis;
    styleAxis(*axis, title, palette);
    axis->setRange(range.low, range.high);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(range.step);
    axis->setLabelFormat(range.step >= 1 ? u"%.0f"_s : range.step >= 0.1 ? u"%.1f"_s : u"%.2f"_s);
    return axis;
}

AxisRange countRange(qint64 largest)
{
    double step = 1;
    for (int turn = 0; static_cast<double>(largest) / step > 6; ++turn)
        step *= turn % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10, 20, 50
    const double high = std::max(step, std::ceil(static_cast<double>(largest) / step) * step);
    return {.low = 0, .high = high, .step = step};
}

QLineSeries *addLine(QChart &chart, QPointF from, QPointF to, const QPen &pen)
{
    auto *line = new QLineSeries(&chart);
    line->append(from);
    line->append(to);
    line->setPen(pen);
    chart.addSeries(line);
    hideInLegend(chart, line);
    return line;
}

void attachAxes(QChart &chart, QAbstractAxis *horizontal, QAbstractAxis *vertical)
{
    chart.addAxis(horizontal, Qt::AlignBottom);
    chart.addAxis(vertical, Qt::AlignLeft);
    for (QAbstractSeries *series : chart.series()) {
        series->attachAxis(horizontal);
        series->attachAxis(vertical);
    }
}

void hideInLegend(const QChart &chart, QAbstractSeries *series)
{
    for (QLegendMarker *marker : chart.legend()->markers(series))
        marker->setVisible(false);
}

} // namespace doubleread
