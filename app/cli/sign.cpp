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

/// The scans as they are looked at now.
Result<std::vector<SignOffRequest>> requestsFor(const Desk &desk, const QStringList &names)
{
    std::vector<SignOffRequest> requests;
    for (const QString &name : names) {
        const Result<Scan> scan = scanNamed(*desk.database, name);
        if (!scan)
            return fail(scan.error());
        const Result<Review> open = review(*desk.database, desk.actor, scan->id);
        if (!open)
            return fail(open.error());
        requests.push_back({.scan = scan->id, .revision = open->revision});
    }
    return requests;
}

void tellSigned(const std::vector<Review> &reviews, Console &console)
{
    QJsonArray json;
    QStringList lines;
    for (const Review &review : reviews) {
        const SignOff signOff = review.signOff.value_or(SignOff{});
        const QString at = signOff.at.toString(Qt::ISODateWithMs);
        const bool cryptographic = !signOff.signature.isEmpty();
        json.append(QJsonObject{{u"scan"_s, review.scan.fileName},
                                {u"printed_name"_s, signOff.printedName},
                                {u"meaning"_s, signOff.meaning},
                                {u"at"_s, at},
                                {u"sha256"_s, QString::fromLatin1(signOff.contentSha256.toHex())},
                                {u"cryptographic"_s, cryptographic},
                                {u"public_key"_s, QString::fromLatin1(signOff.publicKey.toHex())},
                                {u"signature"_s, QString::fromLatin1(signOff.signature.toHex())}});
        lines << u"%1: signed off by %2 at %3%4"_s.arg(
            review.scan.fileName, signOff.printedName, at,
            cryptographic ? QString() : u" (recorded, not signed cryptographically)"_s);
    }
    console.done({{u"signed"_s, json}}, lines);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console);
    if (!desk)
        return fail(desk.error());
    const auto requests = requestsFor(*desk, arguments.scans);
    if (!requests)
        return fail(requests.error());
    const auto reviews =
        signOffMany(*desk->database, desk->actor, *requests,
                    {.printedName = arguments.printedName.isEmpty() ? desk->actor.user.name
                                                                    : arguments.printedName,
                     .password = desk->password});
    if (!reviews)
        return fail(reviews.error());
    tellSigned(*reviews, console);
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
