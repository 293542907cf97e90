#include "core/demo/demo.h"

#include "app/cli/commands.h"
#include "core/base/counted.h"

#include <algorithm>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString folder;
    qint64 scans = 24;
    qint64 seed = 1;
};

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Making scans"_s);
    };
    constexpr qint64 most = 100000; // as many as makeDemo() makes; more would not fit into int
    const Result<DemoReport> report =
        makeDemo(arguments.folder, static_cast<int>(std::min(arguments.scans, most + 1)),
                 static_cast<quint64>(arguments.seed), progress);
    if (!report)
        return fail(report.error());
    console.done(
        {{u"scans"_s, report->scans},
         {u"fractures"_s, report->fractures},
         {u"images"_s, report->imagesFolder},
         {u"first"_s, report->firstFile},
         {u"second"_s, report->secondFile},
         {u"assessments"_s, report->assessmentsFile},
         {u"first_annotations"_s, report->firstAnnotations},
         {u"second_annotations"_s, report->secondAnnotations}},
        {counted(report->scans, u"%1 scan in %2"_s, u"%1 scans in %2"_s).arg(report->imagesFolder),
         counted(report->firstAnnotations, u"%1 annotation in %2"_s, u"%1 annotations in %2"_s)
             .arg(report->firstFile),
         counted(report->secondAnnotations, u"%1 annotation in %2"_s, u"%1 annotations in %2"_s)
             .arg(report->secondFile),
         u"assessments in %1"_s.arg(report->assessmentsFile)});
    return ExitStatus::Done;
}

} // namespace

Action declareDemo(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("OUT_DIR", arguments->folder, "A folder that is empty or not there yet");
    syntax.option("--scans", "N", arguments->scans, 1, "How many; without it 24");
    syntax.option("--seed", "S", arguments->seed, 0, "The same seed makes the same files");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
