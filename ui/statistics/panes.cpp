#include "ui/statistics/panes.h"

#include "core/base/literals.h"
#include "core/service/agreement/agreementrows.h"
#include "ui/models/scanwords.h"
#include "ui/statistics/plotpanel.h"
#include "ui/statistics/plotview.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Panes)
};

QString text(const Estimate &estimate, RowStyle style = RowStyle::Decimal)
{
    if (!estimate.value)
        return Texts::tr("undefined: %1").arg(reasonFor(estimate.value.error()));
    const QString value = written(*estimate.value, style);
    return estimate.interval ? Texts::tr("%1 (%2 to %3)")
                                   .arg(value, written(estimate.interval->low, style),
                                        written(estimate.interval->high, style))
                             : value;
}

QStringList summaryColumns()
{
    return {Texts::tr("scans"),         Texts::tr("Cohen's kappa"), Texts::tr("observed agreement"),
            Texts::tr("F1 of lesions"), Texts::tr("mean IoU"),      Texts::tr("differing")};
}

QStringList summaryOf(const PairAgreement &pair, const std::vector<qint64> &differing)
{
    return {QString::number(pair.n()),
            text(pair.scanLevel.kappa),
            text(pair.scanLevel.po, RowStyle::Share),
            text(pair.atGate.f1),
            text(pair.atGate.meanIou),
            scanwords::scans(static_cast<qint64>(differing.size()))};
}

void fillAnswers(Pane &pane)
{
    const AgreementReport &report = pane.report();
    pane.addConfusion({.title = Texts::tr("Answers of both, scan by scan"),
                       .first = report.first,
                       .second = report.second,
                       .note = Texts::tr("Scans that both have read. Choose a cell to see them.")},
                      *report.assessments);
    pane.addPlot(Texts::tr("Agreement on the answers"), &coefficientPlot);
}

void fillLesions(Pane &pane)
{
    const AgreementReport &report = pane.report();
    pane.addPlot(Texts::tr("Agreement over the matching gate"), &gatePlot);
    pane.addPlot(Texts::tr("Overlap of matched lesions"), &overlapPlot);
    pane.addConfusion({.title = Texts::tr("Labels of both, lesion by lesion"),
                       .first = report.first,
                       .second = report.second,
                       .note = Texts::tr("Matched by place at the protocol's gate, not by label; "
                                         "without a partner: none drawn."),
                       .lastIsNothing = true},
                      *report.labels);
    pane.addPlot(Texts::tr("Lesions per scan (Bland-Altman)"), &countPlot);
    if (!report.kinds.empty())
        pane.addPlot(Texts::tr("Kinds of disagreement"), &kindPlot);
}

void addPairs(Pane &pane)
{
    FigureTable::Content content{
        .title = Texts::tr("Every two readers"),
        .columns = QStringList{Texts::tr("reader"), Texts::tr("with")} + summaryColumns(),
        .rows = {},
        .note = Texts::tr("Over the scans that both could read, at the protocol's gate, with 95 % "
                          "intervals. Enter shows the scans that differ.")};
    if (pane.report().hidesReaders)
        return; // there is one pair, which the other parts are about
    for (const AgreementReport::Pair &each : pane.report().pairs)
        content.rows.push_back({.cells = QStringList{each.first, each.second} +
                                         summaryOf(each.agreement, each.differing),
                                .what = Texts::tr("%1 and %2 differ").arg(each.first, each.second),
                                .scans = each.differing});
    if (!content.rows.empty())
        pane.addTable(std::move(content));
}

void addTruth(Pane &pane)
{
    FigureTable::Content content{
        .title = Texts::tr("Against the signed truth"),
        .columns = {Texts::tr("reader"),
                    pane.report().hidesReaders ? Texts::tr("reads") : Texts::tr("scans"),
                    Texts::tr("found"), Texts::tr("missed"), Texts::tr("extra"),
                    Texts::tr("sensitivity"), Texts::tr("precision"), Texts::tr("mean IoU"),
                    Texts::tr("overturned")},
        .rows = {},
        .note = Texts::tr("Lesions at the protocol's gate. Overturned: the truth has another "
                          "answer, or a lesion more or fewer. Enter shows these scans.")};
    for (const AgreementReport::Named &each : pane.report().truth) {
        const LesionLevel &level = each.agreement.atGate;
        content.rows.push_back(
            {.cells = {each.reader, QString::number(each.agreement.n()),
                       QString::number(level.matched), QString::number(level.onlyFirst),
                       QString::number(level.onlySecond), text(level.sensitivity, RowStyle::Share),
                       text(level.precision, RowStyle::Share), text(level.meanIou),
                       text(each.agreement.differing, RowStyle::Share)},
             .what = Texts::tr("%1 was overturned").arg(each.reader),
             .scans = each.differing});
    }
    if (!content.rows.empty())
        pane.addTable(std::move(content));
}

void addChoices(Pane &pane)
{
    const AgreementReport &report = pane.report();
    if (!report.choices || report.truth.empty())
        return;
    const AgreementReport::Choices &choices = *report.choices;
    pane.addTable(
        {.title = Texts::tr("The officer's choices"),
         .columns = {Texts::tr("%1 accepted").arg(report.first),
                     Texts::tr("%1 accepted").arg(report.second), Texts::tr("merged"),
                     Texts::tr("redrawn"), Texts::tr("both rejected"),
                     Texts::tr("%1 against %2").arg(report.first, report.second)},
         .rows = {{.cells = {QString::number(choices.first), QString::number(choices.second),
                             QString::number(choices.merged), QString::number(choices.redrawn),
                             QString::number(choices.rejected),
                             text(choices.firstShare, RowStyle::Share)}}},
         .note = Texts::tr("Disagreements of %1 and %2 on signed scans; exact binomial "
                           "interval (Clopper-Pearson).")
                     .arg(report.first, report.second)});
}

void addRepeats(Pane &pane)
{
    FigureTable::Content content{.title = Texts::tr("Readers against their own hidden repeats"),
                                 .columns = QStringList{Texts::tr("reader")} + summaryColumns(),
                                 .rows = {},
                                 .note = Texts::tr("Each reader's read of a scan with the same "
                                                   "reader's hidden repeat of it.")};
    for (const AgreementReport::Named &each : pane.report().intra)
        content.rows.push_back(
            {.cells = QStringList{each.reader} + summaryOf(each.agreement, each.differing),
             .what = Texts::tr("%1 differs from the own repeat").arg(each.reader),
             .scans = each.differing});
    if (!content.rows.empty())
        pane.addTable(std::move(content));
}

void addTimes(Pane &pane)
{
    FigureTable::Content content{
        .title = Texts::tr("Time per scan"),
        .columns = {Texts::tr("reader"), Texts::tr("reads"), Texts::tr("median"),
                    Texts::tr("lower quartile"), Texts::tr("upper quartile"), Texts::tr("in all")},
        .rows = {},
        .note = Texts::tr("Active time of submitted reads, without idle spells over 60 s.")};
    for (const AgreementReport::Times &each : pane.report().times)
        content.rows.push_back({.cells = {each.reader, QString::number(each.medianS.n),
                                          text(each.medianS, RowStyle::Seconds),
                                          text(each.lowerQuartileS, RowStyle::Seconds),
                                          text(each.upperQuartileS, RowStyle::Seconds),
                                          Texts::tr("%1 min").arg(each.totalS / 60, 0, 'f', 1)}});
    if (!content.rows.empty())
        pane.addTable(std::move(content));
}

void fillReaders(Pane &pane)
{
    addPairs(pane);
    addTruth(pane);
    addChoices(pane);
    addRepeats(pane);
    addTimes(pane);
    if (!pane.report().truth.empty())
        pane.addPlot(Texts::tr("Readers against the signed truth"), &truthPlot);
    const bool timed = std::ranges::any_of(pane.report().times,
                                           [](const auto &each) { return each.medianS.n > 0; });
    if (timed)
        pane.addPlot(Texts::tr("Time per scan"), &timePlot);
    pane.addPlot(Texts::tr("Progress"), &pacePlot);
}

void fillGroups(Pane &pane)
{
    const AgreementReport &report = pane.report();
    FigureTable::Content content{
        .title = Texts::tr("By site, region, view and hardware"),
        .columns = QStringList{Texts::tr("part of the scans")} + summaryColumns(),
        .rows = {},
        .note = Texts::tr("A scan of several regions or views counts in each of them. Enter shows "
                          "the scans that differ.")};
    for (const AgreementReport::Group &each : report.groups)
        content.rows.push_back(
            {.cells = QStringList{groupWords(each)} + summaryOf(each.agreement, each.differing),
             .what = Texts::tr("%1: differing").arg(groupWords(each)),
             .scans = each.differing});
    pane.addTable(std::move(content));
    pane.addPlot(Texts::tr("Agreement on the answers, by part"), &groupKappaPlot);
    pane.addPlot(Texts::tr("Agreement on lesions, by part"), &groupF1Plot);
}

void fillNumbers(Pane &pane)
{
    FigureTable::Content content{.title = Texts::tr("Every number with its definition"),
                                 .columns = {Texts::tr("part"), Texts::tr("measure"),
                                             Texts::tr("value"), Texts::tr("95 % interval"),
                                             Texts::tr("n"), Texts::tr("definition")},
                                 .rows = {}};
    for (const ReportSection &section : agreementSections(pane.report()))
        for (const ReportRow &row : section.rows)
            content.rows.push_back(
                {.cells = {section.title, row.name, row.value, row.interval, row.n, row.definition},
                 .toolTip = row.definition});
    pane.addFillingTable(std::move(content));
}

bool hasPair(const AgreementReport &report)
{
    return report.pair.has_value();
}

bool hasReaders(const AgreementReport &report)
{
    return !report.readers.isEmpty();
}

constexpr std::array table{
    Pane::Spec{QT_TRANSLATE_NOOP("Panes", "Answers"), &hasPair, &fillAnswers},
    Pane::Spec{QT_TRANSLATE_NOOP("Panes", "Lesions"), &hasPair, &fillLesions},
    Pane::Spec{QT_TRANSLATE_NOOP("Panes", "Readers"), &hasReaders, &fillReaders},
    Pane::Spec{QT_TRANSLATE_NOOP("Panes", "Parts"),
               [](const AgreementReport &report) { return !report.groups.empty(); }, &fillGroups},
    Pane::Spec{QT_TRANSLATE_NOOP("Panes", "All numbers"), &hasReaders, &fillNumbers},
};

} // namespace

Pane::Pane(const Spec &spec, Report report, QWidget *parent)
    : QScrollArea(parent), m_report(std::move(report))
{
    auto *content = new QWidget(this);
    content->setObjectName(u"page"_s);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(theme::padding, 0, theme::padding, theme::padding);
    m_grid->setSpacing(theme::padding);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(titleOf(spec));
    spec.fill(*this);
    if (m_column == 1) // alone in the last line
        m_grid->addWidget(m_last, m_row, 0, 1, 2);
    if (!m_grows)
        m_grid->setRowStretch(m_row + 1, 1);
}

void Pane::place(QWidget *part, int columns)
{
    if (columns == 2 && m_column == 1) {
        ++m_row;
        m_column = 0;
    }
    m_grid->addWidget(part, m_row, m_column, 1, columns);
    m_last = part;
    m_column += columns;
    if (m_column >= 2) {
        ++m_row;
        m_column = 0;
    }
}

void Pane::addPlot(const QString &title, PlotMaker make)
{
    auto *panel = new PlotPanel(title, make, m_report, widget());
    connect(panel, &PlotPanel::scansRequested, this, &Pane::scansRequested);
    connect(panel, &PlotPanel::saved, this, &Pane::saved);
    connect(panel, &PlotPanel::failed, this, &Pane::failed);
    m_grid->setRowStretch(m_row, 1); // plots take what is left over
    m_grows = true;
    place(panel, 1);
}

void Pane::addConfusion(const ConfusionGrid::Words &words,
                        const AgreementReport::Confusion &confusion)
{
    auto *grid = new ConfusionGrid(words, confusion, widget());
    connect(grid, &ConfusionGrid::scansRequested, this, &Pane::scansRequested);
    place(grid, 1);
}

void Pane::addTable(FigureTable::Content content)
{
    auto *part = new FigureTable(std::move(content), FigureTable::Height::OfRows, widget());
    connect(part, &FigureTable::scansRequested, this, &Pane::scansRequested);
    place(part, 2);
}

void Pane::addFillingTable(FigureTable::Content content)
{
    m_grid->setRowStretch(m_row, 1);
    m_grows = true;
    place(new FigureTable(std::move(content), FigureTable::Height::OfPlace, widget()), 2);
}

std::span<const Pane::Spec> paneTable()
{
    return table;
}

QString titleOf(const Pane::Spec &spec)
{
    return QCoreApplication::translate("Panes", spec.title);
}

} // namespace doubleread
