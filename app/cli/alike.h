#pragma once

#include "app/cli/desk.h"
#include "core/service/scans/lookalikes.h"

namespace doubleread::cli {

/// The near-identical scans. Computes what is missing, as the window does in the background.
Result<std::vector<AlikeGroup>> groupsOf(const Desk &desk, Console &console);

/// Prints the groups, each scan compared with the first one.
Result<void> tellAlike(const Desk &desk, const std::vector<AlikeGroup> &groups, Console &console);

} // namespace doubleread::cli
