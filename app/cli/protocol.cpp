#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/formats/protocolfile.h"
#include "core/service/datasets/datasets.h"
#include "core/service/protocols/protocols.h"

#include <QFile>
#include <QJsonDocument>

#include <memory>

namespace doubleread::cli {

namespace {

QJsonObject jsonOf(const Protocol &protocol)
{
    return QJsonDocument::fromJson(protocolJson(protocol)).object();
}

QStringList linesOf(const QByteArray &text)
{
    return {QString::fromUtf8(text).trimmed()};
}

Result<ExitStatus> get(const QString &dataset, const QString &file, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<DatasetInfo> info = datasetInfo(*desk->database);
    if (!info)
        return fail(info.error());
    if (file.isEmpty() || file == u"-") {
        console.result(jsonOf(info->protocol), linesOf(protocolJson(info->protocol)));
        return ExitStatus::Done;
    }
    if (const Result<void> written = writeProtocolFile(info->protocol, file); !written)
        return fail(written.error());
    console.done({{u"file"_s, file}, {u"version"_s, info->protocol.version}},
                 {u"%1: protocol version %2"_s.arg(file).arg(info->protocol.version)});
    return ExitStatus::Done;
}

struct Change
{
    QString dataset;
    QString file;
    QString reason;
};

Result<Protocol> protocolFrom(const QString &file)
{
    if (file != u"-")
        return readProtocolFile(file);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(Error::Code::Io, input.errorString());
    return readProtocol(input, u"standard input"_s);
}

Result<ExitStatus> set(const Change &change, Console &console)
{
    const Result<Desk> desk = sitDown(change.dataset, Access::Write, console, mayManagePeople);
    if (!desk)
        return fail(desk.error());
    const Result<Protocol> protocol = protocolFrom(change.file);
    if (!protocol)
        return fail(protocol.error());
    const auto changed = setProtocol(*desk->database, desk->actor, *protocol, change.reason);
    if (!changed) {
        Error error = changed.error();
        if (!error.place.isEmpty())
            error.file = change.file;
        return fail(error);
    }
    const int version = changed->protocol.version;
    QStringList lines{changed->changes.isEmpty()
                          ? u"nothing differs: protocol version %1 stays in force"_s.arg(version)
                          : u"protocol version %1 is in force"_s.arg(version)};
    for (const QString &each : changed->changes)
        lines << u"  "_s + each;
    lines << changed->notes;
    console.done({{u"version"_s, version},
                  {u"changes"_s, QJsonArray::fromStringList(changed->changes)},
                  {u"notes"_s, QJsonArray::fromStringList(changed->notes)}},
                 lines);
    return ExitStatus::Done;
}

QJsonObject jsonOf(const ProtocolVersion &version)
{
    return {{u"version"_s, version.protocol.version},
            {u"at"_s, version.at.toString(Qt::ISODateWithMs)},
            {u"author"_s, version.author},
            {u"reason"_s, version.reason},
            {u"changes"_s, QJsonArray::fromStringList(version.changes)},
            {u"protocol"_s, jsonOf(version.protocol)}};
}

QStringList linesOf(const ProtocolVersion &version)
{
    QStringList head{u"version %1"_s.arg(version.protocol.version)};
    if (version.at.isValid())
        head << version.at.toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s);
    if (!version.author.isEmpty())
        head << version.author;
    if (!version.reason.isEmpty())
        head << version.reason;
    QStringList lines{head.join(u", "_s)};
    for (const QString &change : version.changes)
        lines << u"  "_s + change;
    return lines;
}

Result<ExitStatus> history(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const auto versions = protocolHistory(*desk->database, desk->actor);
    if (!versions)
        return fail(versions.error());
    QJsonArray json;
    QStringList lines;
    for (const ProtocolVersion &each : *versions) {
        json.append(jsonOf(each));
        lines << linesOf(each);
    }
    console.result({{u"versions"_s, json}}, lines);
    return ExitStatus::Done;
}

} // namespace

Action declareProtocolGet(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    const auto file = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    syntax.optionalPositional("FILE.json", *file,
                              "Where to write it; without it or with - to stdout");
    return [dataset, file](Console &console) { return get(*dataset, *file, console); };
}

Action declareProtocolSet(Syntax &syntax)
{
    const auto change = std::make_shared<Change>();
    syntax.positional("DATASET", change->dataset, "The dataset");
    syntax.positional(
        "FILE.json", change->file,
        "The rules, as 'protocol get' prints them and 'protocol schema' explains; - is "
        "standard input");
    syntax.option("--reason", "TEXT", change->reason,
                  "Why the rules change; needed once a read was submitted");
    return [change](Console &console) { return set(*change, console); };
}

Action declareProtocolHistory(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return history(*dataset, console); };
}

Action declareProtocolSchema(Syntax &)
{
    return [](Console &console) -> Result<ExitStatus> {
        const QByteArray schema = protocolSchema();
        console.result(QJsonDocument::fromJson(schema).object(), linesOf(schema));
        return ExitStatus::Done;
    };
}

} // namespace doubleread::cli
