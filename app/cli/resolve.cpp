#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/compare/answering.h"
#include "core/compare/consensusdraft.h"
#include "core/compare/mergeoptions.h"
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
    std::optional<ResolutionChoice> choice;
    std::optional<Verdict> answer; ///< Of the whole scan.
    MergeKind merge = MergeKind::Union;
    ReadSide labelOf = ReadSide::First;
    QString reason;
};

QString disagreements(qint64 count)
{
    return counted(count, u"%1 disagreement"_s, u"%1 disagreements"_s);
}

/// `wordsDiffer`: the two reads say different things of what is merged.
Resolution resolutionOf(const Arguments &arguments, const Actor &actor, bool wordsDiffer)
{
    Resolution resolution{.choice = arguments.choice.value_or(ResolutionChoice::AcceptFirst),
                          .merge = {},
                          .reason = arguments.reason,
                          .by = actor.user.id,
                          .at = QDateTime::currentDateTimeUtc()};
    if (arguments.choice == ResolutionChoice::Merge)
        resolution.merge = arguments.merge;
    if (arguments.choice == ResolutionChoice::Merge && wordsDiffer)
        resolution.wordsOf = arguments.labelOf;
    return resolution;
}

/// What the review holds after the decision, or after the answer.
Result<ReviewContent> contentAfter(const Review &found, const Arguments &arguments,
                                   const Actor &actor)
{
    if (arguments.answer)
        return answered(found, *arguments.answer, resolutionOf(arguments, actor, false));
    if (arguments.disagreement > std::ssize(found.disagreements))
        return fail(Error::Code::NotFound,
                    u"%1 has %2, and no number %3"_s
                        .arg(arguments.scan, disagreements(std::ssize(found.disagreements)))
                        .arg(arguments.disagreement),
                    u"see them with 'compare --scan %1'"_s.arg(arguments.scan));
    const auto index = static_cast<size_t>(arguments.disagreement - 1);
    const bool wordsDiffer = differingWords(found, found.disagreements[index]).has_value();
    return decided(found, index, resolutionOf(arguments, actor, wordsDiffer));
}

QString whatWas(const Arguments &arguments)
{
    return arguments.answer ? u"answer-"_s + nameOf(*arguments.answer)
                            : nameOf(arguments.choice.value_or(ResolutionChoice::AcceptFirst));
}

/// Stores the decision; answers how many disagreements of the scan are still open.
Result<int> decide(const Desk &desk, Id<Scan> scan, const Arguments &arguments)
{
    const Result<Review> found = review(*desk.database, desk.actor, scan);
    if (!found)
        return fail(found.error());
    const Result<ReviewContent> content = contentAfter(*found, arguments, desk.actor);
    if (!content)
        return fail(content.error());
    const Result<int> stored = storeReview(*desk.database, desk.actor, scan, found->revision,
                                           *content, whatWas(arguments));
    if (!stored)
        return fail(stored.error());
    return openCount(content->disagreements);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (!arguments.choice && !arguments.answer)
        return fail(Error::Code::InvalidArgument, u"nothing is decided"_s,
                    u"give --accept for a disagreement or --answer for the scan"_s);
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayAdjudicate);
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
         {u"resolution"_s, whatWas(arguments)},
         {u"open_disagreements"_s, *open}},
        {u"%1: %2, %3 still open"_s.arg(arguments.scan, whatWas(arguments), disagreements(*open))});
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
    syntax.choice<std::optional<ResolutionChoice>>("--accept", arguments->choice,
                                                   {{u"first"_s, ResolutionChoice::AcceptFirst},
                                                    {u"second"_s, ResolutionChoice::AcceptSecond},
                                                    {u"merge"_s, ResolutionChoice::Merge},
                                                    {u"reject"_s, ResolutionChoice::RejectBoth}},
                                                   "The read that is right, both, or neither");
    syntax.choice<std::optional<Verdict>>("--answer", arguments->answer,
                                          {{u"positive"_s, Verdict::Positive},
                                           {u"negative"_s, Verdict::Negative},
                                           {u"not-readable"_s, Verdict::NotReadable}},
                                          "The answer for the whole scan, instead of --accept");
    syntax.exclusive("--accept", "--answer");
    syntax.choice<MergeKind>("--merge", arguments->merge,
                             {{u"union"_s, MergeKind::Union},
                              {u"intersection"_s, MergeKind::Intersection},
                              {u"mean"_s, MergeKind::MeanOutline},
                              {u"mean-outline"_s, MergeKind::MeanOutline}},
                             "How to merge; without it union");
    syntax.choice<ReadSide>(
        "--label-of", arguments->labelOf,
        {{u"first"_s, ReadSide::First}, {u"second"_s, ReadSide::Second}},
        "Whose label, certainty and answers a merged outline takes; without it the first's");
    syntax.option("--reason", "TEXT", arguments->reason, "Why");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
