#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/reviewing.h"
#include "core/service/scans.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QStringList scans;
    QString printedName;
};

Result<SignOff> signOne(const Desk &desk, const QString &name, const QString &printedName)
{
    const Result<Scan> scan = scanNamed(*desk.database, name);
    if (!scan)
        return fail(scan.error());
    const Result<Review> open = review(*desk.database, desk.actor, scan->id);
    if (!open)
        return fail(open.error());
    const Result<Review> done =
        signOff(*desk.database, desk.actor, scan->id, open->revision, {.printedName = printedName});
    if (!done)
        return fail(done.error());
    return done->signOff.value_or(SignOff{});
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console);
    if (!desk)
        return fail(desk.error());
    const QString printedName =
        arguments.printedName.isEmpty() ? desk->actor.user.name : arguments.printedName;
    QJsonArray json;
    QStringList lines;
    for (const QString &name : arguments.scans) {
        const Result<SignOff> signOff = signOne(*desk, name, printedName);
        if (!signOff) {
            console.done({{u"signed"_s, json}}, lines);
            Error error = signOff.error();
            error.place = error.place.isEmpty() ? name : error.place;
            return fail(error);
        }
        const QString at = signOff->at.toString(Qt::ISODateWithMs);
        json.append(QJsonObject{{u"scan"_s, name},
                                {u"printed_name"_s, signOff->printedName},
                                {u"meaning"_s, signOff->meaning},
                                {u"at"_s, at},
                                {u"sha256"_s, QString::fromLatin1(signOff->contentSha256.toHex())},
                                {u"cryptographic"_s, !signOff->signature.isEmpty()}});
        lines << u"%1: signed off by %2 at %3"_s.arg(name, signOff->printedName, at);
    }
    console.done({{u"signed"_s, json}}, lines);
    return ExitStatus::Done;
}

} // namespace

Action declareSign(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.requiredList("--scan", "NAME", arguments->scans, "The scans, by file name");
    syntax.option("--printed-name", "NAME", arguments->printedName,
                  "The name under the signature; without it the person's");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
