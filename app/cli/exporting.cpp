#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/formatwords.h"
#include "core/base/counted.h"
#include "core/formats/format.h"
#include "core/service/exchange/exchange.h"
#include "core/service/people/people.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString reader; ///< Empty for the consensus.
    QStringList formats;
    QStringList scans; ///< File names; empty: all.
    ExportRequest request;
};

void tell(const ExportReport &report, Console &console)
{
    console.warnings(report.warnings);
    console.done({{u"files"_s, QJsonArray::fromStringList(report.files)},
                  {u"scans"_s, report.scans},
                  {u"annotations"_s, report.annotations},
                  {u"warnings"_s, warningsJson(report.warnings)}},
                 {u"wrote %1 on %2 into %3"_s.arg(
                     counted(report.annotations, u"%1 annotation"_s, u"%1 annotations"_s),
                     counted(report.scans, u"%1 scan"_s, u"%1 scans"_s),
                     counted(report.files.size(), u"%1 file"_s, u"%1 files"_s))});
}

/// Of several formats; the first error of those that could not be written.
Result<ExitStatus> tell(const std::vector<FormatExport> &exports, Console &console)
{
    if (exports.size() == 1) {
        tell(exports.front().report, console);
        return ExitStatus::Done;
    }
    QJsonArray rows;
    QStringList lines;
    const Error *failed = nullptr;
    for (const FormatExport &each : exports) {
        if (each.error && !failed)
            failed = &*each.error;
        console.warnings(each.report.warnings);
        rows.append(
            QJsonObject{{u"format"_s, each.format},
                        {u"path"_s, each.path},
                        {u"files"_s, QJsonArray::fromStringList(each.report.files)},
                        {u"scans"_s, each.report.scans},
                        {u"annotations"_s, each.report.annotations},
                        {u"warnings"_s, warningsJson(each.report.warnings)},
                        {u"error"_s, each.error ? QJsonValue(each.error->text()) : QJsonValue()}});
        lines << (each.error
                      ? u"%1: not written"_s.arg(each.format)
                      : u"%1: %2 on %3 into %4"_s.arg(
                            each.format,
                            counted(each.report.annotations, u"%1 annotation"_s,
                                    u"%1 annotations"_s),
                            counted(each.report.scans, u"%1 scan"_s, u"%1 scans"_s), each.path));
    }
    console.done({{u"formats"_s, rows}}, lines);
    if (failed)
        return fail(*failed);
    return ExitStatus::Done;
}

Result<std::vector<qint64>> positionsOf(Database &database, const QStringList &names)
{
    std::vector<qint64> positions;
    for (const QString &name : names) {
        const Result<Scan> scan = scanNamed(database, name);
        if (!scan)
            return fail(scan.error());
        positions.push_back(scan->position);
    }
    return positions;
}

Result<void> checkFormats(const QStringList &ids)
{
    for (const QString &id : ids)
        if (!formatById(id)) {
            QStringList known;
            for (const auto &[word, value] : formatWords())
                known << word;
            return fail(Error::Code::InvalidArgument, u"there is no format '%1'"_s.arg(id),
                        u"take some of %1"_s.arg(known.join(u", "_s)));
        }
    return {};
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (const Result<void> known = checkFormats(arguments.formats); !known)
        return fail(known.error());
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    ExportRequest request = arguments.request;
    if (!arguments.reader.isEmpty()) {
        if (const auto may = mayExportReads(*desk->database, desk->actor, arguments.reader); !may)
            return fail(may.error()); // before it is told who reads here
        const Result<User> reader = personNamed(*desk->database, arguments.reader);
        if (!reader)
            return fail(reader.error());
        request.reader = reader->id;
    }
    if (!arguments.scans.isEmpty())
        if (const auto shown = checkScansShown(*desk->database, desk->actor, u"exports nothing"_s);
            !shown)
            return fail(shown.error());
    auto positions = positionsOf(*desk->database, arguments.scans);
    if (!positions)
        return fail(positions.error());
    request.scans = std::move(*positions);
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Exporting"_s);
        return true;
    };
    const auto exports =
        exportFormats(*desk->database, desk->actor, request, arguments.formats, progress);
    if (!exports)
        return fail(exports.error());
    return tell(*exports, console);
}

void declareTarget(Syntax &syntax, Arguments &arguments)
{
    ExportRequest &request = arguments.request;
    QStringList words;
    for (const auto &[word, format] : formatWords())
        words << word;
    syntax.requiredList(
        "--format", "F", arguments.formats,
        qPrintable(u"What to write, several at once if need be: "_s + words.join(u", "_s)));
    syntax.required("--out", "PATH", request.path,
                    "The file; the folder for several formats, or for one of one file a scan");
    syntax.list("--scan", "NAME", arguments.scans, "These scans alone; without it all");
    syntax.option("--assessments", "FILE.csv", request.assessmentsFile,
                  "Also write the scan-level answers: 1, 0 or not-readable for what was read");
    syntax.flag("--pictures", request.pictures,
                "Also the scans' own files, where the format has a place for them (fracatlas)");
    syntax.choice<QString>("--dialect", request.dialect,
                           {{u"full"_s, u"full"_s}, {u"makesense"_s, u"makesense"_s}},
                           "All that the format can say (full), or as makesense.ai writes it");
}

} // namespace

Action declareReadExport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--reader", "NAME", arguments->reader, "Whose reads");
    declareTarget(syntax, *arguments);
    return [arguments](Console &console) { return run(*arguments, console); };
}

Action declareConsensusExport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    declareTarget(syntax, *arguments);
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
