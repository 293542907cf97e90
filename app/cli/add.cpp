#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QStringList paths;
    AddOptions options;
};

QJsonArray remarksJson(const std::vector<FileRemark> &remarks)
{
    QJsonArray json;
    for (const FileRemark &remark : remarks)
        json.append(QJsonObject{{u"file"_s, remark.file}, {u"message"_s, remark.message}});
    return json;
}

bool nothingCouldGoIn(const AddReport &report)
{
    return report.added == 0 && report.already == 0 && !report.refused.empty();
}

void tell(const AddReport &report, Console &console)
{
    for (const FileRemark &remark : report.damaged)
        console.warning(u"%1: %2"_s.arg(remark.file, remark.message));
    for (const FileRemark &remark : report.refused) {
        if (!nothingCouldGoIn(report))
            console.warning(u"%1: %2"_s.arg(remark.file, remark.message));
        else
            console.error({.code = Error::Code::BadInput,
                           .message = remark.message,
                           .file = remark.file,
                           .place = {},
                           .remedy = {}});
    }
    console.done({{u"added"_s, report.added},
                  {u"already"_s, report.already},
                  {u"damaged"_s, remarksJson(report.damaged)},
                  {u"refused"_s, remarksJson(report.refused)}},
                 {u"%1 added, %2 there already, %3 of them damaged, %4 refused"_s.arg(report.added)
                      .arg(report.already)
                      .arg(report.damaged.size())
                      .arg(report.refused.size())});
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayAddScans);
    if (!desk)
        return fail(desk.error());
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Adding scans"_s);
        return true;
    };
    const Result<AddReport> report =
        addScans(*desk->database, desk->actor, arguments.paths, arguments.options, progress);
    if (!report)
        return fail(report.error());
    if (report->added + report->already == 0 && report->refused.empty())
        return fail(
            Error{.code = Error::Code::BadInput,
                  .message = u"no pictures here"_s,
                  .file = arguments.paths.join(u", "_s),
                  .place = {},
                  .remedy = u"name JPEG, PNG, TIFF or BMP files, or folders or zips of them"_s});
    tell(*report, console);
    return nothingCouldGoIn(*report) ? ExitStatus::Refused : ExitStatus::Done;
}

} // namespace

Action declareAdd(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positionals("PATH", arguments->paths, "Pictures, and folders and zips of them");
    syntax.option("--site", "SITE", arguments->options.site, "The hospital that they come from");
    syntax.flag("--copy", arguments->options.copy,
                "Copy the files beside the dataset instead of referring to them; what is in a "
                "zip always is");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
