#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/formatwords.h"
#include "core/base/counted.h"
#include "core/service/exchange/exchange.h"
#include "core/service/people/people.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString reader;
    bool append = false;
    bool replace = false;
    bool submit = false;
    ImportRequest request;
};

ImportRequest completed(const Arguments &arguments, Id<User> reader)
{
    ImportRequest request = arguments.request;
    request.reader = reader;
    if (arguments.append)
        request.existing = Existing::Append;
    if (arguments.replace)
        request.existing = Existing::Replace;
    if (arguments.submit)
        request.after = AfterImport::Submit;
    return request;
}

void tell(const ImportReport &report, Console &console)
{
    console.warnings(report.warnings);
    console.done({{u"scans"_s, report.scans},
                  {u"annotations"_s, report.annotations},
                  {u"warnings"_s, warningsJson(report.warnings)},
                  {u"unmatched"_s, QJsonArray::fromStringList(report.unmatched)}},
                 {u"imported %1 on %2"_s.arg(
                     counted(report.annotations, u"%1 annotation"_s, u"%1 annotations"_s),
                     counted(report.scans, u"%1 scan"_s, u"%1 scans"_s))});
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk =
        sitDown(arguments.dataset, Access::Write, console, forReader(arguments.reader));
    if (!desk)
        return fail(desk.error());
    const Result<User> reader = personNamed(*desk->database, arguments.reader);
    if (!reader)
        return fail(reader.error());
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Importing"_s);
        return true;
    };
    const Result<ImportReport> report =
        importRead(*desk->database, desk->actor, completed(arguments, reader->id), progress);
    if (!report)
        return fail(report.error());
    tell(*report, console);
    return ExitStatus::Done;
}

} // namespace

Action declareReadImport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    ImportRequest &request = arguments->request;
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positionals("PATH", request.paths, "Annotation files, and folders or zips of them");
    syntax.required("--reader", "NAME", arguments->reader, "Whose read it is");
    syntax.choice("--format", request.format, formatWordsAndAuto(), "Without it by content");
    syntax.option("--labels", "labels.txt", request.labelsFile,
                  "Class names of YOLO files; without it labels.txt beside them");
    syntax.option("--assessments", "FILE.csv", request.assessmentsFile,
                  "Scan-level answers: image_id and fractured, or the reader's own column");
    syntax.choice<Rest>("--rest", request.rest,
                        {{u"unread"_s, Rest::Unread}, {u"nothing-found"_s, Rest::NothingFound}},
                        "What scans are that the files do not list; without it unread");
    syntax.choice<NewLabels>("--new-labels", request.newLabels,
                             {{u"create"_s, NewLabels::Create},
                              {u"skip"_s, NewLabels::Skip},
                              {u"refuse"_s, NewLabels::Refuse}},
                             "What becomes of labels that the protocol lacks; without it create");
    syntax.flag("--append", arguments->append, "Add to open annotations that are there already");
    syntax.flag("--replace", arguments->replace, "Put these in the place of open annotations");
    syntax.exclusive("--append", "--replace");
    syntax.flag("--submit", arguments->submit, "Submit what came in, which locks it");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
