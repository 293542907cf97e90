#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/model/canonical.h"
#include "core/service/datasets.h"

#include <QJsonDocument>

#include <memory>

namespace doubleread::cli {

namespace {

Result<ExitStatus> run(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console);
    if (!desk)
        return fail(desk.error());
    const Result<DatasetInfo> info = datasetInfo(*desk->database);
    if (!info)
        return fail(info.error());
    const QJsonDocument json = QJsonDocument::fromJson(toCanonicalJson(info->protocol));
    console.result(json.object(), {QString::fromUtf8(json.toJson()).trimmed()});
    return ExitStatus::Done;
}

} // namespace

Action declareProtocolGet(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return run(*dataset, console); };
}

} // namespace doubleread::cli
