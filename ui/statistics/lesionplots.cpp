#include "core/base/literals.h"
#include "ui/statistics/plotstyle.h"
#include "ui/widgets/theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCoreApplication>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Plots)
};

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QString withInterval(const Estimate &estimate)
{
    if (!estimate.value)
        return Texts::tr("undefined: %1").arg(reasonFor(estimate.value.error()));
    return estimate.interval ? Texts::tr("%1 (%2 to %3)")
                                   .arg(number(*estimate.value), number(estimate.interval->low),
                                        number(estimate.interval->high))
                             : number(*estimate.value);
}

/// The intervals of F1 as an area; null where there is none.
QAreaSeries *bandOf(QChart &chart, const std::vector<LesionLevel> &curve, QColor color)
{
    auto *low = new QLineSeries(&chart);
    auto *high = new QLineSeries(&chart);
    for (const LesionLevel &level : curve)
        if (level.f1.interval) {
            low->append(level.gate, level.f1.interval->low);
            high->append(level.gate, level.f1.interval->high);
        }
    if (low->count() < 2)
        return nullptr;
    auto *band = new QAreaSeries(high, low);
    color.setAlpha(80);
    band->setColor(color);
    band->setBorderColor(Qt::transparent);
    return band;
}

PlotSpot spotOf(const AgreementReport &report, const LesionLevel &level)
{
    return {.at = {level.gate, level.f1.value.value_or(0)},
            .words = Texts::tr("IoU from %1: F1 %2, %3 matched, %4 only %5, %6 only %7")
                         .arg(QString::number(level.gate), withInterval(level.f1))
                         .arg(level.matched)
                         .arg(level.onlyFirst)
                         .arg(report.first)
                         .arg(level.onlySecond)
                         .arg(report.second)};
}

} // namespace

Plot gatePlot(const AgreementReport &report, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    const std::vector<LesionLevel> &curve = report.pair->curve;
    const QColor color = theme::color(theme::Token::Accent, palette);
    if (QAreaSeries *band = bandOf(*plot.chart, curve, color))
        plot.chart->addSeries(band);
    auto *line = new QLineSeries(plot.chart.get());
    line->setPen(QPen(color, 2));
    for (const LesionLevel &level : curve) {
        if (!level.f1.value)
            continue;
        line->append(level.gate, *level.f1.value);
        plot.spots.push_back(spotOf(report, level));
    }
    plot.chart->addSeries(line);
    addLine(*plot.chart, {report.gate, 0}, {report.gate, 1},
            QPen(theme::color(theme::Token::SecondaryText, palette), 1, Qt::DashLine));
    attachAxes(*plot.chart, valueAxis(Texts::tr("IoU from which two areas match"), {}, palette),
               valueAxis(Texts::tr("F1 of lesions"), {}, palette));
    plot.chart->legend()->hide();
    plot.reference = line;
    plot.summary = Texts::tr("F1 at the protocol's gate of %1 (dashed): %2; shaded: 95 % interval")
                       .arg(QString::number(report.gate), withInterval(report.pair->atGate.f1));
    return plot;
}

Plot overlapPlot(const AgreementReport &report, const QPalette &palette)
{
    constexpr int bins = 20;
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    std::vector<int> counts(bins, 0);
    for (const double iou : report.pair->ious)
        ++counts[static_cast<std::size_t>(std::clamp(static_cast<int>(iou * bins), 0, bins - 1))];
    auto *set = new QBarSet(Texts::tr("lesions"));
    set->setColor(theme::color(theme::Token::Accent, palette));
    set->setBorderColor(theme::color(theme::Token::Panel, palette));
    QStringList names;
    for (int bin = 0; bin < bins; ++bin) {
        const int count = counts[static_cast<std::size_t>(bin)];
        *set << count;
        names << QString::number(bin);
        if (count > 0)
            plot.spots.push_back(
                {.at = QPointF(bin, count),
                 .words = Texts::tr("IoU %1 to %2: %3 of the matched lesions")
                              .arg(QString::number(bin / 20.0), QString::number((bin + 1) / 20.0))
                              .arg(count)});
    }
    auto *bars = new QStackedBarSeries(plot.chart.get());
    bars->append(set);
    bars->setBarWidth(1);
    plot.chart->addSeries(bars);
    plot.chart->legend()->hide();
    auto *places = new QBarCategoryAxis; // a bar is as wide as 0.05 of the axis that is shown
    places->append(names);
    places->setVisible(false);
    QValueAxis *up = valueAxis(Texts::tr("lesions"), countRange(std::ranges::max(counts)), palette);
    attachAxes(*plot.chart, places, up);
    auto *scale = addLine(*plot.chart, {0, 0}, {1, 0}, QPen(Qt::transparent));
    QValueAxis *shown = valueAxis(Texts::tr("IoU of matched areas"), {}, palette);
    plot.chart->addAxis(shown, Qt::AlignBottom);
    scale->attachAxis(shown);
    scale->attachAxis(up);
    plot.reference = bars;
    const LesionLevel &level = report.pair->atGate;
    plot.summary = Texts::tr("Mean IoU %1, median %2, of %3 matched at %4")
                       .arg(withInterval(level.meanIou), withInterval(level.medianIou))
                       .arg(level.meanIou.n)
                       .arg(QString::number(level.gate));
    return plot;
}

Plot countPlot(const AgreementReport &report, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    const BlandAltman &lesions = report.pair->lesionsPerScan;
    double widest = 1;
    double most = 1;
    for (const BlandAltman::Spot &spot : lesions.spots) {
        const double difference =
            static_cast<double>(spot.first) - static_cast<double>(spot.second);
        const double mean =
            (static_cast<double>(spot.first) + static_cast<double>(spot.second)) / 2;
        widest = std::max(widest, std::abs(difference));
        most = std::max(most, mean);
        auto *bubble = new QScatterSeries(plot.chart.get());
        bubble->append(mean, difference);
        bubble->setMarkerSize(8 + 5 * std::log2(static_cast<double>(spot.scans)));
        QColor color = theme::color(theme::Token::Accent, palette);
        bubble->setBorderColor(color);
        color.setAlpha(128);
        bubble->setColor(color);
        plot.chart->addSeries(bubble);
        plot.spots.push_back({.at = {mean, difference},
                              .words = Texts::tr("%1: %2 lesions, %3: %4, on %5 scans")
                                           .arg(report.first)
                                           .arg(spot.first)
                                           .arg(report.second)
                                           .arg(spot.second)
                                           .arg(spot.scans)});
        plot.reference = bubble;
    }
    const QColor quiet = theme::color(theme::Token::SecondaryText, palette);
    const double right = std::ceil(most) + 0.5;
    for (const auto &[level, style] :
         {std::pair(&lesions.bias, Qt::SolidLine), std::pair(&lesions.lower, Qt::DashLine),
          std::pair(&lesions.upper, Qt::DashLine)})
        if (level->value) {
            widest = std::max(widest, std::abs(*level->value));
            QLineSeries *line = addLine(*plot.chart, {-0.5, *level->value}, {right, *level->value},
                                        QPen(quiet, 1.5, style));
            if (!plot.reference)
                plot.reference = line;
        }
    plot.chart->legend()->hide();
    const double up = std::ceil(widest) + 0.5;
    attachAxes(*plot.chart,
               valueAxis(Texts::tr("mean of both, lesions per scan"),
                         {.low = -0.5, .high = right, .step = countRange(std::lround(right)).step},
                         palette),
               valueAxis(Texts::tr("%1 minus %2").arg(report.first, report.second),
                         {.low = -up, .high = up, .step = countRange(std::lround(2 * up)).step},
                         palette));
    plot.summary = Texts::tr("Bias %1, limits of agreement %2 and %3 (dashed)")
                       .arg(withInterval(lesions.bias), withInterval(lesions.lower),
                            withInterval(lesions.upper));
    return plot;
}

} // namespace doubleread
