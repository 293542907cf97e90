#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/datasets.h"

#include <memory>

namespace doubleread::cli {

namespace {

Result<ExitStatus> run(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console);
    if (!desk)
        return fail(desk.error());
    const Result<TrailCheck> check = verifyTrail(*desk->database);
    if (!check)
        return fail(check.error());
    QJsonObject json{{u"entries"_s, check->entries},
                     {u"whole"_s, check->isWhole()},
                     {u"problem"_s, check->problem}};
    if (const std::optional<qint64> broken = check->brokenEntry)
        json.insert(u"broken_entry"_s, *broken);
    const QString line = check->isWhole() ? u"the trail is whole: %1 entries"_s.arg(check->entries)
                                          : u"the trail is broken: %1"_s.arg(check->problem);
    console.result(json, {line});
    return check->isWhole() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

} // namespace

Action declareTrailVerify(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return run(*dataset, console); };
}

} // namespace doubleread::cli
