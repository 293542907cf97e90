#include "core/service/scans/triage.h"

#include "app/cli/alike.h"
#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/scanexpression.h"
#include "core/base/counted.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <span>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QStringList scans;
    QString where;
    bool include = false;
    QString exclude;
    bool undecide = false;
    TriageChange change;
    bool evenIfRead = false;
    bool alike = false;
};

bool selects(const Arguments &arguments)
{
    return arguments.alike || !arguments.scans.isEmpty() || !arguments.where.isEmpty();
}

TriageChange changeOf(const Arguments &arguments)
{
    TriageChange change = arguments.change;
    if (arguments.include)
        change.decision = TriageDecision::Keep;
    else if (!arguments.exclude.isEmpty())
        change.decision = TriageDecision::Exclude;
    else if (arguments.undecide)
        change.decision = TriageDecision::Undecided;
    change.reason = arguments.exclude;
    change.whenRead = arguments.evenIfRead ? WhenRead::Exclude : WhenRead::Ask;
    return change;
}

/// Whether anything is to become otherwise.
bool changes(const TriageChange &change)
{
    return change.decision || change.regions != TagChange() || change.views != TagChange() ||
           change.hardware || change.multiScan;
}

Result<void> checkUsage(const Arguments &arguments)
{
    const bool changing = changes(changeOf(arguments));
    if (changing && !selects(arguments))
        return fail(Error::Code::InvalidArgument, u"no scans are named"_s,
                    u"name them by --scan, --where or --alike"_s);
    if (!changing && selects(arguments) && !arguments.alike)
        return fail(Error::Code::InvalidArgument, u"nothing is said of these scans"_s,
                    u"say --include, --exclude, --region or another of --help"_s);
    return {};
}

Result<std::vector<qint64>> positionsNamed(const Desk &desk, const Arguments &arguments)
{
    std::vector<qint64> positions;
    for (const QString &name : arguments.scans) {
        const Result<Scan> scan = scanNamed(*desk.database, name);
        if (!scan)
            return fail(scan.error());
        positions.push_back(scan->position);
    }
    if (arguments.where.isEmpty())
        return positions;
    const Result<ScanFilter> filter = scanFilterFrom(arguments.where);
    if (!filter)
        return fail(filter.error());
    const Result<ScanIndex> index = scanIndex(*desk.database, desk.actor, *filter);
    if (!index)
        return fail(index.error());
    for (qint64 row = 0; row < index->count; ++row)
        if (std::ranges::find(positions, index->position(row)) == positions.end())
            positions.push_back(index->position(row));
    return positions;
}

Result<void> tellCounts(const Desk &desk, std::optional<qint64> changed, Console &console)
{
    const auto sites = triageCounts(*desk.database, desk.actor);
    if (!sites)
        return fail(sites.error());
    QJsonArray bySite;
    std::vector<QStringList> table{{u"site"_s, u"kept"_s, u"excluded"_s, u"undecided"_s}};
    TriageCounts all;
    const auto row = [&](const QString &name, const TriageCounts &of) {
        table.push_back({name, QString::number(of.kept), QString::number(of.excluded),
                         QString::number(of.undecided)});
    };
    for (const TriageCounts &of : *sites) {
        bySite.append(QJsonObject{{u"site"_s, of.site},
                                  {u"kept"_s, of.kept},
                                  {u"excluded"_s, of.excluded},
                                  {u"undecided"_s, of.undecided}});
        row(of.site.isEmpty() ? QString(u'-') : of.site, of);
        all.kept += of.kept;
        all.excluded += of.excluded;
        all.undecided += of.undecided;
    }
    row(u"all"_s, all);
    QJsonObject json{{u"kept"_s, all.kept},
                     {u"excluded"_s, all.excluded},
                     {u"undecided"_s, all.undecided},
                     {u"sites"_s, bySite}};
    QStringList lines = aligned(table);
    if (changed) {
        json.insert(u"changed"_s, *changed);
        lines.prepend(counted(*changed, u"%1 scan changed"_s, u"%1 scans changed"_s));
    }
    console.done(json, lines);
    return {};
}

/// How it is confirmed on a command line.
Error asToldHere(Error error)
{
    if (error.code == Error::Code::Unconfirmed)
        error.remedy =
            u"excluded scans leave comparison and release; --even-if-read says that it is meant"_s;
    return error;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (const auto sensible = checkUsage(arguments); !sensible)
        return fail(sensible.error());
    const auto right = [](const Actor &actor) { return mayTriage(actor, Scan(), false); };
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, right);
    if (!desk)
        return fail(desk.error());
    if (const auto shown = checkScansShown(*desk->database, desk->actor, u"triages nothing"_s);
        !shown)
        return fail(shown.error());
    Result<std::vector<qint64>> positions = positionsNamed(*desk, arguments);
    if (!positions)
        return fail(positions.error());
    const TriageChange change = changeOf(arguments);
    if (arguments.alike) {
        const auto groups = groupsOf(*desk, console);
        if (!groups)
            return fail(groups.error());
        if (!changes(change)) {
            const auto told = tellAlike(*desk, *groups, console);
            return told ? Result<ExitStatus>(ExitStatus::Done) : fail(told.error());
        }
        for (const AlikeGroup &group : *groups)
            for (const ScanLook &copy : std::span(group).subspan(1))
                positions->push_back(copy.position);
    }
    std::optional<qint64> changed;
    if (selects(arguments)) {
        const auto steps = triage(*desk->database, desk->actor, *positions, change);
        if (!steps)
            return fail(asToldHere(steps.error()));
        changed = std::ssize(*steps);
    }
    const auto told = tellCounts(*desk, changed, console);
    return told ? Result<ExitStatus>(ExitStatus::Done) : fail(told.error());
}

void declareTags(Syntax &syntax, TriageChange &change)
{
    const std::vector<std::pair<QString, std::optional<bool>>> yesNo{{u"yes"_s, true},
                                                                     {u"no"_s, false}};
    syntax.list("--region", "REGION", change.regions.add, "Put these regions on the scans");
    syntax.list("--view", "VIEW", change.views.add, "Put these views on the scans");
    syntax.list("--without-region", "REGION", change.regions.remove, "Take these regions off");
    syntax.list("--without-view", "VIEW", change.views.remove, "Take these views off");
    syntax.choice("--hardware", change.hardware, yesNo, "Whether the scans show hardware");
    syntax.choice("--multi-scan", change.multiScan, yesNo,
                  "Whether the files hold several radiographs");
}

} // namespace

Action declareTriage(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset,
                      "The dataset; alone it tells how far triage has come");
    syntax.list("--scan", "NAME", arguments->scans, "The scans, by file name");
    syntax.option("--where", "EXPR", arguments->where, "The scans, as the command scans takes it");
    syntax.flag("--alike", arguments->alike,
                "List the near-identical scans; with --exclude: all of a group but its first");
    syntax.flag("--include", arguments->include, "Keep the scans");
    syntax.option("--exclude", "REASON", arguments->exclude,
                  "Exclude the scans: a reason of the protocol, or 'other: TEXT'");
    syntax.flag("--undecide", arguments->undecide, "Take the decision back");
    syntax.exclusive("--include", "--exclude");
    syntax.exclusive("--include", "--undecide");
    syntax.exclusive("--exclude", "--undecide");
    syntax.exclusive("--alike", "--scan");
    syntax.exclusive("--alike", "--where");
    declareTags(syntax, arguments->change);
    syntax.flag("--even-if-read", arguments->evenIfRead,
                "Exclude also what somebody has read or begun to read");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
