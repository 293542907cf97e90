#include "core/service/exchange/attributes.h"

#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString file;
};

Result<ExitStatus> runImport(const Arguments &arguments, Console &console)
{
    const auto right = [](const Actor &actor) { return mayTriage(actor, Scan(), false); };
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, right);
    if (!desk)
        return fail(desk.error());
    const Result<AttributesReport> report =
        importAttributes(*desk->database, desk->actor, arguments.file);
    if (!report)
        return fail(report.error());
    console.warnings(report->warnings);
    console.done({{u"scans"_s, report->scans},
                  {u"changed"_s, report->changed},
                  {u"warnings"_s, warningsJson(report->warnings)},
                  {u"unmatched"_s, QJsonArray::fromStringList(report->unmatched)}},
                 {u"read the attributes of %1, of which %2 changed"_s.arg(
                     counted(report->scans, u"%1 scan"_s, u"%1 scans"_s),
                     QString::number(report->changed))});
    return ExitStatus::Done;
}

Result<ExitStatus> runExport(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<AttributesReport> report =
        exportAttributes(*desk->database, desk->actor, arguments.file);
    if (!report)
        return fail(report.error());
    console.warnings(report->warnings);
    console.done(
        {{u"scans"_s, report->scans}, {u"warnings"_s, warningsJson(report->warnings)}},
        {u"wrote the attributes of %1"_s.arg(counted(report->scans, u"%1 scan"_s, u"%1 scans"_s))});
    return ExitStatus::Done;
}

std::shared_ptr<Arguments> declared(Syntax &syntax, const char *file)
{
    auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("FILE.csv", arguments->file, file);
    return arguments;
}

} // namespace

Action declareAttributesImport(Syntax &syntax)
{
    const auto arguments =
        declared(syntax, "A dataset.csv: image_id, then a column for each region and view");
    return [arguments](Console &console) { return runImport(*arguments, console); };
}

Action declareAttributesExport(Syntax &syntax)
{
    const auto arguments =
        declared(syntax, "Where to write it; its columns on fractures are those of the consensus");
    return [arguments](Console &console) { return runExport(*arguments, console); };
}

} // namespace doubleread::cli
