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
    bool dryRun = false;
    QStringList mapped;  ///< "A=B".
    QStringList skipped; ///< Names of labels.
    ImportRequest request;
};

/// "A=B" at its first sign of equality that leaves a name before it.
Result<void> takeMapped(const QString &text, ImportRequest &request)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 0 || sign + 1 == text.size())
        return fail(Error::Code::InvalidArgument,
                    u"'%1' does not say which label becomes which"_s.arg(text),
                    u"write --map-label 'name in the files=label of the protocol'"_s);
    request.labels[text.first(sign)] = {.what = LabelChoice::What::Map,
                                        .target = text.sliced(sign + 1)};
    return {};
}

Result<ImportRequest> completed(const Arguments &arguments, Id<User> reader)
{
    ImportRequest request = arguments.request;
    request.reader = reader;
    if (arguments.append)
        request.existing = Existing::Append;
    if (arguments.replace)
        request.existing = Existing::Replace;
    if (arguments.submit)
        request.after = AfterImport::Submit;
    for (const QString &text : arguments.mapped)
        if (const Result<void> taken = takeMapped(text, request); !taken)
            return fail(taken.error());
    for (const QString &name : arguments.skipped)
        request.labels[name] = {.what = LabelChoice::What::Skip};
    return request;
}

QJsonObject json(const FileLabel &label)
{
    return {{u"name"_s, label.name},
            {u"becomes"_s, label.code.isEmpty() ? QJsonValue() : QJsonValue(label.code)},
            {u"annotations"_s, label.annotations},
            {u"scans"_s, label.scans}};
}

void tell(const ImportPreview &preview, Console &console)
{
    console.warnings(preview.warnings);
    QJsonArray labels;
    QStringList lines{u"%1 in %2: %3 on %4, %5 of them with nothing found"_s.arg(
                          preview.format, counted(preview.files, u"%1 file"_s, u"%1 files"_s),
                          counted(preview.annotations, u"%1 annotation"_s, u"%1 annotations"_s),
                          counted(preview.scans, u"%1 scan"_s, u"%1 scans"_s),
                          QString::number(preview.nothingFound)),
                      u"%1 of the dataset not named; %2 of no scan"_s.arg(
                          counted(preview.rest, u"%1 scan"_s, u"%1 scans"_s),
                          counted(preview.unmatched.size(), u"%1 image"_s, u"%1 images"_s))};
    for (const FileLabel &label : preview.labels) {
        labels.append(json(label));
        lines << u"label \"%1\" (%2): %3"_s.arg(label.name)
                     .arg(label.annotations)
                     .arg(label.code.isEmpty() ? u"not in the protocol"_s
                                               : u"is \"%1\""_s.arg(label.code));
    }
    lines << u"nothing was changed"_s;
    console.result({{u"dry_run"_s, true},
                    {u"format"_s, preview.format},
                    {u"files"_s, preview.files},
                    {u"scans"_s, preview.scans},
                    {u"annotations"_s, preview.annotations},
                    {u"nothing_found"_s, preview.nothingFound},
                    {u"not_named"_s, preview.rest},
                    {u"open"_s, preview.open},
                    {u"locked"_s, preview.locked},
                    {u"labels"_s, labels},
                    {u"warnings"_s, warningsJson(preview.warnings)},
                    {u"unmatched"_s, QJsonArray::fromStringList(preview.unmatched)}},
                   lines);
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

Result<SharedPlan> read(Database &database, const Actor &actor, const ImportRequest &request,
                        Console &console)
{
    const auto scans = scansForImport(database, actor);
    if (!scans)
        return fail(scans.error());
    const auto progress = [&](qint64 done, qint64 total) {
        console.progress(done, total, u"Reading"_s);
        return true;
    };
    return planImport(
        {.paths = request.paths, .format = request.format, .labelsFile = request.labelsFile},
        *scans, progress);
}

/// Says what would come in; refused like the import itself.
Result<ExitStatus> look(const Desk &desk, const ImportPlan &plan, const ImportRequest &request,
                        Console &console)
{
    const Result<ImportPreview> preview = previewImport(*desk.database, desk.actor, plan, request);
    if (!preview)
        return fail(preview.error());
    tell(*preview, console);
    if (const std::optional<Error> &refusal = preview->refusal)
        return fail(*refusal);
    return ExitStatus::Done;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Access access = arguments.dryRun ? Access::ReadOnly : Access::Write;
    const Result<Desk> desk =
        sitDown(arguments.dataset, access, console, forReader(arguments.reader));
    if (!desk)
        return fail(desk.error());
    const Result<User> reader = personNamed(*desk->database, arguments.reader);
    if (!reader)
        return fail(reader.error());
    const Result<ImportRequest> request = completed(arguments, reader->id);
    if (!request)
        return fail(request.error());
    const Result<SharedPlan> plan = read(*desk->database, desk->actor, *request, console);
    if (!plan)
        return fail(plan.error());
    if (arguments.dryRun)
        return look(*desk, **plan, *request, console);
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Importing"_s);
        return true;
    };
    const Result<ImportReport> report =
        importPlanned(*desk->database, desk->actor, **plan, *request, progress);
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
    syntax.list("--map-label", "A=B", arguments->mapped,
                "Annotations that the files label A get the protocol's label B");
    syntax.list("--skip-label", "A", arguments->skipped,
                "Leave out annotations that the files label A");
    syntax.flag("--dry-run", arguments->dryRun, "Only say what would come in; change nothing");
    syntax.flag("--append", arguments->append, "Add to open annotations that are there already");
    syntax.flag("--replace", arguments->replace, "Put these in the place of open annotations");
    syntax.exclusive("--append", "--replace");
    syntax.flag("--submit", arguments->submit, "Submit what came in, which locks it");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
