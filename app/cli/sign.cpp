#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QStringList scans;
    bool agreed = false;
    bool decided = false;
    QString printedName;
};

/// Of the scans that are asked for by name.
Result<std::vector<Id<Scan>>> namedScans(const Desk &desk, const QStringList &names)
{
    std::vector<Id<Scan>> scans;
    scans.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names) {
        const Result<Scan> scan = scanNamed(*desk.database, name);
        if (!scan)
            return fail(scan.error());
        scans.push_back(scan->id);
    }
    return scans;
}

/// Of those in these states that the person may review, in order.
Result<std::vector<Id<Scan>>> waitingScans(const Desk &desk, const std::vector<ScanState> &states)
{
    ScanFilter filter;
    filter.list = ScanListKind::Review;
    filter.states = states;
    const Result<ScanIndex> index = scanIndex(*desk.database, desk.actor, filter);
    if (!index)
        return fail(index.error());
    std::vector<qint64> positions;
    for (qint64 row = 0; row < index->count; ++row)
        positions.push_back(index->position(row));
    const auto rows = scanRows(*desk.database, desk.actor, positions);
    if (!rows)
        return fail(rows.error());
    std::vector<Id<Scan>> scans;
    for (const ScanRow &row : *rows)
        scans.push_back(row.scan.id);
    return scans;
}

Result<std::vector<Id<Scan>>> wantedScans(const Desk &desk, const Arguments &arguments)
{
    if (!arguments.agreed && !arguments.decided)
        return namedScans(desk, arguments.scans);
    std::vector<ScanState> states;
    if (arguments.agreed)
        states.push_back(ScanState::Agreed);
    if (arguments.decided)
        states.push_back(ScanState::Adjudicated);
    return waitingScans(desk, states);
}

/// The scans as they are looked at now.
Result<std::vector<SignOffRequest>> requestsFor(const Desk &desk, const Arguments &arguments)
{
    const auto scans = wantedScans(desk, arguments);
    if (!scans)
        return fail(scans.error());
    std::vector<SignOffRequest> requests;
    for (const Id<Scan> &scan : *scans) {
        const Result<Review> open = review(*desk.database, desk.actor, scan);
        if (!open)
            return fail(open.error());
        requests.push_back({.scan = scan, .revision = open->revision});
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
    if (lines.isEmpty())
        lines << u"no scan waits for such a signature"_s;
    console.done({{u"signed"_s, json}}, lines);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (arguments.scans.isEmpty() && !arguments.agreed && !arguments.decided)
        return fail(Error::Code::InvalidArgument, u"no scan is named"_s,
                    u"name scans with --scan, or use --agreed or --decided"_s);
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayAdjudicate);
    if (!desk)
        return fail(desk.error());
    const auto requests = requestsFor(*desk, arguments);
    if (!requests)
        return fail(requests.error());
    const bool bulk = arguments.agreed || arguments.decided;
    if (bulk && requests->empty()) {
        tellSigned({}, console);
        return ExitStatus::Done;
    }
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
    syntax.list("--scan", "NAME", arguments->scans, "The scans, by file name");
    syntax.flag("--agreed", arguments->agreed, "All scans whose reads agree in everything");
    syntax.flag("--decided", arguments->decided, "All scans whose disagreements are all resolved");
    syntax.exclusive("--scan", "--agreed");
    syntax.exclusive("--scan", "--decided");
    syntax.option("--printed-name", "NAME", arguments->printedName,
                  "The name under the signature; without it the person's");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
