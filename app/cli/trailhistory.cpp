#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/counted.h"
#include "core/print/historypdf.h"
#include "core/service/people/people.h"
#include "core/service/scans/scans.h"
#include "core/service/trail/history.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString scan;
    QString person;
    QString kind;
    QString from;
    QString until;
    QString out;
};

constexpr std::size_t pageRows = 500;

/// A day or a moment, UTC; nothing for an empty text.
Result<QDateTime> timeFrom(const QString &option, const QString &text)
{
    if (text.isEmpty())
        return QDateTime();
    QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (!at.isValid())
        return fail(Error{.code = Error::Code::InvalidArgument,
                          .message = u"\"%1\" is no time"_s.arg(text),
                          .file = {},
                          .place = option,
                          .remedy = u"write 2026-11-23 or 2026-11-23T14:00:00, in UTC"_s});
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at;
}

Result<HistoryFilter> filterFrom(Database &database, const Arguments &arguments)
{
    HistoryFilter filter;
    const Result<QDateTime> from = timeFrom(u"--from"_s, arguments.from);
    const Result<QDateTime> until = timeFrom(u"--until"_s, arguments.until);
    if (!from || !until)
        return fail(from ? until.error() : from.error());
    filter.from = *from;
    filter.until = *until;
    if (!arguments.scan.isEmpty()) {
        const Result<Scan> scan = scanNamed(database, arguments.scan);
        if (!scan)
            return fail(scan.error());
        filter.scan = scan->id;
    }
    if (!arguments.person.isEmpty()) {
        const Result<User> person = personNamed(database, arguments.person);
        if (!person)
            return fail(person.error());
        filter.person = person->id;
    }
    if (!arguments.kind.isEmpty())
        filter.kind = historyKindFrom(arguments.kind);
    return filter;
}

QJsonObject jsonOf(const HistoryEntry &entry)
{
    QJsonObject json{{u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"who"_s, entry.who},
                     {u"kind"_s, nameOf(entry.kind)},
                     {u"action"_s, entry.action},
                     {u"what"_s, entry.what},
                     {u"scan"_s, entry.scan},
                     {u"before"_s, entry.before},
                     {u"after"_s, entry.after},
                     {u"reason"_s, entry.reason}};
    json.insert(u"number"_s, entry.number ? QJsonValue(*entry.number) : QJsonValue());
    if (!entry.hash.isEmpty())
        json.insert(u"hash"_s, QString::fromLatin1(entry.hash.toHex()));
    return json;
}

QStringList linesOf(const HistoryEntry &entry)
{
    QString head = u"%1  %2 %3"_s.arg(utcText(entry.at), entry.who, entry.what);
    if (!entry.scan.isEmpty())
        head += u" · "_s + entry.scan;
    QStringList lines{head};
    if (!entry.before.isEmpty())
        lines << u"    before: "_s + entry.before;
    if (!entry.after.isEmpty())
        lines << u"    after:  "_s + entry.after;
    if (!entry.reason.isEmpty())
        lines << u"    reason: "_s + entry.reason;
    return lines;
}

Result<ExitStatus> show(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<HistoryFilter> filter = filterFrom(*desk->database, arguments);
    if (!filter)
        return fail(filter.error());
    const auto index = historyIndex(*desk->database, desk->actor, *filter);
    if (!index)
        return fail(index.error());
    QJsonArray json;
    QStringList lines;
    for (std::size_t at = 0; at < index->keys.size(); at += pageRows) {
        const auto begin = index->keys.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end =
            begin + static_cast<std::ptrdiff_t>(std::min(pageRows, index->keys.size() - at));
        const auto rows = historyRows(*desk->database, desk->actor, *filter, {begin, end});
        if (!rows)
            return fail(rows.error());
        for (const HistoryEntry &entry : *rows) {
            json.append(jsonOf(entry));
            lines << linesOf(entry);
        }
    }
    console.result({{u"entries"_s, json}}, lines);
    return ExitStatus::Done;
}

Result<ExitStatus> report(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<HistoryFilter> filter = filterFrom(*desk->database, arguments);
    if (!filter)
        return fail(filter.error());
    const auto made = historyReport(*desk->database, desk->actor, *filter);
    if (!made)
        return fail(made.error());
    if (const Result<void> written = writeHistoryPdf(*made, arguments.out); !written)
        return fail(written.error());
    console.done(
        {{u"file"_s, arguments.out},
         {u"entries"_s, static_cast<qint64>(made->entries.size())},
         {u"signatures"_s, static_cast<qint64>(made->signatures.size())},
         {u"protocol_version"_s, made->protocolVersion},
         {u"whole"_s, made->whole}},
        {u"%1: %2, %3, protocol version %4; the trail is %5"_s.arg(
            arguments.out, counted(std::ssize(made->entries), u"%1 entry"_s, u"%1 entries"_s),
            counted(std::ssize(made->signatures), u"%1 signature"_s, u"%1 signatures"_s),
            QString::number(made->protocolVersion), made->whole ? u"whole"_s : u"broken"_s)});
    return made->whole ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

void declareFilter(Syntax &syntax, Arguments &arguments)
{
    syntax.positional("DATASET", arguments.dataset, "The dataset");
    syntax.option("--scan", "NAME", arguments.scan, "Only what is about this scan, by file name");
    syntax.option("--person", "NAME", arguments.person, "Only what this person did");
    std::vector<std::pair<QString, QString>> kinds;
    for (int kind = 0; kind < historyKindCount; ++kind) {
        const QString name = nameOf(static_cast<HistoryKind>(kind));
        kinds.emplace_back(name, name);
    }
    syntax.choice("--kind", arguments.kind, kinds, "Only entries of this kind");
    syntax.option("--from", "TIME", arguments.from, "Only from this day or moment on, UTC");
    syntax.option("--until", "TIME", arguments.until, "Only before this day or moment, UTC");
}

} // namespace

Action declareTrailShow(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    declareFilter(syntax, *arguments);
    return [arguments](Console &console) { return show(*arguments, console); };
}

Action declareTrailReport(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    declareFilter(syntax, *arguments);
    syntax.required("--out", "FILE.pdf", arguments->out, "The file to write");
    return [arguments](Console &console) { return report(*arguments, console); };
}

} // namespace doubleread::cli
