#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/model/names.h"
#include "core/service/reporting.h"

#include <QJsonArray>

#include <map>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    std::optional<double> iou;
    QString scan;
    bool failOnDisagreement = false;
};

QJsonObject reportJson(const CompareReport &report, const std::vector<int> &numbers)
{
    QJsonArray disagreements;
    for (size_t index = 0; index < report.disagreements.size(); ++index) {
        const CompareReport::Row &row = report.disagreements[index];
        disagreements.append(QJsonObject{{u"scan"_s, row.scan},
                                         {u"number"_s, numbers[index]},
                                         {u"kind"_s, nameOf(row.kind)},
                                         {u"iou"_s, row.iou},
                                         {u"open"_s, row.open}});
    }
    return {{u"protocol_version"_s, report.lastProtocol},
            {u"protocol_versions"_s, QJsonArray{report.firstProtocol, report.lastProtocol}},
            {u"scans"_s, report.scansCompared},
            {u"matched"_s, report.matched},
            {u"only_first"_s, report.onlyFirst},
            {u"only_second"_s, report.onlySecond},
            {u"disagreements"_s, disagreements}};
}

/// By which a disagreement is named among those of its scan, from 1.
std::vector<int> numbersWithinScans(const CompareReport &report)
{
    std::map<QString, int> last;
    std::vector<int> numbers;
    numbers.reserve(report.disagreements.size());
    for (const CompareReport::Row &row : report.disagreements)
        numbers.push_back(++last[row.scan]);
    return numbers;
}

/// Later versions of the protocol leave the comparisons made before as they are.
QString protocolLine(const CompareReport &report)
{
    return report.firstProtocol == report.lastProtocol
               ? u"protocol version %1"_s.arg(report.lastProtocol)
               : u"protocol versions %1 to %2"_s.arg(report.firstProtocol).arg(report.lastProtocol);
}

QStringList reportLines(const CompareReport &report, const std::vector<int> &numbers)
{
    QStringList lines{
        protocolLine(report),
        counted(report.scansCompared, u"%1 scan compared"_s, u"%1 scans compared"_s),
        counted(report.matched,
                u"%1 lesion matched, %2 only in the first read, %3 only in the second"_s,
                u"%1 lesions matched, %2 only in the first read, %3 only in the second"_s)
            .arg(report.onlyFirst)
            .arg(report.onlySecond),
        counted(std::ssize(report.disagreements), u"%1 disagreement"_s, u"%1 disagreements"_s)};
    if (report.disagreements.empty())
        return lines;
    std::vector<QStringList> table{{u"scan"_s, u"no."_s, u"kind"_s, u"IoU"_s, u"state"_s}};
    for (size_t index = 0; index < report.disagreements.size(); ++index) {
        const CompareReport::Row &row = report.disagreements[index];
        table.push_back({row.scan, QString::number(numbers[index]), nameOf(row.kind),
                         QString::number(row.iou, 'f', 3), row.open ? u"open"_s : u"resolved"_s});
    }
    return lines << QString() << aligned(table);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    CompareRequest request{.iou = arguments.iou, .scan = {}};
    if (!arguments.scan.isEmpty())
        request.scan = arguments.scan;
    const Result<CompareReport> report = compareDataset(*desk->database, desk->actor, request);
    if (!report)
        return fail(report.error());
    const std::vector<int> numbers = numbersWithinScans(*report);
    console.result(reportJson(*report, numbers), reportLines(*report, numbers));
    const bool problems = arguments.failOnDisagreement && !report->disagreements.empty();
    return problems ? ExitStatus::ProblemsFound : ExitStatus::Done;
}

} // namespace

Action declareCompare(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.option("--iou", "GATE", arguments->iou,
                  "Overlap from which two shapes are one lesion; without it the protocol's");
    syntax.option("--scan", "NAME", arguments->scan, "Only this scan, by file name");
    syntax.flag("--fail-on-disagreement", arguments->failOnDisagreement,
                "End with status 4 when there is one");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
