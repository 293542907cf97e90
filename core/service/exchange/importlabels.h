#pragma once

#include "core/service/reports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <set>

namespace doubleread {

struct LabelMapping
{
    std::set<QString> skipped; ///< Label codes whose annotations are to be left out.
    std::vector<Warning> warnings;
};

/// Gives annotations from files the protocol's label codes: by code, else by the shown name. What
/// is new makes a new version of the protocol, is skipped, or fails with BadInput, as asked for.
/// Only who manages the protocol may have labels made (`mayCreate`): others would see by them what
/// a reader has found. Within the caller's transaction.
Result<LabelMapping> mapToProtocol(Database &database, const Actor &actor,
                                   const std::vector<Annotation *> &annotations,
                                   NewLabels newLabels, bool mayCreate);

} // namespace doubleread
