#pragma once

#include "core/service/agreement/agreementreport.h"

#include <QChart>
#include <QPalette>

#include <memory>
#include <vector>

namespace doubleread {

/// A place in a plot that has something to say, and perhaps scans behind it.
struct PlotSpot
{
    QPointF at; ///< In the values of the axes.
    QString words;
    std::vector<qint64> scans = {}; ///< Positions.
};

/// A plot, ready to be shown in a view, which takes the chart.
struct Plot
{
    std::unique_ptr<QChart> chart;
    QAbstractSeries *reference = nullptr; ///< Whose axes the spots are in; the chart's.
    std::vector<PlotSpot> spots;          ///< In the order in which the arrow keys go.
    QString summary;                      ///< What the plot shows, in a sentence.
};

/// Draws a part of the report in the colours of the palette's scheme.
using PlotMaker = Plot (*)(const AgreementReport &report, const QPalette &palette);

// Of the pair, which must be there.
Plot gatePlot(const AgreementReport &report, const QPalette &palette);    ///< F1 over the gate.
Plot overlapPlot(const AgreementReport &report, const QPalette &palette); ///< IoU of the matched.
Plot countPlot(const AgreementReport &report, const QPalette &palette);   ///< Bland and Altman.
/// The measures of the answers with their intervals.
Plot coefficientPlot(const AgreementReport &report, const QPalette &palette);
Plot groupKappaPlot(const AgreementReport &report, const QPalette &palette);
Plot groupF1Plot(const AgreementReport &report, const QPalette &palette);

// Of everybody.
Plot kindPlot(const AgreementReport &report, const QPalette &palette);
Plot truthPlot(const AgreementReport &report, const QPalette &palette);
Plot timePlot(const AgreementReport &report, const QPalette &palette);
Plot pacePlot(const AgreementReport &report, const QPalette &palette);

} // namespace doubleread
