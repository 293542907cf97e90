#pragma once

#include "core/model/history.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// The entries of the audit trail that this person may see: a reader one's own and what tells
/// nothing of reads; a coordinator before the round is closed not what was read; the officer what
/// became of scans under review; a researcher that of signed ones. Nothing for a person whose name
/// is hidden from whoever asks.
Result<HistoryIndex> historyIndex(Database &database, const Actor &actor,
                                  const HistoryFilter &filter);

/// The rows of these keys of historyIndex() of the same filter, at most 500, in their order. Names
/// of readers are hidden where the protocol says so, and the sides of reads are as this person sees
/// them when reviewing.
Result<std::vector<HistoryEntry>> historyRows(Database &database, const Actor &actor,
                                              const HistoryFilter &filter,
                                              const std::vector<qint64> &keys);

/// Everything that a printed report of these entries says; checks the trail and the signatures.
Result<HistoryReport> historyReport(Database &database, const Actor &actor,
                                    const HistoryFilter &filter);

} // namespace doubleread
