#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <functional>

namespace doubleread {

/// Told from the calling thread between steps; answering false stops the work.
using ProgressReport = std::function<bool(int done, int total)>;

/// Adds picture files, and those in folders (with their folders), sorted by path, then those in
/// zips that are named, in the order in which they lie there. Each is decoded to its end on all
/// cores; the broken ones are listed, the rest goes in, a batch at a time: when stopped, what was
/// added stays. The same bytes twice are one scan. What comes out of a zip is copied into
/// NAME.files as AddOptions::copy says for all; a zip with hostile entries is refused whole.
Result<AddReport> addScans(Database &database, const Actor &actor, const QStringList &paths,
                           const AddOptions &options, const ProgressReport &progress = {});

/// The pictures among `paths` and in their folders, by suffix, sorted; missing paths are refused.
Result<QStringList> pictureFiles(const QStringList &paths);

/// As this person may see them: state, findings and counts of a reader come from own reads only.
Result<ScanIndex> scanIndex(Database &database, const Actor &actor, const ScanFilter &filter);
Result<std::vector<ScanRow>> scanRows(Database &database, const Actor &actor,
                                      const std::vector<qint64> &positions);
/// Position of the first scan from `from` on, then from the first one on, that is to be read and of
/// which this person has not submitted a read; 0: all is submitted.
Result<qint64> nextToRead(Database &database, const Actor &actor, qint64 from);
/// Each group is counted under the filter without its own part.
Result<std::vector<Facet>> facets(Database &database, const Actor &actor, const ScanFilter &filter);

/// The scan of this file name (exact). Fails with NotFound, or InvalidArgument when two have it.
Result<Scan> scanNamed(Database &database, const QString &fileName);

/// The scan that this person knows by this name, as scanRows() has it: where scans are known by
/// their places in a worklist, "Scan 7". Fails as scanNamed().
Result<ScanRow> scanShownAs(Database &database, const Actor &actor, const QString &name);

/// Fails with Forbidden where this person has a worklist in which scans may stand twice, and so
/// knows them by their places alone; `what` completes "before the reading round is closed".
Result<void> checkScansShown(Database &database, const Actor &actor, const QString &what);

/// Position of the scan; fails with NotFound.
Result<qint64> positionOf(Database &database, Id<Scan> scan);

/// Where the scan's file is on this machine. The picture of a package is unpacked where it is not
/// there yet.
QString absoluteScanPath(Database &database, const Scan &scan);

} // namespace doubleread
