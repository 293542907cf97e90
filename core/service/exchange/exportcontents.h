#pragma once

#include "core/model/read.h"
#include "core/service/exchangereports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <map>

namespace doubleread {

// What is written to files, and who may have it. Not for callers of the service.

/// What is known of a scan's annotations, by its position.
struct ScanReading
{
    std::vector<Annotation> annotations;
    QStringList tags;
    std::optional<Verdict> verdict; ///< None while a read is open.
};
using ScanReadings = std::map<qint64, ScanReading>;

/// Whether the person is a reader who sees the other reads and whose they are.
Result<bool> seesOthersByName(Database &database, const Actor &actor);

Result<void> mayExport(Database &database, const Actor &actor, const ExportRequest &request,
                       bool roundClosed);

Result<ScanReadings> readsOf(Database &database, const Actor &actor, Id<User> reader, int round);

/// The consensus of every scan whose disagreements are all resolved; the others are told.
Result<ScanReadings> consensusOf(Database &database, const Actor &actor,
                                 const std::vector<Scan> &scans, std::vector<Warning> &warnings);

/// For a blinded reader by triage alone: whether an exclusion takes effect depends on what others
/// have read.
Result<std::vector<Scan>> includedScans(Database &database, const Actor &actor);

} // namespace doubleread
