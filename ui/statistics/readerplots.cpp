#include "core/base/literals.h"
#include "core/service/agreement/agreementsections.h"
#include "ui/statistics/plotstyle.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Plots)
};

QBarSet *barSet(const QString &name, const QColor &color, const QPalette &palette)
{
    auto *set = new QBarSet(name);
    set->setColor(color);
    set->setBorderColor(theme::color(theme::Token::Panel, palette));
    return set;
}

QString seconds(const Estimate &estimate)
{
    return estimate.value ? Texts::tr("%1 s").arg(*estimate.value, 0, 'f', 1)
                          : Texts::tr("unknown");
}

/// The axis writes local time, so that this is what it calls the day.
QDateTime startOf(QDate day)
{
    return day.startOfDay();
}

double placeOf(QDate day)
{
    return static_cast<double>(startOf(day).toMSecsSinceEpoch());
}

} // namespace

Plot kindPlot(const AgreementReport &report, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    QBarSet *open =
        barSet(Texts::tr("open"), theme::color(theme::Token::Warning, palette), palette);
    QBarSet *resolved =
        barSet(Texts::tr("resolved"), theme::color(theme::Token::Accent, palette), palette);
    QStringList names;
    qint64 most = 1;
    const auto count = static_cast<qsizetype>(report.kinds.size());
    for (qsizetype row = 0; row < count; ++row) { // from below: the first kind is on top
        const AgreementReport::Kind &kind = report.kinds[static_cast<std::size_t>(count - 1 - row)];
        *open << static_cast<double>(kind.open);
        *resolved << static_cast<double>(kind.resolved);
        names << wordsOf(kind.kind);
        most = std::max(most, kind.open + kind.resolved);
        plot.spots.insert(plot.spots.begin(),
                          {.at = QPointF(static_cast<double>(kind.open + kind.resolved),
                                         static_cast<double>(row)),
                           .words = Texts::tr("%1: %2 open, %3 resolved, on %4 scans")
                                        .arg(wordsOf(kind.kind))
                                        .arg(kind.open)
                                        .arg(kind.resolved)
                                        .arg(kind.scans.size()),
                           .scans = kind.scans});
    }
    auto *bars = new QHorizontalStackedBarSeries(plot.chart.get());
    bars->append(open);
    bars->append(resolved);
    bars->setBarWidth(0.6);
    plot.chart->addSeries(bars);
    auto *kinds = new QBarCategoryAxis;
    styleAxis(*kinds, {}, palette);
    kinds->append(names);
    kinds->setGridLineVisible(false);
    attachAxes(*plot.chart, valueAxis(Texts::tr("disagreements"), countRange(most), palette),
               kinds);
    plot.reference = bars;
    plot.summary = Texts::tr("As found when the reads were compared; Enter shows the scans");
    return plot;
}

Plot timePlot(const AgreementReport &report, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    auto *boxes = new QBoxPlotSeries(plot.chart.get());
    QStringList names;
    double longest = 1;
    for (std::size_t index = 0; const AgreementReport::Times &each : report.times) {
        const std::size_t color = index++;
        if (!each.medianS.value || !each.lowerQuartileS.value || !each.upperQuartileS.value)
            continue;
        const double low = *each.lowerQuartileS.value;
        const double high = *each.upperQuartileS.value;
        auto *box = new QBoxSet(low, low, *each.medianS.value, high, high, each.reader);
        QColor fill = theme::seriesColor(color, palette);
        box->setPen(QPen(fill, 2));
        fill.setAlpha(64);
        box->setBrush(fill);
        boxes->append(box);
        plot.spots.push_back(
            {.at = QPointF(static_cast<double>(names.size()), *each.medianS.value),
             .words = Texts::tr("%1: median %2 a scan, the middle half %3 to %4, "
                                "%5 min in all, %6 reads")
                          .arg(each.reader, seconds(each.medianS), seconds(each.lowerQuartileS),
                               seconds(each.upperQuartileS))
                          .arg(each.totalS / 60, 0, 'f', 1)
                          .arg(each.medianS.n)});
        names << each.reader;
        longest = std::max(longest, high);
    }
    boxes->setBoxWidth(0.4);
    plot.chart->addSeries(boxes);
    plot.chart->legend()->hide();
    auto *readers = new QBarCategoryAxis;
    styleAxis(*readers, {}, palette);
    readers->append(names);
    readers->setGridLineVisible(false);
    attachAxes(
        *plot.chart, readers,
        valueAxis(Texts::tr("s a scan"), countRange(std::lround(std::ceil(longest))), palette));
    plot.reference = boxes;
    plot.summary = Texts::tr("Median and the middle half of the reads, without idle spells over "
                             "60 s");
    return plot;
}

Plot pacePlot(const AgreementReport &report, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    QDate begin;
    QDate end;
    qint64 most = 1;
    for (std::size_t index = 0; const AgreementReport::Pace &each : report.pace) {
        const std::size_t color = index++;
        if (each.submitted.empty())
            continue;
        auto *line = new QLineSeries(plot.chart.get());
        line->setName(each.reader);
        line->setPen(QPen(theme::seriesColor(color, palette), 2,
                          color % 2 == 0 ? Qt::SolidLine : Qt::DashLine));
        line->append(placeOf(each.submitted.front().first.addDays(-1)), 0);
        for (const auto &[day, submitted] : each.submitted) {
            line->append(placeOf(day), static_cast<double>(submitted));
            plot.spots.push_back(
                {.at = {placeOf(day), static_cast<double>(submitted)},
                 .words = Texts::tr("%1: %2 submitted up to %3 (UTC)")
                              .arg(each.reader, QString::number(submitted),
                                   QLocale().toString(day, QLocale::ShortFormat))});
            most = std::max(most, submitted);
            begin = begin.isValid() ? std::min(begin, day) : day;
            end = end.isValid() ? std::max(end, day) : day;
        }
        plot.chart->addSeries(line);
        plot.reference = line;
    }
    auto *days = new QDateTimeAxis;
    styleAxis(*days, Texts::tr("day (UTC)"), palette);
    days->setFormat(Texts::tr("d MMM", "a day; see QDateTime::toString"));
    if (begin.isValid()) {
        days->setRange(startOf(begin.addDays(-1)), startOf(end));
        days->setTickCount(static_cast<int>(std::clamp<qint64>(begin.daysTo(end) + 2, 2, 7)));
    }
    attachAxes(*plot.chart, days, valueAxis(Texts::tr("reads"), countRange(most), palette));
    plot.summary = Texts::tr("Reads submitted, added up");
    return plot;
}

} // namespace doubleread
