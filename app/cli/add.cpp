#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/service/scans/deidentificationreport.h"
#include "core/service/scans/scans.h"

#include <QFileInfo>
#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QStringList paths;
    AddOptions options;
    QString report; ///< Where to write what was taken out.
};

QJsonArray remarksJson(const std::vector<FileRemark> &remarks)
{
    QJsonArray json;
    for (const FileRemark &remark : remarks)
        json.append(QJsonObject{{u"file"_s, remark.file}, {u"message"_s, remark.message}});
    return json;
}

QJsonArray deidentifiedJson(const std::vector<DeidentifiedScan> &scans)
{
    QJsonArray json;
    for (const DeidentifiedScan &scan : scans) {
        QJsonArray warnings;
        for (const Warning &warning : scan.warnings)
            warnings.append(
                QJsonObject{{u"place"_s, warning.place}, {u"message"_s, warning.message}});
        json.append(
            QJsonObject{{u"scan"_s, scan.scan},
                        {u"source_sha256"_s, QString::fromLatin1(scan.sourceSha256.toHex())},
                        {u"removed"_s, QJsonArray::fromStringList(scan.removed)},
                        {u"replaced"_s, QJsonArray::fromStringList(scan.replaced)},
                        {u"emptied"_s, QJsonArray::fromStringList(scan.emptied)},
                        {u"warnings"_s, warnings}});
    }
    return json;
}

/// In one line: the rest is for the report.
QString deidentifiedText(const AddReport &report)
{
    return report.deidentified.empty()
               ? QString()
               : counted(std::ssize(report.deidentified), u"; %1 copy de-identified"_s,
                         u"; %1 copies de-identified"_s);
}

bool nothingCouldGoIn(const AddReport &report)
{
    return report.added == 0 && report.already == 0 && !report.refused.empty();
}

void tell(const AddReport &report, Console &console)
{
    for (const auto *remarks : {&report.damaged, &report.warnings})
        for (const FileRemark &remark : *remarks)
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
    console.done(
        {{u"added"_s, report.added},
         {u"already"_s, report.already},
         {u"damaged"_s, remarksJson(report.damaged)},
         {u"warnings"_s, remarksJson(report.warnings)},
         {u"refused"_s, remarksJson(report.refused)},
         {u"deidentified"_s, deidentifiedJson(report.deidentified)}},
        {u"%1 added, %2 there already, %3 of them damaged, %4 refused%5"_s.arg(report.added)
             .arg(report.already)
             .arg(report.damaged.size())
             .arg(report.refused.size())
             .arg(deidentifiedText(report))});
}

/// Before anything is added that could not be reported on.
Result<void> checkReport(const QString &file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || isWritable(info.exists() ? file : info.absolutePath()))
        return {};
    return fail(Error{.code = Error::Code::Io,
                      .message = u"the report cannot be written here"_s,
                      .file = file,
                      .place = {},
                      .remedy = u"name a file in a folder that exists and may be written to"_s});
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (const Result<void> writable = checkReport(arguments.report); !writable)
        return fail(writable.error());
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
        return fail(Error{.code = Error::Code::BadInput,
                          .message = u"no pictures here"_s,
                          .file = arguments.paths.join(u", "_s),
                          .place = {},
                          .remedy = u"name DICOM, JPEG, PNG, TIFF or BMP files, or folders or zips "
                                    "of them"_s});
    tell(*report, console);
    if (!arguments.report.isEmpty())
        if (const auto written = writeDeidentificationReport(
                arguments.report, report->deidentified, QFileInfo(arguments.dataset).fileName());
            !written)
            return fail(written.error());
    return nothingCouldGoIn(*report) ? ExitStatus::Refused : ExitStatus::Done;
}

} // namespace

Action declareAdd(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positionals("PATH", arguments->paths,
                       "Pictures and DICOM files, and folders and zips of them");
    syntax.option("--site", "SITE", arguments->options.site, "The hospital that they come from");
    syntax.flag("--copy", arguments->options.copy,
                "Copy the files beside the dataset, without EXIF, XMP, comments and the like, "
                "instead of referring to them; DICOM (de-identified) and what is in a zip always "
                "are");
    syntax.flag("--to-jpg", arguments->options.toJpg,
                "Copy the JPG that gets published instead: 8 bit, as the scan is shown first, "
                "upright; what is a JPEG already is not encoded again");
    syntax.option("--report", "FILE", arguments->report,
                  "Write what was taken out of which copy, as a table (.csv) or as text");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
