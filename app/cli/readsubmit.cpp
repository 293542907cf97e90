#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/service/people/people.h"
#include "core/service/reading/reading.h"
#include "core/service/scans/scans.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString reader;
    QStringList scans;
};

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk =
        sitDown(arguments.dataset, Access::Write, console, forReader(arguments.reader));
    if (!desk)
        return fail(desk.error());
    const Result<User> reader = personNamed(*desk->database, arguments.reader);
    if (!reader)
        return fail(reader.error());
    if (!arguments.scans.isEmpty())
        if (const auto shown = checkScansShown(*desk->database, desk->actor,
                                               u"submits single ones in the window alone"_s);
            !shown)
            return fail(shown.error());
    std::vector<Id<Scan>> scans;
    for (const QString &name : arguments.scans) {
        const Result<Scan> scan = scanNamed(*desk->database, name);
        if (!scan)
            return fail(scan.error());
        scans.push_back(scan->id);
    }
    const Result<qint64> count = submitReads(*desk->database, desk->actor, reader->id, scans);
    if (!count)
        return fail(count.error());
    console.done({{u"submitted"_s, *count}},
                 {counted(*count, u"submitted %1 read"_s, u"submitted %1 reads"_s)});
    return ExitStatus::Done;
}

} // namespace

Action declareReadSubmit(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--reader", "NAME", arguments->reader, "Whose reads");
    syntax.list("--scan", "NAME", arguments->scans, "File names; without it all open reads");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
