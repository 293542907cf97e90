#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/compare/consensusdraft.h"
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
    qint64 disagreement = 1; ///< From 1, as `compare` numbers them.
    ResolutionChoice choice = ResolutionChoice::AcceptFirst;
    MergeKind merge = MergeKind::Union;
    QString reason;
};

Resolution resolutionOf(const Arguments &arguments, const Actor &actor)
{
    Resolution resolution{.choice = arguments.choice,
                          .merge = {},
                          .reason = arguments.reason,
                          .by = actor.user.id,
                          .at = QDateTime::currentDateTimeUtc()};
    if (arguments.choice == ResolutionChoice::Merge)
        resolution.merge = arguments.merge;
    return resolution;
}

/// Stores the decision; answers how many disagreements of the scan are still open.
Result<int> decide(const Desk &desk, Id<Scan> scan, const Arguments &arguments)
{
    const Result<Review> found = review(*desk.database, desk.actor, scan);
    if (!found)
        return fail(found.error());
    if (arguments.disagreement > std::ssize(found->disagreements))
        return fail(Error::Code::NotFound,
                    u"%1 has %2 disagreements, and no number %3"_s.arg(arguments.scan)
                        .arg(found->disagreements.size())
                        .arg(arguments.disagreement),
                    u"see them with 'compare --scan %1'"_s.arg(arguments.scan));
    const Result<ReviewContent> content =
        decided(*found, static_cast<size_t>(arguments.disagreement - 1),
                resolutionOf(arguments, desk.actor));
    if (!content)
        return fail(content.error());
    const Result<int> stored = storeReview(*desk.database, desk.actor, scan, found->revision,
                                           *content, nameOf(arguments.choice));
    if (!stored)
        return fail(stored.error());
    return openCount(content->disagreements);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console);
    if (!desk)
        return fail(desk.error());
    const Result<Scan> scan = scanNamed(*desk->database, arguments.scan);
    if (!scan)
        return fail(scan.error());
    const Result<int> open = decide(*desk, scan->id, arguments);
    if (!open)
        return fail(open.error());
    console.done(
        {{u"scan"_s, arguments.scan},
         {u"resolution"_s, nameOf(arguments.choice)},
         {u"open_disagreements"_s, *open}},
        {u"%1: %2, %3 disagreements still open"_s.arg(arguments.scan, nameOf(arguments.choice))
             .arg(*open)});
    return ExitStatus::Done;
}

} // namespace

Action declareResolve(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--scan", "NAME", arguments->scan, "The scan, by file name");
    syntax.option("--disagreement", "N", arguments->disagreement, 1,
                  "Its number, as 'compare' shows it; without it the first");
    syntax.requiredChoice<ResolutionChoice>("--accept", arguments->choice,
                                            {{u"first"_s, ResolutionChoice::AcceptFirst},
                                             {u"second"_s, ResolutionChoice::AcceptSecond},
                                             {u"merge"_s, ResolutionChoice::Merge},
                                             {u"reject"_s, ResolutionChoice::RejectBoth}},
                                            "The read that is right, both, or neither");
    syntax.choice<MergeKind>("--merge", arguments->merge,
                             {{u"union"_s, MergeKind::Union},
                              {u"intersection"_s, MergeKind::Intersection},
                              {u"mean"_s, MergeKind::MeanOutline},
                              {u"mean-outline"_s, MergeKind::MeanOutline}},
                             "How to merge; without it union");
    syntax.option("--reason", "TEXT", arguments->reason, "Why");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
