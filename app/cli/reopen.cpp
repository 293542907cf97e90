#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/model/names.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/scans/scans.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString scan;
    QString reason;
};

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayAdjudicate);
    if (!desk)
        return fail(desk.error());
    const Result<Scan> scan = scanNamed(*desk->database, arguments.scan);
    if (!scan)
        return fail(scan.error());
    const Result<Review> open = reopen(*desk->database, desk->actor, scan->id, arguments.reason);
    if (!open)
        return fail(open.error());
    console.done({{u"scan"_s, arguments.scan},
                  {u"state"_s, nameOf(open->scan.state)},
                  {u"consensus_version"_s, open->consensus.version}},
                 {u"%1: open again as version %2 of its consensus"_s.arg(arguments.scan)
                      .arg(open->consensus.version)});
    return ExitStatus::Done;
}

} // namespace

Action declareReopen(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--scan", "NAME", arguments->scan, "The scan, by file name");
    syntax.required("--reason", "TEXT", arguments->reason, "Why the signature no longer stands");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
