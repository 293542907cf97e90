#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/service/reading/worklists.h"

#include <memory>

namespace doubleread::cli {

namespace {

Result<ExitStatus> run(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<RoundReport> report = closeRound(*desk->database, desk->actor);
    if (!report)
        return fail(report.error());
    if (report->missing > 0)
        console.warning(counted(report->missing, u"%1 read that was to be made is missing"_s,
                                u"%1 reads that were to be made are missing"_s));
    if (report->open > 0)
        console.warning(counted(report->open, u"%1 read was begun and not submitted"_s,
                                u"%1 reads were begun and not submitted"_s));
    if (report->askedBack > 0)
        console.warning(counted(report->askedBack,
                                u"%1 request to have a read back is not answered"_s,
                                u"%1 requests to have a read back are not answered"_s));
    console.done({{u"round"_s, report->round},
                  {u"closed"_s, report->closed},
                  {u"missing"_s, report->missing},
                  {u"open"_s, report->open},
                  {u"asked_back"_s, report->askedBack}},
                 {u"closed reading round %1"_s.arg(report->round)});
    return ExitStatus::Done;
}

} // namespace

Action declareRoundClose(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return run(*dataset, console); };
}

} // namespace doubleread::cli
