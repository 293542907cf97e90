#include "core/base/literals.h"
#include "core/service/agreement/agreementsections.h"
#include "ui/statistics/plotstyle.h"
#include "ui/widgets/theme.h"

#include <QCategoryAxis>
#include <QCoreApplication>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Plots)
};

/// Estimates one below the other, each with its interval.
struct ForestRow
{
    QString name;
    ReportRow figure;
    std::vector<qint64> scans = {};
};

AxisRange rangeOf(const std::vector<ForestRow> &rows)
{
    double low = 0;
    for (const ForestRow &row : rows)
        low =
            std::min(low, row.figure.range ? row.figure.range->low : row.figure.number.value_or(0));
    return {.low = std::floor(low * 5) / 5, .high = 1.03, .step = 0.2};
}

void addRow(Plot &plot, QScatterSeries &marks, const ForestRow &row, double at,
            const QPalette &palette)
{
    if (!row.figure.number)
        return;
    const QColor color = theme::color(theme::Token::Accent, palette);
    if (row.figure.range)
        addLine(*plot.chart, {row.figure.range->low, at}, {row.figure.range->high, at},
                QPen(color, 2));
    marks.append(*row.figure.number, at);
    QString words = u"%1: %2"_s.arg(row.name, row.figure.value);
    if (!row.figure.interval.isEmpty())
        words += u" (%1)"_s.arg(row.figure.interval);
    plot.spots.push_back({.at = {*row.figure.number, at},
                          .words = u"%1, %2"_s.arg(words, row.figure.n),
                          .scans = row.scans});
}

Plot forest(const std::vector<ForestRow> &rows, const QString &title, const QPalette &palette)
{
    Plot plot{.chart = emptyChart(palette), .reference = nullptr, .spots = {}, .summary = {}};
    const auto count = static_cast<double>(rows.size());
    auto *names = new QCategoryAxis;
    styleAxis(*names, {}, palette);
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    names->setRange(0.5, count + 0.5);
    names->setGridLineVisible(false);
    auto *marks = new QScatterSeries(plot.chart.get());
    marks->setColor(theme::color(theme::Token::Accent, palette));
    marks->setBorderColor(theme::color(theme::Token::Panel, palette));
    marks->setMarkerSize(10);
    for (double at = count; const ForestRow &row : rows) {
        addRow(plot, *marks, row, at, palette);
        at -= 1;
    }
    for (double at = 1; const ForestRow &row : std::views::reverse(rows)) { // wants them ascending
        names->append(row.figure.number ? row.name : Texts::tr("%1 (undefined)").arg(row.name), at);
        at += 1;
    }
    plot.chart->addSeries(marks);
    plot.chart->legend()->hide();
    attachAxes(*plot.chart, valueAxis(title, rangeOf(rows), palette), names);
    plot.reference = marks;
    return plot;
}

std::vector<ForestRow> rowsOf(const AgreementReport &report, const QString &section,
                              const QStringList &keys)
{
    std::vector<ForestRow> rows;
    for (const ReportSection &each : agreementSections(report))
        for (const ReportRow &row : each.rows)
            if (each.key == section && keys.contains(row.key))
                rows.push_back({.name = row.name, .figure = row});
    return rows;
}

Plot groupPlot(const AgreementReport &report, const QString &key, const QString &title,
               const QPalette &palette)
{
    std::vector<ForestRow> rows = rowsOf(report, u"groups"_s, {key});
    for (std::size_t index = 0; index < rows.size() && index < report.groups.size(); ++index) {
        rows[index].name = groupWords(report.groups[index]);
        rows[index].scans = report.groups[index].differing;
    }
    Plot plot = forest(rows, title, palette);
    plot.summary = Texts::tr("Each with its 95 % interval; Enter shows the scans that differ");
    return plot;
}

} // namespace

Plot coefficientPlot(const AgreementReport &report, const QPalette &palette)
{
    std::vector<ForestRow> rows =
        rowsOf(report, u"scans"_s,
               {u"kappa"_s, u"po"_s, u"positive_agreement"_s, u"negative_agreement"_s,
                u"scott_pi"_s, u"pabak"_s, u"ac1"_s});
    for (ForestRow &each : rowsOf(report, u"everybody"_s, {u"fleiss"_s, u"alpha"_s}))
        rows.push_back(std::move(each));
    Plot plot = forest(rows, {}, palette);
    plot.summary = Texts::tr("Each with its 95 % interval");
    return plot;
}

Plot groupKappaPlot(const AgreementReport &report, const QPalette &palette)
{
    return groupPlot(report, u"kappa"_s, Texts::tr("Cohen's kappa"), palette);
}

Plot groupF1Plot(const AgreementReport &report, const QPalette &palette)
{
    return groupPlot(report, u"f1"_s, Texts::tr("F1 of lesions"), palette);
}

Plot truthPlot(const AgreementReport &report, const QPalette &palette)
{
    std::vector<ForestRow> rows;
    const std::vector<ReportSection> sections = agreementSections(report);
    std::size_t reader = 0;
    for (const ReportSection &section : sections) {
        if (section.key != u"truth" || reader >= report.truth.size())
            continue;
        const AgreementReport::Named &named = report.truth[reader++];
        for (const ReportRow &row : section.rows)
            if (row.key == u"sensitivity" || row.key == u"precision" || row.key == u"mean_iou")
                rows.push_back({.name = u"%1: %2"_s.arg(named.reader, row.name),
                                .figure = row,
                                .scans = named.differing});
    }
    Plot plot = forest(rows, {}, palette);
    plot.summary = Texts::tr("Against the signed truth, with 95 % intervals; Enter shows the "
                             "scans that were overturned");
    return plot;
}

} // namespace doubleread
