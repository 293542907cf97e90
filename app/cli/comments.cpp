// Threads of comments: add, list.
#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/people/people.h"
#include "core/service/scans/scans.h"

#include <algorithm>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString scan;
    QString text;
    QString at;
    QString answers;
};

/// "X,Y" in image px.
Result<std::optional<Point>> spotOf(const QString &text)
{
    if (text.isEmpty())
        return std::optional<Point>();
    const QStringList parts = text.split(u',');
    bool isX = false;
    bool isY = false;
    const Point spot{parts.value(0).toDouble(&isX), parts.value(1).toDouble(&isY)};
    if (parts.size() != 2 || !isX || !isY)
        return fail(Error::Code::InvalidArgument, u"'%1' is no place"_s.arg(text),
                    u"write --at X,Y in image pixels"_s);
    return std::optional(spot);
}

/// As the window shows it: where the name is kept back, the side is what is left of it.
QString authorOf(const Comment &comment, const std::vector<User> &people)
{
    if (comment.side)
        return *comment.side == 0 ? u"reader of the first read"_s : u"reader of the second read"_s;
    const auto person = std::ranges::find(people, comment.author, &User::id);
    return comment.author.isNull() || person == people.end() ? u"a reader"_s : person->name;
}

/// Nothing where the author is not named: the time would tell who it was.
QString timeOf(const Comment &comment, Qt::DateFormat format)
{
    return comment.author.isNull() ? QString() : comment.at.toString(format);
}

QJsonObject jsonOf(const Comment &comment, const std::vector<User> &people)
{
    QJsonObject json{{u"id"_s, comment.id.toString()},
                     {u"author"_s, authorOf(comment, people)},
                     {u"at"_s, timeOf(comment, Qt::ISODateWithMs)},
                     {u"text"_s, comment.text},
                     {u"flag"_s, comment.flag}};
    if (comment.spot)
        json.insert(u"spot"_s, QJsonArray{comment.spot->x, comment.spot->y});
    if (comment.parent)
        json.insert(u"answers"_s, comment.parent->toString());
    return json;
}

QString lineOf(const Comment &comment, const std::vector<User> &people)
{
    const QString at = timeOf(comment, Qt::ISODate);
    QString head = comment.id.toString() + u"  "_s + (at.isEmpty() ? at : at + u"  "_s) +
                   authorOf(comment, people);
    if (comment.spot)
        head +=
            u" at %1,%2"_s.arg(QString::number(comment.spot->x), QString::number(comment.spot->y));
    if (comment.parent)
        head += u" answering "_s + comment.parent->toString();
    return head + (comment.flag ? u" (flag): "_s : u": "_s) + comment.text;
}

Result<Scan> scanFor(const Desk &desk, const Arguments &arguments)
{
    if (const auto shown =
            checkScansShown(*desk.database, desk.actor, u"comments on them in the window alone"_s);
        !shown)
        return fail(shown.error());
    return scanNamed(*desk.database, arguments.scan);
}

Result<ExitStatus> runAdd(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::Write, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<Scan> scan = scanFor(*desk, arguments);
    if (!scan)
        return fail(scan.error());
    const auto spot = spotOf(arguments.at);
    if (!spot)
        return fail(spot.error());
    NewComment comment{.text = arguments.text, .spot = *spot};
    if (!arguments.answers.isEmpty())
        comment.parent = Id<Comment>::fromString(arguments.answers);
    const Result<Comment> added = addComment(*desk->database, desk->actor, scan->id, comment);
    if (!added)
        return fail(added.error());
    const auto all = people(*desk->database);
    if (!all)
        return fail(all.error());
    console.done(jsonOf(*added, *all), {lineOf(*added, *all)});
    return ExitStatus::Done;
}

Result<ExitStatus> runList(const Arguments &arguments, Console &console)
{
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<Scan> scan = scanFor(*desk, arguments);
    if (!scan)
        return fail(scan.error());
    const auto said = comments(*desk->database, desk->actor, scan->id);
    const auto all = people(*desk->database);
    if (!said || !all)
        return fail(!said ? said.error() : all.error());
    QJsonArray json;
    QStringList lines;
    for (const Comment &comment : *said) {
        json.append(jsonOf(comment, *all));
        lines << lineOf(comment, *all);
    }
    console.result({{u"comments"_s, json}}, lines);
    return ExitStatus::Done;
}

std::shared_ptr<Arguments> declareScan(Syntax &syntax)
{
    auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.required("--scan", "NAME", arguments->scan, "The scan, by file name");
    return arguments;
}

} // namespace

Action declareCommentAdd(Syntax &syntax)
{
    const auto arguments = declareScan(syntax);
    syntax.required("--text", "TEXT", arguments->text, "What is said");
    syntax.option("--at", "X,Y", arguments->at, "A spot of the scan, in image pixels");
    syntax.option("--answers", "ID", arguments->answers, "The comment that is answered");
    syntax.exclusive("--at", "--answers");
    return [arguments](Console &console) { return runAdd(*arguments, console); };
}

Action declareCommentList(Syntax &syntax)
{
    const auto arguments = declareScan(syntax);
    return [arguments](Console &console) { return runList(*arguments, console); };
}

} // namespace doubleread::cli
