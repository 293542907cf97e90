#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/service/agreement/agreementfiles.h"
#include "core/service/agreement/agreementjson.h"
#include "core/service/agreement/agreementsections.h"

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString first;
    QString second;
    QString images;
    QString labels;
    QStringList assessments;
    qint64 seed = 1;
    qint64 resamples = 2000;

    Bootstrap bootstrap() const
    {
        return {.seed = static_cast<quint64>(seed),
                .resamples = static_cast<int>(std::min<qint64>(resamples, 1'000'000))};
    }
};

std::unexpected<Error> wrong(const QString &message, const QString &remedy)
{
    return fail(Error::Code::InvalidArgument, message, remedy);
}

Result<AgreementData> ofDataset(const Arguments &arguments, Console &console)
{
    if (!arguments.images.isEmpty() || !arguments.labels.isEmpty() ||
        !arguments.assessments.isEmpty())
        return wrong(u"--images, --labels and --assessments are for files without a dataset"_s,
                     u"leave out either them or DATASET"_s);
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    return agreementData(
        *desk->database, desk->actor,
        {.first = arguments.first, .second = arguments.second, .bootstrap = arguments.bootstrap()});
}

Result<AgreementData> ofFiles(const Arguments &arguments, Console &console)
{
    if (arguments.first.isEmpty() || arguments.second.isEmpty())
        return wrong(u"there is neither a dataset nor two files"_s,
                     u"name a DATASET, or --first FILE and --second FILE"_s);
    std::vector<Warning> warnings;
    Result<AgreementData> data = agreementDataOfFiles({.first = arguments.first,
                                                       .second = arguments.second,
                                                       .images = arguments.images,
                                                       .labelsFile = arguments.labels,
                                                       .assessments = arguments.assessments,
                                                       .bootstrap = arguments.bootstrap()},
                                                      warnings);
    console.warnings(warnings);
    return data;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<AgreementData> data =
        arguments.dataset.isEmpty() ? ofFiles(arguments, console) : ofDataset(arguments, console);
    if (!data)
        return fail(data.error());
    const Result<AgreementReport> report = agreementReport(*data, [&](int done, int total) {
        console.progress(done, total, u"computing"_s);
        return true;
    });
    if (!report)
        return fail(report.error());
    console.progress(1, 1, u"computing"_s);
    console.result(agreementJson(*report), agreementText(*report));
    return ExitStatus::Done;
}

} // namespace

Action declareAgreement(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.optional("DATASET", arguments->dataset,
                    "The dataset; without it --first and --second are files");
    syntax.option("--first", "NAME|FILE", arguments->first,
                  "A reader; without it the one who was added first");
    syntax.option("--second", "NAME|FILE", arguments->second, "The reader to compare with");
    syntax.option("--seed", "N", arguments->seed, 0, "Of the resamples behind the intervals");
    syntax.option("--resamples", "N", arguments->resamples, 1,
                  "How many; 2000 unless said otherwise");
    syntax.option("--images", "DIR", arguments->images,
                  "Of files: the pictures, for their sizes, which YOLO files do not have");
    syntax.option("--labels", "labels.txt", arguments->labels, "Of files: class names for YOLO");
    syntax.list("--assessments", "CSV", arguments->assessments,
                "Of files: image_id and both readers' NAME_fractured, or one CSV for each");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
