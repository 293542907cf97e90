#pragma once

#include "app/cli/console.h"
#include "app/cli/syntax.h"

#include <functional>
#include <span>

namespace doubleread::cli {

/// Does what was asked for, once the arguments are parsed.
using Action = std::function<Result<ExitStatus>(Console &)>;

/// One row of the table of commands.
struct Command
{
    const char *group; ///< "read" of "read import"; empty for a command of one word.
    const char *name;
    const char *description; ///< A line for --help.
    const char *example;     ///< A command line that works.
    Action (*declare)(Syntax &syntax);
    bool writesText = false; ///< Draws text on pages or pictures, which needs fonts.
};

std::span<const Command> commands();

// What the commands take and do; one file each, named like the command.
Action declareAdd(Syntax &syntax);
Action declareAgreement(Syntax &syntax);
Action declareAssign(Syntax &syntax);
Action declareCommentAdd(Syntax &syntax);
Action declareCommentList(Syntax &syntax);
Action declareBackup(Syntax &syntax);
Action declareCompare(Syntax &syntax);
Action declareConsensusExport(Syntax &syntax);
Action declareConvert(Syntax &syntax);
Action declareCreate(Syntax &syntax);
Action declareDemo(Syntax &syntax);
Action declareInfo(Syntax &syntax);
Action declarePackageCallOff(Syntax &syntax);
Action declarePackageExport(Syntax &syntax);
Action declarePackageList(Syntax &syntax);
Action declarePackageMerge(Syntax &syntax);
Action declarePackageOpen(Syntax &syntax);
Action declarePackageSeal(Syntax &syntax);
Action declareProtocolGet(Syntax &syntax);
Action declareProtocolHistory(Syntax &syntax);
Action declareProtocolSchema(Syntax &syntax);
Action declareProtocolSet(Syntax &syntax);
Action declareReadExport(Syntax &syntax);
Action declareReadImport(Syntax &syntax);
Action declareReadSubmit(Syntax &syntax);
Action declareReadTakeback(Syntax &syntax);
Action declareReaderAdd(Syntax &syntax);
Action declareRelink(Syntax &syntax);
Action declareRender(Syntax &syntax);
Action declareReopen(Syntax &syntax);
Action declareResolve(Syntax &syntax);
Action declareRoundClose(Syntax &syntax);
Action declareSalvage(Syntax &syntax);
Action declareScans(Syntax &syntax);
Action declareSign(Syntax &syntax);
Action declareTrailReport(Syntax &syntax);
Action declareTrailShow(Syntax &syntax);
Action declareTrailVerify(Syntax &syntax);
Action declareTriage(Syntax &syntax);
Action declareAttributesImport(Syntax &syntax);
Action declareAttributesExport(Syntax &syntax);
Action declareUserAdd(Syntax &syntax);
Action declareUserDisable(Syntax &syntax);
Action declareUserEnable(Syntax &syntax);
Action declareUserList(Syntax &syntax);
Action declareUserPassword(Syntax &syntax);

} // namespace doubleread::cli
