#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/service/datasets/datasets.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString head;
};

QJsonObject jsonOf(const TrailProblem &problem)
{
    QJsonObject json{
        {u"table"_s, problem.table}, {u"row"_s, problem.row}, {u"problem"_s, problem.problem}};
    json.insert(u"entry"_s, problem.entry ? QJsonValue(*problem.entry) : QJsonValue());
    return json;
}

QString lineOf(const TrailProblem &problem)
{
    if (problem.table == u"trail"_s || problem.table == u"trail_head"_s)
        return problem.problem;
    const QString what = u"%1, %2: %3"_s.arg(problem.table, problem.row, problem.problem);
    return problem.entry ? what + u" (entry %1)"_s.arg(*problem.entry) : what;
}

void tellAll(const TrailCheck &check, Console &console)
{
    QJsonArray problems;
    QStringList lines;
    for (const TrailProblem &problem : check.problems) {
        problems.append(jsonOf(problem));
        lines << lineOf(problem);
    }
    lines << check.notices;
    if (check.isWhole())
        lines << counted(check.entries, u"the trail is whole: %1 entry"_s,
                         u"the trail is whole: %1 entries"_s);
    else
        lines << u"the trail is broken: %1 in %2"_s.arg(
            counted(check.problemCount, u"%1 problem"_s, u"%1 problems"_s),
            counted(check.entries, u"%1 entry"_s, u"%1 entries"_s));
    lines << u"head: %1"_s.arg(headText(check.head));
    console.result({{u"whole"_s, check.isWhole()},
                    {u"entries"_s, check.entries},
                    {u"head"_s, headText(check.head)},
                    {u"problem_count"_s, check.problemCount},
                    {u"problems"_s, problems},
                    {u"notices"_s, QJsonArray::fromStringList(check.notices)}},
                   lines);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    Result<TrailCheck> check = verifyTrail(*desk->database);
    if (!check)
        return fail(check.error());
    if (!arguments.head.isEmpty())
        if (const auto compared = compareWithHead(*desk->database, *check, arguments.head);
            !compared)
            return fail(compared.error());
    const Result<bool> all = maySeeTrailCheck(*desk->database, desk->actor);
    if (!all)
        return fail(all.error());
    if (*all)
        tellAll(*check, console);
    else
        console.result({{u"whole"_s, check->isWhole()}},
                       {check->isWhole() ? u"the trail is whole"_s : u"the trail is broken"_s});
    return check->isWhole() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

} // namespace

Action declareTrailVerify(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.option("--head", "NUMBER:HASH", arguments->head,
                  "A head that was written down: its entry has to be there still");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
