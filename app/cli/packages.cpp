// Reader packages: export, merge, list, open, seal, call-off.
#include "core/service/packages/packages.h"

#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/passwords.h"
#include "core/base/counted.h"
#include "core/service/people/people.h"

#include <QFileInfo>

#include <memory>

namespace doubleread::cli {

namespace {

struct ExportArguments
{
    QString dataset;
    QString reader;
    QString out;
    bool sealed = false;
    bool withoutPictures = false;
};

struct OpenArguments
{
    QString file;
    QString out;
};

struct MergeArguments
{
    QString dataset;
    QStringList files;
};

struct CallOffArguments
{
    QString dataset;
    QString package;
    QString reason;
};

QJsonObject jsonOf(const PackageReport &report)
{
    return {{u"file"_s, report.file},         {u"package"_s, report.package},
            {u"reader"_s, report.reader},     {u"scans"_s, report.scans},
            {u"repeats"_s, report.repeats},   {u"reads"_s, report.reads},
            {u"pictures"_s, report.pictures}, {u"bytes"_s, report.bytes},
            {u"sealed"_s, report.sealed}};
}

Result<ExitStatus> runExport(const ExportArguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<User> reader = personNamed(*desk->database, arguments.reader);
    if (!reader)
        return fail(reader.error());
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Packing scans"_s);
        return true;
    };
    const Result<PackageReport> report = exportPackage(*desk->database, desk->actor,
                                                       {.reader = reader->id,
                                                        .file = arguments.out,
                                                        .sealed = arguments.sealed,
                                                        .pictures = !arguments.withoutPictures},
                                                       progress);
    if (!report)
        return fail(report.error());
    console.done(jsonOf(*report),
                 {report->file + u": %1 for %2%3"_s.arg(
                                     counted(report->scans, u"%1 scan"_s, u"%1 scans"_s),
                                     report->reader, report->sealed ? u", sealed"_s : QString())});
    return ExitStatus::Done;
}

QJsonObject jsonOf(const MergeReport &report)
{
    return {{u"file"_s, report.file},
            {u"package"_s, report.package},
            {u"reader"_s, report.reader},
            {u"reads"_s, report.reads},
            {u"submitted"_s, report.submitted},
            {u"annotations"_s,
             report.annotations ? QJsonValue(*report.annotations) : QJsonValue(QJsonValue::Null)},
            {u"comments"_s, report.comments},
            {u"requests"_s, report.wishes},
            {u"already"_s, report.already},
            {u"finished"_s, report.finished},
            {u"warnings"_s, warningsJson(report.warnings)}};
}

QString lineOf(const MergeReport &report)
{
    if (report.already)
        return report.file + u": was merged already; nothing is new"_s;
    const QString findings = report.annotations ? counted(*report.annotations, u"%1 annotation, "_s,
                                                          u"%1 annotations, "_s)
                                                : QString();
    return report.file + u": %1 of %2 (%3 submitted), %4%5, %6%7"_s.arg(
                             counted(report.reads, u"%1 read"_s, u"%1 reads"_s), report.reader,
                             QString::number(report.submitted), findings,
                             counted(report.comments, u"%1 comment"_s, u"%1 comments"_s),
                             counted(report.wishes, u"%1 request"_s, u"%1 requests"_s),
                             report.finished ? u"; all of it is read"_s : QString());
}

/// One that is refused does not keep the others out.
Result<ExitStatus> runMerge(const MergeArguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    QJsonArray merged;
    QJsonArray refused;
    QStringList lines;
    std::optional<Error> last;
    for (const QString &file : arguments.files) {
        const Result<MergeReport> report = mergePackage(*desk->database, desk->actor, file);
        if (!report) {
            if (arguments.files.size() == 1)
                return fail(report.error());
            last = report.error();
            console.error(*last);
            refused.append(QJsonObject{{u"file"_s, file}, {u"message"_s, last->text()}});
            continue;
        }
        console.warnings(report->warnings);
        merged.append(jsonOf(*report));
        lines << lineOf(*report);
    }
    console.done({{u"merged"_s, merged}, {u"refused"_s, refused}}, lines);
    if (!last)
        return ExitStatus::Done;
    return merged.isEmpty() ? exitStatusFor(last->code) : ExitStatus::Failed;
}

Result<ExitStatus> runList(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console, mayListPackages);
    if (!desk)
        return fail(desk.error());
    const auto out = packagesOut(*desk->database, desk->actor);
    if (!out)
        return fail(out.error());
    QJsonArray json;
    std::vector<QStringList> rows{{u"PACKAGE"_s, u"READER"_s, u"SINCE"_s, u"LAST MERGED"_s}};
    for (const PackageOut &each : *out) {
        const QString merged = each.mergedAt ? each.mergedAt->toString(Qt::ISODate) : QString();
        json.append(QJsonObject{
            {u"package"_s, each.package},
            {u"reader"_s, each.readerName},
            {u"since"_s, each.since.toString(Qt::ISODate)},
            {u"merged"_s, each.mergedAt ? QJsonValue(merged) : QJsonValue(QJsonValue::Null)}});
        rows.push_back({each.package, each.readerName, each.since.toString(Qt::ISODate),
                        each.mergedAt ? merged : u"never"_s});
    }
    console.result({{u"packages"_s, json}},
                   out->empty() ? QStringList(u"no package is out"_s) : aligned(rows));
    return ExitStatus::Done;
}

Result<ExitStatus> runOpen(const OpenArguments &arguments, Console &console)
{
    const Result<QString> password =
        passwordOf(console, u"the reader of %1"_s.arg(QFileInfo(arguments.file).fileName()));
    if (!password)
        return fail(password.error());
    if (const auto opened = openSealedPackage(arguments.file, arguments.out, *password); !opened)
        return fail(opened.error());
    console.done({{u"file"_s, arguments.out}}, {arguments.out + u": can be read in now"_s});
    return ExitStatus::Done;
}

Result<ExitStatus> runSeal(const OpenArguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.file, Access::Write, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<PackageReport> report = sealPackage(*desk->database, arguments.out);
    if (!report)
        return fail(report.error());
    // how many scans are read twice is not for the reader who seals it
    console.done({{u"file"_s, report->file}, {u"package"_s, report->package}},
                 {u"%1: sealed for the dataset that it came from"_s.arg(report->file)});
    return ExitStatus::Done;
}

Result<ExitStatus> runCallOff(const CallOffArguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<void> done =
        callOffPackage(*desk->database, desk->actor, arguments.package, arguments.reason);
    if (!done)
        return fail(done.error());
    console.done({{u"package"_s, arguments.package}},
                 {u"%1 is not waited for any more"_s.arg(arguments.package)});
    return ExitStatus::Done;
}

} // namespace

Action declarePackageExport(Syntax &syntax)
{
    const auto arguments = std::make_shared<ExportArguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--reader", "NAME", arguments->reader, "Whose assignment");
    syntax.required("--out", "FILE.doubleread", arguments->out, "The package; must not exist");
    syntax.flag("--sealed", arguments->sealed,
                "Encrypt it, so that the reader's password of the dataset opens it");
    syntax.flag("--no-pictures", arguments->withoutPictures,
                "Leave the scans' files where they are instead of putting them in");
    return [arguments](Console &console) { return runExport(*arguments, console); };
}

Action declarePackageMerge(Syntax &syntax)
{
    const auto arguments = std::make_shared<MergeArguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset that gave the packages out");
    syntax.positionals("FILE", arguments->files, "Packages that came back");
    return [arguments](Console &console) { return runMerge(*arguments, console); };
}

Action declarePackageList(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return runList(*dataset, console); };
}

Action declarePackageOpen(Syntax &syntax)
{
    const auto arguments = std::make_shared<OpenArguments>();
    syntax.positional("FILE", arguments->file, "A sealed package; its reader's password opens it");
    syntax.required("--out", "FILE.doubleread", arguments->out,
                    "The package to read in; must not exist");
    return [arguments](Console &console) { return runOpen(*arguments, console); };
}

Action declarePackageSeal(Syntax &syntax)
{
    const auto arguments = std::make_shared<OpenArguments>();
    syntax.positional("PACKAGE", arguments->file, "A package that was read in");
    syntax.required("--out", "FILE", arguments->out,
                    "A copy that only the dataset can open; must not exist");
    return [arguments](Console &console) { return runSeal(*arguments, console); };
}

Action declarePackageCallOff(Syntax &syntax)
{
    const auto arguments = std::make_shared<CallOffArguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.positional("PACKAGE", arguments->package, "As 'package list' shows it");
    syntax.required("--reason", "TEXT", arguments->reason, "Why it is not waited for any more");
    return [arguments](Console &console) { return runCallOff(*arguments, console); };
}

} // namespace doubleread::cli
