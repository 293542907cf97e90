#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/scans/relinking.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString folder;
};

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console);
    if (!desk)
        return fail(desk.error());
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Looking for scans"_s);
        return true;
    };
    const Result<RelinkReport> report =
        relinkScans(*desk->database, desk->actor, arguments.folder, progress);
    if (!report)
        return fail(report.error());
    QStringList lines{u"%1 found, %2 where they were, %3 still missing"_s.arg(
        QString::number(report->found), QString::number(report->inPlace),
        QString::number(report->missing.size()))};
    for (const QString &name : report->missing)
        lines << u"missing: "_s + name;
    console.result({{u"found"_s, report->found},
                    {u"in_place"_s, report->inPlace},
                    {u"missing"_s, QJsonArray::fromStringList(report->missing)}},
                   lines);
    return report->missing.isEmpty() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

} // namespace

Action declareRelink(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("FOLDER", arguments->folder, "Where the scans lie now, or below it");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
