#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/formatwords.h"
#include "core/base/counted.h"
#include "core/service/exchange/exchange.h"
#include "core/service/people/people.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString reader; ///< Empty for the consensus.
    ExportRequest request;
};

void tell(const ExportReport &report, Console &console)
{
    console.warnings(report.warnings);
    console.done({{u"files"_s, QJsonArray::fromStringList(report.files)},
                  {u"scans"_s, report.scans},
                  {u"annotations"_s, report.annotations},
                  {u"warnings"_s, warningsJson(report.warnings)}},
                 {u"wrote %1 on %2 into %3"_s.arg(
                     counted(report.annotations, u"%1 annotation"_s, u"%1 annotations"_s),
                     counted(report.scans, u"%1 scan"_s, u"%1 scans"_s),
                     counted(report.files.size(), u"%1 file"_s, u"%1 files"_s))});
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    ExportRequest request = arguments.request;
    if (!arguments.reader.isEmpty()) {
        if (const auto may = mayExportReads(*desk->database, desk->actor, arguments.reader); !may)
            return fail(may.error()); // before it is told who reads here
        const Result<User> reader = personNamed(*desk->database, arguments.reader);
        if (!reader)
            return fail(reader.error());
        request.reader = reader->id;
    }
    const Result<ExportReport> report = exportAnnotations(*desk->database, desk->actor, request);
    if (!report)
        return fail(report.error());
    tell(*report, console);
    return ExitStatus::Done;
}

void declareTarget(Syntax &syntax, ExportRequest &request)
{
    syntax.requiredChoice("--format", request.format, formatWords(), "What to write");
    syntax.required("--out", "PATH", request.path,
                    "The file, or the folder for formats of one file a scan");
    syntax.option("--assessments", "FILE.csv", request.assessmentsFile,
                  "Also write the scan-level answers: 1, 0 or not-readable for what was read");
    syntax.flag("--pictures", request.pictures,
                "Also the scans' own files, where the format has a place for them (fracatlas)");
    syntax.choice<QString>("--dialect", request.dialect,
                           {{u"full"_s, u"full"_s}, {u"makesense"_s, u"makesense"_s}},
                           "All that the format can say (full), or as makesense.ai writes it");
}

} // namespace

Action declareReadExport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--reader", "NAME", arguments->reader, "Whose reads");
    declareTarget(syntax, arguments->request);
    return [arguments](Console &console) { return run(*arguments, console); };
}

Action declareConsensusExport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    declareTarget(syntax, arguments->request);
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
