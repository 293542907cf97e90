#pragma once

#include "core/formats/annotationset.h"
#include "core/model/scan.h"
#include "core/service/exchangereports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

struct MatchedSet;

/// Regions, views, hardware and several scans in one file from a dataset.csv, whose columns are the
/// protocol's; all or nothing. Only what the file has columns for is changed. What it says of
/// fractures is compared with nothing and not kept: that is what reads are for. Fails as triage()
/// does, and with BadInput where no image is a scan of the dataset.
Result<AttributesReport> importAttributes(Database &database, const Actor &actor,
                                          const QString &file);

/// Of every scan that is not excluded. What it says of fractures is the consensus; empty where
/// there is none or where the person may not export it, which is told.
Result<AttributesReport> exportAttributes(Database &database, const Actor &actor,
                                          const QString &file);

ScanAttributes attributesOf(const Scan &scan);

/// Attributes and splits that came with annotations, within the caller's transaction. A scan that
/// has any attribute keeps its own, and one in a list stays there; where the files say otherwise it
/// is told. So it is, once, where the person may not triage: nothing is changed then.
Result<void> describeWithin(Database &database, const Actor &actor, const MatchedSet &matched,
                            std::vector<Warning> &warnings);

} // namespace doubleread
