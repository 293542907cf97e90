#include "app/cli/commands.h"
#include "core/service/datasets/recovery.h"

#include <QFileInfo>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString copy;
};

/// Asks nobody's name: what it gives is no more than a copy of the file.
Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    if (const Result<void> copied = backUp(arguments.dataset, arguments.copy,
                                           [&](int done, int total) {
                                               console.progress(done, total, u"copying"_s);
                                               return true;
                                           });
        !copied)
        return fail(copied.error());
    console.progress(1, 1, u"copying"_s);
    const qint64 bytes = QFileInfo(arguments.copy).size();
    console.done({{u"backup"_s, QFileInfo(arguments.copy).absoluteFilePath()}, {u"bytes"_s, bytes}},
                 {u"%1: a whole copy of %2, %3 bytes"_s.arg(arguments.copy, arguments.dataset,
                                                            QString::number(bytes))});
    return ExitStatus::Done;
}

} // namespace

Action declareBackup(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset,
                      "The dataset; somebody may be working with it meanwhile");
    syntax.positional("FILE", arguments->copy, "The file to make, which must not be there");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
