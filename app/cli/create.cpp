#include "app/cli/commands.h"
#include "core/formats/protocolfile.h"
#include "core/service/datasets/datasets.h"

#include <pwd.h>
#include <unistd.h>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString name;
    QStringList labels;
    QString protocol;
    QString coordinator;
};

QString systemUser()
{
    if (const passwd *entry = ::getpwuid(::geteuid()); entry != nullptr && *entry->pw_name != '\0')
        return QString::fromLocal8Bit(entry->pw_name);
    return u"coordinator"_s;
}

std::vector<Label> labelsNamed(const QStringList &names)
{
    std::vector<Label> labels;
    for (const QString &name : names)
        labels.push_back({.code = name,
                          .name = name,
                          .color = standardLabelColor(labels.size()),
                          .allowedShapes = {}});
    return labels;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    NewDataset what{.name = arguments.name,
                    .protocol = Protocol::standard(),
                    .coordinator =
                        arguments.coordinator.isEmpty() ? systemUser() : arguments.coordinator};
    if (!arguments.protocol.isEmpty()) {
        const Result<Protocol> protocol = readProtocolFile(arguments.protocol);
        if (!protocol)
            return fail(protocol.error());
        what.protocol = *protocol;
    }
    if (!arguments.labels.isEmpty())
        what.protocol.labels = labelsNamed(arguments.labels);
    const auto database = createDataset(arguments.dataset, what);
    if (!database)
        return fail(database.error());
    console.done({{u"dataset"_s, (*database)->path()},
                  {u"name"_s, what.name},
                  {u"coordinator"_s, what.coordinator}},
                 {u"%1: new dataset '%2', coordinator '%3'"_s.arg(arguments.dataset, what.name,
                                                                  what.coordinator)});
    return ExitStatus::Done;
}

} // namespace

Action declareCreate(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The file to make: NAME.doubleread");
    syntax.required("--name", "NAME", arguments->name, "What the dataset is called");
    syntax.list("--label", "LABEL", arguments->labels,
                "A finding that may be drawn; without it the protocol's, which is 'fractured'");
    syntax.option("--protocol", "FILE.json", arguments->protocol,
                  "The rules, as 'protocol schema' explains them; else the standard protocol");
    syntax.option("--coordinator", "NAME", arguments->coordinator,
                  "Its first person; without it the system's user name");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
