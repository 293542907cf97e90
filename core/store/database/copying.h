#pragma once

#include "core/base/result.h"

#include <functional>

namespace doubleread {

/// Fills the new file `copy` with what is committed in a dataset, as of one instant. The dataset is
/// read by a connection that cannot write, while others may. Not durable yet when it returns.
/// `progress` is asked between some thousands of rows each, in KiB; Cancelled when it answers
/// false.
using CopyProgress = std::function<bool(int done, int total)>;
Result<void> fillCopy(const QString &datasetFile, const QString &copy,
                      const CopyProgress &progress = {});

} // namespace doubleread
