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
    bool preview = false;
};

void tell(const RelinkPlan &plan, Console &console)
{
    const QStringList missing = plan.missing();
    QStringList lines{u"%1 found, %2 where they were, %3 still missing"_s.arg(
        QString::number(plan.found()), QString::number(plan.inPlace),
        QString::number(missing.size()))};
    for (const QString &name : missing)
        lines << u"missing: "_s + name;
    console.result({{u"found"_s, plan.found()},
                    {u"in_place"_s, plan.inPlace},
                    {u"missing"_s, QJsonArray::fromStringList(missing)}},
                   lines);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk =
        sitDown(arguments.dataset, arguments.preview ? Access::ReadOnly : Access::Write, console,
                mayAddScans);
    if (!desk)
        return fail(desk.error());
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Looking for scans"_s);
        return true;
    };
    const Result<RelinkPlan> outOfPlace = scansOutOfPlace(*desk->database, desk->actor);
    if (!outOfPlace)
        return fail(outOfPlace.error());
    const Result<RelinkPlan> plan = findMoved(*outOfPlace, arguments.folder, progress);
    if (!plan)
        return fail(plan.error());
    if (!arguments.preview)
        if (const auto stored = relinkScans(*desk->database, desk->actor, *plan); !stored)
            return fail(stored.error());
    tell(*plan, console);
    return plan->missing().isEmpty() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

} // namespace

Action declareRelink(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("FOLDER", arguments->folder, "Where the scans lie now, or below it");
    syntax.flag("--preview", arguments->preview, "Say what would be found, and change nothing");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
