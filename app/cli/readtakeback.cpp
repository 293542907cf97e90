#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/service/people/people.h"
#include "core/service/reading/takingback.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString reader;
    QStringList scans;
    QString reason;
    bool list = false;
    bool decline = false;
};

QString stateOf(const TakeBack &request)
{
    if (!request.answer)
        return u"asked"_s;
    return request.answer->granted ? u"granted"_s : u"declined"_s;
}

/// What granting it would make void.
QString stakeOf(const TakeBack &request)
{
    if (request.atStake.decided)
        return u"decisions of the medical officer"_s;
    return request.atStake.compared ? u"the comparison"_s : QString();
}

QString nameOf(const std::vector<User> &people, Id<User> id)
{
    const auto found = std::ranges::find(people, id, &User::id);
    return found == people.end() ? QString() : found->name;
}

Result<ExitStatus> list(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk =
        sitDown(arguments.dataset, Access::ReadOnly, console, mayListTakeBacks);
    if (!desk)
        return fail(desk.error());
    const auto requests = takeBacks(*desk->database, desk->actor);
    if (!requests)
        return fail(requests.error());
    const auto all = people(*desk->database);
    if (!all)
        return fail(all.error());
    QJsonArray json;
    std::vector<QStringList> table{{u"state"_s, u"reader"_s, u"scan"_s, u"asked"_s, u"reason"_s,
                                    u"remark"_s, u"makes void"_s}};
    for (const TakeBack &each : *requests) {
        const QString reader = nameOf(*all, each.reader);
        if (!arguments.reader.isEmpty() && arguments.reader != reader)
            continue;
        const QString asked = each.askedAt.toString(Qt::ISODate);
        const TakeBack::Answer answer = each.answer.value_or(TakeBack::Answer{});
        json.append(QJsonObject{{u"reader"_s, reader},
                                {u"scan"_s, each.fileName},
                                {u"state"_s, stateOf(each)},
                                {u"reason"_s, each.reason},
                                {u"asked_at"_s, asked},
                                {u"answered_by"_s, nameOf(*all, answer.by)},
                                {u"answered_at"_s, answer.at.toString(Qt::ISODate)},
                                {u"remark"_s, answer.remark},
                                {u"voids_comparison"_s, each.atStake.compared},
                                {u"voids_decisions"_s, each.atStake.decided}});
        table.push_back({stateOf(each), reader, each.fileName, asked, each.reason, answer.remark,
                         stakeOf(each)});
    }
    console.result({{u"requests"_s, json}},
                   table.size() > 1 ? aligned(table) : QStringList{u"nothing was asked for"_s});
    return ExitStatus::Done;
}

Result<TakeBackRequest> requestFrom(const Arguments &arguments, Database &database)
{
    const Result<User> reader = personNamed(database, arguments.reader);
    if (!reader)
        return fail(reader.error());
    TakeBackRequest request{.reader = reader->id, .scans = {}, .reason = arguments.reason};
    for (const QString &name : arguments.scans) {
        const Result<Scan> scan = scanNamed(database, name);
        if (!scan)
            return fail(scan.error());
        request.scans.push_back(scan->id);
    }
    return request;
}

QStringList linesFor(const TakeBackReport &report)
{
    QStringList lines;
    if (report.asked > 0)
        lines << counted(report.asked, u"asked to have %1 read back"_s,
                         u"asked to have %1 reads back"_s);
    if (report.granted > 0)
        lines << counted(report.granted, u"gave %1 read back"_s, u"gave %1 reads back"_s);
    if (report.decisionsVoid > 0)
        lines << counted(report.decisionsVoid,
                         u"what the medical officer had decided about %1 scan is void"_s,
                         u"what the medical officer had decided about %1 scans is void"_s);
    if (report.declined > 0)
        lines << counted(report.declined, u"declined to give %1 read back"_s,
                         u"declined to give %1 reads back"_s);
    return lines.isEmpty() ? QStringList{u"no read is submitted"_s} : lines;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (arguments.list)
        return list(arguments, console);
    if (arguments.reader.isEmpty())
        return fail(Error::Code::InvalidArgument, u"--reader is missing"_s,
                    u"name the reader, or give --list"_s);
    const Result<Desk> desk =
        sitDown(arguments.dataset, Access::Write, console, forReader(arguments.reader));
    if (!desk)
        return fail(desk.error());
    const Result<TakeBackRequest> request = requestFrom(arguments, *desk->database);
    if (!request)
        return fail(request.error());
    const Result<TakeBackReport> report =
        arguments.decline ? declineTakeBack(*desk->database, desk->actor, *request)
                          : takeBack(*desk->database, desk->actor, *request);
    if (!report)
        return fail(report.error());
    console.done({{u"asked"_s, report->asked},
                  {u"granted"_s, report->granted},
                  {u"declined"_s, report->declined},
                  {u"decisions_void"_s, report->decisionsVoid}},
                 linesFor(*report));
    return ExitStatus::Done;
}

} // namespace

Action declareReadTakeback(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.option("--reader", "NAME", arguments->reader, "Whose submitted reads");
    syntax.list("--scan", "NAME", arguments->scans,
                "File names; without it all submitted reads, or with --decline or without --reason "
                "all that were asked for");
    syntax.option("--reason", "R", arguments->reason,
                  "Why; where the reader has asked and given one, a remark, which may be left out");
    syntax.flag("--decline", arguments->decline, "Leave the reads locked");
    syntax.flag("--list", arguments->list, "Show what was asked for and answered");
    syntax.exclusive("--list", "--decline");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
