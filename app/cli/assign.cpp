#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/scanexpression.h"
#include "core/base/counted.h"
#include "core/service/people/people.h"
#include "core/service/reading/worklists.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    std::optional<AssignMode> mode;
    QStringList readers;
    QString site;
    QString where;
    qint64 seed = 1;
    bool list = false;
    bool dryRun = false;
    AssignRequest request;
};

QJsonObject reportJson(const AssignReport &report)
{
    QJsonArray readers;
    for (const AssignReport::Reader &reader : report.readers)
        readers.append(QJsonObject{{u"reader"_s, reader.name},
                                   {u"assigned"_s, reader.assigned},
                                   {u"repeats"_s, reader.repeats},
                                   {u"added"_s, reader.added},
                                   {u"removed"_s, reader.removed},
                                   {u"kept"_s, reader.kept}});
    QJsonArray pairs;
    for (const AssignReport::Pair &pair : report.pairs)
        pairs.append(QJsonObject{
            {u"first"_s, pair.first}, {u"second"_s, pair.second}, {u"scans"_s, pair.scans}});
    return {{u"scans"_s, report.scans},
            {u"untriaged"_s, report.untriaged},
            {u"too_few"_s, report.tooFew},
            {u"readers"_s, readers},
            {u"pairs"_s, pairs}};
}

QStringList reportLines(const AssignReport &report)
{
    std::vector<QStringList> table{
        {u"reader"_s, u"scans"_s, u"repeats"_s, u"new"_s, u"taken away"_s, u"kept"_s}};
    for (const AssignReport::Reader &reader : report.readers)
        table.push_back({reader.name, QString::number(reader.assigned),
                         QString::number(reader.repeats), QString::number(reader.added),
                         QString::number(reader.removed), QString::number(reader.kept)});
    QStringList lines = aligned(table);
    for (const AssignReport::Pair &pair : report.pairs)
        lines << u"%1 and %2 both read %3"_s.arg(pair.first, pair.second,
                                                 counted(pair.scans, u"%1 scan"_s, u"%1 scans"_s));
    return lines;
}

void warnAbout(const AssignReport &report, Console &console)
{
    if (report.untriaged > 0)
        console.warning(counted(report.untriaged, u"%1 of the %2 scans has not been triaged"_s,
                                u"%1 of the %2 scans have not been triaged"_s)
                            .arg(report.scans));
    if (report.tooFew > 0)
        console.warning(counted(report.tooFew,
                                u"%1 scan has fewer readers than the protocol asks for"_s,
                                u"%1 scans have fewer readers than the protocol asks for"_s));
}

Result<AssignRequest> requestFrom(const Arguments &arguments, Database &database)
{
    AssignRequest request = arguments.request;
    request.mode = arguments.mode.value_or(AssignMode::All);
    request.seed = static_cast<quint64>(arguments.seed);
    const Result<ScanFilter> filter = scanFilterFrom(arguments.where);
    if (!filter)
        return fail(filter.error());
    request.filter = *filter;
    if (!arguments.site.isEmpty())
        request.filter.sites << arguments.site;
    for (const QString &name : arguments.readers) {
        const Result<User> reader = personNamed(database, name);
        if (!reader)
            return fail(reader.error());
        request.readers.push_back(reader->id);
    }
    return request;
}

QJsonValue secondsJson(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? QJsonValue(static_cast<double>(time->count()) / 1000) : QJsonValue::Null;
}

Result<ExitStatus> list(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk =
        sitDown(arguments.dataset, Access::ReadOnly, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const auto report = assignments(*desk->database, desk->actor);
    if (!report)
        return fail(report.error());
    const auto progress = readersProgress(*desk->database, desk->actor);
    if (!progress)
        return fail(progress.error());
    QJsonObject json = reportJson(*report);
    QJsonArray rows;
    std::vector<QStringList> table{
        {u"reader"_s, u"to read"_s, u"submitted"_s, u"open"_s, u"median time"_s}};
    for (const ReaderProgress &each : *progress) {
        rows.append(QJsonObject{{u"reader"_s, each.name},
                                {u"assigned"_s, each.assigned},
                                {u"submitted"_s, each.submitted},
                                {u"open"_s, each.open},
                                {u"median_seconds"_s, secondsJson(each.medianTime)}});
        table.push_back(
            {each.name, QString::number(each.assigned), QString::number(each.submitted),
             QString::number(each.open),
             each.medianTime ? u"%1 s"_s.arg(each.medianTime->count() / 1000) : QString(u'-')});
    }
    json.insert(u"progress"_s, rows);
    QStringList lines = aligned(table);
    if (report->readers.empty())
        lines << u"nothing is assigned: every radiologist reads every scan"_s;
    else
        lines << QString() << reportLines(*report);
    console.result(json, lines);
    return ExitStatus::Done;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (arguments.list)
        return list(arguments, console);
    if (!arguments.mode)
        return fail(Error::Code::InvalidArgument, u"--mode is missing"_s,
                    u"give --mode all, balanced, site or nobody, or --list"_s);
    const Result<Desk> desk =
        sitDown(arguments.dataset, arguments.dryRun ? Access::ReadOnly : Access::Write, console,
                mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<AssignRequest> request = requestFrom(arguments, *desk->database);
    if (!request)
        return fail(request.error());
    const Result<AssignReport> report = arguments.dryRun
                                            ? assignPreview(*desk->database, desk->actor, *request)
                                            : assign(*desk->database, desk->actor, *request);
    if (!report)
        return fail(report.error());
    warnAbout(*report, console);
    console.done(reportJson(*report), reportLines(*report));
    return ExitStatus::Done;
}

} // namespace

Action declareAssign(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.choice<std::optional<AssignMode>>(
        "--mode", arguments->mode,
        {{u"all"_s, AssignMode::All},
         {u"balanced"_s, AssignMode::Balanced},
         {u"site"_s, AssignMode::BySite},
         {u"nobody"_s, AssignMode::Nobody}},
        "all: each reader gets each scan; balanced: as many readers a scan as the protocol wants; "
        "site: the same readers for all scans of a site; nobody: take away what is unread");
    syntax.list("--reader", "NAME", arguments->readers, "Without it every radiologist");
    syntax.option("--site", "S", arguments->site, "Only the scans of this site");
    syntax.option("--where", "EXPR", arguments->where, "Only some scans, as scans --where takes");
    syntax.flag("--included-only", arguments->request.includedOnly,
                "Not the scans that nobody has triaged");
    syntax.option("--seed", "N", arguments->seed, 0, "Decides the order; without it 1");
    syntax.option("--repeat-share", "X", arguments->request.repeatShare,
                  "Hidden second reads by the same reader, 0 to 0.5; without it the protocol's");
    syntax.flag("--dry-run", arguments->dryRun, "Only say what would be handed out");
    syntax.flag("--list", arguments->list, "Show the worklists and how far they are read");
    syntax.exclusive("--list", "--mode");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
